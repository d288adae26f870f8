import { AreaChangeKind } from '../area-change/area-change';
import { AreaHistory } from '../area-change/area-history';
import { ObservationStatus } from '../observation/observation-status';
import type { RolledFigure } from '../observation/roll-up';
import { fromMicro, toMicro } from '../statistics/micro';
import { compare, figuresIn } from './compare';
import { type Compared, comparedFigure, type Denominator, type YearOfFigures } from './compared-figure';

const MERGER = {
  id: 'merger',
  kind: AreaChangeKind.MERGER,
  effectiveDate: '2021-01-01',
  from: ['gone'],
  to: ['heir'],
};
const HISTORY = new AreaHistory([MERGER]);

const aFigure = (value: number | null, known: Partial<RolledFigure> = {}): RolledFigure => ({
  value: value === null ? null : toMicro(String(value)),
  status: value === null ? ObservationStatus.MISSING : ObservationStatus.FINAL,
  madeOf: [],
  prevented: [],
  ...known,
});
const suppressed = aFigure(null, { status: ObservationStatus.SUPPRESSED });

const figures = (entries: Record<string, RolledFigure>): Map<string, RolledFigure> => new Map(Object.entries(entries));
const aYear = (year: number, a: RolledFigure | null, denominator: Denominator | null = null): YearOfFigures => ({
  year,
  figures: figures(a ? { a } : {}),
  denominator,
});
const per = (a: RolledFigure | null, known: Partial<Denominator> = {}): Denominator => ({
  of: 'population',
  allowed: true,
  figures: figures(a ? { a } : {}),
  units: 1n,
  ...known,
});
const compared = (now: YearOfFigures, known: Partial<Compared> = {}): Compared => ({
  history: HISTORY,
  at: '2022-12-31',
  now,
  since: null,
  breaks: [],
  areaBreaks: new Map(),
  ...known,
});

const shown = (of: Compared, id = 'a'): string => {
  const { compared: figure, reasons } = comparedFigure(id, of);
  return [figure === null ? '-' : fromMicro(figure), ...reasons.map(({ explanation }) => explanation.en)].join(' | ');
};

const MISSING = (year: number): string => `there is no value for ${year}`;
const MERGED = 'the area of the municipality changed on 2021-01-01: the figures are not of one area';

