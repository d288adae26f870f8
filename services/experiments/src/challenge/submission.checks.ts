import { fromMinor } from '@courage-hub/kit/money';
import type { Checks } from '@courage-hub/kit/validation';
import type { ChallengeSubmission, SubmissionStatus } from './challenge-submission';

/** An amount within the money that is left. */
export function checkAmount(checks: Checks, path: string, { wanted, left }: { wanted: number; left: number }): Checks {
  if (wanted <= left) return checks;
  return checks.refuse(path, 'OVER_BUDGET', {
    fi: `enintään ${fromMinor(left)} euroa, nyt ${fromMinor(wanted)}`,
    sv: `högst ${fromMinor(left)} euro, nu ${fromMinor(wanted)}`,
    en: `at most ${fromMinor(left)} euros, but got: ${fromMinor(wanted)}`,
  });
}

/** A submission that is no further, or elsewhere, than what is done to it allows. */
export const checkStatus = (
  checks: Checks,
  { status }: ChallengeSubmission,
  allowed: readonly SubmissionStatus[],
): Checks =>
  allowed.includes(status)
    ? checks
    : checks.add('submissionId', 'NOT_ALLOWED', { allowed: allowed.join(', '), value: status });
