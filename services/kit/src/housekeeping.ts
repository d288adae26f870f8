import type { Clock } from './clock';
import type { Database } from './database';
import { Idempotency } from './idempotency';
import type { Logger } from './logging';
import { sql } from './sql';
import type { Subgraph } from './subgraph';

const HOUR = 3_600_000;
const ROWS_AT_ONCE = 500;

/** A table whose rows are of use for a time alone. */
export interface Passing {
  readonly entity: new () => object;
  /** The column of its key. */
  readonly key: string;
  /** The column of the instant from which the time counts. */
  readonly from: string;
  /** How long after that instant a row is kept, in milliseconds. */
  readonly keptMs: number;
}

/** How long a mutation sent again gets the answer of the first time. */
const ANSWERS: Passing = { entity: Idempotency, key: 'id', from: 'at', keptMs: 24 * HOUR };

/** A service as far as its house is kept. */
interface Housed {
  readonly subgraph: Pick<Subgraph, 'housekeeping'>;
  readonly db: Database;
  readonly clock: Clock;
}

/** Deletes what is over; says how many rows of each table. */
export async function keepHouse({ subgraph, db, clock }: Housed): Promise<Record<string, number>> {
  const now = Date.parse(clock());
  const deleted: Record<string, number> = {};
  for (const passing of [...(subgraph.housekeeping ?? []), ANSWERS]) {
    const before = new Date(now - passing.keptMs).toISOString();
    deleted[db.table(passing.entity).name] = await deleteOver(db, passing, before);
  }
  return deleted;
}

/** In batches along the key, so that no write waits for long and the table is read once, whatever its size. */
async function deleteOver(db: Database, { entity, key, from }: Passing, before: string): Promise<number> {
  const { name } = db.table(entity);
  let [count, last] = [0, ''];
  for (;;) {
    const rows = await db.read(
      sql(
        `SELECT \`${key}\` AS \`key\` FROM \`${name}\` WHERE \`${key}\` > ? AND \`${from}\` <= ? ` +
          `ORDER BY \`${key}\` LIMIT ${ROWS_AT_ONCE}`,
        ...[last, before],
      ),
    );
    const keys = rows.map((row) => row.key as string);
    if (keys.length === 0) return count;
    await db.write((writer) => writer.run(sql(`DELETE FROM \`${name}\` WHERE \`${key}\` IN (?)`, keys)));
    [count, last] = [count + keys.length, keys.at(-1)!];
  }
}

/** Keeps house now and every hour, for as long as the process lives; returns how to end it. */
export function keepingHouse(running: Housed, log: Logger, everyMs = HOUR): () => Promise<void> {
  let under: Promise<unknown> = Promise.resolve();
  const keep = (): void => {
    under = under.then(() => keepHouse(running)).catch((err: unknown) => log.error({ err }, 'housekeeping failed'));
  };
  keep();
  const timer = setInterval(keep, everyMs).unref();
  return async () => {
    clearInterval(timer);
    await under;
  };
}
