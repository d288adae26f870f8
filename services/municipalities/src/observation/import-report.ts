import type { CommandReport } from '@courage-hub/kit/command';

/** A cell that was refused, and every reason why. */
export interface RejectedCell {
  where: string;
  reasons: string[];
}

export interface ImportCounts {
  inserted: number;
  updated: number;
  unchanged: number;
  /** Indicators that the hub did not know. */
  newIndicators: number;
}

const SHOWN = 20;

export function importReport(
  { read, rejected }: { read: number; rejected: readonly RejectedCell[] },
  counts: ImportCounts,
  seconds: number,
): CommandReport {
  const perSecond = Math.round(read / Math.max(seconds, 0.001));
  return {
    summary: [
      `${read} values read in ${seconds.toFixed(1)} s (${perSecond} a second)`,
      `${counts.inserted} inserted, ${counts.updated} updated, ${counts.unchanged} unchanged, ${rejected.length} rejected`,
      `${counts.newIndicators} new indicators`,
      ...rejected.slice(0, SHOWN).map(({ where, reasons }) => `${where}: ${reasons.join('; ')}`),
      ...(rejected.length > SHOWN ? [`… and ${rejected.length - SHOWN} more: --json lists them all`] : []),
    ],
    data: { read, ...counts, rejected, seconds: Number(seconds.toFixed(3)), perSecond },
    refused: rejected.length > 0,
  };
}
