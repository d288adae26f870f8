import { createHash } from 'node:crypto';
import { Entity, Index } from 'typeorm';
import { Code, Instant, UnboundedText, Whole, WholeKey } from './columns';
import type { Database, Writer } from './database';
import { sql } from './sql';

/** Who did what to which record, in the transaction that did it. Each row carries the hash of the one before. */
@Entity('audit')
@Index('IX_audit_object', ['objectId', 'at'])
export class AuditEntry {
  @WholeKey()
  seq: number;

  @Instant()
  at: string;

  @Code(96)
  actor: string;

  @Code(64)
  action: string;

  @Code(64)
  type: string;

  @Code(96)
  objectId: string;

  @UnboundedText({ nullable: true })
  before: string | null;

  @UnboundedText({ nullable: true })
  after: string | null;

  @Code(64)
  requestId: string;

  @Code(64)
  hash: string;
}

/** The end of the chain: kept apart, so that rows cut off the end are missed. */
@Entity('audit_head')
export class AuditHead {
  @WholeKey()
  id: number;

  @Whole()
  seq: number;

  @Code(64)
  hash: string;
}

export const AUDIT_ENTITIES = [AuditEntry, AuditHead];

export const FIRST_HASH = '0'.repeat(64);
const HEAD_ID = 1;

/** What one write did to one record. */
export interface Deed {
  actor: string;
  action: string;
  type: string;
  objectId: string;
  before: unknown;
  after: unknown;
  requestId: string;
  at: string;
}

/** Appends to the chain; the update takes the head's row lock, so that writers come one after another. */
export async function appendAudit(writer: Writer, deeds: readonly Deed[]): Promise<void> {
  if (deeds.length === 0) return;
  await writer.run(sql('UPDATE `audit_head` SET `seq` = `seq` + ? WHERE `id` = ?', deeds.length, HEAD_ID));
  const [head] = (await writer.run(
    sql('SELECT `seq`, `hash` FROM `audit_head` WHERE `id` = ?', HEAD_ID),
  )) as AuditHead[];
  let seq = Number(head!.seq) - deeds.length;
  let hash = head!.hash;
  const rows = deeds.map(({ before, after, ...deed }): AuditEntry => {
    const entry = { ...deed, seq: ++seq, before: stated(before), after: stated(after), hash: '' };
    hash = hashOf(entry, hash);
    return { ...entry, hash };
  });
  await writer.insert(AuditEntry, rows);
  await writer.run(sql('UPDATE `audit_head` SET `hash` = ? WHERE `id` = ?', hash, HEAD_ID));
}

const stated = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value);

export function hashOf(entry: Omit<AuditEntry, 'hash'>, previous: string): string {
  const { seq, at, actor, action, type, objectId, before, after, requestId } = entry;
  const text = JSON.stringify([previous, seq, at, actor, action, type, objectId, before, after, requestId]);
  return createHash('sha256').update(text).digest('hex');
}

const ROWS_AT_ONCE = 1000;

/** Walks the chain; says what is wrong with it, in words, or nothing. */
export async function verifyAudit(db: Database): Promise<{ entries: number; problems: string[] }> {
  const table = db.table(AuditEntry);
  const problems: string[] = [];
  let [seq, hash] = [0, FIRST_HASH];
  for (;;) {
    const rows = await db.read(
      sql(`SELECT ${table.select} FROM \`audit\` t WHERE t.\`seq\` > ? ORDER BY t.\`seq\` LIMIT ${ROWS_AT_ONCE}`, seq),
    );
    if (rows.length === 0) break;
    for (const entry of rows.map(table.read)) {
      if (entry.seq !== seq + 1) problems.push(`entries ${seq + 1} to ${entry.seq - 1} are missing`);
      else if (entry.hash !== hashOf(entry, hash)) problems.push(`entry ${entry.seq} was altered or put in`);
      [seq, hash] = [entry.seq, entry.hash];
    }
  }
  const [head] = (await db.read(
    sql('SELECT `seq`, `hash` FROM `audit_head` WHERE `id` = ?', HEAD_ID),
  )) as unknown as AuditHead[];
  const written = Number(head!.seq);
  if (written > seq) problems.push(`entries ${seq + 1} to ${written} are missing at the end`);
  else if (written < seq) problems.push(`entries after ${written} were put in`);
  else if (head!.hash !== hash) problems.push('the last entry is not the one that was written last');
  return { entries: seq, problems };
}
