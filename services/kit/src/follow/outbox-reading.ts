import type { Database } from '../database';
import { type Change, OutboxEntry } from '../outbox';
import { sql } from '../sql';

/** A change with its place in the order of commits. */
export interface Told extends Change {
  seq: number;
}

/** The place of the last change. */
export async function outboxPosition(db: Database): Promise<number> {
  const [row] = await db.read(sql('SELECT `last` FROM `outbox_sequence`'));
  return Number(row!.last);
}

/** The changes after a place, oldest first, at most so many: places have no gaps, so nothing comes in between later. */
export async function outboxAfter(db: Database, after: number, limit: number): Promise<Told[]> {
  const { name, select, read } = db.table(OutboxEntry);
  const rows = await db.read(
    sql(`SELECT ${select} FROM \`${name}\` t WHERE t.\`seq\` > ? ORDER BY t.\`seq\` LIMIT ${limit}`, after),
  );
  return rows.map(read).map(({ seq, type, objectId, kind, at }) => ({ seq, type, id: objectId, kind, at }));
}
