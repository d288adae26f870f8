import { fromMinor } from '@courage-hub/kit/money';
import type { Checks } from '@courage-hub/kit/validation';

/** An amount within the money that is left. */
export function checkAmount(checks: Checks, path: string, { wanted, left }: { wanted: number; left: number }): Checks {
  if (wanted <= left) return checks;
  return checks.refuse(path, 'OVER_BUDGET', {
    fi: `enintään ${fromMinor(left)} euroa, nyt ${fromMinor(wanted)}`,
    sv: `högst ${fromMinor(left)} euro, nu ${fromMinor(wanted)}`,
    en: `at most ${fromMinor(left)} euros, but got: ${fromMinor(wanted)}`,
  });
}
