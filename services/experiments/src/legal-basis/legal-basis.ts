import { Code, Json, Key, WholeKey } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { DateScalar, UriScalar } from '@courage-hub/kit/scalars';
import { Period } from '@courage-hub/kit/values';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index } from 'typeorm';

export enum LegalBasisKind {
  LEGAL_BASIS = 'LEGAL_BASIS',
  DEROGATION = 'DEROGATION',
  ETHICS_REVIEW = 'ETHICS_REVIEW',
  DATA_PROTECTION_IMPACT_ASSESSMENT = 'DATA_PROTECTION_IMPACT_ASSESSMENT',
  PERMISSION = 'PERMISSION',
}
registerEnumType(LegalBasisKind, {
  name: 'LegalBasisKind',
  description:
    'An act that something stands on; an act that permits departing from another; the statement of a body for research ethics; an assessment of what it means for data protection (GDPR article 35); or a permit of an authority.',
});

export enum LegalBasisStatus {
  PENDING = 'PENDING',
  IN_FORCE = 'IN_FORCE',
  REFUSED = 'REFUSED',
  ENDED = 'ENDED',
}
registerEnumType(LegalBasisStatus, {
  name: 'LegalBasisStatus',
  description:
    'Asked for and not decided; given, and in force within its validity; not given; or ended before its time.',
});

@ObjectType({
  description:
    'What a programme or an experiment stands on before the law: an act, a derogation from one, a review or a permit.',
})
export class LegalBasis {
  @Field(() => Int, { description: 'Which one of its programme or experiment: 1 for the first.' })
  no: number;

  @Field(() => LegalBasisKind, { description: 'What it is.' })
  kind: LegalBasisKind;

  @Field(() => LegalBasisStatus, { description: 'Whether it was given; `validity` tells when it holds.' })
  status: LegalBasisStatus;

  @Field(() => LocalizedText, { description: 'The title of the act, statement or permit.' })
  title: Localized;

  @Field(() => UriScalar, { nullable: true, description: 'The act, as an ELI or Finlex address.' })
  uri?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The section of the act, e.g. "4 § 2 mom."; null for all of it.',
  })
  section?: string | null;

  @Field(() => LocalizedText, { nullable: true, description: 'Who gave it, e.g. an ethics committee.' })
  authority?: Localized | null;

  @Field(() => String, { nullable: true, description: 'Its number in the register of who gave it.' })
  reference?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was decided; null before.' })
  decidedOn?: string | null;

  @Field(() => Period, { nullable: true, description: 'When it is in force; an open end is null.' })
  validity?: Period | null;

  @Field(() => UriScalar, { nullable: true, description: 'The act that it permits departing from.' })
  derogatesFrom?: string | null;

  @Field(() => UriScalar, { nullable: true, description: 'The decision, statement or assessment itself.' })
  document?: string | null;

  @Field(() => LocalizedText, { nullable: true, description: 'What it says, e.g. its conditions.' })
  statement?: Localized | null;

  @Field(() => LocalizedText, { nullable: true, description: 'Why it ended before its time; null where it did not.' })
  whyEnded?: Localized | null;
}

/** One that an experiment stands on; a programme keeps its own with it. */
@Entity('experiment_legal_basis')
@Index('IX_experiment_legal_basis_kind', ['kind', 'experimentId'])
export class ExperimentLegalBasis {
  @Key()
  experimentId: string;

  @WholeKey()
  position: number;

  @Code(40)
  kind: LegalBasisKind;

  @Json()
  told: Omit<LegalBasis, 'no' | 'kind'>;
}
