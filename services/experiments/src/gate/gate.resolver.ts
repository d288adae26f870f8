import type { HubContext } from '@courage-hub/kit/context';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { recordGateDecision } from './record-gate-decision';
import { RecordGateDecisionInput, RecordGateDecisionPayload } from './record-gate-decision.inputs';

@Resolver()
export class GateResolver {
  @Mutation(() => RecordGateDecisionPayload, {
    nullable: true,
    description:
      'Records a decision at a gate of an experiment and who made it. It changes neither the status nor what may follow it: `transitionExperiment` does. For those who may edit the experiment.',
  })
  async recordGateDecision(
    @Arg('input', () => RecordGateDecisionInput, { description: 'What to write.' }) input: RecordGateDecisionInput,
    @Ctx() context: HubContext,
  ): Promise<RecordGateDecisionPayload> {
    return { experiment: await recordGateDecision(context, input), clientMutationId: input.clientMutationId };
  }
}
