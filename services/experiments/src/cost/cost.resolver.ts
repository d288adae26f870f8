import type { HubContext } from '@courage-hub/kit/context';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { CostEntry } from '../experiment/experiment-parts';
import { CostTotal, costTotals } from './cost-totals';
import { recordCost } from './record-cost';
import { RecordCostInput, RecordCostPayload } from './record-cost.inputs';

@Resolver(() => Experiment)
export class CostResolver {
  @FieldResolver(() => [CostTotal], {
    description: 'Its costs added up: one total for each kind that has any, and last one of all kinds together.',
  })
  async costTotals(@Root() { id }: Experiment, @Ctx() { load }: HubContext): Promise<CostTotal[]> {
    return costTotals(await load.rowsBy(CostEntry, 'experimentId', id, { orderBy: 't.`position`' }));
  }

  @Mutation(() => RecordCostPayload, {
    nullable: true,
    description: 'Adds a planned or actual cost to an experiment. For those who may edit the experiment.',
  })
  async recordCost(
    @Arg('input', () => RecordCostInput, { description: 'What to write.' }) input: RecordCostInput,
    @Ctx() context: HubContext,
  ): Promise<RecordCostPayload> {
    return { experiment: await recordCost(context, input), clientMutationId: input.clientMutationId };
  }
}