describe('a compared figure', () => {
  it.each<[string, Compared, string]>([
    ['a value', compared(aYear(2022, aFigure(5))), '5'],
    ['nought', compared(aYear(2022, aFigure(0))), '0'],
    ['no row', compared(aYear(2022, null)), `- | ${MISSING(2022)}`],
    ['a missing value', compared(aYear(2022, aFigure(null))), `- | ${MISSING(2022)}`],
    [
      'a suppressed one',
      compared(aYear(2022, suppressed)),
      '- | the value for 2022 is suppressed: there are too few cases',
    ],
    ['a prevented one', compared(aYear(2022, aFigure(null, { prevented: [MERGER] }))), `- | ${MERGED}`],
    ['a share of inhabitants', compared(aYear(2022, aFigure(5), per(aFigure(4), { units: 100n }))), '125'],
    [
      'no inhabitants known',
      compared(aYear(2022, aFigure(5), per(null))),
      '- | there is nothing to divide by: population 2022',
    ],
    [
      'nobody',
      compared(aYear(2022, aFigure(5), per(aFigure(0)))),
      '- | there is nothing to divide by: population 2022',
    ],
    [
      'other inhabitants',
      compared(aYear(2022, aFigure(5), per(aFigure(null, { prevented: [MERGER] })))),
      `- | ${MERGED}`,
    ],
    [
      'what may not be divided',
      compared(aYear(2022, aFigure(5), per(aFigure(4), { allowed: false }))),
      '- | there is nothing to divide by: population',
    ],
    [
      'neither value nor inhabitants',
      compared(aYear(2022, null, per(null))),
      `- | ${MISSING(2022)} | there is nothing to divide by: population 2022`,
    ],
    ['a fall', compared(aYear(2022, aFigure(5)), { since: aYear(2020, aFigure(7.5)) }), '-2.5'],
    [
      'a change of shares',
      compared(aYear(2022, aFigure(5), per(aFigure(2))), { since: aYear(2020, aFigure(3), per(aFigure(3))) }),
      '1.5',
    ],
    ['no base', compared(aYear(2022, aFigure(5)), { since: aYear(2020, null) }), `- | ${MISSING(2020)}`],
    [
      'neither year',
      compared(aYear(2022, null), { since: aYear(2020, null) }),
      `- | ${MISSING(2022)} | ${MISSING(2020)}`,
    ],
    [
      'a merger in both years, said once',
      compared(aYear(2022, aFigure(null, { prevented: [MERGER] })), {
        since: aYear(2020, aFigure(null, { prevented: [MERGER] })),
      }),
      `- | ${MERGED}`,
    ],
    [
      'a new definition after the base',
      compared(aYear(2022, aFigure(5)), { since: aYear(2020, aFigure(5)), breaks: [2019, 2021, 2022] }),
      '- | the indicator was defined anew in 2021',
    ],
    [
      'a new definition in the base year or later',
      compared(aYear(2022, aFigure(5)), { since: aYear(2020, aFigure(4)), breaks: [2020, 2023] }),
      '1',
    ],
    ['a new definition, where no change is asked for', compared(aYear(2022, aFigure(5)), { breaks: [2022] }), '5'],
    [
      'a break in a part of the area',
      compared(aYear(2022, aFigure(5, { madeOf: ['a', 'b'] })), {
        since: aYear(2020, aFigure(5)),
        areaBreaks: new Map([['b', 2022]]),
      }),
      '- | the indicator was defined anew in 2022',
    ],
  ])('of %s', (_what, of, expected) => {
    expect(shown(of)).toBe(expected);
  });

  it('of who has gone is the merger, and before it a missing value', () => {
    expect(shown(compared(aYear(2022, null)), 'gone')).toBe(`- | ${MERGED}`);
    expect(shown(compared(aYear(2020, null), { at: '2020-12-31' }), 'gone')).toBe(`- | ${MISSING(2020)}`);
  });
});

describe('a comparison', () => {
  const values = { a: 3, b: 1, c: 2, d: 4, e: 5 };
  const of = (entries: Record<string, number | null>) => {
    const now = {
      year: 2022,
      figures: figures(Object.fromEntries(Object.entries(entries).map(([id, value]) => [id, aFigure(value)]))),
      denominator: null,
    };
    return { figureOf: figuresIn(compared(now)), lowFirst: false };
  };
  const told = (id: string, peers: string[], entries: Record<string, number | null>) => {
    const { n, without, standing, reasons } = compare(id, peers, of(entries));
    return [n, without, standing?.rank ?? null, ...reasons.map(({ reason }) => reason)];
  };

  it('needs five with a value, itself included', () => {
    expect(told('a', ['b', 'c', 'd', 'e'], values)).toEqual([5, 0, 3]);
    expect(told('a', ['b', 'c', 'd'], values)).toEqual([4, 0, null, 'N_TOO_SMALL']);
    expect(told('a', ['b', 'c', 'd', 'e', 'f'], values)).toEqual([5, 1, 3]);
    expect(told('a', ['b', 'c', 'd', 'e'], { ...values, e: null })).toEqual([4, 1, null, 'N_TOO_SMALL']);
  });

  it('says what is wrong with the municipality itself before it says that they are few', () => {
    expect(told('f', ['a'], values)).toEqual([1, 0, null, 'MISSING_VALUE']);
    expect(told('f', ['a', 'b', 'c', 'd', 'e'], values)).toEqual([5, 0, null, 'MISSING_VALUE']);
  });
});
