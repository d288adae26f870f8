import {
  type EntityMetadata,
  type EntityTarget,
  type ObjectLiteral,
  DataSource,
  Table,
  TableForeignKey,
} from 'typeorm';

/**
 * The TypeScript of a first migration for some entities: `TableSpec`s to paste into `src/migrations/`. A developer's
 * tool (`npm run migration -- SERVICE`); the migration it prints is frozen from then on.
 */
export async function migrationText(entities: readonly EntityTarget<ObjectLiteral>[]): Promise<string> {
  const source = new DataSource({ type: 'better-sqlite3', database: ':memory:', entities: [...entities] as never });
  await source.initialize();
  const specs = inReferenceOrder(source.entityMetadatas.map((metadata) => tableOf(metadata, source))).map((table) => {
    const metadata = source.entityMetadatas.find((one) => one.tableName === table.name)!;
    return {
      name: table.name,
      columns: metadata.columns.map((column) => ({
        name: column.databaseName,
        type: column.type === 'simple-json' ? 'text' : String(column.type),
        ...(column.length && { length: column.length }),
        ...(column.precision && { precision: column.precision, scale: column.scale }),
        ...(column.isNullable && { nullable: true }),
        ...(column.isPrimary && { primary: true }),
      })),
      ...(table.indices.length > 0 && {
        indices: table.indices.map((index) => ({
          name: index.name,
          columns: index.columnNames,
          ...(index.isUnique && { unique: true }),
        })),
      }),
      ...(table.foreignKeys.length > 0 && { foreignKeys: table.foreignKeys.map(foreignKey) }),
    };
  });
  await source.destroy();
  return JSON.stringify(specs);
}

/** `Table.create` leaves foreign keys to the schema builder; a migration states them with their table. */
function tableOf(metadata: EntityMetadata, { driver }: DataSource): Table {
  const table = Table.create(metadata, driver);
  table.foreignKeys = metadata.foreignKeys.map((key) => TableForeignKey.create(key, driver));
  return table;
}

const foreignKey = (key: TableForeignKey) => ({
  name: key.name,
  columns: key.columnNames,
  references: key.referencedTableName,
  referencedColumns: key.referencedColumnNames,
});

/** A table after those it references. */
function inReferenceOrder(tables: Table[]): Table[] {
  const left = [...tables].sort((a, b) => a.name.localeCompare(b.name));
  const done: Table[] = [];
  while (left.length > 0) {
    const ready = left.findIndex((table) =>
      table.foreignKeys.every(
        ({ referencedTableName: other }) => other === table.name || done.some((one) => one.name === other),
      ),
    );
    if (ready < 0) throw new Error(`foreign keys form a circle among ${left.map((table) => table.name).join(', ')}`);
    done.push(...left.splice(ready, 1));
  }
  return done;
}
