import { type QueryRunner, Table } from 'typeorm';
import { FIRST_HASH } from './audit';

/** A table as a migration states it: portable types, named indexes. */
export interface TableSpec {
  name: string;
  columns: ColumnSpec[];
  indices?: { name: string; columns: string[]; unique?: boolean }[];
  foreignKeys?: {
    name: string;
    columns: string[];
    references: string;
    referencedColumns: string[];
    onDelete?: string;
  }[];
}

interface ColumnSpec {
  name: string;
  type: string;
  length?: string;
  precision?: number;
  scale?: number;
  nullable?: boolean;
  primary?: boolean;
}

/** Creates tables on either engine; text compares by code point on both. */
export async function createTables(runner: QueryRunner, specs: readonly TableSpec[]): Promise<void> {
  const { driver } = runner.dataSource;
  if (driver.options.type !== 'better-sqlite3') {
    await runner.query('ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
  }
  for (const spec of specs) {
    await runner.createTable(
      new Table({
        name: spec.name,
        columns: spec.columns.map(({ primary, nullable, ...column }) => ({
          ...column,
          type: typeOn(driver, column),
          isPrimary: primary ?? false,
          isNullable: nullable ?? false,
        })),
        indices: (spec.indices ?? []).map(({ name, columns, unique }) => ({
          name,
          columnNames: columns,
          isUnique: unique ?? false,
        })),
        foreignKeys: (spec.foreignKeys ?? []).map((key) => ({
          name: key.name,
          columnNames: key.columns,
          referencedTableName: key.references,
          referencedColumnNames: key.referencedColumns,
          onDelete: key.onDelete ?? 'NO ACTION',
          onUpdate: 'NO ACTION',
        })),
      }),
    );
  }
}

/** SQLite's `text` has no end; it knows no `longtext`. */
const typeOn = (driver: QueryRunner['dataSource']['driver'], column: ColumnSpec): string =>
  driver.options.type === 'better-sqlite3' && column.type === 'longtext'
    ? 'text'
    : driver.normalizeType(column as never);

export async function dropTables(runner: QueryRunner, specs: readonly TableSpec[]): Promise<void> {
  for (const { name } of [...specs].reverse()) await runner.dropTable(name);
}

/** The kit's own tables, which every service's first migration creates. */
export const KIT_TABLES: TableSpec[] = [
  {
    name: 'outbox',
    columns: [
      { name: 'seq', type: 'int', primary: true },
      { name: 'type', type: 'varchar', length: '64' },
      { name: 'objectId', type: 'varchar', length: '96' },
      { name: 'kind', type: 'varchar', length: '8' },
      { name: 'at', type: 'varchar', length: '24' },
    ],
  },
  {
    name: 'outbox_sequence',
    columns: [
      { name: 'id', type: 'int', primary: true },
      { name: 'last', type: 'bigint' },
    ],
  },
  {
    name: 'seeded',
    columns: [
      { name: 'name', type: 'varchar', length: '96', primary: true },
      { name: 'sha256', type: 'varchar', length: '64' },
      { name: 'at', type: 'varchar', length: '24' },
    ],
  },
];

/** What a service needs for being written to, since its second migration. */
const WRITING_TABLES: TableSpec[] = [
  {
    name: 'audit',
    columns: [
      { name: 'seq', type: 'int', primary: true },
      { name: 'at', type: 'varchar', length: '24' },
      { name: 'actor', type: 'varchar', length: '96' },
      { name: 'action', type: 'varchar', length: '64' },
      { name: 'type', type: 'varchar', length: '64' },
      { name: 'objectId', type: 'varchar', length: '96' },
      { name: 'before', type: 'longtext', nullable: true },
      { name: 'after', type: 'longtext', nullable: true },
      { name: 'requestId', type: 'varchar', length: '64' },
      { name: 'hash', type: 'varchar', length: '64' },
    ],
  },
  {
    name: 'audit_head',
    columns: [
      { name: 'id', type: 'int', primary: true },
      { name: 'seq', type: 'int' },
      { name: 'hash', type: 'varchar', length: '64' },
    ],
  },
  {
    name: 'idempotency',
    columns: [
      { name: 'id', type: 'varchar', length: '64', primary: true },
      { name: 'bodyHash', type: 'varchar', length: '64' },
      { name: 'answer', type: 'longtext', nullable: true },
      { name: 'at', type: 'varchar', length: '24' },
    ],
  },
];

/** Makes a service writable: audit and idempotency, and on published tables the author, embargo and deletion. */
export async function addWriting(runner: QueryRunner, published: readonly string[]): Promise<void> {
  await createTables(runner, WRITING_TABLES);
  await runner.query(`INSERT INTO \`audit_head\` (\`id\`, \`seq\`, \`hash\`) VALUES (1, 0, '${FIRST_HASH}')`);
  for (const table of published) {
    const known = (await runner.getTable(table))!.columns.map(({ name }) => name);
    for (const [column, length] of WRITTEN_COLUMNS.filter(([name]) => !known.includes(name))) {
      await runner.query(`ALTER TABLE \`${table}\` ADD COLUMN \`${column}\` varchar(${length})`);
    }
  }
}

const WRITTEN_COLUMNS: readonly (readonly [string, number])[] = [
  ['authorId', 96],
  ['embargoUntil', 10],
  ['deletedAt', 24],
];

export async function dropWriting(runner: QueryRunner, published: readonly string[]): Promise<void> {
  for (const table of published) {
    for (const [column] of WRITTEN_COLUMNS) await runner.query(`ALTER TABLE \`${table}\` DROP COLUMN \`${column}\``);
  }
  await dropTables(runner, WRITING_TABLES);
}

/** The audit of one record is found without reading all of it. */
export async function indexAudit(runner: QueryRunner): Promise<void> {
  await runner.query('CREATE INDEX `IX_audit_object` ON `audit` (`objectId`, `at`)');
}

export const unindexAudit = (runner: QueryRunner): Promise<void> => runner.dropIndex('audit', 'IX_audit_object');

const STANDING_DEED: TableSpec = {
  name: 'standing_deed',
  columns: [
    { name: 'recordId', type: 'varchar', length: '96', primary: true },
    { name: 'deed', type: 'varchar', length: '16', primary: true },
    { name: 'role', type: 'varchar', length: '16' },
    { name: 'actor', type: 'varchar', length: '96' },
    { name: 'at', type: 'varchar', length: '24' },
    { name: 'visibility', type: 'varchar', length: '8' },
    { name: 'embargoUntil', type: 'varchar', length: '10', nullable: true },
  ],
};

/** For a service whose records people publish: what moderators and administrators did to them stands. */
export const addStandingDeeds = (runner: QueryRunner): Promise<void> => createTables(runner, [STANDING_DEED]);

export const dropStandingDeeds = (runner: QueryRunner): Promise<void> => dropTables(runner, [STANDING_DEED]);

export async function createKitTables(runner: QueryRunner): Promise<void> {
  await createTables(runner, KIT_TABLES);
  await runner.query('INSERT INTO `outbox_sequence` (`id`, `last`) VALUES (1, 0)');
}

export const dropKitTables = (runner: QueryRunner): Promise<void> => dropTables(runner, KIT_TABLES);

/** Replaces an index of a table by another one, which stands before the first falls: a foreign key may lean on it. */
export async function replaceIndex(
  runner: QueryRunner,
  table: string,
  { old, name, columns }: { old: string; name: string; columns: readonly string[] },
): Promise<void> {
  await runner.query(`CREATE INDEX \`${name}\` ON \`${table}\` (${columns.map((one) => `\`${one}\``).join(', ')})`);
  const on = runner.dataSource.options.type === 'better-sqlite3' ? '' : ` ON \`${table}\``;
  await runner.query(`DROP INDEX \`${old}\`${on}`);
}
