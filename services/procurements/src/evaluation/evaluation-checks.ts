import type { Language } from '@courage-hub/kit/localized-text';
import { Checks } from '@courage-hub/kit/validation';
import {
  checkCode,
  checkDecimal,
  checkDistinct,
  checkId,
  checkMoney,
  checkOneCurrency,
  checkRange,
  checkTexts,
} from '../checks';
import type {
  ArmInput,
  CriterionRatingInput,
  EffectInput,
  EfficiencyInput,
  RecordEvaluationInput,
} from './record-evaluation.inputs';

const DOI = { pattern: /^https:\/\/doi\.org\/10\.\S{1,180}$/, contract: 'https://doi.org/10.…' };
const SHARE = {
  pattern: /^(0(\.\d{1,4})?|1(\.0{1,4})?)$/,
  contract: { fi: '0–1, esim. "0.95"', sv: '0–1, t.ex. "0.95"', en: '0..1, e.g. "0.95"' },
};
const COUNT = { from: 0, to: 2_000_000_000 };
const SCALE = { from: 2, to: 100 };
const MEASURED = [14, 6] as const;
const FEW = { items: 20, limit: 500 };
const [MAX_ARMS, MAX_MUNICIPALITIES, MAX_EFFECTS] = [20, 309, 50];

export const DEFAULT_SCALE = 5;

/** All that is wrong with an evaluation as sent, but for its subject and its evidence. */
export function checkedEvaluation(input: RecordEvaluationInput, language: Language): Checks {
  const { period, design, effects, criteria, efficiency } = input;
  const checks = new Checks(language)
    .text('title', input.title, { required: true, limit: 300 })
    .period('period', period?.startDate, period?.endDate)
    .line('design.unitOfAssignment', design.unitOfAssignment)
    .text('evidenceWhy', input.evidenceWhy)
    .text('limitations', input.limitations)
    .text('deviationsFromPlan', input.deviationsFromPlan)
    .matches('doi', input.doi, DOI)
    .list('design.arms', design.arms, MAX_ARMS)
    .list('effects', effects, MAX_EFFECTS);
  checkId(checks, 'evaluatorId', input.evaluatorId, 'organization');
  checkTexts(checks, 'questions', input.questions, FEW);
  design.arms?.forEach((arm, index) => checkArm(checks, `design.arms.${index}`, arm));
  effects?.forEach((effect, index) => checkEffect(checks, `effects.${index}`, effect));
  criteria?.forEach((rating, index) => checkRating(checks, `criteria.${index}`, rating));
  checkDistinct(
    checks,
    (criteria ?? []).map(({ criterion }, index) => [`criteria.${index}.criterion`, criterion] as const),
  );
  if (efficiency) checkEfficiency(checks, efficiency);
  return checks;
}

function checkArm(checks: Checks, path: string, { name, units, municipalityCodes }: ArmInput): void {
  checks
    .text(`${path}.name`, name, { required: true, limit: 200 })
    .list(`${path}.municipalityCodes`, municipalityCodes, MAX_MUNICIPALITIES);
  checkRange(checks, `${path}.units`, units, COUNT);
  municipalityCodes?.forEach((code, index) => checkCode(checks, `${path}.municipalityCodes.${index}`, code));
}

function checkEffect(checks: Checks, path: string, effect: EffectInput): void {
  const { outcome, estimate, ciLow, ciHigh } = effect;
  checks
    .line(`${path}.unit`, effect.unit, { required: true, limit: 64 })
    .line(`${path}.hypothesisId`, effect.hypothesisId, { limit: 96 })
    .text(`${path}.plainLanguage`, effect.plainLanguage, { limit: 1000 })
    .matches(`${path}.confidence`, effect.confidence, SHARE)
    .text(`${path}.outcome.title`, outcome.title, { required: true, limit: 200 });
  checkRange(checks, `${path}.n`, effect.n, COUNT);
  checkRange(checks, `${path}.outcome.baselineN`, outcome.baselineN, COUNT);
  checkDecimal(checks, `${path}.outcome.baselineValue`, outcome.baselineValue, MEASURED);
  for (const name of ['estimate', 'ciLow', 'ciHigh'] as const) {
    checkDecimal(checks, `${path}.${name}`, effect[name], MEASURED);
  }
  checkAscending(checks, `${path}.ciHigh`, ciLow, ciHigh);
  checkAscending(checks, `${path}.estimate`, ciLow, estimate);
  checkAscending(checks, `${path}.ciHigh`, estimate, ciHigh);
}

function checkAscending(checks: Checks, path: string, low?: string | null, high?: string | null): void {
  if (!low || !high || Number(low) <= Number(high)) return;
  checks.add(path, 'OUT_OF_RANGE', { from: low, to: '∞', value: high });
}

function checkRating(checks: Checks, path: string, { rating, scaleMax, finding }: CriterionRatingInput): void {
  checkRange(checks, `${path}.scaleMax`, scaleMax, SCALE);
  checkRange(checks, `${path}.rating`, rating, { from: 1, to: scaleMax ?? DEFAULT_SCALE });
  checks.text(`${path}.finding`, finding);
}

function checkEfficiency(checks: Checks, efficiency: EfficiencyInput): void {
  const { inputs, benefits, outcomes } = efficiency;
  checkMoney(checks, 'efficiency.inputs', inputs);
  checkMoney(checks, 'efficiency.benefits', benefits);
  checkOneCurrency(checks, [
    ['efficiency.inputs', inputs],
    ['efficiency.benefits', benefits],
  ]);
  checkDecimal(checks, 'efficiency.personHours', efficiency.personHours, [10, 2]);
  checkDecimal(checks, 'efficiency.outcomes', outcomes, [12, 2]);
  checkRange(checks, 'efficiency.horizonYears', efficiency.horizonYears, { from: 1, to: 100 });
  checkTexts(checks, 'efficiency.assumptions', efficiency.assumptions, FEW);
  checks
    .line('efficiency.outcomeUnit', efficiency.outcomeUnit, { required: !!outcomes, limit: 120 })
    .matches('efficiency.discountRate', efficiency.discountRate, SHARE)
    .text('efficiency.spillovers', efficiency.spillovers);
}
