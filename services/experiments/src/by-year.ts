/** What belongs to each year, the earliest first and the unknown one before. */
export function byYear<T extends { year: number | null }>(all: readonly T[]): T[][] {
  const years = new Map<number | null, T[]>();
  for (const one of all) years.set(one.year, [...(years.get(one.year) ?? []), one]);
  return [...years].sort(([one], [other]) => (one ?? 0) - (other ?? 0)).map(([, ofYear]) => ofYear);
}
