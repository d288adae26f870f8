import { toMinor } from '@courage-hub/kit/money';
import type { Checks } from '@courage-hub/kit/validation';

const EUROS = { pattern: /^(?=.*[1-9])\d{1,10}(\.\d{1,2})?$/, contract: '"1200.50"' };

/** An amount in euros: more than nothing, with no more than cents. */
export const checkEuros = (checks: Checks, path: string, amount: string): Checks => checks.matches(path, amount, EUROS);

/** The cents of an amount; 0 of one that the checks have refused. */
export const centsOf = (amount: string): number => (EUROS.pattern.test(amount) ? toMinor(amount) : 0);
