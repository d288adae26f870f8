import { Loader, type ReadMany } from './ask';
import type { Collection, Relation } from './collection';
import type { Database } from './database';
import { badInput } from './errors';
import { Page, type PageReads, PageRows } from './page';
import { type PageArgs, type PageRequest, pageRequest } from './page-request';
import { facetSql, type RowSet } from './page-sql';
import type { RawRow } from './rows';
import { type Sql, sql } from './sql';
import { grouped, Statements } from './statements';
import type { FacetValue } from './values';
import type { Reader } from './viewer';

const NOTHING = Promise.resolve(null);

/** One request's reads: every question of one kind asked in the same tick is one SQL statement. */
export class Loaders {
  readonly #loaders = new Map<string, Loader<never, unknown>>();
  readonly #pages = new Map<string, PageReads<never>>();

  readonly #statements: Statements;

  constructor(db: Database, reader: Reader) {
    this.#statements = new Statements(db, reader);
  }

  /** After a write: what is asked for again is read again. */
  forget(): void {
    this.#loaders.clear();
    this.#pages.clear();
  }

  /** The row with this id, or null where there is none that the viewer may see. */
  byId<N extends { id: string }>(of: Collection<N, never>, id: string | null | undefined): Promise<N | null> {
    if (!id) return NOTHING;
    return this.rows<N | null>(of, `${nameOf(of)}:id`, async (ids, columns) => {
      const rows = await this.#statements.find(of, sql('t.`id` IN (?)', ids), columns);
      const found = new Map(rows.map((row) => [row.id, row]));
      return ids.map((key) => found.get(key) ?? null);
    }).ask(id);
  }

  /** The rows with these ids, in that order, without those that the viewer may not see. */
  async byIds<N extends { id: string }>(of: Collection<N, never>, ids: readonly string[]): Promise<N[]> {
    const rows = await Promise.all(ids.map((id) => this.byId(of, id)));
    return rows.filter((row): row is Awaited<N> => row !== null);
  }

  /** All children of a parent in the default order; for lists that stay short (at most 1000). */
  children<N extends { id: string }>(of: Collection<N, never>, relation: string, parent: string): Promise<N[]> {
    return this.rows<N[]>(of, `${nameOf(of)}:${relation}`, (parents, columns) =>
      this.#statements.children(of, { relation: relationOf(of, relation), parents }, columns),
    ).ask(parent);
  }

