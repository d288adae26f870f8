import { within } from './period';

it.each([
  ['2015-01-04', false],
  ['2015-01-05', true],
  ['2016-12-31', true],
  ['2017-01-01', false],
])('%s is within 5 January 2015 to 31 December 2016: %s', (day, holds) => {
  expect(within({ startDate: '2015-01-05', endDate: '2016-12-31' }, day)).toBe(holds);
  expect([within({ startDate: null, endDate: '2016-12-31' }, '1990-01-01'), within(null, day)]).toEqual([true, true]);
});
