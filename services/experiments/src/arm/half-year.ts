/** A half-year as SDMX writes it: "2016-S1" is January to June of 2016. */
export const HALF_YEAR = { pattern: /^(19|20)\d{2}-S[12]$/, contract: '"2016-S1"' };

export const halfYearOf = (day: string): string => `${day.slice(0, 4)}-S${day.slice(5, 7) <= '06' ? 1 : 2}`;

export const lastDayOf = (halfYear: string): string =>
  halfYear.endsWith('1') ? `${halfYear.slice(0, 4)}-06-30` : `${halfYear.slice(0, 4)}-12-31`;

const after = (halfYear: string): string =>
  halfYear.endsWith('1') ? `${halfYear.slice(0, 4)}-S2` : `${Number(halfYear.slice(0, 4)) + 1}-S1`;

/** The half-years that lie at least in part between two days, both included; no more of them than can be. */
export function halfYearsBetween(start: string, end: string): string[] {
  const halves: string[] = [];
  for (let half = halfYearOf(start); half <= halfYearOf(end) && halves.length < MOST; half = after(half)) {
    halves.push(half);
  }
  return halves;
}

/** Nothing is tried for longer than fifty years. */
const MOST = 100;
