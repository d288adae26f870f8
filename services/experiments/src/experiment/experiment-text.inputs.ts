import { DateScalar, UriScalar } from '@courage-hub/kit/scalars';
import { Visibility } from '@courage-hub/kit/values';
import { Field, ID, InputType } from 'type-graphql';
import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { ConceptInput, PeriodInput } from '../text.inputs';
import { Continuation, ExperimentKind, ExperimentOutcome } from './experiment.enums';

/** What may be said of an experiment at any time; what is left out is not said. */
export interface SaidOfExperiment {
  title?: LocalizedTextInput | null;
  summary?: LocalizedTextInput | null;
  problem?: LocalizedTextInput | null;
  kind?: ExperimentKind | null;
  outcome?: ExperimentOutcome | null;
  continuation?: Continuation | null;
  planned?: PeriodInput | null;
  actual?: PeriodInput | null;
  leadMunicipality?: string | null;
  themes?: ConceptInput[] | null;
  interfacesCrossed?: ConceptInput[] | null;
  areas?: string[] | null;
  regionIds?: string[] | null;
  sameAs?: string[] | null;
}

/** The part of it that every input has. */
@InputType()
export abstract class ExperimentTextInput implements SaidOfExperiment {
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'The experiment in a few sentences, at most 2000 characters.',
  })
  summary?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'The problem that it tries to solve, at most 2000 characters.',
  })
  problem?: LocalizedTextInput | null;

  @Field(() => ExperimentKind, {
    nullable: true,
    description: 'How large and how formal it is; SMALL_EXPERIMENT at first.',
  })
  kind?: ExperimentKind | null;

  @Field(() => PeriodInput, { nullable: true, description: 'When it is planned to run.' })
  planned?: PeriodInput | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The municipality that leads it: the code of three digits, e.g. "005", of one that was there on its first day (else today).',
  })
  leadMunicipality?: string | null;

  @Field(() => [ConceptInput], { nullable: true, description: 'What it is about, at most 50.' })
  themes?: ConceptInput[] | null;

  @Field(() => [ConceptInput], {
    nullable: true,
    description: 'The borders it crosses, e.g. between two services or two administrations; at most 50.',
  })
  interfacesCrossed?: ConceptInput[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The municipalities where it takes place: codes of three digits, at most 320.',
  })
  areas?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'The regions that it is counted in, e.g. `region:maakunta-06`; at most 320.',
  })
  regionIds?: string[] | null;

  @Field(() => [UriScalar], { nullable: true, description: 'Addresses of the same experiment elsewhere, at most 20.' })
  sameAs?: string[] | null;
}

/** What a new record says of its audience. */
@InputType()
export abstract class NewExperimentInput extends ExperimentTextInput {
  @Field(() => LocalizedTextInput, { description: 'The title, at most 200 characters.' })
  title: LocalizedTextInput;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it; DRAFT unless said.' })
  visibility?: Visibility | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Until this day in Finland only its author and those who may edit it see it.',
  })
  embargoUntil?: string | null;
}

@InputType({ description: 'What an experiment expects.' })
export class HypothesisInput {
  @Field(() => LocalizedTextInput, { description: 'What is expected to happen, at most 1000 characters.' })
  statement: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'Why it is expected.' })
  because?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'What would show that it is wrong.' })
  wouldChangeMind?: LocalizedTextInput | null;
}
