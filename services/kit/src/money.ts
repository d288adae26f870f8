import { badInput } from './errors';
import type { Value } from './values';

/** Minor units (cents) as a decimal string: 120050 is "1200.50". */
export function fromMinor(minor: number): string {
  const digits = String(Math.abs(minor)).padStart(3, '0');
  return `${minor < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A decimal string as minor units, refused where cents would be lost. */
export function toMinor(amount: string): number {
  const match = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(amount);
  if (!match)
    throw badInput(
      {
        fi: 'summassa on enintään kaksi desimaalia',
        sv: 'ett belopp har högst två decimaler',
        en: 'amount must be a decimal with at most two decimals',
      },
      amount,
    );
  const [, sign, whole, cents = ''] = match;
  const minor = Number(`${whole}${cents.padEnd(2, '0')}`);
  return sign ? -minor : minor;
}

export function moneyOf(minor: number | null | undefined, currency: string | null = 'EUR'): Value | null {
  return minor === null || minor === undefined ? null : { amount: fromMinor(minor), currency };
}
