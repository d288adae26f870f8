import fc from 'fast-check';
import { AreaChangeKind } from '../area-change/area-change';
import { AreaHistory } from '../area-change/area-history';
import { existing, REAL_HISTORY } from '../area-change/real-history.case';
import { ObservationStatus } from './observation-status';
import { type MunicipalFigure, type RolledFigure, rollUp } from './roll-up';

const { FINAL, PRELIMINARY, SUPPRESSED, MISSING } = ObservationStatus;
const event = (kind: AreaChangeKind, day: string, from: string[], to: string[]) => ({
  id: `${kind} ${day}`,
  kind,
  effectiveDate: day,
  from,
  to,
});

/** A and B go into C in 2020; D gives a part to E in 2021. */
const MERGER = event(AreaChangeKind.MERGER, '2020-01-01', ['A', 'B'], ['C']);
const PART = event(AreaChangeKind.PARTIAL_MERGER, '2021-01-01', ['D'], ['D', 'E']);
const HISTORY = new AreaHistory([MERGER, PART]);

const aFigure = (areaId: string, value: number | null, known: Partial<MunicipalFigure> = {}): MunicipalFigure => ({
  areaId,
  value: value === null ? null : BigInt(value),
  status: value === null ? MISSING : FINAL,
  boundaries: { first: 2019, last: 2019 },
  ...known,
});

const rolledTo = (at: string, figures: MunicipalFigure[], additive = true): Record<string, RolledFigure> =>
  Object.fromEntries(rollUp(figures, { history: HISTORY, at, additive }));

describe('rolling figures up', () => {
  const before = [aFigure('A', 1), aFigure('B', 2), aFigure('C', 4)];
  const plain = (value: bigint | null, madeOf: string[], status = FINAL) => ({ value, status, madeOf, prevented: [] });

  it('leaves them as they are in the areas of their time', () => {
    expect(rolledTo('2019-12-31', before)).toEqual({ A: plain(1n, ['A']), B: plain(2n, ['B']), C: plain(4n, ['C']) });
  });

  it('sums them in the areas after a merger, with the gravest of their statuses', () => {
    expect(rolledTo('2026-01-01', before)).toEqual({ C: plain(7n, ['A', 'B', 'C']) });
    const preliminary = [aFigure('A', 1, { status: PRELIMINARY }), ...before.slice(1)];
    expect(rolledTo('2026-01-01', preliminary)).toEqual({ C: plain(7n, ['A', 'B', 'C'], PRELIMINARY) });
  });

  it.each([
    ['missing', [aFigure('A', null), aFigure('B', 2), aFigure('C', 4)], MISSING],
    ['suppressed', [aFigure('A', null, { status: SUPPRESSED }), aFigure('B', 2), aFigure('C', 4)], SUPPRESSED],
    ['not there', [aFigure('B', 2), aFigure('C', 4)], MISSING],
  ])('has no sum where a part is %s', (_what, figures, status) => {
    expect(rolledTo('2026-01-01', figures).C).toMatchObject({ value: null, status, prevented: [] });
  });

  it('does not sum what does not add up, and says which change it is', () => {
    for (const figures of [before, [aFigure('C', 4)]]) {
      expect(rolledTo('2026-01-01', figures, false).C).toMatchObject({ value: null, prevented: [MERGER] });
    }
  });

  it('never divides: what was merged has no figure in the areas before it', () => {
    const after = [aFigure('C', 7, { boundaries: { first: 2020, last: 2020 } })];
    const none = { value: null, status: MISSING, madeOf: [], prevented: [MERGER] };
    expect(rolledTo('2019-01-01', after)).toEqual({ A: none, B: none, C: none });
  });

  it('takes the day of the boundaries that is nearest', () => {
    const series = [aFigure('C', 7, { boundaries: { first: 2020, last: 2024 } })];
    expect(rolledTo('2022-01-01', series)).toEqual({ C: plain(7n, ['C']) });
    expect(rolledTo('2026-01-01', series)).toEqual({ C: plain(7n, ['C']) });
  });

  it('has no figure for who gave a part away, nor for who took it', () => {
    const figures = [aFigure('D', 1), aFigure('E', 2)];
    const rolled = rolledTo('2022-01-01', figures);
    expect(rolled.D).toMatchObject({ value: null, prevented: [PART] });
    expect(rolled.E).toMatchObject({ value: null, prevented: [PART] });
    expect(rolledTo('2020-06-01', figures)).toEqual({ D: plain(1n, ['D']), E: plain(2n, ['E']) });
  });

  it('keeps the sum over any mergers, one into another', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const chain = fc.uniqueArray(fc.tuple(fc.nat(7), fc.nat(7), fc.integer({ min: 2014, max: 2026 })), {
      selector: ([from]) => from,
      maxLength: 5,
    });
    fc.assert(
      fc.property(chain, fc.array(fc.bigInt(0n, 10n ** 12n), { minLength: 8, maxLength: 8 }), (mergers, values) => {
        const events = mergers
          .filter(([from, to]) => to > from)
          .map(([from, to, year]) => event(AreaChangeKind.MERGER, `${year}-01-01`, [ids[from]!], [ids[to]!]));
        // Who has gone takes nobody in.
        const endOf = new Map(events.map((one) => [one.from[0], one.effectiveDate]));
        const real = events.filter((one) => one.effectiveDate < (endOf.get(one.to[0]!) ?? '9999'));
        const figures = ids.map((id, at) => ({
          ...aFigure(id, 0),
          value: values[at]!,
          boundaries: { first: 2013, last: 2013 },
        }));
        const rolled = rollUp(figures, { history: new AreaHistory(real), at: '2026-07-01', additive: true });
        const sum = (all: Iterable<bigint | null>) => [...all].reduce<bigint>((total, one) => total + one!, 0n);
        expect(sum([...rolled.values()].map(({ value }) => value))).toBe(sum(values));
      }),
    );
  });

  it('keeps the sum over every real merger, from any year to any later one', () => {
    const years = [...existing.keys()].sort();
    const pairs = years.flatMap((year) => years.filter((late) => late >= year).map((late) => [year, late] as const));
    fc.assert(
      fc.property(
        fc.constantFrom(...pairs),
        fc.infiniteStream(fc.bigInt(-(10n ** 9n), 10n ** 15n)),
        ([year, late], values) => {
          const figures = existing.get(year)!.map((areaId) => ({
            areaId,
            value: values.next().value!,
            status: FINAL,
            boundaries: { first: year, last: year },
          }));
          const rolled = rollUp(figures, { history: REAL_HISTORY, at: `${late}-06-15`, additive: true });
          expect([...rolled.keys()].sort()).toEqual(existing.get(late));
          const total = figures.reduce((sum, { value }) => sum + value, 0n);
          expect([...rolled.values()].reduce((sum, { value }) => sum + value!, 0n)).toBe(total);
        },
      ),
      { numRuns: 200 },
    );
  });
});
