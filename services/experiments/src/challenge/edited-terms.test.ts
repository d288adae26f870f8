import { Language } from '@courage-hub/kit/localized-text';
import { Checks } from '@courage-hub/kit/validation';
import { aChallenge } from '../builders';
import { checkTerms } from './edited-terms';

const [OPENS, CLOSES] = ['2026-05-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z'];
const before = aChallenge({ opensAt: OPENS, closesAt: CLOSES, budgetMinor: 1000, decidedAt: null });
const [UPCOMING, OPEN, CLOSED] = ['2026-04-01T00:00:00.000Z', '2026-05-15T00:00:00.000Z', '2026-07-01T00:00:00.000Z'];

it.each([
  [
    UPCOMING,
    'all of it',
    { opensAt: '2026-05-02T00:00:00.000Z', closesAt: '2026-05-03T00:00:00.000Z', budgetMinor: 1 },
    [],
  ],
  [UPCOMING, 'a closing before its opening', { closesAt: '2026-04-30T00:00:00.000Z' }, ['closesAt ENDS_BEFORE_START']],
  [UPCOMING, 'a closing that is past', { closesAt: '2026-03-01T00:00:00.000Z' }, ['closesAt OUT_OF_RANGE']],
  [OPEN, 'nothing', {}, []],
  [OPEN, 'its opening', { opensAt: '2026-05-20T00:00:00.000Z' }, ['opensAt FIXED']],
  [OPEN, 'an earlier closing', { closesAt: '2026-05-16T00:00:00.000Z' }, []],
  [OPEN, 'a closing that is past', { closesAt: '2026-05-14T00:00:00.000Z' }, ['closesAt OUT_OF_RANGE']],
  [OPEN, 'less money', { budgetMinor: 999 }, ['budget LOWERED']],
  [CLOSED, 'more money', { budgetMinor: 1001 }, []],
  [CLOSED, 'another closing', { closesAt: '2026-08-01T00:00:00.000Z' }, ['closesAt FIXED']],
])('at %s a challenge takes %s or says why not', (now, _what, changed, refused) => {
  const checks = checkTerms(new Checks(Language.en), { before, after: { ...before, ...changed }, now });
  expect(checks.problems.map(({ path, code }) => `${path} ${code}`)).toEqual(refused);
});
