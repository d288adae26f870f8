import { type Sql, sql } from '@courage-hub/kit/sql';
import { registerEnumType } from 'type-graphql';
import type { Challenge } from './challenge';

export enum ChallengeState {
  UPCOMING = 'UPCOMING',
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
  DECIDED = 'DECIDED',
}
registerEnumType(ChallengeState, {
  name: 'ChallengeState',
  description: 'By the clock: not open yet, open, closed; and decided once one has been selected.',
});

/** Opening counts from its instant on, and so does closing. */
export function stateOf(
  { opensAt, closesAt, decidedAt }: Pick<Challenge, 'opensAt' | 'closesAt' | 'decidedAt'>,
  now: string,
): ChallengeState {
  if (decidedAt) return ChallengeState.DECIDED;
  if (now < opensAt) return ChallengeState.UPCOMING;
  return now < closesAt ? ChallengeState.OPEN : ChallengeState.CLOSED;
}

/** The same in SQL, over alias `t`. */
export const stateSql = (now: string): Sql =>
  sql(
    "CASE WHEN t.`decidedAt` IS NOT NULL THEN 'DECIDED' WHEN t.`opensAt` > ? THEN 'UPCOMING' " +
      "WHEN t.`closesAt` > ? THEN 'OPEN' ELSE 'CLOSED' END",
    now,
    now,
  );
