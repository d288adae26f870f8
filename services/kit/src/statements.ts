import type { Columns } from './ask';
import type { Collection } from './collection';
import type { Database } from './database';
import { Levels } from './levels';
import { PageRows } from './page';
import { type PageRequest, pageRequest } from './page-request';
import { countSql, pageSql, type RowSet, rowSet, type Scope, singlePageSql } from './page-sql';
import type { RawRow } from './rows';
import { type Sql, sql } from './sql';
import type { FacetValue } from './values';
import type { Reader } from './viewer';
import { visibleSql } from './visible';

const MAX_FACET_VALUES = 100;
const MAX_CHILDREN = 1000;

/** The SELECT statements of one request: each reads rows that the reader may see. */
export class Statements {
  readonly levels = new Levels();

  constructor(
    readonly db: Database,
    readonly reader: Reader,
  ) {}

  query(statement: Sql): Promise<RawRow[]> {
    return this.levels.read(() => this.db.read(statement));
  }

  rowSet<N extends object>(of: Collection<N, never>, scope: Scope | null, where: Sql | null): RowSet {
    return rowSet(this.db.table(of.entity).name, scope, [visibleSql(of as never, this.reader), where]);
  }

  async find<N extends object>(of: Collection<N, never>, where: Sql, columns: Columns): Promise<N[]> {
    const { select, read } = this.db.table(of.entity).only(columns);
    const rows = this.rowSet(of, null, where);
    const found = await this.query(
      sql(`SELECT ${select} FROM ${rows.from} WHERE ${rows.where.text} ORDER BY t.\`id\``, ...rows.where.params),
    );
    return found.map(read);
  }

  async children<N extends object>(of: Collection<N, never>, scope: Scope, columns: Columns): Promise<N[][]> {
    const { select, read } = this.db.table(of.entity).only(columns);
    const rows = this.rowSet(of, scope, null);
    const most = MAX_CHILDREN * scope.parents.length;
    const request = { ...pageRequest(of, {}, this.reader), size: most };
    let found = await this.query(singlePageSql(select, rows, request));
    // So many that some parents might get none: each its own first ones then, which takes a page for each.
    if (found.length > most && scope.parents.length > 1)
      found = await this.query(pageSql(this.db.engine, select, rows, { ...request, size: MAX_CHILDREN - 1 }));
    const byParent = grouped(found);
    return scope.parents.map((key) => (byParent.get(key) ?? []).slice(0, MAX_CHILDREN).map(read));
  }

  async pages<N extends object>(
    of: Collection<N, never>,
    { rows, request, columns }: { rows: RowSet; request: PageRequest; columns: Columns },
  ): Promise<Map<string, PageRows<N>>> {
    if (request.size === 0) return new Map();
    const { select, read } = this.db.table(of.entity).only(columns);
    const one = rows.scope === null || rows.scope.parents.length === 1;
    const found = await this.query(
      one ? singlePageSql(select, rows, request) : pageSql(this.db.engine, select, rows, request),
    );
    return new Map([...grouped(found)].map(([parent, raw]) => [parent, new PageRows(raw, read, request)]));
  }

  async counts(rows: RowSet): Promise<Map<string, number>> {
    const found = await this.query(countSql(rows));
    return new Map(found.map((row) => [String(row.__parent), Number(row.n)]));
  }

  async facet(statement: Sql): Promise<Map<string, FacetValue[]>> {
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

/** Rows by their `__parent` column. */
export function grouped(rows: readonly RawRow[]): Map<string, RawRow[]> {
  const groups = new Map<string, RawRow[]>();
  for (const row of rows) {
    const parent = String(row.__parent);
    const group = groups.get(parent);
    if (group) group.push(row);
    else groups.set(parent, [row]);
  }
  return groups;
}
