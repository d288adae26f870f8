import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** A municipality as far as its code tells: the first day that it no longer existed, and what it was merged into. */
export interface OfficialCode {
  code: string;
  validTo: string | null;
  successor: string | null;
}

const rowsOf = (table: string): Record<string, string>[] =>
  parse(readFileSync(join(__dirname, '..', 'data', 'reference', `${table}.csv`), 'utf8'), { columns: true });

const CODES: ReadonlyMap<string, OfficialCode> = new Map(
  rowsOf('municipality-code').map(({ code = '', validTo, successor }) => [
    code,
    { code, validTo: validTo || null, successor: successor || null },
  ]),
);

const REGIONS: ReadonlySet<string | undefined> = new Set(rowsOf('region-id').map(({ id }) => id));

/** Statistics Finland's code, of today or of the past; null where no municipality ever had it. */
export const officialCode = (code: string): OfficialCode | null => CODES.get(code) ?? null;

export const isOver = ({ validTo }: OfficialCode, day: string): boolean => validTo !== null && validTo <= day;

export const isRegion = (id: string): boolean => REGIONS.has(id);
