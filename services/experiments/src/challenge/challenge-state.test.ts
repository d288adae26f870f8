import { ChallengeState, stateOf } from './challenge-state';

const [OPENS, CLOSES] = ['2026-05-01T09:00:00.000Z', '2026-06-01T13:00:00.000Z'];

it.each([
  ['a millisecond before its opening', '2026-05-01T08:59:59.999Z', null, ChallengeState.UPCOMING],
  ['at its opening', OPENS, null, ChallengeState.OPEN],
  ['a millisecond before its closing', '2026-06-01T12:59:59.999Z', null, ChallengeState.OPEN],
  ['at its closing', CLOSES, null, ChallengeState.CLOSED],
  ['once one has been selected', '2026-07-01T00:00:00.000Z', '2026-06-15T09:00:00.000Z', ChallengeState.DECIDED],
])('a challenge is, %s', (_when, now, decidedAt, state) => {
  expect(stateOf({ opensAt: OPENS, closesAt: CLOSES, decidedAt }, now)).toBe(state);
});
