import { type Chance, chanceOf } from '../chance';
import type { EvaluationPlan } from '../evaluations';
import type { Row } from '../row';
import { assumptions, spillovers } from '../said/evaluations';
import { text } from '../text';

const SHARE_UNMEASURED = 0.12;
const SHARE_UNVALUED = 0.2;

/** What the money gave: sometimes the outcome was not measured, sometimes nobody valued the benefit. */
export function efficiencyRow(plan: EvaluationPlan): Row {
  const { id, family, outcome, written } = plan;
  const chance = chanceOf(`efficiency/${id}`);
  const inputs = chance.between(20, 400) * 10_000;
  const measured = !chance.happens(SHARE_UNMEASURED);
  return {
    evaluationId: id,
    inputsMinor: chance.happens(0.95) ? inputs : null,
    benefitsMinor: chance.happens(SHARE_UNVALUED) ? null : Math.round(inputs * returned(outcome, chance)),
    currency: 'EUR',
    personHours: chance.happens(0.8) ? String(chance.between(30, 600)) : null,
    outcomes: measured ? String(chance.between(10, 400)) : null,
    outcomeUnit: measured ? family.indicator.unit : null,
    horizonYears: chance.pick([1, 2, 3, 5]),
    discountRate: chance.happens(0.6) ? '0.03' : null,
    paysFor: ['MUNICIPALITY', ...(chance.happens(0.25) ? ['STATE'] : [])],
    benefitsTo: chance.pick([
      ['MUNICIPALITY'],
      ['RESIDENT'],
      ['WELLBEING_COUNTY', 'RESIDENT'],
      ['MUNICIPALITY', 'COMPANY'],
    ]),
    spillovers: chance.happens(0.5) ? text(chance.pick(spillovers), written) : null,
    assumptions: chance
      .shuffle(assumptions)
      .slice(0, 2)
      .map((assumption) => text(assumption, written)),
  };
}

/** Benefits for each euro: what held mostly pays, what did not hold does not. */
function returned(outcome: EvaluationPlan['outcome'], chance: Chance): number {
  if (outcome === 'CONFIRMED') return chance.between(90, 280) / 100;
  if (outcome === 'PARTLY_CONFIRMED') return chance.between(50, 160) / 100;
  return chance.between(0, 60) / 100;
}
