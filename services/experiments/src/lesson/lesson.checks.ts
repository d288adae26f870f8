import { toMinor } from '@courage-hub/kit/money';
import type { Checks } from '@courage-hub/kit/validation';
import { LessonKind } from './lesson';

const EUROS = { pattern: /^\d{1,13}(\.\d{1,2})?$/, contract: '"1200.50"' };

/** What a slip-up cost is asked of slip-ups alone. */
export function checkCostOfSlip(checks: Checks, kind: LessonKind, amount: string | null | undefined): Checks {
  checks.matches('costOfSlip', amount, EUROS);
  return amount && kind !== LessonKind.SLIP_UP
    ? checks.add('kind', 'NOT_ALLOWED', { allowed: LessonKind.SLIP_UP, value: kind })
    : checks;
}

export const costOfSlipMinor = (amount: string | null | undefined): number | null => (amount ? toMinor(amount) : null);
