import DataLoader from 'dataloader';
import type { Collection } from './collection';
import { encodeCursor } from './cursor';
import type { Database } from './database';
import { badInput } from './errors';
import { Levels } from './levels';
import { Page, type PageRows } from './page';
import { type PageArgs, type PageRequest, pageRequest } from './page-request';
import { countSql, facetSql, pageSql, type RowSet, rowSet, type Scope, singlePageSql } from './page-sql';
import { visibleSql } from './visible';
import type { RawRow } from './rows';
import { type Sql, sql } from './sql';
import type { FacetValue } from './values';
import type { Reader } from './viewer';

const MAX_FACET_VALUES = 100;
const MAX_CHILDREN = 1000;

/** One request's reads: every question of one kind asked in the same tick is one SQL statement. */
export class Loaders {
  readonly #loaders = new Map<string, DataLoader<never, unknown>>();
  readonly #levels = new Levels();

  constructor(
    private readonly db: Database,
    private readonly reader: Reader,
  ) {}

  /** After a write: what is asked for again is read again. */
  forget(): void {
    this.#loaders.clear();
  }

  /** The row with this id, or null where there is none that the viewer may see. */
  byId<N extends { id: string }>(of: Collection<N, never>, id: string | null | undefined): Promise<N | null> {
    if (!id) return Promise.resolve(null);
    return this.batch<string, N | null>(
      `${of.entity.name}:id`,
      async (ids) => {
        const rows = await this.select(of, sql('t.`id` IN (?)', ids));
        const found = new Map(rows.map((row) => [row.id, row]));
        return ids.map((key) => found.get(key) ?? null);
      },
      id,
    );
  }

  /** The rows with these ids, in that order, without those that the viewer may not see. */
  async byIds<N extends { id: string }>(of: Collection<N, never>, ids: readonly string[]): Promise<N[]> {
    const rows = await Promise.all(ids.map((id) => this.byId(of, id)));
    return rows.filter((row): row is Awaited<N> => row !== null);
  }

  /** All children of a parent in the default order; for lists that stay short (at most 1000). */
  children<N extends { id: string }>(of: Collection<N, never>, relation: string, parent: string): Promise<N[]> {
    return this.batch<string, N[]>(
      `${of.entity.name}:${relation}`,
      async (parents) => {
        const table = this.db.table(of.entity);
        const rows = this.rowSet(of, { relation: relationOf(of, relation), parents }, null);
        const request = { ...pageRequest(of, {}, this.reader), size: MAX_CHILDREN - 1 };
        const byParent = grouped(await this.query(pageSql(table.select, rows, request)));
        return parents.map((key) => (byParent.get(key) ?? []).map(table.read));
      },
      parent,
    );
  }

  /** A page of all rows, or of one parent's; rows, count and facets are read only if they are asked for. */
  page<N extends { id: string }, F>(
    of: Collection<N, F>,
    args: PageArgs<F>,
    parent?: { relation: string; id: string },
  ): Page<N> {
    const request = pageRequest(of, args, this.reader);
    const key = `${of.entity.name}:${parent?.relation ?? ''}:${JSON.stringify(args)}`;
    const ask = <V>(kind: string, none: V, read: (rows: RowSet, one: boolean) => Promise<Map<string, V>>): Promise<V> =>
      this.batch<string, V>(
        `${key}:${kind}`,
        async (parents) => {
          const scope = parent ? { relation: relationOf(of, parent.relation), parents } : null;
          const found = await read(this.rowSet(of, scope, request.where), parents.length === 1);
          return parents.map((id) => found.get(id) ?? none);
        },
        parent?.id ?? '',
      );
    return new Page<N>({
      request,
      rows: () =>
        ask<PageRows<N>>('rows', { nodes: [], cursors: [], more: false }, (rows, one) =>
          this.readPages(of as Collection<N, never>, rows, request, one),
        ),
      count: () => ask('count', 0, async (rows) => this.readCounts(rows)),
      facet: (field) => {
        const facet = of.facets[field];
        if (!facet) throw badInput(`a facet must be one of ${Object.keys(of.facets).sort().join(', ')}`, field);
        return ask<FacetValue[]>(`facet:${field}`, [], (rows) => this.readFacet(facetSql(rows, facet, this.reader)));
      },
    });
  }

