import type { CommandReport } from '@courage-hub/kit/command';
import type { RegisterSurvey } from './project-survey';

export interface ImportCounts {
  inserted: number;
  updated: number;
  unchanged: number;
  withMunicipality: number;
  discontinued: number;
}

const SHOWN = 20;

export function importReport(survey: RegisterSurvey, counts: ImportCounts, seconds: number): CommandReport {
  const { read, rejected, organizations } = survey;
  const rowsPerSecond = Math.round(read / Math.max(seconds, 0.001));
  return {
    summary: [
      `${read} rows read in ${seconds.toFixed(1)} s (${rowsPerSecond} a second)`,
      `${counts.inserted} inserted, ${counts.updated} updated, ${counts.unchanged} unchanged, ${rejected.length} rejected`,
      `${counts.withMunicipality} led by a municipality, ${counts.discontinued} discontinued, ${organizations.length} lead organisations`,
      ...rejected.slice(0, SHOWN).map(({ line, code, reasons }) => `line ${line} (${code}): ${reasons.join('; ')}`),
      ...(rejected.length > SHOWN ? [`… and ${rejected.length - SHOWN} more: --json lists them all`] : []),
    ],
    data: {
      read,
      ...counts,
      rejected,
      organizations: organizations.length,
      seconds: Number(seconds.toFixed(3)),
      rowsPerSecond,
    },
    refused: rejected.length > 0,
  };
}
