import { createReadStream } from 'node:fs';
import { HubError } from '@courage-hub/kit/errors';
import { parse } from 'csv-parse';
import { COLUMNS, type ProjectRow } from './project-row';

export interface ProjectLine {
  /** The line of the file on which the row ends; the header is line 1. */
  line: number;
  row: ProjectRow;
}

/** The rows of a register file, one after the other: memory does not grow with the file. */
export async function* projectLines(file: string): AsyncGenerator<ProjectLine> {
  const input = createReadStream(file);
  const parser = parse({ bom: true, columns: checkedHeader, info: true, relax_column_count: true, trim: true });
  input.on('error', (error) => parser.destroy(error));
  try {
    for await (const { record, info } of input.pipe(parser)) yield { line: info.lines, row: wholeRow(record) };
  } catch (error) {
    throw unreadable(error as NodeJS.ErrnoException);
  } finally {
    input.destroy();
  }
}

function checkedHeader(header: string[]): string[] {
  const missing = COLUMNS.filter((column) => !header.includes(column));
  if (missing.length === 0) return header;
  throw new HubError(
    'BAD_USER_INPUT',
    `the file must have the columns ${COLUMNS.join(', ')}; missing: ${missing.join(', ')}`,
  );
}

/** A short line has empty cells, which their contracts then name. */
const wholeRow = (record: Partial<ProjectRow>): ProjectRow =>
  Object.fromEntries(COLUMNS.map((column) => [column, record[column] ?? ''])) as ProjectRow;

function unreadable(error: NodeJS.ErrnoException): Error {
  if (error.code === 'ENOENT') return new HubError('NOT_FOUND', 'there is no such file');
  if (error.code === 'EISDIR') return new HubError('BAD_USER_INPUT', 'that is a folder, not a file');
  return error.code?.startsWith('CSV_') ? new HubError('BAD_USER_INPUT', `not a CSV file: ${error.message}`) : error;
}
