import { createHash } from 'node:crypto';
import { type Deed } from './audit';
import type { HubContext } from './context';
import type { Writer } from './database';
import { Idempotency } from './idempotency';
import type { Recorded } from './recorded';
import { refusal } from './refusals';
import { type RawRow } from './rows';
import { sql } from './sql';
import type { Source } from './values';

/** What every mutation's input has. */
export interface MutationInput {
  clientMutationId?: string | null;
}

/** A record's type and how its rows are made: what a mutation writes. */
interface Kind<T> {
  type: string;
  entity: new () => T;
}

/** One mutation's work inside its transaction: every write tells the outbox and the audit. */
export class Transaction {
  #reason: string | null = null;

  constructor(
    readonly writer: Writer,
    private readonly context: HubContext,
    private readonly action: string,
  ) {}

  /** Why, as the audit keeps it with what is written next. */
  because(reason: string): this {
    this.#reason = reason;
    return this;
  }

  async create<T extends Recorded>(
    { type, entity }: Kind<T>,
    facts: Omit<T, keyof Recorded> & { id: string },
  ): Promise<T> {
    const { now } = this.context;
    const record = Object.assign(new entity(), facts, {
      version: 1,
      createdAt: now,
      modifiedAt: now,
      source: WRITTEN_HERE,
    });
    await this.writer.insert(entity, [record]);
    this.tell(type, { before: null, after: record, kind: 'Create' });
    return record;
  }

  /** Changes the record if it still has the version that the client saw; otherwise CONFLICT, and nothing is lost. */
  async change<T extends Recorded>({ type, entity }: Kind<T>, before: T, seen: number, facts: Partial<T>): Promise<T> {
    const after = Object.assign(new entity(), before, facts, { version: seen + 1, modifiedAt: this.context.now });
    // A record read at another version than the client saw would be written over what came between.
    if (before.version !== seen || !(await this.writer.replace(entity, after, seen))) {
      throw refusal(this.context.viewer.language, 'STALE', {
        id: before.id,
        seen,
        current: await this.currentVersion(entity, before.id),
      });
    }
    this.tell(type, { before, after, kind: 'Update' });
    return after;
  }

  /** A deletion or its undoing is a change that readers see as such. */
  async mark<T extends Recorded>(
    kind: Kind<T>,
    before: T,
    facts: Partial<T> & { deletedAt: string | null },
  ): Promise<T> {
    const after = Object.assign(new kind.entity(), before, facts, {
      version: before.version + 1,
      modifiedAt: this.context.now,
    });
    if (!(await this.writer.replace(kind.entity, after, before.version))) {
      throw refusal(this.context.viewer.language, 'JUST_CHANGED', { id: before.id });
    }
    this.tell(kind.type, { before, after, kind: facts.deletedAt ? 'Delete' : 'Create' });
    return after;
  }

  private tell(
    type: string,
    { before, after, kind }: { before: Recorded | null; after: Recorded; kind: 'Create' | 'Update' | 'Delete' },
  ): void {
    const { now, viewer } = this.context;
    this.writer.changed({ type, id: after.id, kind, at: now });
    const deed: Deed = {
      actor: viewer.id ?? viewer.kind,
      action: this.action,
      type,
      objectId: after.id,
      before,
      after: this.#reason === null ? after : { ...after, reason: this.#reason },
      requestId: viewer.requestId,
      at: now,
    };
    this.writer.audited(deed);
  }

  private async currentVersion<T extends Recorded>(entity: new () => T, id: string): Promise<number | null> {
    const { name } = this.context.db.table(entity);
    const [row] = (await this.writer.run(sql(`SELECT \`version\` FROM \`${name}\` WHERE \`id\` = ?`, id))) as RawRow[];
    return row ? Number(row.version) : null;
  }
}

const WRITTEN_HERE: Source = { system: 'courage-hub' };

interface Mutation<T, F> {
  action: string;
  input: MutationInput;
  entity: new () => T;
  /**
   * Everything that is read and judged first, outside the transaction; refuses by throwing. Here, so that a request sent
   * again is answered as the first time, whatever has become of the records that it names.
   */
  before?: () => Promise<F>;
}

/**
 * Runs one mutation in one transaction. With a `clientMutationId` it is executed once: later and concurrent sends of the
 * same body get the same record back, another body under the same id is CONFLICT.
 */
export async function mutate<T extends object, F = undefined>(
  context: HubContext,
  { action, input, entity, before }: Mutation<T, F>,
  work: (transaction: Transaction, facts: F) => Promise<T>,
): Promise<T> {
  const key = idempotencyKey(context, action, input);
  const bodyHash = sha256(JSON.stringify(input));
  const known = key && (await answered(context, key, bodyHash));
  if (known) return Object.assign(new entity(), known);
  try {
    const facts = (await before?.()) as F;
    const written = await context.db.write(async (writer) => {
      if (key) await writer.insert(Idempotency, [{ id: key, bodyHash, answer: null, at: context.now }]);
      const record = await work(new Transaction(writer, context, action), facts);
      if (key) {
        await writer.run(sql('UPDATE `idempotency` SET `answer` = ? WHERE `id` = ?', JSON.stringify(record), key));
      }
      return record;
    });
    context.load.forget();
    return written;
  } catch (error) {
    // Another send of the same was quicker, and may be why this one failed.
    const taken = key && (await answered(context, key, bodyHash));
    if (taken) return Object.assign(new entity(), taken);
    throw error;
  }
}

function idempotencyKey({ viewer }: HubContext, action: string, { clientMutationId }: MutationInput): string | null {
  return clientMutationId ? sha256(JSON.stringify([viewer.id, action, clientMutationId])) : null;
}

async function answered({ db, viewer }: HubContext, key: string, bodyHash: string): Promise<RawRow | null> {
  const [row] = await db.read(sql('SELECT `bodyHash`, `answer` FROM `idempotency` WHERE `id` = ?', key));
  if (!row) return null;
  if (row.bodyHash !== bodyHash) {
    throw refusal(viewer.language, 'OTHER_INPUT');
  }
  return JSON.parse(row.answer as string) as RawRow;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
