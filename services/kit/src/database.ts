import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { DataSource, type DataSourceOptions, type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { appendAudit, AUDIT_ENTITIES, type Deed } from './audit';
import { type Change, OUTBOX_ENTITIES, appendChanges } from './outbox';
import { UNBOUNDED } from './columns';
import { Idempotency } from './idempotency';
import { type RollUp, RollUpChanges } from './roll-up';
import { type RawRow, replaceStatement, type Table, tableOf, writeRows } from './rows';
import { indexChanges, type Searchable } from './search/search-index';
import type { Sql } from './sql';

export type Engine = 'sqlite' | 'mysql';

export interface DatabaseOptions {
  /** `sqlite:<path>`, `mysql://…` or `mariadb://…`. */
  url: string;
  name: string;
  entities: readonly EntityTarget<ObjectLiteral>[];
  migrations: readonly (new () => object)[];
  rollUps?: readonly RollUp[];
  searchable?: readonly Searchable[];
}

/** What a write may do inside its transaction. */
export interface Writer {
  readonly manager: EntityManager;
  /** Inserts rows, or replaces those whose key exists. */
  put<T extends object>(entity: new () => T, rows: readonly T[]): Promise<void>;
  insert<T extends object>(entity: new () => T, rows: readonly T[]): Promise<void>;
  run(statement: Sql): Promise<unknown>;
  /** Replaces a row that still has a version; false where it has moved on. */
  replace<T extends { id: string; version: number }>(entity: new () => T, row: T, seen: number): Promise<boolean>;
  /** Appends to the outbox when the transaction commits. */
  changed(...changes: Change[]): void;
  /** Appends to the audit when the transaction commits. */
  audited(...deeds: Deed[]): void;
}

/** One service's database: many readers, writes one transaction at a time. */
export interface Database {
  readonly engine: Engine;
  readonly source: DataSource;
  /** What every write keeps the search index of. */
  readonly searchable: readonly Searchable[];
  /** Called with every SELECT; tests count statements here. */
  onRead: ((text: string) => void) | null;
  table<T extends object>(entity: new () => T): Table<T>;
  read(statement: Sql): Promise<RawRow[]>;
  write<R>(work: (writer: Writer) => Promise<R>): Promise<R>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { rollUps = [], searchable = [] } = options;
  const source = new DataSource(sourceOptions(options));
  try {
    await source.initialize();
  } catch (error) {
    throw new Error(`${options.name}: cannot open database ${withoutPassword(options.url)}: ${reasonOf(error)}`);
  }
  if (source.options.type !== 'better-sqlite3') lengthenTexts(source);
  return source.options.type === 'better-sqlite3'
    ? sqliteDatabase(source, { rollUps, searchable })
    : mysqlDatabase(source, { rollUps, searchable });
}

/** TypeORM knows one type per column for all engines; where MySQL needs a longer one, it is told so here. */
function lengthenTexts(source: DataSource): void {
  for (const { name, columns } of source.entityMetadatas) {
    for (const column of columns) if (UNBOUNDED.has(`${name}.${column.propertyName}`)) column.type = 'longtext';
  }
}

function sourceOptions({ url, entities, migrations }: DatabaseOptions): DataSourceOptions {
  const shared = {
    entities: [...entities, ...OUTBOX_ENTITIES, ...AUDIT_ENTITIES, Idempotency] as never,
    migrations: [...migrations] as never,
    migrationsTransactionMode: 'each' as const,
    synchronize: false,
  };
  if (url.startsWith('sqlite:')) {
    const database = url.slice('sqlite:'.length);
    if (!existsSync(dirname(database))) mkdirSync(dirname(database), { recursive: true });
    return { ...shared, type: 'better-sqlite3', database, enableWAL: true, timeout: 5000 };
  }
  return {
    ...shared,
    type: url.startsWith('mariadb:') ? 'mariadb' : 'mysql',
    url: url.replace(/^mariadb:/, 'mysql:'),
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    dateStrings: true,
    supportBigNumbers: true,
    bigNumberStrings: true,
    connectTimeout: 5000,
    poolSize: 10,
  };
}

/** What is kept beside the rows, in the transaction that writes them. */
type Kept = Required<Pick<DatabaseOptions, 'rollUps' | 'searchable'>>;

function sqliteDatabase(source: DataSource, kept: Kept): Database {
  const path = source.options.database as string;
  const reader = new Sqlite(path, { readonly: true, timeout: 5000 });
  reader.pragma('cache_size = -16000');
  const prepared = new Map<string, Sqlite.Statement>();
  const prepare = (text: string): Sqlite.Statement => {
    let statement = prepared.get(text);
    if (!statement) {
      if (prepared.size >= 500) prepared.delete(prepared.keys().next().value!);
      prepared.set(text, (statement = reader.prepare(text)));
    }
    return statement;
  };
  const database: Database = {
    engine: 'sqlite',
    source,
    searchable: kept.searchable,
    onRead: null,
    table: (entity) => tableOf(source, entity),
    async read(statement) {
      const { text, params } = forSqlite(statement);
      database.onRead?.(text);
      return prepare(text).all(...params) as RawRow[];
    },
    write: writeQueue(source, 'sqlite', kept),
    async ping() {
      reader.prepare('SELECT 1').get();
    },
    async close() {
      reader.close();
      await source.destroy();
    },
  };
  return database;
}

function mysqlDatabase(source: DataSource, kept: Kept): Database {
  const database: Database = {
    engine: 'mysql',
    source,
    searchable: kept.searchable,
    onRead: null,
    table: (entity) => tableOf(source, entity),
    async read(statement) {
      database.onRead?.(statement.text);
      return source.query(statement.text, forMysql(statement.params));
    },
    write: writeQueue(source, 'mysql', kept),
    async ping() {
      await source.query('SELECT 1');
    },
    close: () => source.destroy(),
  };
  return database;
}

/**
 * Takes the file's write lock before anything is read: a transaction that reads first fails at its first write where
 * another process has written between, however long it would wait. TypeORM has begun without it, and ends what is begun.
 */
async function takeTurn(manager: EntityManager): Promise<void> {
  await manager.query('COMMIT');
  try {
    await manager.query('BEGIN IMMEDIATE');
  } catch (error) {
    await manager.query('BEGIN');
    throw error;
  }
}

/** SQLite has one writer: transactions wait for each other here, so that none fails with "within a transaction". */
function writeQueue(source: DataSource, engine: Engine, { rollUps, searchable }: Kept): Database['write'] {
  const index = { searchable, table: <T extends object>(entity: new () => T) => tableOf(source, entity) };
  let last: Promise<unknown> = Promise.resolve();
  const run = <R>(work: (writer: Writer) => Promise<R>): Promise<R> =>
    source.transaction(async (manager) => {
      if (engine === 'sqlite') await takeTurn(manager);
      const changes: Change[] = [];
      const deeds: Deed[] = [];
      const writer: Writer = {
        manager,
        async put(entity, rows) {
          const before = await counts.stored(entity, rows);
          await writeRows(manager, tableOf(source, entity), rows, engine);
          counts.moved(entity, before, rows);
        },
        async insert(entity, rows) {
          await writeRows(manager, tableOf(source, entity), rows, null);
          counts.moved(entity, [], rows);
        },
        run(statement) {
          const { text, params } = engine === 'sqlite' ? forSqlite(statement) : statement;
          return manager.query(text, engine === 'sqlite' ? [...params] : forMysql(params));
        },
        async replace(entity, row, seen) {
          const before = await counts.stored(entity, [row]);
          const statement = replaceStatement(tableOf(source, entity), row, seen);
          const replaced = (await affectedBy(manager, statement)) === 1;
          if (replaced) counts.moved(entity, before, [row]);
          return replaced;
        },
        changed: (...more) => void changes.push(...more),
        audited: (...more) => void deeds.push(...more),
      };
      const counts = new RollUpChanges(rollUps, {
        engine,
        table: (entity) => tableOf(source, entity),
        run: writer.run,
      });
      const result = await work(writer);
      await appendChanges(writer, changes);
      await indexChanges(writer, index, changes);
      await appendAudit(writer, deeds);
      await counts.write();
      return result;
    });
  if (engine === 'mysql') return run;
  return (work) => {
    const turn = last.then(() => run(work));
    last = turn.catch(() => {});
    return turn;
  };
}

/** How many rows an UPDATE touched, as each driver tells it. */
async function affectedBy(manager: EntityManager, { text, params }: Sql): Promise<number> {
  const runner = manager.queryRunner!;
  const result = await runner.query(text, [...params], true);
  return result.affected ?? 0;
}

/** A list of one is a value; a longer one is read from JSON, so that its length makes no statement of its own. */
function forSqlite({ text, params }: Sql): { text: string; params: unknown[] } {
  const isList = (param: unknown): param is unknown[] => Array.isArray(param) && param.length !== 1;
  const values = params.map((param) => (Array.isArray(param) && param.length === 1 ? bound(param[0]) : param));
  if (!values.some(isList)) return { text, params: values.map(bound) };
  let at = 0;
  return {
    text: text.replace(/\?/g, () => (isList(values[at++]) ? 'SELECT value FROM json_each(?)' : '?')),
    params: values.map((value) => (isList(value) ? JSON.stringify(value) : bound(value))),
  };
}

function forMysql(params: readonly unknown[]): unknown[] {
  return params.map((param) => (Array.isArray(param) ? (param.length > 0 ? param : [null]) : bound(param)));
}

const bound = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : (value ?? null));

export const withoutPassword = (url: string): string => url.replace(/\/\/([^:@/]+):[^@/]*@/, '//$1:***@');

export function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'SQLITE_NOTADB') return 'the file is not a SQLite database (corrupt, or another kind of file)';
  if (code === 'SQLITE_CORRUPT') return 'the SQLite file is corrupt; restore it from a backup';
  return (message || code || String(error)).split('\n')[0]!;
}
