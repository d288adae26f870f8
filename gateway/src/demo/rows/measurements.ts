import { type Chance, chanceOf, idOf } from '../chance';
import { daysBetween, plusDays } from '../day';
import type { EvaluationPlan } from '../evaluations';
import { recorded, type Row, type Tables } from '../row';
import { plainly } from '../said/evaluations';
import { text } from '../text';
import { hypothesisIdOf } from './experiments';

/** One outcome measured by one evaluation: before, during and after, and the effect with its interval. */
interface Measured {
  plan: EvaluationPlan;
  indicatorId: string;
  n: number;
  suppressed: boolean;
  effect: number;
  halfWidth: number;
}

const MIN_CELL = 5;

/** Outcomes are measured by every evaluation that looks back and is not of a whole programme. */
export function measurementTables(evaluations: readonly EvaluationPlan[]): Tables {
  const measured = evaluations
    .filter(({ kind, subjectType }) => kind !== 'EX_ANTE' && subjectType !== 'Programme')
    .map(measuredBy);
  return {
    indicator: measured.map(indicatorRow),
    indicator_period: measured.flatMap(periodRows),
    effect_estimate: measured.filter(({ suppressed }) => !suppressed).map(effectRow),
  };
}

function measuredBy(plan: EvaluationPlan): Measured {
  const chance = chanceOf(`measured/${plan.id}`);
  const { change } = plan.family.indicator;
  const effect = round(change * shareOfHope(plan.outcome, chance));
  const open = plan.outcome !== 'CONFIRMED' && plan.outcome !== 'PARTLY_CONFIRMED';
  const width = open ? Math.abs(effect) + Math.abs(change) * 0.4 : Math.abs(effect) * (chance.between(30, 85) / 100);
  const n = chance.happens(0.06) ? chance.between(1, MIN_CELL - 1) : chance.between(12, 480);
  return {
    plan,
    indicatorId: idOf('indicator', plan.id),
    n,
    suppressed: n < MIN_CELL,
    effect,
    halfWidth: round(Math.max(width, 0.1)),
  };
}

/** How much of the hoped-for change came. */
function shareOfHope(outcome: EvaluationPlan['outcome'], chance: Chance): number {
  if (outcome === 'CONFIRMED') return chance.between(85, 125) / 100;
  if (outcome === 'PARTLY_CONFIRMED') return chance.between(35, 70) / 100;
  return chance.between(-15, 15) / 100;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const decimal = (value: number): string => String(round(value));

function indicatorRow({ plan, indicatorId, n, suppressed }: Measured): Row {
  const { title, unit, baseline } = plan.family.indicator;
  return {
    id: indicatorId,
    evaluationId: plan.id,
    statisticalIndicatorId: null,
    title: text(title, plan.written),
    unit,
    level: 'OUTCOME',
    baselineDate: plusDays(plan.start, -14),
    baselineValue: suppressed ? null : decimal(baseline),
    baselineN: suppressed ? null : n,
    baselineSuppressed: suppressed,
    ...recorded(plan.end),
  };
}

function periodRows({ plan, indicatorId, n, suppressed, effect }: Measured): Row[] {
  const { baseline, change } = plan.family.indicator;
  const middle = plusDays(plan.start, Math.floor(daysBetween(plan.start, plan.end) / 2));
  const reached = [baseline + effect / 2, baseline + effect];
  return reached.map((actual, at) => ({
    indicatorId,
    no: at + 1,
    startDate: at === 0 ? plan.start : middle,
    endDate: at === 0 ? middle : plan.end,
    target: decimal(at === 0 ? baseline + change / 2 : baseline + change),
    actualValue: suppressed ? null : decimal(actual),
    observations: suppressed ? null : n,
    suppressed,
  }));
}

const TELLS_NO_INTERVAL = new Set(['CASE_STUDY', 'DEVELOPMENTAL', 'POST_ONLY', 'THEORY_BASED']);

function effectRow({ plan, indicatorId, n, effect, halfWidth }: Measured): Row {
  const interval = !TELLS_NO_INTERVAL.has(plan.design);
  return {
    evaluationId: plan.id,
    no: 1,
    indicatorId,
    estimate: decimal(effect),
    ciLow: interval ? decimal(effect - halfWidth) : null,
    ciHigh: interval ? decimal(effect + halfWidth) : null,
    confidence: interval ? '0.95' : null,
    n,
    unit: plan.family.indicator.unit,
    hypothesisId: plan.experiment ? hypothesisIdOf(plan.experiment) : null,
    plainLanguage: text(plainly[plan.outcome]!, plan.written),
  };
}
