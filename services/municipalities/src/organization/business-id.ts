const FORM = /^(\d{6,7})-?(\d)$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2];

/** The scheme of the Finnish business id (Y-tunnus) at org-id.guide. */
export const BUSINESS_ID = 'FI-PRO';

/**
 * A Finnish business id as it is written: seven digits, a dash and the check digit. Taken without its dash and, from old
 * registers, with six digits. Null where it is none or where the check digit is wrong.
 */
export function businessId(text: string): string | null {
  const [, digits, check] = FORM.exec(text.trim()) ?? [];
  if (!digits || !check) return null;
  const number = digits.padStart(7, '0');
  return checkDigit(number) === Number(check) ? `${number}-${check}` : null;
}

/** The weighted digits modulo 11; a remainder of 1 is never given out. */
function checkDigit(number: string): number | null {
  const remainder = [...number].reduce((sum, digit, at) => sum + Number(digit) * WEIGHTS[at]!, 0) % 11;
  if (remainder === 1) return null;
  return remainder === 0 ? 0 : 11 - remainder;
}
