import { LegalBasisKind, LegalBasisStatus } from './legal-basis';
import { inForce, kindOf } from './legal-basis.facts';

const { PENDING, IN_FORCE, REFUSED, ENDED } = LegalBasisStatus;
const year = { startDate: '2015-01-05', endDate: '2016-12-31' };

it.each([
  [IN_FORCE, year, '2015-01-04', false],
  [IN_FORCE, year, '2015-01-05', true],
  [IN_FORCE, year, '2016-12-31', true],
  [IN_FORCE, year, '2017-01-01', false],
  [IN_FORCE, { startDate: '2015-01-05', endDate: null }, '2099-01-01', true],
  [IN_FORCE, null, '2099-01-01', true],
  [ENDED, year, '2016-12-31', true],
  [ENDED, year, '2017-01-01', false],
  [PENDING, null, '2016-01-01', false],
  [REFUSED, year, '2016-01-01', false],
])('%s of %j is in force on %s: %s', (status, validity, day, expected) => {
  expect(inForce({ status, validity }, day)).toBe(expected);
});

it.each([
  [{}, 'LEGAL_BASIS'],
  [{ derogatesFrom: 'https://finlex.example/1' }, 'DEROGATION'],
  [{ kind: LegalBasisKind.PERMISSION }, 'PERMISSION'],
])('of %j the kind is %s', (said, kind) => {
  expect(kindOf({ title: { fi: 'A' }, ...said })).toBe(kind);
});
