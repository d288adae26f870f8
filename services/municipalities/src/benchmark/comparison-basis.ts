import type { Loaders } from '@courage-hub/kit/loaders';
import { areaHistoryOf } from '../loaders';
import { breaksBetween, type Figures, figuresOf, inhabitants, once, type When } from '../observation/figures';
import type { PeerGroup } from '../peer-group/peer-group';
import { peersOn, wantedRule } from '../peer-group/peer-group.rows';
import { ruleOf } from '../peer-group/peers';
import {
  IndicatorDirection,
  POPULATION,
  type StatisticalIndicator,
} from '../statistical-indicator/statistical-indicator';
import { knownIndicator } from '../statistical-indicator/statistical-indicator.rows';
import { type BenchmarkArgs, checkedComparison } from './benchmark.inputs';
import { compare, type Comparison, figuresIn } from './compare';
import type { Compared, ComparedFigure, Denominator, YearOfFigures } from './compared-figure';

/** What every municipality is compared on: read once for all of them. */
export interface ComparisonBasis {
  indicator: StatisticalIndicator;
  group: PeerGroup | null;
  peerRule: string;
  per: string | null;
  perUnits: number;
  compared: Compared;
  figureOf: (id: string) => ComparedFigure;
  comparisonOf: (id: string) => Comparison;
}

export const basisOf = (load: Loaders, indicatorId: string, args: BenchmarkArgs): Promise<ComparisonBasis> =>
  once(load, `comparison:${indicatorId}:${JSON.stringify(args)}`, async () => {
    const wanted = checkedComparison(args);
    const [indicator, { rule, group }] = await Promise.all([
      knownIndicator(load, indicatorId),
      wantedRule(load, { group: args.peerGroup, rule: args.rule }),
    ]);
    const [compared, peersOf] = await Promise.all([
      comparedOf(load, indicator, wanted),
      peersOn(load, rule, wanted.at),
    ]);
    const figureOf = figuresIn(compared);
    const lowFirst = indicator.direction === IndicatorDirection.LOWER_IS_BETTER;
    return {
      indicator,
      group,
      peerRule: ruleOf(rule),
      per: args.per ?? null,
      perUnits: args.perUnits,
      compared,
      figureOf,
      comparisonOf: (id) => compare(id, peersOf(id), { figureOf, lowFirst }),
    };
  });

type Wanted = Pick<BenchmarkArgs, 'year' | 'from' | 'per' | 'perUnits'> & { at: string };

/** The figures that are compared, in the areas of a day. */
export async function comparedOf(load: Loaders, indicator: StatisticalIndicator, wanted: Wanted): Promise<Compared> {
  const { year, from, at } = wanted;
  const [history, now, since, areaBreaks] = await Promise.all([
    areaHistoryOf(load),
    yearOf(load, indicator, { ...wanted, year }),
    from ? yearOf(load, indicator, { ...wanted, year: from }) : null,
    from ? breaksBetween(load, indicator.id, { from, to: year }) : new Map(),
  ]);
  return { history, at, now, since, breaks: indicator.breaks.map((one) => one.year), areaBreaks };
}

async function yearOf(load: Loaders, indicator: StatisticalIndicator, wanted: Wanted): Promise<YearOfFigures> {
  const { year, at, per, perUnits } = wanted;
  const [figures, denominator] = await Promise.all([
    figuresOf(load, indicator, { year, at }),
    per ? denominatorOf(load, per, { indicator, when: { year, at }, perUnits }) : null,
  ]);
  return { year, figures, denominator };
}

async function denominatorOf(
  load: Loaders,
  per: string,
  { indicator, when, perUnits }: { indicator: StatisticalIndicator; when: When; perUnits: number },
): Promise<Denominator> {
  const allowed = indicator.denominators.includes(per);
  const figures: Figures =
    per === POPULATION ? await inhabitants(load, when) : await figuresOf(load, await knownIndicator(load, per), when);
  return { of: per, allowed, figures, units: BigInt(perUnits) };
}
