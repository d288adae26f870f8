/** Counts of people below this tell of persons, and are told to nobody. */
export const MINIMUM_CELL = 5;

export const isSmall = (count: number): boolean => count > 0 && count < MINIMUM_CELL;

/** What may be told of a total and of its parts; null is withheld, or was not counted. */
export interface Disclosed {
  total: number | null;
  parts: (number | null)[];
}

/**
 * Withholds each small part, and the total wherever a small part, or the small rest that is in no part, could be had from
 * it by subtraction. Whether the total is told depends on nothing but what is told of the parts and on such a rest, so
 * that not even the withholding tells which of the small numbers it was. Parts do not overlap.
 */
export function disclosed(total: number | null, parts: readonly number[]): Disclosed {
  const told = parts.map((part) => (isSmall(part) ? null : part));
  if (total === null) return { total, parts: told };
  const rest = total - parts.reduce((sum, part) => sum + part, 0);
  const betrays = told.includes(null) || isSmall(rest) || isSmall(total);
  return { total: betrays ? null : total, parts: told };
}
