import type { HubContext } from '@courage-hub/kit/context';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { MunicipalityRef } from '../municipality.ref';
import { endorseExperiment } from './endorse-experiment';
import { EndorseExperimentInput, EndorseExperimentPayload } from './endorse-experiment.inputs';
import { Endorsement } from './endorsement';

@Resolver(() => Experiment)
export class EndorsementsOfExperimentResolver {
  @FieldResolver(() => [Endorsement], {
    description: 'The municipalities that stood behind it when they led it, the first one first; empty where none has.',
  })
  endorsements(@Root() { id }: Experiment, @Ctx() { load }: HubContext): Promise<Endorsement[]> {
    return load.rowsBy(Endorsement, 'experimentId', id, { orderBy: 't.`at`, t.`municipalityId`' });
  }

  @Mutation(() => EndorseExperimentPayload, {
    nullable: true,
    description:
      'Says that the lead municipality stands behind an experiment, once. For editors of its lead municipality.',
  })
  async endorseExperiment(
    @Arg('input', () => EndorseExperimentInput, { description: 'What to write.' }) input: EndorseExperimentInput,
    @Ctx() context: HubContext,
  ): Promise<EndorseExperimentPayload> {
    return { experiment: await endorseExperiment(context, input), clientMutationId: input.clientMutationId };
  }
}

@Resolver(() => Endorsement)
export class EndorsementResolver {
  @FieldResolver(() => MunicipalityRef, { nullable: true, description: 'The municipality that endorsed it.' })
  municipality(@Root() { municipalityId }: Endorsement): MunicipalityRef {
    return { id: municipalityId };
  }
}
