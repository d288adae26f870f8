import type { FacetSpec, Relation } from './collection';
import type { Engine } from './database';
import type { PageRequest } from './page-request';
import { allOf, type Sql, sql } from './sql';
import type { Reader } from './viewer';

/** Which parents' children are asked for; without it the whole table is one list. */
export interface Scope {
  relation: Relation;
  parents: readonly string[];
}

/** The rows a question is about: FROM … WHERE …, and the parent each row belongs to. */
export interface RowSet {
  table: string;
  from: string;
  parent: string;
  /** Null where the whole table is one list. */
  scope: Scope | null;
  /** Which rows, whatever their parent. */
  each: Sql;
  /** The same, of these parents alone. */
  where: Sql;
}

export function rowSet(table: string, scope: Scope | null, conditions: readonly (Sql | null)[]): RowSet {
  const each = allOf(conditions);
  if (!scope) return { table, from: `\`${table}\` t`, parent: `''`, scope, each, where: each };
  const { relation, parents } = scope;
  const [from, parent] =
    'column' in relation
      ? [`\`${table}\` t`, `t.\`${relation.column}\``]
      : [`\`${relation.link}\` l JOIN \`${table}\` t ON t.\`id\` = l.\`${relation.own}\``, `l.\`${relation.other}\``];
  return { table, from, parent, scope, each, where: allOf([sql(`${parent} IN (?)`, parents), each]) };
}

/** As many arms as a statement may have; beyond, rows are numbered. */
const MAX_ARMS = 200;

/** One page per parent in one statement: `first` + 1 rows each, so that the next page is known to exist. */
export function pageSql(engine: Engine, select: string, rows: RowSet, request: PageRequest): Sql {
  const { scope } = rows;
  if (!scope) return singlePageSql(select, rows, request);
  if (engine === 'sqlite') return lateralSql(select, rows, scope, request);
  const isLong = 'column' in scope.relation && scope.relation.long === true;
  return isLong && scope.parents.length <= MAX_ARMS
    ? armsSql(select, rows, scope, request)
    : numberedSql(select, rows, request);
}

/** Each parent's own subquery stops at the limit: it costs a page, however many rows the parent has. */
function lateralSql(select: string, rows: RowSet, { parents }: Scope, request: PageRequest): Sql {
  const order = orderOf(request);
  const each = allOf([rows.each, beyondOf(request)]);
  return sql(
    `SELECT ${select}, parent.\`value\` AS \`__parent\`, ${request.orderBy} AS \`__order\` ` +
      `FROM json_each(?) parent CROSS JOIN \`${rows.table}\` t WHERE t.rowid IN (SELECT t.rowid FROM ${rows.from} ` +
      `WHERE ${rows.parent} = parent.\`value\` AND (${each.text}) ORDER BY ${order} LIMIT ?) ` +
      `ORDER BY parent.\`key\`, ${order}`,
    JSON.stringify(parents),
    ...each.params,
    request.size + 1,
  );
}

/** The same where a subquery knows nothing of its neighbour's rows: an arm for each parent. */
function armsSql(select: string, rows: RowSet, { parents }: Scope, request: PageRequest): Sql {
  const direction = directionOf(request);
  const each = allOf([rows.each, beyondOf(request)]);
  const arm =
    `(SELECT ${select}, ${rows.parent} AS \`__parent\`, ${request.orderBy} AS \`__order\` FROM ${rows.from} ` +
    `WHERE ${rows.parent} = ? AND (${each.text}) ORDER BY ${orderOf(request)} LIMIT ?)`;
  return sql(
    `SELECT * FROM (${parents.map(() => arm).join(' UNION ALL ')}) paged ` +
      `ORDER BY \`__parent\`, \`__order\` ${direction}, \`id\` ${direction}`,
    ...parents.flatMap((id) => [id, ...each.params, request.size + 1]),
  );
}

/** Every row numbered: for lists that are short, and for those that no index has in order. */
function numberedSql(select: string, rows: RowSet, request: PageRequest): Sql {
  const where = allOf([rows.where, beyondOf(request)]);
  return sql(
    `SELECT * FROM (SELECT ${select}, ${rows.parent} AS \`__parent\`, ${request.orderBy} AS \`__order\`, ` +
      `ROW_NUMBER() OVER (PARTITION BY ${rows.parent} ORDER BY ${orderOf(request)}) AS \`__row\` ` +
      `FROM ${rows.from} WHERE ${where.text}) paged WHERE \`__row\` <= ? ORDER BY \`__parent\`, \`__row\``,
    ...where.params,
    request.size + 1,
  );
}

/** All rows as one list, with the parent of each. */
export function singlePageSql(select: string, rows: RowSet, request: PageRequest): Sql {
  const where = allOf([rows.where, beyondOf(request)]);
  return sql(
    `SELECT ${select}, ${rows.parent} AS \`__parent\`, ${request.orderBy} AS \`__order\` FROM ${rows.from} ` +
      `WHERE ${where.text} ORDER BY ${orderOf(request)} LIMIT ?`,
    ...where.params,
    request.size + 1,
  );
}

const isAscending = ({ descending, backward }: PageRequest): boolean => descending === backward;

const directionOf = (request: PageRequest): string => (isAscending(request) ? 'ASC' : 'DESC');

function orderOf(request: PageRequest): string {
  const direction = directionOf(request);
  return `${request.orderBy} ${direction}, t.\`id\` ${direction}`;
}

/** The rows beyond where the page begins; null where it is the first. */
function beyondOf(request: PageRequest): Sql | null {
  const { from, orderBy } = request;
  if (!from) return null;
  const beyond = isAscending(request) ? '>' : '<';
  return sql(`${orderBy} ${beyond} ? OR (${orderBy} = ? AND t.\`id\` ${beyond} ?)`, from.value, from.value, from.id);
}

export function countSql(rows: RowSet): Sql {
  return sql(
    `SELECT ${rows.parent} AS \`__parent\`, COUNT(*) AS \`n\` FROM ${rows.from} WHERE ${rows.where.text} GROUP BY ${rows.parent}`,
    ...rows.where.params,
  );
}

export function facetSql(rows: RowSet, facet: FacetSpec, reader: Reader): Sql {
  const count = facet.join ? 'COUNT(DISTINCT t.`id`)' : 'COUNT(*)';
  const label = facet.label ? `MIN(${facet.label})` : 'NULL';
  const where = allOf([rows.where, facet.where?.(reader), sql(`${facet.by} IS NOT NULL`)]);
  return sql(
    `SELECT ${rows.parent} AS \`__parent\`, ${facet.by} AS \`value\`, ${label} AS \`label\`, ${count} AS \`n\` ` +
      `FROM ${rows.from} ${facet.join ?? ''} WHERE ${where.text} ` +
      `GROUP BY ${rows.parent}, ${facet.by} ORDER BY ${rows.parent}, \`n\` DESC, \`value\``,
    ...where.params,
  );
}
