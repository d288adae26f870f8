import type { FacetSpec, Relation } from './collection';
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
  from: string;
  parent: string;
  where: Sql;
}

export function rowSet(table: string, scope: Scope | null, conditions: readonly (Sql | null)[]): RowSet {
  if (!scope) return { from: `\`${table}\` t`, parent: `''`, where: allOf(conditions) };
  const { relation, parents } = scope;
  if ('column' in relation) {
    const parent = `t.\`${relation.column}\``;
    return { from: `\`${table}\` t`, parent, where: allOf([sql(`${parent} IN (?)`, parents), ...conditions]) };
  }
  const parent = `l.\`${relation.other}\``;
  return {
    from: `\`${relation.link}\` l JOIN \`${table}\` t ON t.\`id\` = l.\`${relation.own}\``,
    parent,
    where: allOf([sql(`${parent} IN (?)`, parents), ...conditions]),
  };
}

/** One page per parent in one statement: `first` + 1 rows each, so that the next page is known to exist. */
export function pageSql(select: string, rows: RowSet, request: PageRequest): Sql {
  const ascending = request.descending === request.backward;
  const direction = ascending ? 'ASC' : 'DESC';
  const order = `${request.orderBy} ${direction}, t.\`id\` ${direction}`;
  const where = allOf([rows.where, request.from && after(request, ascending)]);
  return sql(
    `SELECT * FROM (SELECT ${select}, ${rows.parent} AS \`__parent\`, ${request.orderBy} AS \`__order\`, ` +
      `ROW_NUMBER() OVER (PARTITION BY ${rows.parent} ORDER BY ${order}) AS \`__row\` ` +
      `FROM ${rows.from} WHERE ${where.text}) paged WHERE \`__row\` <= ? ORDER BY \`__parent\`, \`__row\``,
    ...where.params,
    request.size + 1,
  );
}

/** The same for one list alone, which can stop at the limit instead of numbering every row. */
export function singlePageSql(select: string, rows: RowSet, request: PageRequest): Sql {
  const ascending = request.descending === request.backward;
  const direction = ascending ? 'ASC' : 'DESC';
  const where = allOf([rows.where, request.from && after(request, ascending)]);
  return sql(
    `SELECT ${select}, ${rows.parent} AS \`__parent\`, ${request.orderBy} AS \`__order\` FROM ${rows.from} ` +
      `WHERE ${where.text} ORDER BY ${request.orderBy} ${direction}, t.\`id\` ${direction} LIMIT ${request.size + 1}`,
    ...where.params,
  );
}

function after({ from, orderBy }: PageRequest, ascending: boolean): Sql {
  const beyond = ascending ? '>' : '<';
  return sql(`${orderBy} ${beyond} ? OR (${orderBy} = ? AND t.\`id\` ${beyond} ?)`, from!.value, from!.value, from!.id);
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
