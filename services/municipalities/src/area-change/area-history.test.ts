import { AreaChangeKind } from './area-change';
import { type AreaEvent, AreaHistory, END_OF_TIME } from './area-history';
import { REAL_HISTORY as REAL, existing } from './real-history.case';

const { MERGER, PARTIAL_MERGER, RENAME, SPLIT } = AreaChangeKind;

const anEvent = (kind: AreaChangeKind, year: number, [from, to]: [string, string]): AreaEvent => ({
  id: `${kind} ${year}`,
  kind,
  effectiveDate: `${year}-01-01`,
  from: from.split(' '),
  to: to.split(' '),
});

/** A goes into B in 2015, B into C in 2017; D gives a part to E in 2016 and splits into F and G in 2020; H is renamed. */
const HISTORY = new AreaHistory(
  [
    anEvent(MERGER, 2017, ['B', 'C']),
    anEvent(MERGER, 2015, ['A', 'B']),
    anEvent(PARTIAL_MERGER, 2016, ['D', 'D E']),
    anEvent(SPLIT, 2020, ['D', 'F G']),
    anEvent(RENAME, 2018, ['H', 'H']),
  ],
  new Map([
    ['F', '2020-01-01'],
    ['G', '2020-01-01'],
  ]),
);

describe('an area', () => {
  it.each([
    ['A', '2014-06-01', '2014-12-31', 'A'],
    ['A', '2014-06-01', '2015-01-01', 'B'],
    ['A', '2014-06-01', '2016-12-31', 'B'],
    ['A', '2014-06-01', '2017-01-01', 'C'],
    ['C', '2026-01-01', '2017-01-01', 'C'],
    ['C', '2026-01-01', '2016-12-31', 'B C'],
    ['C', '2026-01-01', '2014-12-31', 'A B C'],
    ['B', '2016-01-01', '2014-12-31', 'A B'],
    ['D', '2015-01-01', '2016-01-01', 'D* E*'],
    ['E', '2015-01-01', '2016-01-01', 'E'],
    ['E', '2016-01-01', '2015-12-31', 'D* E'],
    ['D', '2019-12-31', '2020-01-01', 'F* G*'],
    ['F', '2020-01-01', '2019-12-31', 'D*'],
    ['D', '2015-01-01', '2020-01-01', 'E* F* G*'],
    ['H', '2013-01-01', '2026-01-01', 'H'],
  ])('of %s, as it was on %s, lies on %s in %s (* in part)', (id, from, to, expected) => {
    const shown = HISTORY.between(id, from, to).map((area) => `${area.id}${area.whole ? '' : '*'}`);
    expect(shown.join(' ')).toBe(expected);
  });

  it('that has ended is followed from its last day, one that exists from today', () => {
    expect(HISTORY.on('A', '2026-01-01').map(({ id }) => id)).toEqual(['C']);
    expect(HISTORY.on('A', '2014-01-01').map(({ id }) => id)).toEqual(['A']);
    expect(HISTORY.on('C', '2014-01-01').map(({ id }) => id)).toEqual(['A', 'B', 'C']);
  });

  it('is led there by changes, oldest first', () => {
    expect(HISTORY.on('A', '2026-01-01')[0]!.via.map(({ id }) => id)).toEqual(['MERGER 2015', 'MERGER 2017']);
    expect(HISTORY.on('C', '2014-01-01')[0]!.via.map(({ id }) => id)).toEqual(['MERGER 2015', 'MERGER 2017']);
  });

  it.each([
    ['A', '2014-12-31', true],
    ['A', '2015-01-01', false],
    ['B', '2016-12-31', true],
    ['D', '2019-12-31', true],
    ['D', '2020-01-01', false],
    ['F', '2019-12-31', false],
    ['F', '2020-01-01', true],
    ['H', '2026-01-01', true],
  ])('of %s exists on %s: %s', (id, day, exists) => {
    expect(HISTORY.existsOn(id, day)).toBe(exists);
  });

  it('is succeeded by what took it, in one step or over all', () => {
    expect([false, true].map((all) => HISTORY.successorsOf('A', all))).toEqual([['B'], ['B', 'C']]);
    expect([false, true].map((all) => HISTORY.successorsOf('D', all))).toEqual([
      ['F', 'G'],
      ['F', 'G'],
    ]);
    expect(HISTORY.successorsOf('C', true)).toEqual([]);
    expect([false, true].map((all) => HISTORY.predecessorsOf('C', all))).toEqual([['B'], ['B', 'A']]);
    expect([HISTORY.predecessorsOf('E', true), HISTORY.predecessorsOf('F', true)]).toEqual([[], ['D']]);
  });
});

const YEARS = [...existing.keys()].sort();

describe('all real mergers', () => {
  it('make the municipalities of every year out of those of every other year', () => {
    for (const early of YEARS) {
      for (const late of YEARS.filter((year) => year > early)) {
        const reached = existing.get(early)!.flatMap((id) => REAL.between(id, `${early}-07-01`, `${late}-07-01`));
        expect(reached.every(({ whole }) => whole)).toBe(true);
        expect(reached).toHaveLength(existing.get(early)!.length);
        expect([...new Set(reached.map(({ id }) => id))].sort()).toEqual(existing.get(late));
      }
    }
  });

  it('lead back to each municipality of an earlier year once', () => {
    for (const early of YEARS) {
      const origins = existing.get(2026)!.flatMap((id) => REAL.between(id, END_OF_TIME, `${early}-07-01`));
      expect(origins.map(({ id }) => id).sort()).toEqual(existing.get(early));
    }
  });

  it('agree with the classification on who exists', () => {
    const all = [...new Set([...existing.values()].flat())];
    for (const year of YEARS) {
      expect(all.filter((id) => REAL.existsOn(id, `${year}-07-01`)).sort()).toEqual(existing.get(year));
    }
  });
});
