import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { DateScalar, DecimalScalar, UriScalar } from '@courage-hub/kit/scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Answered, NewRecordInput, PeriodInput, ValueInput } from '../written.inputs';
import { DacCriterion, DesignType, EvaluationKind, EvaluatorKind, EvidenceLevel, Payer, ResultLevel } from './codes';
import { Evaluation } from './evaluation';

@InputType({ description: 'A group of an evaluation: those who got something, or those it is compared with.' })
export class ArmInput {
  @Field(() => LocalizedTextInput, { description: 'What the group is called, at most 200 characters.' })
  name: LocalizedTextInput;

  @Field(() => Boolean, {
    nullable: true,
    description: 'It is the group that others are compared with; no unless said.',
  })
  control?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'How many units of assignment.' })
  units?: number | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The municipalities of the group, at most 309: codes of three digits.',
  })
  municipalityCodes?: string[] | null;
}

@InputType({ description: 'How an evaluation found out.' })
export class EvaluationDesignInput {
  @Field(() => DesignType, { description: 'What was done.' })
  type: DesignType;

  @Field(() => DesignType, { nullable: true, description: 'What was planned, where it differs.' })
  plannedType?: DesignType | null;

  @Field(() => String, { nullable: true, description: 'What was assigned to the arms, e.g. `school`.' })
  unitOfAssignment?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'The design was registered before the start; no unless said.' })
  preRegistered?: boolean | null;

  @Field(() => [ArmInput], { nullable: true, description: 'Its groups, at most 20.' })
  arms?: ArmInput[] | null;
}

@InputType({ description: 'Something measured to tell whether it changed (IATI results).' })
export class OutcomeInput {
  @Field(() => LocalizedTextInput, { description: 'What is measured, at most 200 characters.' })
  title: LocalizedTextInput;

  @Field(() => ResultLevel, { nullable: true, description: 'Its place in the results chain; OUTCOME unless said.' })
  level?: ResultLevel | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the measurement before.' })
  baselineDate?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The value before, in the unit of the effect.' })
  baselineValue?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many observations the value before rests on.' })
  baselineN?: number | null;
}

@InputType({ description: 'How much something changed an outcome, with its interval and the number behind it.' })
export class EffectInput {
  @Field(() => OutcomeInput, { description: 'What changed: recorded as an indicator of the evaluation.' })
  outcome: OutcomeInput;

  @Field(() => String, { description: 'The unit of the estimate, its interval and the outcome, e.g. `min`.' })
  unit: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The effect in `unit`; left out where it cannot be told.',
  })
  estimate?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The low end of the interval.' })
  ciLow?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The high end of the interval.' })
  ciHigh?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The confidence of the interval as a share, e.g. "0.95".',
  })
  confidence?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many observations.' })
  n?: number | null;

  @Field(() => ID, { nullable: true, description: 'The hypothesis of the experiment that it answers.' })
  hypothesisId?: string | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'The same in a sentence for everybody.' })
  plainLanguage?: LocalizedTextInput | null;
}

@InputType({ description: 'A rating on one OECD-DAC criterion.' })
export class CriterionRatingInput {
  @Field(() => DacCriterion, { description: 'The criterion; each once.' })
  criterion: DacCriterion;

  @Field(() => Int, { nullable: true, description: '1 (worst) to `scaleMax` (best); left out where not rated.' })
  rating?: number | null;

  @Field(() => Int, { nullable: true, description: 'The best rating of the scale, 2..100; 5 unless said.' })
  scaleMax?: number | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'What was found, at most 2000 characters.' })
  finding?: LocalizedTextInput | null;
}

@InputType({ description: 'What was got for the money; the ratios are computed.' })
export class EfficiencyInput {
  @Field(() => ValueInput, { nullable: true, description: 'What was put in.' })
  inputs?: ValueInput | null;

  @Field(() => ValueInput, { nullable: true, description: 'What the benefits are worth, in the same currency.' })
  benefits?: ValueInput | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Working hours put in.' })
  personHours?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'How much of the outcome was measured, in `outcomeUnit`.',
  })
  outcomes?: string | null;

  @Field(() => String, { nullable: true, description: 'What one outcome is; required with `outcomes`.' })
  outcomeUnit?: string | null;

  @Field(() => Int, { nullable: true, description: 'Over how many years benefits are counted, 1..100.' })
  horizonYears?: number | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Yearly discount rate as a share, e.g. "0.03".' })
  discountRate?: string | null;

  @Field(() => [Payer], { nullable: true, description: 'Who pays.' })
  paysFor?: Payer[] | null;

  @Field(() => [Payer], { nullable: true, description: 'To whom the benefits go.' })
  benefitsTo?: Payer[] | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'Effects outside the sums.' })
  spillovers?: LocalizedTextInput | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What the sums rest on, at most 20.' })
  assumptions?: LocalizedTextInput[] | null;
}

@InputType({ description: 'An evaluation to record; what is left out is not known.' })
export class RecordEvaluationInput extends NewRecordInput {
  @Field(() => ID, {
    description: 'What it is about: the id of an experiment, a programme, a practice or a contracting process.',
  })
  subjectId: string;

  @Field(() => LocalizedTextInput, { description: 'The title, at most 300 characters.' })
  title: LocalizedTextInput;

  @Field(() => EvaluationKind, { description: 'When and what for.' })
  kind: EvaluationKind;

  @Field(() => EvaluatorKind, { description: 'Who judged, by distance from the experiment.' })
  evaluatorKind: EvaluatorKind;

  @Field(() => ID, { nullable: true, description: 'The organization that evaluated, `organization:…`.' })
  evaluatorId?: string | null;

  @Field(() => PeriodInput, { nullable: true, description: 'When it was done.' })
  period?: PeriodInput | null;

  @Field(() => EvaluationDesignInput, { description: 'How it found out.' })
  design: EvaluationDesignInput;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What it asked, at most 20.' })
  questions?: LocalizedTextInput[] | null;

  @Field(() => EvidenceLevel, {
    description: 'How sure the answer is; a level above what the design allows is refused with the reason.',
  })
  evidence: EvidenceLevel;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'Why this level.' })
  evidenceWhy?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'What it cannot tell.' })
  limitations?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'What was done otherwise than planned, and why.' })
  deviationsFromPlan?: LocalizedTextInput | null;

  @Field(() => UriScalar, { nullable: true, description: 'The DOI as an address, `https://doi.org/…`.' })
  doi?: string | null;

  @Field(() => [EffectInput], { nullable: true, description: 'What changed and by how much, at most 50.' })
  effects?: EffectInput[] | null;

  @Field(() => [CriterionRatingInput], { nullable: true, description: 'Its ratings, one for each criterion.' })
  criteria?: CriterionRatingInput[] | null;

  @Field(() => EfficiencyInput, { nullable: true, description: 'What was got for the money.' })
  efficiency?: EfficiencyInput | null;
}

@ObjectType({ description: 'The evaluation that was recorded.' })
export class RecordEvaluationPayload extends Answered {
  @Field(() => Evaluation, { description: 'The evaluation.' })
  evaluation: Evaluation;
}
