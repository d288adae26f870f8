import type { Database, Writer } from '@courage-hub/kit/database';
import type { RawRow } from '@courage-hub/kit/rows';
import { type Sql, sql } from '@courage-hub/kit/sql';

/** A transaction under way. */
export interface Work {
  db: Database;
  writer: Writer;
}

/** Rows as the transaction sees them. */
export async function rowsIn<T extends object>(
  { db, writer }: Work,
  entity: new () => T,
  { text, params }: Sql,
): Promise<T[]> {
  const table = db.table(entity);
  const rows = await writer.run(sql(`SELECT ${table.select} FROM \`${table.name}\` t WHERE ${text}`, ...params));
  return (rows as RawRow[]).map(table.read);
}

/** A row that nobody else changes until the transaction ends; the first thing that a transaction reads of it. */
export async function lockedRow<T extends object>(
  work: Work,
  entity: new () => T,
  column: keyof T & string,
  value: string,
): Promise<T | null> {
  const { name } = work.db.table(entity);
  await work.writer.run(sql(`UPDATE \`${name}\` SET \`${column}\` = \`${column}\` WHERE \`${column}\` = ?`, value));
  const [row] = await rowsIn(work, entity, sql(`t.\`${column}\` = ?`, value));
  return row ?? null;
}

const ATTEMPTS = 10;
const LOST_RACE = /^(ER_DUP_ENTRY|ER_LOCK_DEADLOCK|SQLITE_CONSTRAINT_(PRIMARYKEY|UNIQUE))$/;

/** A transaction that finds or makes: when two make the same at once, the later one tries again and finds it. */
export async function writeUnraced<R>(db: Database, work: (work: Work) => Promise<R>, attempt = 1): Promise<R> {
  try {
    return await db.write((writer) => work({ db, writer }));
  } catch (error) {
    if (attempt === ATTEMPTS || !LOST_RACE.test((error as { code?: string }).code ?? '')) throw error;
    return writeUnraced(db, work, attempt + 1);
  }
}
