import { getMetadataStorage } from 'type-graphql';
import type { DataSource, EntityManager } from 'typeorm';
import type { Columns } from './ask';
import { derivedFrom } from './columns';
import type { Engine } from './database';
import { type Sql, sql } from './sql';

export type RawRow = Record<string, unknown>;

type Kind = 'text' | 'integer' | 'boolean' | 'decimal' | 'json';

interface ColumnSpec {
  name: string;
  kind: Kind;
  key: boolean;
}

/** Which columns of a row are read, and how it becomes a record. */
export interface Reading<T> {
  /** The select list over alias `t`. */
  readonly select: string;
  readonly read: (row: RawRow) => T;
}

/** How one entity's rows are read and written: the only place where a stored value becomes a JavaScript value. */
export interface Table<T> extends Reading<T> {
  readonly name: string;
  readonly columns: readonly ColumnSpec[];
  /** The object type that the entity is too; null for rows that are no noun. */
  readonly type: string | null;
  /** A reading of the columns that these properties need, and of the key; the whole row for what is no column. */
  only(properties: Columns): Reading<T>;
}

const KINDS: Record<string, Kind> = {
  varchar: 'text',
  text: 'text',
  longtext: 'text',
  int: 'integer',
  bigint: 'integer',
  boolean: 'boolean',
  decimal: 'decimal',
  'simple-json': 'json',
};

const tables = new WeakMap<DataSource, Map<unknown, Table<never>>>();

export function tableOf<T extends object>(source: DataSource, entity: new () => T): Table<T> {
  const known = tables.get(source) ?? new Map<unknown, Table<never>>();
  tables.set(source, known);
  let table = known.get(entity) as Table<T> | undefined;
  if (!table) known.set(entity, (table = describeTable(source, entity)) as Table<never>);
  return table;
}

function describeTable<T extends object>(source: DataSource, entity: new () => T): Table<T> {
  const metadata = source.getMetadata(entity);
  const columns = metadata.columns.map((column): ColumnSpec => {
    const kind = KINDS[String(column.type)];
    if (!kind)
      throw new Error(`${metadata.name}.${column.propertyName}: no column kind for type ${String(column.type)}`);
    return { name: column.databaseName, kind, key: column.isPrimary };
  });
  const whole = readingOf(entity, columns);
  const readings = new Map<string, Reading<T>>();
  return {
    ...whole,
    name: metadata.tableName,
    columns,
    type: getMetadataStorage().objectTypes.find(({ target }) => target === entity)?.name ?? null,
    only(properties) {
      const needed = properties && columnsFor(entity, columns, properties);
      if (!needed || needed.length === columns.length) return whole;
      const { select } = readingOf(entity, needed);
      let reading = readings.get(select);
      if (!reading) readings.set(select, (reading = readingOf(withoutOthers(entity, columns, needed), needed)));
      return reading;
    },
  };
}

function readingOf<T extends object>(entity: new () => T, columns: readonly ColumnSpec[]): Reading<T> {
  return {
    select: columns.map((column) => `t.\`${column.name}\``).join(', '),
    read(row) {
      const record = new entity() as RawRow;
      for (const { name, kind } of columns) record[name] = fromStore(row[name], kind);
      return record as T;
    },
  };
}

/** Null where a property is neither a column nor says which columns it is derived from. */
function columnsFor(
  entity: new () => object,
  columns: readonly ColumnSpec[],
  properties: ReadonlySet<string>,
): ColumnSpec[] | null {
  const names = [...properties].flatMap((name) => derivedFrom(entity, name) ?? [name]);
  if (!names.every((name) => columns.some((column) => column.name === name))) return null;
  return columns.filter(({ name, key }) => key || names.includes(name));
}

/** The same class, but that a column which was not read cannot be mistaken for one without a value. */
function withoutOthers<T extends object>(
  entity: new () => T,
  columns: readonly ColumnSpec[],
  read: readonly ColumnSpec[],
): new () => T {
  const Part = class extends (entity as new () => object) {};
  for (const { name } of columns.filter((column) => !read.includes(column))) {
    Object.defineProperty(Part.prototype, name, {
      get(): never {
        throw new Error(`${entity.name}.${name} was not read: what derives from it says so by @DerivedFrom`);
      },
    });
  }
  return Part as new () => T;
}

function fromStore(value: unknown, kind: Kind): unknown {
  if (value === null || value === undefined) return null;
  if (kind === 'text') return value;
  if (kind === 'integer') return Number(value);
  if (kind === 'boolean') return value === true || value === 1 || value === '1';
  if (kind === 'decimal') return plainDecimal(String(value));
  return JSON.parse(value as string);
}

/** "12.50" and 12.5 are the same stored decimal. */
function plainDecimal(value: string): string {
  return value.includes('.') ? value.replace(/0+$/, '').replace(/\.$/, '') : value;
}

function toStore(value: unknown, kind: Kind): unknown {
  if (value === null || value === undefined) return null;
  if (kind === 'json') return JSON.stringify(value);
  if (kind === 'boolean') return value ? 1 : 0;
  return value;
}

/** Writes a whole row over the one with its id, if that still has the version seen. */
export function replaceStatement<T extends { id: string }>(table: Table<T>, row: T, seen: number): Sql {
  const columns = table.columns.filter((column) => !column.key);
  const values = columns.map(({ name, kind }) => toStore((row as unknown as RawRow)[name], kind));
  const assignments = columns.map(({ name }) => `\`${name}\` = ?`).join(', ');
  return sql(
    `UPDATE \`${table.name}\` SET ${assignments} WHERE \`id\` = ? AND \`version\` = ?`,
    ...values,
    row.id,
    seen,
  );
}

const ROWS_PER_STATEMENT = 200;

/** Inserts rows; with an engine named, rows whose key exists are replaced in that engine's dialect. */
export async function writeRows<T extends object>(
  manager: EntityManager,
  table: Table<T>,
  rows: readonly T[],
  replaceOn: Engine | null,
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT) {
    const chunk = rows.slice(at, at + ROWS_PER_STATEMENT);
    const params = chunk.flatMap((row) => table.columns.map(({ name, kind }) => toStore((row as RawRow)[name], kind)));
    await manager.query(insertStatement(table, chunk.length, replaceOn), params);
  }
}

function insertStatement(table: Table<never> | Table<object>, rows: number, conflict: Engine | null): string {
  const names = table.columns.map((column) => `\`${column.name}\``);
  const tuple = `(${names.map(() => '?').join(', ')})`;
  const insert = `INSERT INTO \`${table.name}\` (${names.join(', ')}) VALUES ${Array(rows).fill(tuple).join(', ')}`;
  if (!conflict) return insert;
  const keys = table.columns.filter((column) => column.key).map((column) => `\`${column.name}\``);
  const others = table.columns.filter((column) => !column.key).map((column) => `\`${column.name}\``);
  if (conflict === 'sqlite') {
    const update = others.map((name) => `${name} = excluded.${name}`).join(', ');
    return `${insert} ON CONFLICT (${keys.join(', ')}) DO ${update ? `UPDATE SET ${update}` : 'NOTHING'}`;
  }
  const update = (others.length > 0 ? others : keys).map((name) => `${name} = VALUES(${name})`).join(', ');
  return `${insert} ON DUPLICATE KEY UPDATE ${update}`;
}
