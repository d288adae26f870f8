import type { Period } from '@courage-hub/kit/values';

/** Two stored days as a period; null where neither is known. */
export const periodOf = (startDate: string | null, endDate: string | null): Period | null =>
  startDate === null && endDate === null ? null : { startDate, endDate };
