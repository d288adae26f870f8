const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const DURATION = /^(\d{1,6})([mhd])$/;

/** Milliseconds of `30m`, `24h` or `365d`; null for anything else. */
export function durationOf(text: string): number | null {
  const [, count, unit] = DURATION.exec(text) ?? [];
  return count && unit ? Number(count) * UNITS[unit]! : null;
}

export const DAY = UNITS.d!;

export const later = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();
