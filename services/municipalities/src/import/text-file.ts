import { readFileSync, statSync } from 'node:fs';
import { badInput, HubError } from '@courage-hub/kit/errors';
import { parse } from 'csv-parse/sync';

const MAX_BYTES = 100_000_000;

/** The text of a file that a command names, without a byte order mark. */
export function textOfFile(file: string): string {
  try {
    const { size } = statSync(file);
    if (size > MAX_BYTES) throw badInput(`a file must have at most ${MAX_BYTES} bytes`, size);
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new HubError('NOT_FOUND', 'there is no such file');
    if (code === 'EISDIR') throw new HubError('BAD_USER_INPUT', 'that is a folder, not a file');
    throw error;
  }
}

/** A row of a CSV file, and the line that it ends on; the header is line 1. */
export interface CsvLine {
  line: number;
  row: Record<string, string | undefined>;
}

/** The rows of a CSV file that has at least these columns. */
export function csvLines(text: string, required: readonly string[]): CsvLine[] {
  const columns = (header: string[]): string[] => {
    if (required.every((column) => header.includes(column))) return header;
    throw badInput(`the file must have the columns ${required.join(', ')}`, header);
  };
  try {
    const options = { columns, info: true, relax_column_count: true, trim: true } as const;
    const records = parse(text, options) as unknown as { record: CsvLine['row']; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ line: info.lines, row: record }));
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    throw code?.startsWith('CSV_') ? badInput('the file must be CSV', message) : error;
  }
}
