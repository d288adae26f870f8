import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { DateScalar, UriScalar } from '@courage-hub/kit/scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { ClientMutationId, SentMutationId, VersionSeen } from '../mutation.inputs';
import { PeriodInput } from '../text.inputs';
import { LegalBasis, LegalBasisKind, LegalBasisStatus } from './legal-basis';

@InputType({ description: 'An act that something stands on or departs from, a review or a permit.' })
export class LegalBasisInput {
  @Field(() => LegalBasisKind, {
    nullable: true,
    description: 'What it is; DEROGATION where `derogatesFrom` is given and LEGAL_BASIS where not, unless said.',
  })
  kind?: LegalBasisKind | null;

  @Field(() => LegalBasisStatus, {
    nullable: true,
    description: 'PENDING, IN_FORCE or REFUSED; IN_FORCE unless said.',
  })
  status?: LegalBasisStatus | null;

  @Field(() => LocalizedTextInput, {
    description: 'The title of the act, statement or permit, at most 500 characters.',
  })
  title: LocalizedTextInput;

  @Field(() => UriScalar, { nullable: true, description: 'The act, as an ELI or Finlex address.' })
  uri?: string | null;

  @Field(() => String, { nullable: true, description: 'The section of the act, at most 100 characters.' })
  section?: string | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'Who gave it, at most 200 characters; a review or permit that was decided needs it.',
  })
  authority?: LocalizedTextInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its number in the register of who gave it, at most 100 characters.',
  })
  reference?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was decided: not after today. A review or permit that was decided needs it.',
  })
  decidedOn?: string | null;

  @Field(() => PeriodInput, { nullable: true, description: 'When it is in force.' })
  validity?: PeriodInput | null;

  @Field(() => UriScalar, { nullable: true, description: 'The act that it permits departing from; needs `validity`.' })
  derogatesFrom?: string | null;

  @Field(() => UriScalar, { nullable: true, description: 'The decision, statement or assessment itself.' })
  document?: string | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'What it says, at most 2000 characters.' })
  statement?: LocalizedTextInput | null;
}

@InputType({ description: 'What an experiment stands on before the law: to add, or to write anew.' })
export class RecordLegalBasisInput extends LegalBasisInput {
  @Field(() => ID, { description: 'Which experiment.' })
  experimentId: string;

  @VersionSeen()
  version: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The one of that experiment to write anew, whole, unless it has ended; a new one where left out.',
  })
  no?: number | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@InputType({ description: 'That something which an experiment stands on ended before its time.' })
export class EndLegalBasisInput {
  @Field(() => ID, { description: 'Which experiment.' })
  experimentId: string;

  @VersionSeen()
  version: number;

  @Field(() => Int, { description: 'Which one of it: one that is in force.' })
  no: number;

  @Field(() => DateScalar, { description: 'Its last day: not before its first, not after today.' })
  endDate: string;

  @Field(() => LocalizedTextInput, { description: 'Why, at most 2000 characters.' })
  why: LocalizedTextInput;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType()
abstract class LegalBasisPayload {
  @Field(() => LegalBasis, { description: 'It as it was recorded.' })
  legalBasis: LegalBasis;

  @Field(() => Experiment, { description: 'Its experiment, with the version for the next edit.' })
  experiment: Experiment;

  @SentMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `recordLegalBasis` answers.' })
export class RecordLegalBasisPayload extends LegalBasisPayload {}

@ObjectType({ description: 'What `endLegalBasis` answers.' })
export class EndLegalBasisPayload extends LegalBasisPayload {}
