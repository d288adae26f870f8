/** Days are ISO text, e.g. 2026-05-01. */
export type Day = string;

/** The day on which the invented world was written: nothing in it happened later. */
export const TODAY: Day = '2026-05-01';

const DAY_MS = 24 * 60 * 60 * 1000;

export const plusDays = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

export const earlier = (one: Day, other: Day): Day => (one < other ? one : other);

export const later = (one: Day, other: Day): Day => (one > other ? one : other);

/** An office hour of the day, in UTC. */
export const instant = (day: Day, hour = 9): string => `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`;

/** Not after today. */
export const known = (day: Day): Day => earlier(day, TODAY);
