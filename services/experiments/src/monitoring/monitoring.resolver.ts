import type { HubContext } from '@courage-hub/kit/context';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { Milestone } from './milestone';
import { MonitoringRound } from './monitoring-round';
import { recordMilestone } from './record-milestone';
import { RecordMilestoneInput, RecordMilestonePayload } from './record-milestone.inputs';
import { recordMonitoringRound } from './record-monitoring-round';
import { RecordMonitoringRoundInput, RecordMonitoringRoundPayload } from './record-monitoring-round.inputs';

const INPUT = { description: 'What to write.' };
const IN_ORDER = 't.`position`';

@Resolver(() => Experiment)
export class MonitoringResolver {
  @FieldResolver(() => [MonitoringRound], { description: 'Its monitoring rounds, the first one first.' })
  monitoring(@Root() { id }: Experiment, @Ctx() { load }: HubContext): Promise<MonitoringRound[]> {
    return load.rowsBy(MonitoringRound, 'experimentId', id, { orderBy: IN_ORDER });
  }

  @FieldResolver(() => [Milestone], { description: 'What it means to reach, in the order that was told.' })
  milestones(@Root() { id }: Experiment, @Ctx() { load }: HubContext): Promise<Milestone[]> {
    return load.rowsBy(Milestone, 'experimentId', id, { orderBy: IN_ORDER });
  }

  @Mutation(() => RecordMonitoringRoundPayload, {
    nullable: true,
    description: 'Records the next monitoring round of an experiment. For those who may edit the experiment.',
  })
  async recordMonitoringRound(
    @Arg('input', () => RecordMonitoringRoundInput, INPUT) input: RecordMonitoringRoundInput,
    @Ctx() context: HubContext,
  ): Promise<RecordMonitoringRoundPayload> {
    return { experiment: await recordMonitoringRound(context, input), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => RecordMilestonePayload, {
    nullable: true,
    description: 'Adds a milestone to an experiment or writes one anew. For those who may edit the experiment.',
  })
  async recordMilestone(
    @Arg('input', () => RecordMilestoneInput, INPUT) input: RecordMilestoneInput,
    @Ctx() context: HubContext,
  ): Promise<RecordMilestonePayload> {
    return { ...(await recordMilestone(context, input)), clientMutationId: input.clientMutationId };
  }
}
