import { DecimalScalar } from '@courage-hub/kit/scalars';
import { fromMinor, moneyOf, toMinor } from '@courage-hub/kit/money';
import { Value } from '@courage-hub/kit/values';
import { Field, ObjectType } from 'type-graphql';
import type { CostEntry } from '../experiment/experiment-parts';
import { CostKind } from '../experiment/experiment.enums';

@ObjectType({
  description:
    'What was planned and what came true, side by side. A sum is of the entries that state it, and null where none does: what nobody counted is not 0.',
})
export class CostTotal {
  @Field(() => CostKind, { nullable: true, description: 'What it was for; null for all kinds together.' })
  kind: CostKind | null;

  @Field(() => Value, { nullable: true, description: 'Planned, in euros.' })
  plannedValue: Value | null;

  @Field(() => Value, { nullable: true, description: 'Come true, in euros.' })
  actualValue: Value | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Planned working hours.' })
  plannedHours: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Working hours come true.' })
  actualHours: string | null;
}

/** One for each kind that has an entry, in the order of the kinds, and one of all together; none where none has. */
export function costTotals(costs: readonly CostEntry[]): CostTotal[] {
  const kinds = Object.values(CostKind).filter((kind) => costs.some((cost) => cost.kind === kind));
  const ofKinds = kinds.map((kind) =>
    totalOf(
      kind,
      costs.filter((cost) => cost.kind === kind),
    ),
  );
  return kinds.length === 0 ? [] : [...ofKinds, totalOf(null, costs)];
}

function totalOf(kind: CostKind | null, costs: readonly CostEntry[]): CostTotal {
  const sides = [true, false].map((side) => costs.filter(({ planned }) => planned === side));
  const [plannedValue, actualValue] = sides.map((side) => moneyOf(sum(side.map(({ amountMinor }) => amountMinor))));
  const [plannedHours, actualHours] = sides.map(hoursOf);
  return { kind, plannedValue, actualValue, plannedHours, actualHours } as CostTotal;
}

/** Hours have two decimals, as euros do, and are added as whole hundredths. */
function hoursOf(costs: readonly CostEntry[]): string | null {
  const hundredths = sum(costs.map(({ hours }) => (hours === null ? null : toMinor(hours))));
  return hundredths === null ? null : fromMinor(hundredths).replace(/\.?0+$/, '');
}

function sum(values: readonly (number | null | undefined)[]): number | null {
  const stated = values.filter((value): value is number => typeof value === 'number');
  return stated.length === 0 ? null : stated.reduce((total, value) => total + value, 0);
}
