import type { Period } from '@courage-hub/kit/values';

/** Two day columns as a Period; null where neither day is known. */
export function periodOf(startDate: string | null, endDate: string | null): Period | null {
  return startDate || endDate ? { startDate, endDate } : null;
}

/** Both ends included, an open one without end; a time that nobody knows is every time. */
export const within = (period: Period | null | undefined, day: string): boolean =>
  (period?.startDate ?? day) <= day && day <= (period?.endDate ?? day);
