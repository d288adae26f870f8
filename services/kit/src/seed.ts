import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Entity } from 'typeorm';
import { Code, Instant, Key } from './columns';
import type { Database, Writer } from './database';
import type { Change } from './outbox';
import type { RawRow, Table } from './rows';
import { sql } from './sql';

/** A data file of a service and the table it fills. CSV headers with a dot make localized text: `name.fi`. */
export interface SeedTable<T extends object = object> {
  entity: new () => T;
  file: string;
  /** Adds what the file does not carry: search text, source, times. */
  complete?: (row: T) => T;
  /** The GraphQL type, where the rows are records whose changes the outbox tells. */
  type?: string;
}

/** Which data files are already in the database, by content. */
@Entity('seeded')
export class Seeded {
  @Key()
  name: string;

  @Code(64)
  sha256: string;

  @Instant()
  at: string;
}

/** Fills tables from their files, once per content of the file; returns how many rows were written. */
export async function seed(db: Database, tables: readonly SeedTable[], now: string): Promise<number> {
  const done = new Map(
    (await db.read(sql('SELECT `name`, `sha256` FROM `seeded`'))).map((row) => [row.name, row.sha256]),
  );
  const pending = tables
    .map((table) => ({ table, name: seedName(table), text: readFileSync(table.file, 'utf8') }))
    .map((file) => ({ ...file, sha256: createHash('sha256').update(file.text).digest('hex') }))
    .filter(({ name, sha256 }) => done.get(name) !== sha256);
  if (pending.length === 0) return 0;
  return db.write(async (writer) => {
    let written = 0;
    for (const { table, name, text, sha256 } of pending) {
      const rows = seedRows(db.table(table.entity), table, text);
      await writer.put(table.entity, rows);
      tellOutbox(writer, table, rows, now);
      await writer.put(Seeded, [{ name, sha256, at: now }]);
      written += rows.length;
    }
    return written;
  });
}

const seedName = ({ file }: SeedTable): string => file.split(/[\\/]/).slice(-2).join('/');

function seedRows(table: Table<object>, { file, complete }: SeedTable, text: string): object[] {
  const rows = file.endsWith('.csv') ? csvRows(table, text) : (JSON.parse(text) as RawRow[]);
  if (!Array.isArray(rows)) throw new Error(`${basename(file)}: a seed file must hold an array of rows`);
  return complete ? rows.map(complete) : rows;
}

function csvRows(table: Table<object>, text: string): RawRow[] {
  const kinds = new Map(table.columns.map((column) => [column.name, column.kind]));
  return (parse(text, { columns: true }) as Record<string, string>[]).map((cells) => {
    const row: RawRow = {};
    for (const [header, cell] of Object.entries(cells)) {
      const [name, language] = header.split('.') as [string, string?];
      if (language) row[name] = { ...(row[name] as object), [language]: cell || null };
      else row[name] = cell === '' ? null : kinds.get(name) === 'integer' ? Number(cell) : cell;
    }
    return row;
  });
}

function tellOutbox(writer: Writer, { type }: SeedTable, rows: readonly object[], at: string): void {
  if (!type) return;
  writer.changed(...rows.map((row): Change => ({ type, id: (row as { id: string }).id, kind: 'Create', at })));
}