  /** Rows of a table that is no noun of its own (link rows, yearly values), by one of its columns. */
  rowsBy<T extends object>(
    entity: new () => T,
    column: keyof T & string,
    key: string,
    { where, orderBy }: { where?: Sql; orderBy?: string } = {},
  ): Promise<T[]> {
    const name = `${entity.name}:${column}:${where ? JSON.stringify(where) : ''}:${orderBy ?? ''}`;
    return this.batch<string, T[]>(
      name,
      async (keys) => {
        const table = this.db.table(entity);
        const found = await this.query(
          sql(
            `SELECT ${table.select}, t.\`${column}\` AS \`__parent\` FROM \`${table.name}\` t ` +
              `WHERE t.\`${column}\` IN (?)${where ? ` AND (${where.text})` : ''}${orderBy ? ` ORDER BY ${orderBy}` : ''}`,
            keys,
            ...(where?.params ?? []),
          ),
        );
        const byKey = grouped(found);
        return keys.map((one) => (byKey.get(one) ?? []).map(table.read));
      },
      key,
    );
  }

  /** The raw rows of an aggregate, by their `__parent` column; `name` tells one statement's arguments from another's. */
  rawBy(name: string, statement: (keys: readonly string[]) => Sql, key: string): Promise<RawRow[]> {
    return this.batch<string, RawRow[]>(
      name,
      async (keys) => {
        const byKey = grouped(await this.query(statement(keys)));
        return keys.map((one) => byKey.get(one) ?? []);
      },
      key,
    );
  }

  /** Any other question, batched: the keys of one tick in, their answers out in the same order. */
  batch<K, V>(name: string, read: (keys: readonly K[]) => Promise<readonly V[]>, key: K): Promise<V> {
    let loader = this.#loaders.get(name) as DataLoader<K, V> | undefined;
    if (!loader) {
      loader = new DataLoader<K, V>(read, { batchScheduleFn: this.#levels.schedule });
      this.#loaders.set(name, loader as unknown as DataLoader<never, unknown>);
    }
    return loader.load(key);
  }

  /** Rows of a noun that satisfy a condition over `t`, by id, without those that the viewer may not see. */
  async select<N extends object>(of: Collection<N, never>, where: Sql): Promise<N[]> {
    const table = this.db.table(of.entity);
    const rows = this.rowSet(of, null, where);
    const found = await this.query(
      sql(`SELECT ${table.select} FROM ${rows.from} WHERE ${rows.where.text} ORDER BY t.\`id\``, ...rows.where.params),
    );
    return found.map(table.read);
  }

  private query(statement: Sql): Promise<RawRow[]> {
    return this.#levels.read(() => this.db.read(statement));
  }

  private rowSet<N extends object>(of: Collection<N, never>, scope: Scope | null, where: Sql | null): RowSet {
    return rowSet(this.db.table(of.entity).name, scope, [visibleSql(of as never, this.reader), where]);
  }

  private async readPages<N extends object>(
    of: Collection<N, never>,
    rows: RowSet,
    request: PageRequest,
    one: boolean,
  ): Promise<Map<string, PageRows<N>>> {
    if (request.size === 0) return new Map();
    const table = this.db.table(of.entity);
    const found = await this.query((one ? singlePageSql : pageSql)(table.select, rows, request));
    const pages = new Map<string, PageRows<N>>();
    for (const [parent, raw] of grouped(found)) {
      const shown = raw.slice(0, request.size);
      if (request.backward) shown.reverse();
      pages.set(parent, {
        nodes: shown.map(table.read),
        cursors: shown.map((row) => cursorOf(row, request)),
        more: raw.length > request.size,
      });
    }
    return pages;
  }

  private async readCounts(rows: RowSet): Promise<Map<string, number>> {
    const found = await this.query(countSql(rows));
    return new Map(found.map((row) => [String(row.__parent), Number(row.n)]));
  }

  private async readFacet(statement: Sql): Promise<Map<string, FacetValue[]>> {
    const byParent = grouped(await this.query(statement));
    return new Map(
      [...byParent].map(([parent, raw]) => [
        parent,
        raw.slice(0, MAX_FACET_VALUES).map((row) => ({
          value: String(row.value),
          label: row.label ? JSON.parse(row.label as string) : null,
          count: Number(row.n),
        })),
      ]),
    );
  }
}

function cursorOf(row: RawRow, request: PageRequest): string {
  const value = row.__order as string | number;
  return encodeCursor({ order: request.orderName, value, id: row.id as string });
}

function relationOf<N extends object>(of: Collection<N, never>, name: string): Scope['relation'] {
  const relation = of.relations[name];
  if (!relation) throw new Error(`${of.entity.name} has no relation ${name}`);
  return relation;
}

function grouped(rows: readonly RawRow[]): Map<string, RawRow[]> {
  const groups = new Map<string, RawRow[]>();
  for (const row of rows) {
    const parent = String(row.__parent);
    const group = groups.get(parent);
    if (group) group.push(row);
    else groups.set(parent, [row]);
  }
  return groups;
}
