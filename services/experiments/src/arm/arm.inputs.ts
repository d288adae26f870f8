import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { DecimalScalar } from '@courage-hub/kit/scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { ClientMutationId, SentMutationId, VersionSeen } from '../mutation.inputs';
import { ConceptInput } from '../text.inputs';
import { ArmAllocation, ArmKind, ExperimentArm } from './arm';

@InputType({ description: 'A municipality in an arm.' })
export class ArmSiteInput {
  @Field(() => String, { description: 'The municipality: the code of three digits, e.g. "005".' })
  municipality: string;

  @Field(() => Int, { nullable: true, description: 'How many sites, e.g. schools, it has there, 0..100000.' })
  units?: number | null;
}

@InputType({ description: 'An arm to add to an experiment, or to write anew.' })
export class RecordArmInput {
  @Field(() => ID, { description: 'Which experiment.' })
  experimentId: string;

  @VersionSeen()
  version: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The arm of that experiment to write anew, whole; a new one is added at the end where left out.',
  })
  no?: number | null;

  @Field(() => ArmKind, { description: 'What it is for.' })
  kind: ArmKind;

  @Field(() => ArmAllocation, { description: 'How its municipalities came into it.' })
  allocation: ArmAllocation;

  @Field(() => LocalizedTextInput, { description: 'What it is called, at most 200 characters.' })
  name: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'What is done in it, at most 2000 characters.' })
  description?: LocalizedTextInput | null;

  @Field(() => [ArmSiteInput], {
    description: 'Its municipalities, at most 320; each is in one arm of an experiment.',
  })
  sites: ArmSiteInput[];

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `recordArm` answers.' })
export class RecordArmPayload {
  @Field(() => ExperimentArm, { description: 'The arm as it was recorded.' })
  arm: ExperimentArm;

  @Field(() => Experiment, { description: 'Its experiment, with the version for the next edit.' })
  experiment: Experiment;

  @SentMutationId()
  clientMutationId?: string | null;
}

@InputType({ description: 'One indicator as it was read.' })
export class MonitoringReadingInput {
  @Field(() => ConceptInput, { description: 'What was measured.' })
  indicator: ConceptInput;

  @Field(() => String, { nullable: true, description: 'In which unit, at most 40 characters.' })
  unit?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The value, e.g. "12.5"; null where it is missing.' })
  value?: string | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'Why there is no value, at most 500 characters: required without one, wrong with one.',
  })
  whyMissing?: LocalizedTextInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: the value counts people, and a small one is told to nobody. False unless said.',
  })
  ofPeople?: boolean | null;
}

@InputType({ description: 'What a municipality reports of an experiment for a half-year.' })
export class RecordHalfYearRoundInput {
  @Field(() => ID, { description: 'Which experiment.' })
  experimentId: string;

  @VersionSeen()
  version: number;

  @Field(() => String, { description: 'A municipality of one of its arms: the code of three digits, e.g. "005".' })
  municipality: string;

  @Field(() => String, {
    description:
      'Which half-year, as SDMX writes it, e.g. "2016-S1": one in which it ran. Reported again it is written anew, whole.',
  })
  halfYear: string;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'What was seen, at most 2000 characters.' })
  summary?: LocalizedTextInput | null;

  @Field(() => [MonitoringReadingInput], { description: 'What was read, each indicator once; 1..50.' })
  readings: MonitoringReadingInput[];

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `recordHalfYearRound` answers.' })
export class RecordHalfYearRoundPayload {
  @Field(() => Experiment, { description: 'The experiment, with the version for the next edit.' })
  experiment: Experiment;

  @SentMutationId()
  clientMutationId?: string | null;
}
