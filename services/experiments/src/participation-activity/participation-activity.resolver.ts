import type { HubContext } from '@courage-hub/kit/context';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { ParticipationMethod } from '../participation-method/participation-method';
import { participationMethods } from '../participation-method/participation-method.rows';
import { ParticipationActivity } from './participation-activity';
import { recordFeedback } from './record-feedback';
import { RecordFeedbackInput, RecordFeedbackPayload } from './record-feedback.inputs';
import { recordParticipation } from './record-participation';
import { RecordParticipationInput, RecordParticipationPayload } from './record-participation.inputs';

const INPUT = { description: 'What to write.' };

@Resolver(() => Experiment)
export class ParticipationOfExperimentResolver {
  @FieldResolver(() => [ParticipationActivity], {
    description: 'How people were taken along, in the order of recording.',
  })
  participation(@Root() { id }: Experiment, @Ctx() { load }: HubContext): Promise<ParticipationActivity[]> {
    return load.rowsBy(ParticipationActivity, 'experimentId', id, { orderBy: 't.`position`' });
  }
}

@Resolver(() => ParticipationActivity)
export class ParticipationActivityResolver {
  @FieldResolver(() => ParticipationMethod, {
    nullable: true,
    description: 'How it was done; null where the method is no longer in the catalogue.',
  })
  method(
    @Root() { methodId }: ParticipationActivity,
    @Ctx() { load }: HubContext,
  ): Promise<ParticipationMethod | null> {
    return load.byId(participationMethods, methodId);
  }

  @Mutation(() => RecordParticipationPayload, {
    nullable: true,
    description:
      'Records how people were taken along in an experiment: adds an activity or writes one anew. For those who may edit the experiment.',
  })
  async recordParticipation(
    @Arg('input', () => RecordParticipationInput, INPUT) input: RecordParticipationInput,
    @Ctx() context: HubContext,
  ): Promise<RecordParticipationPayload> {
    return { ...(await recordParticipation(context, input)), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => RecordFeedbackPayload, {
    nullable: true,
    description:
      'Records what the participants of an activity were told of what came of it. For those who may edit the experiment.',
  })
  async recordFeedback(
    @Arg('input', () => RecordFeedbackInput, INPUT) input: RecordFeedbackInput,
    @Ctx() context: HubContext,
  ): Promise<RecordFeedbackPayload> {
    return { ...(await recordFeedback(context, input)), clientMutationId: input.clientMutationId };
  }
}
