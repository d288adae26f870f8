import { localizedOf } from '@courage-hub/kit/localized-text';
import type { Transaction } from '@courage-hub/kit/mutation';
import { v7 as newUuid } from 'uuid';
import { currencyOf } from '../checks';
import { Indicator } from '../indicator/indicator';
import { lineOf, minorOf, textsOf } from '../written';
import { Arm } from './arm';
import { ResultLevel } from './codes';
import { CriterionRating } from './criterion-rating';
import { EffectEstimate } from './effect-estimate';
import { EfficiencyResult } from './efficiency-result';
import { DEFAULT_SCALE } from './evaluation-checks';
import type {
  ArmInput,
  CriterionRatingInput,
  EffectInput,
  EfficiencyInput,
  RecordEvaluationInput,
} from './record-evaluation.inputs';

const INDICATOR = { type: 'Indicator', entity: Indicator };

/** Writes what an evaluation consists of. */
export async function writeParts(
  transaction: Transaction,
  evaluationId: string,
  { design, effects, criteria, efficiency }: RecordEvaluationInput,
): Promise<void> {
  const { writer } = transaction;
  await writer.insert(
    Arm,
    (design.arms ?? []).map((arm, index) => armOf(evaluationId, index + 1, arm)),
  );
  for (const [index, effect] of (effects ?? []).entries()) {
    const { id } = await transaction.create(INDICATOR, indicatorOf(evaluationId, effect));
    await writer.insert(EffectEstimate, [effectOf({ evaluationId, no: index + 1, indicatorId: id }, effect)]);
  }
  await writer.insert(
    CriterionRating,
    (criteria ?? []).map((rating) => ratingOf(evaluationId, rating)),
  );
  if (efficiency) await writer.insert(EfficiencyResult, [efficiencyResultOf(evaluationId, efficiency)]);
}

const armOf = (evaluationId: string, no: number, { name, control, units, municipalityCodes }: ArmInput): Arm =>
  Object.assign(new Arm(), {
    evaluationId,
    no,
    name: localizedOf(name)!,
    control: control ?? false,
    units: units ?? null,
    municipalityIds: [...new Set(municipalityCodes)].map((code) => `municipality:${code}`),
  } satisfies Partial<Arm>);

const indicatorOf = (evaluationId: string, { outcome, unit }: EffectInput): Indicator =>
  Object.assign(new Indicator(), {
    id: `indicator:${newUuid()}`,
    evaluationId,
    statisticalIndicatorId: null,
    title: localizedOf(outcome.title)!,
    unit: lineOf(unit)!,
    level: outcome.level ?? ResultLevel.OUTCOME,
    baselineDate: outcome.baselineDate ?? null,
    baselineValue: outcome.baselineValue ?? null,
    baselineN: outcome.baselineN ?? null,
    baselineSuppressed: false,
  } satisfies Partial<Indicator>);

type EffectPlace = Pick<EffectEstimate, 'evaluationId' | 'no' | 'indicatorId'>;

const effectOf = (place: EffectPlace, effect: EffectInput): EffectEstimate =>
  Object.assign(new EffectEstimate(), {
    ...place,
    estimate: effect.estimate ?? null,
    ciLow: effect.ciLow ?? null,
    ciHigh: effect.ciHigh ?? null,
    confidence: effect.confidence ?? null,
    n: effect.n ?? null,
    unit: lineOf(effect.unit)!,
    hypothesisId: lineOf(effect.hypothesisId),
    plainLanguage: localizedOf(effect.plainLanguage),
  } satisfies Partial<EffectEstimate>);

const ratingOf = (evaluationId: string, rating: CriterionRatingInput): CriterionRating =>
  Object.assign(new CriterionRating(), {
    evaluationId,
    criterion: rating.criterion,
    rating: rating.rating ?? null,
    scaleMax: rating.scaleMax ?? DEFAULT_SCALE,
    finding: localizedOf(rating.finding),
  } satisfies Partial<CriterionRating>);

const efficiencyResultOf = (evaluationId: string, efficiency: EfficiencyInput): EfficiencyResult =>
  Object.assign(new EfficiencyResult(), {
    evaluationId,
    inputsMinor: minorOf(efficiency.inputs),
    benefitsMinor: minorOf(efficiency.benefits),
    currency: currencyOf([efficiency.inputs, efficiency.benefits]),
    personHours: efficiency.personHours ?? null,
    outcomes: efficiency.outcomes ?? null,
    outcomeUnit: lineOf(efficiency.outcomeUnit),
    horizonYears: efficiency.horizonYears ?? null,
    discountRate: efficiency.discountRate ?? null,
    paysFor: [...new Set(efficiency.paysFor)],
    benefitsTo: [...new Set(efficiency.benefitsTo)],
    spillovers: localizedOf(efficiency.spillovers),
    assumptions: textsOf(efficiency.assumptions),
  } satisfies Partial<EfficiencyResult>);
