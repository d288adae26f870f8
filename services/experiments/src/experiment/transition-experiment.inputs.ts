import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ClientMutationId, SentMutationId, VersionSeen } from '../mutation.inputs';
import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { Experiment } from './experiment';
import { ExperimentStatus, StopReason } from './experiment.enums';

@InputType({ description: 'Where an experiment goes next.' })
export class TransitionExperimentInput {
  @Field(() => ID, { description: 'Which experiment.' })
  id: string;

  @VersionSeen()
  version: number;

  @Field(() => ExperimentStatus, {
    description:
      'IDEA, PROPOSED, DESIGN, READY, RUNNING one after the other; PAUSED to and fro RUNNING; then ENDED or STOPPED_EARLY. WITHDRAWN from anything before RUNNING. Anything else is BAD_USER_INPUT that names what is legal.',
  })
  to: ExperimentStatus;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'Why, in words of at most 2000 characters; kept in `stages`.',
  })
  reason?: LocalizedTextInput | null;

  @Field(() => StopReason, {
    nullable: true,
    description: 'Why it stopped: required for STOPPED_EARLY, possible for WITHDRAWN, wrong for anything else.',
  })
  stopReason?: StopReason | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `transitionExperiment` answers.' })
export class TransitionExperimentPayload {
  @Field(() => Experiment, { description: 'The experiment in its new status.' })
  experiment: Experiment;

  @SentMutationId()
  clientMutationId?: string | null;
}
