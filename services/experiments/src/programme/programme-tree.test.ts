import { ProgrammeKind as K } from './programme';
import { inForce, mayHold } from './programme-tree';

it.each([
  [K.GOVERNMENT_PROGRAMME, K.GOVERNMENT_KEY_PROJECT, true],
  [K.GOVERNMENT_PROGRAMME, K.MUNICIPAL, true],
  [K.GOVERNMENT_KEY_PROJECT, K.NATIONAL_EXPERIMENT, true],
  [K.NATIONAL_EXPERIMENT, K.REGIONAL, true],
  [K.REGIONAL, K.NATIONAL_EXPERIMENT, true],
  [K.GOVERNMENT_PROGRAMME, K.GOVERNMENT_PROGRAMME, false],
  [K.GOVERNMENT_KEY_PROJECT, K.GOVERNMENT_KEY_PROJECT, false],
  [K.GOVERNMENT_KEY_PROJECT, K.GOVERNMENT_PROGRAMME, false],
  [K.MUNICIPAL, K.GOVERNMENT_KEY_PROJECT, false],
])('%s holds %s: %s', (parent, child, may) => {
  expect(mayHold(parent, child)).toBe(may);
});

it.each([
  ['2015-01-04', false],
  ['2015-01-05', true],
  ['2016-12-31', true],
  ['2017-01-01', false],
])('a law of 5 January 2015 to 31 December 2016 on %s is in force: %s', (day, holds) => {
  expect(inForce({ startDate: '2015-01-05', endDate: '2016-12-31' }, day)).toBe(holds);
  expect([inForce({ startDate: null, endDate: '2016-12-31' }, '1990-01-01'), inForce(null, day)]).toEqual([true, true]);
});
