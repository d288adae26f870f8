import type { CommandReport } from '@courage-hub/kit/command';

/** A part of a file that was refused, and every reason why. */
export interface Rejected {
  /** `line 7`, or the codes of a cell. */
  where: string;
  reasons: string[];
}

export interface ImportCounts {
  inserted: number;
  updated: number;
  unchanged: number;
}

/** What was read: `values`, `organisations`. */
export interface WhatWasRead {
  what: string;
  read: number;
  rejected: readonly Rejected[];
}

const SHOWN = 20;

export function importReport(
  { what, read, rejected }: WhatWasRead,
  counts: ImportCounts,
  began: number,
): CommandReport & { data: Record<string, unknown> } {
  const seconds = (performance.now() - began) / 1000;
  const perSecond = Math.round(read / Math.max(seconds, 0.001));
  return {
    summary: [
      `${read} ${what} read in ${seconds.toFixed(1)} s (${perSecond} a second)`,
      `${counts.inserted} inserted, ${counts.updated} updated, ${counts.unchanged} unchanged, ${rejected.length} rejected`,
      ...rejected.slice(0, SHOWN).map(({ where, reasons }) => `${where}: ${reasons.join('; ')}`),
      ...(rejected.length > SHOWN ? [`… and ${rejected.length - SHOWN} more: --json lists them all`] : []),
    ],
    data: { read, ...counts, rejected, seconds: Number(seconds.toFixed(3)), perSecond },
    refused: rejected.length > 0,
  };
}
