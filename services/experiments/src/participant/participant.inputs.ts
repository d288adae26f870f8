import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { DateScalar } from '@courage-hub/kit/scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { ExperimentParticipant } from '../experiment/experiment-parts';
import { ParticipantRole } from '../experiment/experiment.enums';
import { ClientMutationId, SentMutationId, VersionSeen } from '../mutation.inputs';
import { PeriodInput } from '../text.inputs';

@InputType({
  description:
    'Who takes part in an experiment, and as what: exactly one of `municipality`, `organizationId` and `group`.',
})
export class AddParticipantInput {
  @Field(() => ID, { description: 'Which experiment.' })
  experimentId: string;

  @VersionSeen()
  version: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The group of that experiment to write anew, whole; a new participant is added where left out.',
  })
  no?: number | null;

  @Field(() => ParticipantRole, {
    description: 'As what. A municipality that joins as LEAD leads the experiment from the day it agrees.',
  })
  role: ParticipantRole;

  @Field(() => String, {
    nullable: true,
    description:
      'A municipality: the code of three digits, e.g. "005". It is asked to agree, as soon as its editors may see the experiment, unless the sender is one of them.',
  })
  municipality?: string | null;

  @Field(() => ID, { nullable: true, description: 'An organisation or company, e.g. `organization:kuntaliitto`.' })
  organizationId?: string | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'A group that stays unnamed, e.g. "parents of pupils"; at most 200 characters.',
  })
  group?: LocalizedTextInput | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people of the group take part, 0..10000000; null where nobody counted.',
  })
  people?: number | null;

  @Field(() => PeriodInput, { nullable: true, description: 'When it takes part.' })
  period?: PeriodInput | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@InputType({ description: 'The answer of a municipality that was asked to join an experiment.' })
export class AnswerParticipationInput {
  @Field(() => ID, { description: 'Which experiment.' })
  experimentId: string;

  @VersionSeen()
  version: number;

  @Field(() => Int, { description: 'Which participant of it.' })
  no: number;

  @Field(() => Boolean, { description: 'True: it agrees to take part. False: it does not.' })
  agrees: boolean;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@InputType({ description: 'That somebody takes part in an experiment no longer.' })
export class EndParticipationInput {
  @Field(() => ID, { description: 'Which experiment.' })
  experimentId: string;

  @VersionSeen()
  version: number;

  @Field(() => Int, { description: 'Which participant of it; not the one that leads it now.' })
  no: number;

  @Field(() => DateScalar, { description: 'Its last day: not before its first, not after today.' })
  endDate: string;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType()
abstract class ParticipantPayload {
  @Field(() => ExperimentParticipant, { description: 'The participant as it is now.' })
  participant: ExperimentParticipant;

  @Field(() => Experiment, { description: 'Its experiment, with the version for the next edit.' })
  experiment: Experiment;

  @SentMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `addParticipant` answers.' })
export class AddParticipantPayload extends ParticipantPayload {}

@ObjectType({ description: 'What `answerParticipation` answers.' })
export class AnswerParticipationPayload extends ParticipantPayload {}

@ObjectType({ description: 'What `endParticipation` answers.' })
export class EndParticipationPayload extends ParticipantPayload {}
