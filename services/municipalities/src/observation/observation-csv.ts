import { csvLines } from '../import/text-file';
import type { FileIndicator, ObservationFile } from './json-stat';

const REQUIRED = ['indicator', 'area', 'year', 'value'] as const;

/**
 * Observations as CSV with the columns indicator, area, year, value and, where wanted, status. `name` and `unit` describe
 * an indicator that the hub does not know yet.
 */
export function readObservationCsv(text: string, source: string): ObservationFile {
  const lines = csvLines(text, REQUIRED);
  const indicators = new Map<string, FileIndicator>();
  for (const { row } of lines) {
    const { indicator: id = '', name, unit = '' } = row;
    if (name && !indicators.has(id)) indicators.set(id, { id, name, unit, decimals: 0, description: null });
  }
  const cells = lines.map(({ line, row }) => ({
    where: `line ${line}`,
    indicatorId: row.indicator ?? '',
    area: row.area ?? '',
    year: row.year ?? '',
    value: row.value ?? '',
    status: row.status ?? '',
  }));
  return { indicators: [...indicators.values()], cells, source, publisher: null };
}
