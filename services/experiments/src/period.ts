import type { Period } from '@courage-hub/kit/values';

/** Two day columns as a Period; null where neither day is known. */
export function periodOf(startDate: string | null, endDate: string | null): Period | null {
  return startDate || endDate ? { startDate, endDate } : null;
}
