import type { HubContext } from '../context';
import { badInput } from '../errors';
import { facetSql, rowSet } from '../page-sql';
import { allOf, type Sql, sql } from '../sql';
import type { FacetValue } from '../values';
import { visibleSql } from '../visible';
import { oneEditApart, variantsOf } from './one-edit';
import { type Asked, LAST } from './question';
import { type Extent, type Hit, type Posting, rank } from './ranking';
import type { Searchable } from './search-index';

const MAX_FACET_VALUES = 100;

/** The hits of what is asked, in three statements whatever is found; only what the reader may see takes part. */
export async function readHits(
  context: HubContext,
  nouns: readonly Searchable[],
  asked: readonly Asked[],
): Promise<readonly Hit[]> {
  if (nouns.length === 0) return [];
  const terms = await readTerms(context, asked);
  const [postings, extents] = await Promise.all([readPostings(context, nouns, terms), readExtents(context, nouns)]);
  return rank(asked, postings, extents);
}

/**
 * The terms that words asked for may stand for: themselves, what longer words begin with, and those with one letter
 * other. Named one by one, so that postings are found by equality; which of them the reader may see shows with those.
 */
async function readTerms({ db }: HubContext, asked: readonly Asked[]): Promise<string[]> {
  const own = asked.flatMap(({ terms }) => terms);
  const beginnings = [...new Set(asked.flatMap(({ prefixes }) => prefixes))];
  const statements = [
    sql('SELECT DISTINCT v.`term` FROM `search_variant` v WHERE v.`variant` IN (?)', own.flatMap(variantsOf)),
    ...beginnings.map((prefix) =>
      sql(
        'SELECT DISTINCT p.`term` FROM `search_posting` p WHERE p.`term` >= ? AND p.`term` < ?',
        prefix,
        prefix + LAST,
      ),
    ),
  ];
  const rows = await db.read(union(statements, 'UNION'));
  const isMeant = (term: string): boolean =>
    beginnings.some((prefix) => term.startsWith(prefix)) || own.some((one) => oneEditApart(one, term));
  return [...new Set([...own, ...rows.map((row) => row.term as string).filter(isMeant)])];
}

/** From the postings to the records: COALESCE keeps the engine from trying every term with every record instead. */
async function readPostings(
  context: HubContext,
  nouns: readonly Searchable[],
  terms: readonly string[],
): Promise<Posting[]> {
  const rows = await context.db.read(
    ofEach(nouns, ({ type, collection }) => {
      const where = allOf([sql('p.`term` IN (?)', terms), visibleSql(collection as never, context)]);
      return sql(
        `SELECT '${type}' AS \`type\`, p.\`term\`, p.\`documentId\`, p.\`weight\`, p.\`length\` FROM \`search_posting\` p ` +
          `JOIN \`${context.db.table(collection.entity).name}\` t ON t.\`id\` = COALESCE(p.\`documentId\`, '') WHERE ${where.text}`,
        ...where.params,
      );
    }),
  );
  return rows.map((row) => ({
    type: row.type as string,
    term: row.term as string,
    id: row.documentId as string,
    weight: Number(row.weight),
    length: Number(row.length),
  }));
}

async function readExtents(context: HubContext, nouns: readonly Searchable[]): Promise<Map<string, Extent>> {
  const rows = await context.db.read(
    ofEach(nouns, ({ collection }) => {
      const where = visibleSql(collection as never, context);
      return sql(
        'SELECT d.`language`, COUNT(*) AS `records`, SUM(d.`length`) AS `length` FROM `search_document` d ' +
          `JOIN \`${context.db.table(collection.entity).name}\` t ON t.\`id\` = d.\`id\` WHERE ${where.text} ` +
          'GROUP BY d.`language`',
        ...where.params,
      );
    }),
  );
  const extents = new Map<string, Extent>();
  for (const row of rows) {
    const { records, length } = extents.get(row.language as string) ?? { records: 0, length: 0 };
    extents.set(row.language as string, {
      records: records + Number(row.records),
      length: length + Number(row.length),
    });
  }
  return extents;
}

const ofEach = (nouns: readonly Searchable[], statementOf: (noun: Searchable) => Sql): Sql =>
  union(nouns.map(statementOf), 'UNION ALL');

const union = (statements: readonly Sql[], how: 'UNION' | 'UNION ALL'): Sql =>
  sql(statements.map(({ text }) => text).join(` ${how} `), ...statements.flatMap(({ params }) => params));

/** Counts of all hits by type, or by a facet of the nouns searched; what several nouns have is summed by value. */
export async function countHits(
  context: HubContext,
  { nouns, hits }: { nouns: readonly Searchable[]; hits: readonly Hit[] },
  field: string,
): Promise<FacetValue[]> {
  const known = ['type', ...nouns.flatMap(({ collection }) => Object.keys(collection.facets))];
  if (!known.includes(field)) {
    throw badInput(
      {
        fi: `fasetin on oltava jokin näistä: ${[...new Set(known)].sort().join(', ')}`,
        sv: `en fasett ska vara en av ${[...new Set(known)].sort().join(', ')}`,
        en: `a facet must be one of ${[...new Set(known)].sort().join(', ')}`,
      },
      field,
    );
  }
  if (field === 'type') return summed(hits.map(({ type }) => ({ value: type, label: null, count: 1 })));
  const counted = await Promise.all(
    nouns.map(async ({ type, collection }) => {
      const facet = collection.facets[field];
      const ids = hits.filter((hit) => hit.type === type).map(({ id }) => id);
      if (!facet || ids.length === 0) return [];
      const rows = rowSet(context.db.table(collection.entity).name, null, [
        visibleSql(collection as never, context),
        sql('t.`id` IN (?)', ids),
      ]);
      return (await context.db.read(facetSql(rows, facet, context))).map((row) => ({
        value: String(row.value),
        label: row.label ? (JSON.parse(row.label as string) as FacetValue['label']) : null,
        count: Number(row.n),
      }));
    }),
  );
  return summed(counted.flat());
}

function summed(values: readonly FacetValue[]): FacetValue[] {
  const byValue = new Map<string, FacetValue>();
  for (const { value, label, count } of values) {
    byValue.set(value, { value, label, count: (byValue.get(value)?.count ?? 0) + count });
  }
  return [...byValue.values()]
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
    .slice(0, MAX_FACET_VALUES);
}
