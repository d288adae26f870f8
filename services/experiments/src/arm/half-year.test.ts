import { halfYearOf, halfYearsBetween, lastDayOf } from './half-year';

it.each([
  ['2016-01-01', '2016-S1', '2016-06-30'],
  ['2016-06-30', '2016-S1', '2016-06-30'],
  ['2016-07-01', '2016-S2', '2016-12-31'],
  ['2016-12-31', '2016-S2', '2016-12-31'],
])('%s is in %s, which ends on %s', (day, half, last) => {
  expect([halfYearOf(day), lastDayOf(half)]).toEqual([half, last]);
});

it.each([
  ['2015-01-05', '2016-12-31', ['2015-S1', '2015-S2', '2016-S1', '2016-S2']],
  ['2015-06-30', '2015-07-01', ['2015-S1', '2015-S2']],
  ['2015-08-01', '2015-08-01', ['2015-S2']],
  ['2015-08-01', '2015-01-01', []],
])('from %s to %s there are %j', (start, end, halves) => {
  expect(halfYearsBetween(start, end)).toEqual(halves);
});

it('ends where a day was written wrong', () => {
  expect(halfYearsBetween('1026-01-01', '2026-01-01')).toHaveLength(100);
});
