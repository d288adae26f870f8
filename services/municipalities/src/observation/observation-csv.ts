import { badInput } from '@courage-hub/kit/errors';
import { parse } from 'csv-parse/sync';
import type { FileIndicator, ObservationFile } from './json-stat';

const REQUIRED = ['indicator', 'area', 'year', 'value'] as const;

type Line = Partial<Record<(typeof REQUIRED)[number] | 'status' | 'name' | 'unit', string>>;

/**
 * Observations as CSV with the columns indicator, area, year, value and, where wanted, status. `name` and `unit` describe
 * an indicator that the hub does not know yet.
 */
export function readObservationCsv(text: string, source: string): ObservationFile {
  const lines = linesOf(text);
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

function linesOf(text: string): { line: number; row: Line }[] {
  try {
    const options = { bom: true, columns: checkedHeader, info: true, relax_column_count: true, trim: true } as const;
    const records = parse(text, options) as unknown as { record: Line; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ line: info.lines, row: record }));
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    throw code?.startsWith('CSV_') ? badInput('the file must be CSV', message) : error;
  }
}

function checkedHeader(header: string[]): string[] {
  const missing = REQUIRED.filter((column) => !header.includes(column));
  if (missing.length === 0) return header;
  throw badInput(`the file must have the columns ${REQUIRED.join(', ')}`, header);
}
