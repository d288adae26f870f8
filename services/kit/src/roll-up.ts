import type { Engine } from './database';
import type { RawRow, Table } from './rows';
import { type Sql, sql } from './sql';

/**
 * Counts of one entity's rows by bucket, kept by every `insert`, `put` and `replace` in its own transaction, so that they
 * are read instead of counted. A bucket is a row of the entity of counts without its `n`.
 */
export interface RollUp<T extends object = object, C extends { n: number } = { n: number }> {
  readonly of: new () => T;
  readonly counts: new () => C;
  readonly buckets: (row: T) => readonly Omit<C, 'n'>[];
}

/** One roll-up of the list in `subgraph.ts`. */
export const rollUp = <T extends object, C extends { n: number }>(one: RollUp<T, C>): RollUp =>
  one as unknown as RollUp;

interface Store {
  readonly engine: Engine;
  readonly table: <T extends object>(entity: new () => T) => Table<T>;
  readonly run: (statement: Sql) => Promise<unknown>;
}

const ROWS_PER_STATEMENT = 200;

/** What one transaction does to the counts: gathered while it writes, added when it ends. */
export class RollUpChanges {
  readonly #changes = new Map<RollUp, Map<string, number>>();

  constructor(
    private readonly rollUps: readonly RollUp[],
    private readonly store: Store,
  ) {}

  /** The rows as they are stored now, of an entity that is counted; the others are not read. */
  async stored<T extends object>(entity: new () => T, rows: readonly T[]): Promise<T[]> {
    if (rows.length === 0 || this.of(entity).length === 0) return [];
    const { name, select, read } = this.store.table(entity);
    // MySQL would show a transaction the row of its beginning; locked, it is the row that is about to be written over.
    const lock = this.store.engine === 'mysql' ? ' FOR UPDATE' : '';
    const statement = sql(`SELECT ${select} FROM \`${name}\` t WHERE t.\`id\` IN (?)${lock}`, [...byId(rows).keys()]);
    return ((await this.store.run(statement)) as RawRow[]).map(read);
  }

  /** These rows have been written over those. */
  moved<T extends object>(entity: new () => T, before: readonly T[], after: readonly T[]): void {
    for (const one of this.of(entity)) {
      for (const row of before) this.count(one, row, -1);
      for (const row of byId(after).values()) this.count(one, row, 1);
    }
  }

  /** In the order of the buckets: two transactions wait for each other, and neither for ever. */
  async write(): Promise<void> {
    for (const [{ counts }, changes] of this.#changes) {
      const rows = [...changes].filter(([, n]) => n !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
      for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT) {
        await this.store.run(this.addition(counts, rows.slice(at, at + ROWS_PER_STATEMENT)));
      }
    }
  }

  private of(entity: new () => object): readonly RollUp[] {
    return this.rollUps.filter((one) => one.of === entity);
  }

  private count(one: RollUp, row: object, by: number): void {
    const changes = this.#changes.get(one) ?? new Map<string, number>();
    this.#changes.set(one, changes);
    const columns = keysOf(this.store.table(one.counts));
    for (const bucket of one.buckets(row)) {
      const key = JSON.stringify(columns.map((name) => (bucket as RawRow)[name]));
      changes.set(key, (changes.get(key) ?? 0) + by);
    }
  }

  private addition(counts: new () => { n: number }, rows: readonly [string, number][]): Sql {
    const table = this.store.table(counts);
    const keys = keysOf(table).map((name) => `\`${name}\``);
    const tuples = rows.map(() => `(${keys.map(() => '?').join(', ')}, ?)`).join(', ');
    const added =
      this.store.engine === 'sqlite'
        ? `ON CONFLICT (${keys.join(', ')}) DO UPDATE SET \`n\` = \`n\` + excluded.\`n\``
        : 'ON DUPLICATE KEY UPDATE `n` = `n` + VALUES(`n`)';
    return sql(
      `INSERT INTO \`${table.name}\` (${keys.join(', ')}, \`n\`) VALUES ${tuples} ${added}`,
      ...rows.flatMap(([key, n]) => [...(JSON.parse(key) as unknown[]), n]),
    );
  }
}

const keysOf = (table: Table<never> | Table<object>): string[] =>
  table.columns.filter((column) => column.key).map((column) => column.name);

/** Of rows written twice in one go the last one stays. */
const byId = <T extends object>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [(row as { id?: string }).id ?? '', row]));
