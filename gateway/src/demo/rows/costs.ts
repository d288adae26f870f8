import { type Chance, chanceOf } from '../chance';
import type { ExperimentPlan } from '../experiments';
import { organizationOf } from '../places';
import type { Row } from '../row';

interface Cost {
  kind: string;
  hours: number | null;
  amount: number | null;
}

const EUROS_PER_HOUR = 42;

/** What each experiment was planned to cost and, once it has ended, what it cost. */
export function costRows(experiments: readonly ExperimentPlan[]): Row[] {
  return experiments.flatMap((plan) => {
    const chance = chanceOf(`costs/${plan.key}`);
    const planned = plan.status === 'IDEA' ? [] : plannedCosts(plan, chance);
    const came = plan.end ? planned.map((cost) => whatCame(cost, chance)) : [];
    const row = (cost: Cost, isPlan: boolean) => ({ ...costRow(cost, plan), planned: isPlan });
    return [...planned.map((cost) => row(cost, true)), ...came.map((cost) => row(cost, false))].map((cost, at) => ({
      experimentId: plan.id,
      position: at + 1,
      ...cost,
    }));
  });
}

function plannedCosts({ kind }: ExperimentPlan, chance: Chance): Cost[] {
  const size =
    kind === 'SMALL_EXPERIMENT' ? 1 : kind === 'STRATEGIC_EXPERIMENT' || kind === 'NATIONAL_EXPERIMENT' ? 6 : 2;
  const hours = chance.between(20, 120) * size;
  const some = (share: number, cost: Cost) => (chance.happens(share) ? [cost] : []);
  const euros = (low: number, high: number) => chance.between(low, high) * 50 * size;
  return [
    { kind: 'PERSONNEL', hours, amount: hours * EUROS_PER_HOUR },
    ...some(0.7, { kind: 'PURCHASES', hours: null, amount: euros(6, 90) }),
    ...some(0.4, { kind: 'EQUIPMENT', hours: null, amount: euros(4, 60) }),
    ...some(0.3, { kind: 'PARTICIPATION', hours: chance.between(4, 30) * size, amount: null }),
    ...some(0.3, { kind: 'EVALUATION', hours: null, amount: euros(10, 60) }),
    ...some(0.15, { kind: 'OVERHEAD', hours: null, amount: euros(2, 12) }),
    ...some(0.2, { kind: 'IN_KIND', hours: chance.between(10, 60), amount: null }),
  ];
}

/** Plans slip: mostly upwards; some things nobody counted in the end. */
function whatCame({ kind, hours, amount }: Cost, chance: Chance): Cost {
  const slip = (value: number) => Math.round((value * chance.between(75, 145)) / 100);
  if (chance.happens(0.08)) return { kind, hours: null, amount: null };
  return { kind, hours: hours === null ? null : slip(hours), amount: amount === null ? null : slip(amount) };
}

const costRow = ({ kind, hours, amount }: Cost, { place }: ExperimentPlan): Row => ({
  kind,
  hours: hours === null ? null : String(hours),
  amountMinor: amount === null ? null : amount * 100,
  paidByOrganizationId: kind === 'IN_KIND' ? null : organizationOf(place),
});
