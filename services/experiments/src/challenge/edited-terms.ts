import { fromMinor } from '@courage-hub/kit/money';
import type { Checks } from '@courage-hub/kit/validation';
import type { Challenge } from './challenge';
import { ChallengeState, stateOf } from './challenge-state';

/** What those who submit rely on. */
export type Terms = Pick<Challenge, 'opensAt' | 'closesAt' | 'budgetMinor'>;

const OPENED: readonly ChallengeState[] = [ChallengeState.OPEN, ChallengeState.CLOSED, ChallengeState.DECIDED];
const CLOSED: readonly ChallengeState[] = [ChallengeState.CLOSED, ChallengeState.DECIDED];

/** Terms change for those to come: what has opened or closed did so when it said, and no budget is taken back. */
export function checkTerms(
  checks: Checks,
  { before, after, now }: { before: Challenge; after: Terms; now: string },
): Checks {
  const state = stateOf(before, now);
  const moved = (end: 'opensAt' | 'closesAt'): boolean => after[end] !== before[end];
  if (moved('opensAt') && OPENED.includes(state)) refuseMoved(checks, 'opensAt', { at: before.opensAt, state });
  if (moved('closesAt') && CLOSED.includes(state)) refuseMoved(checks, 'closesAt', { at: before.closesAt, state });
  else if (moved('closesAt') && after.closesAt < now) {
    checks.add('closesAt', 'OUT_OF_RANGE', { from: now, to: '…', value: after.closesAt });
  } else if (after.closesAt <= after.opensAt) {
    checks.add('closesAt', 'ENDS_BEFORE_START', { start: after.opensAt, end: after.closesAt });
  }
  return OPENED.includes(state) ? checkBudgetKept(checks, before, after) : checks;
}

const refuseMoved = (checks: Checks, path: string, { at, state }: { at: string; state: ChallengeState }): Checks =>
  checks.refuse(path, 'FIXED', {
    fi: `hetkeä ${at} ei enää siirretä, nyt ${state}`,
    sv: `tidpunkten ${at} flyttas inte längre, nu ${state}`,
    en: `${at} is not moved any more, for it is: ${state}`,
  });

function checkBudgetKept(checks: Checks, before: Terms, after: Terms): Checks {
  if (after.budgetMinor >= before.budgetMinor) return checks;
  const [least, wanted] = [fromMinor(before.budgetMinor), fromMinor(after.budgetMinor)];
  return checks.refuse('budget', 'LOWERED', {
    fi: `avatun haun rahaa ei vähennetä: vähintään ${least} euroa, nyt ${wanted}`,
    sv: `en öppnad ansöknings budget sänks inte: minst ${least} euro, nu ${wanted}`,
    en: `the budget of a challenge that has opened is not lowered: at least ${least} euros, but got: ${wanted}`,
  });
}
