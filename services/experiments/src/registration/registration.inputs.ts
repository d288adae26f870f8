import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { ClientMutationId, SentMutationId, VersionSeen } from '../mutation.inputs';
import { Deviation } from './deviation';
import { PromisedField } from './promised-field';
import { Registration } from './registration';

@InputType({ description: 'What is promised of an experiment before it begins.' })
export class RegisterExperimentInput {
  @Field(() => ID, { description: 'Which experiment: one that has not begun and is not registered.' })
  experimentId: string;

  @VersionSeen()
  version: number;

  @Field(() => LocalizedTextInput, { description: 'What is expected to happen, at most 2000 characters.' })
  hypothesis: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { description: 'What would change our mind, at most 2000 characters.' })
  wouldChangeMind: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { description: 'What is measured, how and when, at most 2000 characters.' })
  outcomeMeasures: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { description: 'How, with whom and with how many, at most 2000 characters.' })
  methodAndSample: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { description: 'When it is stopped, at most 2000 characters.' })
  stoppingRule: LocalizedTextInput;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@InputType({ description: 'Promises worded anew; those left out stay. At least one changes.' })
export class AmendRegistrationInput {
  @Field(() => ID, { description: 'Which experiment: one that is registered and not over.' })
  experimentId: string;

  @VersionSeen()
  version: number;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'The hypothesis, at most 2000 characters.' })
  hypothesis?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'What would change our mind, at most 2000.' })
  wouldChangeMind?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'The outcome measures, at most 2000 characters.' })
  outcomeMeasures?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'Method and sample, at most 2000 characters.' })
  methodAndSample?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'The stopping rule, at most 2000 characters.' })
  stoppingRule?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, { description: 'Why, at most 2000 characters.' })
  reason: LocalizedTextInput;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@InputType({ description: 'Something done otherwise than was promised.' })
export class RecordDeviationInput {
  @Field(() => ID, { description: 'Which experiment: one that is registered and has begun.' })
  experimentId: string;

  @VersionSeen()
  version: number;

  @Field(() => PromisedField, { description: 'The promise that it departs from.' })
  field: PromisedField;

  @Field(() => LocalizedTextInput, { description: 'What was done otherwise, at most 2000 characters.' })
  what: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'Why, at most 2000 characters.' })
  why?: LocalizedTextInput | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `registerExperiment` and `amendRegistration` answer.' })
export class RegistrationPayload {
  @Field(() => Registration, { description: 'The version that was frozen.' })
  registration: Registration;

  @Field(() => Experiment, { description: 'Its experiment, with the version for the next edit.' })
  experiment: Experiment;

  @SentMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `recordDeviation` answers.' })
export class RecordDeviationPayload {
  @Field(() => Deviation, { description: 'The deviation as it was recorded.' })
  deviation: Deviation;

  @Field(() => Experiment, { description: 'Its experiment, with the version for the next edit.' })
  experiment: Experiment;

  @SentMutationId()
  clientMutationId?: string | null;
}