  /** A page of all rows, or of one parent's; rows, count and facets are read only if they are asked for. */
  page<N extends { id: string }, F>(
    of: Collection<N, F>,
    args: PageArgs<F>,
    parent?: { relation: string; id: string },
  ): Page<N> {
    const key = `${nameOf(of)}:${parent?.relation ?? ''}:${JSON.stringify(args)}`;
    let reads = this.#pages.get(key) as PageReads<N> | undefined;
    if (!reads) {
      const request = pageRequest(of, args, this.#statements.reader);
      reads = this.pageReads(of as Collection<N, never>, {
        key,
        request,
        filter: args.filter ?? null,
        relation: parent && relationOf(of as never, parent.relation),
      });
      this.#pages.set(key, reads as PageReads<never>);
    }
    return new Page<N>(reads, parent?.id ?? '');
  }

  /** Rows of a table that is no noun of its own (link rows, yearly values), by one of its columns. */
  rowsBy<T extends object>(
    entity: new () => T,
    column: keyof T & string,
    key: string,
    { where, orderBy }: { where?: Sql; orderBy?: string } = {},
  ): Promise<T[]> {
    const name = `${entity.name}:${column}:${where ? JSON.stringify(where) : ''}:${orderBy ?? ''}`;
    return this.loader<string, T[]>(name, this.#statements.db.table(entity).type, async (keys, columns) => {
      const table = this.#statements.db.table(entity);
      const { select, read } = table.only(columns);
      const found = await this.#statements.query(
        sql(
          `SELECT ${select}, t.\`${column}\` AS \`__parent\` FROM \`${table.name}\` t ` +
            `WHERE t.\`${column}\` IN (?)${where ? ` AND (${where.text})` : ''}${orderBy ? ` ORDER BY ${orderBy}` : ''}`,
          keys,
          ...(where?.params ?? []),
        ),
      );
      const byKey = grouped(found);
      return keys.map((one) => (byKey.get(one) ?? []).map(read));
    }).ask(key);
  }

  /** The raw rows of an aggregate, by their `__parent` column; `name` tells one statement's arguments from another's. */
  rawBy(name: string, statement: (keys: readonly string[]) => Sql, key: string): Promise<RawRow[]> {
    return this.batch<string, RawRow[]>(
      name,
      async (keys) => {
        const byKey = grouped(await this.#statements.query(statement(keys)));
        return keys.map((one) => byKey.get(one) ?? []);
      },
      key,
    );
  }

  /** Any other question, batched: the keys of one tick in, their answers out in the same order. */
  batch<K, V>(name: string, read: (keys: readonly K[]) => Promise<readonly V[]>, key: K): Promise<V> {
    return this.loader<K, V>(name, null, read).ask(key);
  }

  /** Rows of a noun that satisfy a condition over `t`, by id, without those that the viewer may not see. */
  select<N extends object>(of: Collection<N, never>, where: Sql): Promise<N[]> {
    return this.#statements.find(of, where, null);
  }

  private rows<V>(of: { entity: new () => object }, name: string, read: ReadMany<string, V>): Loader<string, V> {
    return this.loader(name, this.#statements.db.table(of.entity).type, read);
  }

  private loader<K, V>(name: string, type: string | null, read: ReadMany<K, V>): Loader<K, V> {
    let loader = this.#loaders.get(name) as Loader<K, V> | undefined;
    if (!loader) {
      loader = new Loader<K, V>(this.#statements.levels, read, type);
      this.#loaders.set(name, loader as unknown as Loader<never, unknown>);
    }
    return loader;
  }

  private pageReads<N extends object>(
    of: Collection<N, never>,
    { key, request, filter, relation }: PageQuestion,
  ): PageReads<N> {
    const setOf = (parents: readonly string[]): RowSet =>
      this.#statements.rowSet(of, relation ? { relation, parents } : null, request.where);
    const asked = <V>(kind: string, none: V, read: (rows: RowSet) => Promise<Map<string, V>>) =>
      this.loader<string, V>(`${key}:${kind}`, null, async (parents) => {
        const found = await read(setOf(parents));
        return parents.map((id) => found.get(id) ?? none);
      });
    return {
      request,
      rows: this.rows<PageRows<N>>(of, `${key}:rows`, async (parents, columns) => {
        const pages = await this.#statements.pages(of, {
          rows: setOf(parents),
          request,
          columns,
        });
        return parents.map((id) => pages.get(id) ?? PageRows.none);
      }),
      count: asked('count', 0, (rows) => this.#statements.counts(rows)),
      facet: (field) => {
        const facet = of.facets[field];
        if (!facet)
          throw badInput(
            {
              fi: `fasetin on oltava jokin näistä: ${Object.keys(of.facets).sort().join(', ')}`,
              sv: `en fasett ska vara en av ${Object.keys(of.facets).sort().join(', ')}`,
              en: `a facet must be one of ${Object.keys(of.facets).sort().join(', ')}`,
            },
            field,
          );
        const { reader } = this.#statements;
        const kept = relation ? null : facet.kept?.(filter as never, reader);
        return asked<FacetValue[]>(`facet:${field}`, [], (rows) =>
          this.#statements.facet(kept ?? facetSql(rows, facet, reader)),
        );
      },
    };
  }
}

interface PageQuestion {
  key: string;
  request: PageRequest;
  filter: unknown;
  relation: Relation | undefined;
}

function relationOf<N extends object>(of: Collection<N, never>, name: string): Relation {
  const relation = of.relations[name];
  if (!relation) throw new Error(`${of.entity.name} has no relation ${name}`);
  return relation;
}

const NAMES = new WeakMap<object, string>();
let named = 0;

/** Two collections of one entity may show different rows of it. */
function nameOf(of: { entity: Function }): string {
  let name = NAMES.get(of);
  if (!name) NAMES.set(of, (name = `${of.entity.name}#${++named}`));
  return name;
}
