import { Entity } from 'typeorm';
import { Code, Instant, Minor, WholeKey } from './columns';
import type { Writer } from './database';
import { sql } from './sql';

export type ChangeKind = 'Create' | 'Update' | 'Delete' | 'Move';

/** One change of one record, as ActivityStreams 2.0 names it. */
export interface Change {
  type: string;
  id: string;
  kind: ChangeKind;
  at: string;
}

/** What was written, in the order of commits: the source of the change feed. */
@Entity('outbox')
export class OutboxEntry {
  @WholeKey()
  seq: number;

  @Code(64)
  type: string;

  @Code(96)
  objectId: string;

  @Code(8)
  kind: ChangeKind;

  @Instant()
  at: string;
}

/** The last sequence number given out: a row, not auto-increment, so that a rolled back write leaves no gap. */
@Entity('outbox_sequence')
export class OutboxSequence {
  @WholeKey()
  id: number;

  @Minor()
  last: number;
}

export const OUTBOX_ENTITIES = [OutboxEntry, OutboxSequence];

const SEQUENCE_ID = 1;

export async function appendChanges(writer: Writer, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  await writer.run(sql('UPDATE `outbox_sequence` SET `last` = `last` + ? WHERE `id` = ?', changes.length, SEQUENCE_ID));
  const rows = await writer.run(sql('SELECT `last` FROM `outbox_sequence` WHERE `id` = ?', SEQUENCE_ID));
  const first = Number((rows as { last: unknown }[])[0]!.last) - changes.length + 1;
  await writer.insert(
    OutboxEntry,
    changes.map(({ type, id, kind, at }, index) => ({ seq: first + index, type, objectId: id, kind, at })),
  );
}
