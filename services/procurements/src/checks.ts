import type { Localized } from '@courage-hub/kit/localized-text';
import type { Checks } from '@courage-hub/kit/validation';
import { DEFAULT_CURRENCY } from './written';
import type { ValueInput } from './written.inputs';

const AMOUNT = {
  pattern: /^\d{1,13}(\.\d{1,2})?$/,
  contract: { fi: '"1200.50", 0 tai enemmän', sv: '"1200.50", 0 eller mer', en: '"1200.50", 0 or more' },
};
const CURRENCY = { pattern: /^[A-Z]{3}$/, contract: 'EUR' };
const MUNICIPALITY_CODE = { pattern: /^\d{3}$/, contract: '"005"' };

export const checkCode = (checks: Checks, path: string, code: string | null | undefined): Checks =>
  checks.matches(path, code, MUNICIPALITY_CODE);

/** The id of another service's record: its form; whether there is such a record is that service's to know. */
export const checkId = (checks: Checks, path: string, id: string | null | undefined, type: string): Checks =>
  checks.matches(path, id, { pattern: new RegExp(`^${type}:[^\\s]{1,80}$`), contract: `${type}:…` });

export const checkMoney = (checks: Checks, path: string, value: ValueInput | null | undefined): Checks =>
  checks.matches(`${path}.amount`, value?.amount, AMOUNT).matches(`${path}.currency`, value?.currency, CURRENCY);

/** Sums of one record are stored in one currency: that of the first. */
export function checkOneCurrency(
  checks: Checks,
  values: readonly (readonly [path: string, value: ValueInput | null | undefined])[],
): void {
  const given = values.filter(([, value]) => value);
  const allowed = currencyOf(given.map(([, value]) => value));
  for (const [path, value] of given) {
    const currency = value!.currency ?? DEFAULT_CURRENCY;
    if (currency !== allowed) checks.add(`${path}.currency`, 'NOT_ALLOWED', { allowed, value: currency });
  }
}

export const currencyOf = (values: readonly (ValueInput | null | undefined)[]): string =>
  values.find((value) => value)?.currency ?? DEFAULT_CURRENCY;

export interface Range {
  from: number;
  to: number;
}

export function checkRange(checks: Checks, path: string, value: number | null | undefined, range: Range): Checks {
  if (value === null || value === undefined || (value >= range.from && value <= range.to)) return checks;
  return checks.add(path, 'OUT_OF_RANGE', { ...range, value });
}

/** A decimal that its column can hold. */
export const checkDecimal = (
  checks: Checks,
  path: string,
  value: string | null | undefined,
  [whole, fraction]: readonly [whole: number, fraction: number],
): Checks =>
  checks.matches(path, value, {
    pattern: new RegExp(`^-?\\d{1,${whole}}(\\.\\d{1,${fraction}})?$`),
    contract: {
      fi: `desimaaliluku, jossa on enintään ${whole}.${fraction} numeroa`,
      sv: `ett decimaltal med högst ${whole}.${fraction} siffror`,
      en: `a decimal with ${whole}.${fraction} digits at most`,
    },
  });

export function checkTexts(
  checks: Checks,
  path: string,
  texts: readonly (Localized | null | undefined)[] | null | undefined,
  { items, limit }: { items: number; limit: number },
): void {
  checks.list(path, texts, items);
  texts?.forEach((text, index) => checks.text(`${path}.${index}`, text, { required: true, limit }));
}

/** Each value once: the same twice is refused where it comes again. */
export function checkDistinct(checks: Checks, paths: readonly (readonly [path: string, value: string])[]): void {
  const seen = new Set<string>();
  for (const [path, value] of paths) {
    if (seen.has(value)) {
      checks.refuse(path, 'TWICE', {
        fi: `${value} on jo luettelossa`,
        sv: `${value} finns redan i listan`,
        en: `${value} is in the list already`,
      });
    }
    seen.add(value);
  }
}
