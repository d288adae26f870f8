import type { HubContext } from '../context';
import { badInput } from '../errors';
import { facetSql, rowSet } from '../page-sql';
import { allOf, anyOf, type Sql, sql } from '../sql';
import type { FacetValue } from '../values';
import { visibleSql } from '../visible';
import { oneEditApart, variantsOf } from './one-edit';
import type { Asked } from './question';
import { type Extent, type Hit, type Posting, rank } from './ranking';
import type { Searchable } from './search-index';

/** Above every letter that a term can have. */
const LAST = '\u{10FFFF}';
const MAX_FACET_VALUES = 100;

/** The hits of what is asked, in three statements whatever is found; only what the reader may see takes part. */
export async function readHits(
  context: HubContext,
  nouns: readonly Searchable[],
  asked: readonly Asked[],
): Promise<readonly Hit[]> {
  if (nouns.length === 0) return [];
  const guesses = await readGuesses(context, asked);
  const terms = anyOf([
    sql('p.`term` IN (?)', [...asked.flatMap((word) => word.terms), ...guesses]),
    ...asked.flatMap(({ prefixes }) =>
      prefixes.map((prefix) => sql('p.`term` >= ? AND p.`term` < ?', prefix, prefix + LAST)),
    ),
  ]);
  const [postings, extents] = await Promise.all([readPostings(context, nouns, terms), readExtents(context, nouns)]);
  return rank(asked, postings, extents);
}

/** The terms with one letter other than a term asked for. Which of them the reader may see shows with their postings. */
async function readGuesses({ db }: HubContext, asked: readonly Asked[]): Promise<string[]> {
  const terms = asked.flatMap((word) => word.terms);
  const statement = 'SELECT DISTINCT v.`term` FROM `search_variant` v WHERE v.`variant` IN (?)';
  const rows = await db.read(sql(statement, terms.flatMap(variantsOf)));
  return rows.map((row) => row.term as string).filter((guess) => terms.some((term) => oneEditApart(term, guess)));
}

async function readPostings(context: HubContext, nouns: readonly Searchable[], terms: Sql): Promise<Posting[]> {
  const rows = await context.db.read(
    ofEach(nouns, ({ type, collection }) => {
      const where = allOf([terms, visibleSql(collection as never, context)]);
      return sql(
        `SELECT '${type}' AS \`type\`, p.\`term\`, p.\`documentId\`, p.\`weight\`, p.\`length\` FROM \`search_posting\` p ` +
          `JOIN \`${context.db.table(collection.entity).name}\` t ON t.\`id\` = p.\`documentId\` WHERE ${where.text}`,
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

function ofEach(nouns: readonly Searchable[], statementOf: (noun: Searchable) => Sql): Sql {
  const statements = nouns.map(statementOf);
  return sql(statements.map(({ text }) => text).join(' UNION ALL '), ...statements.flatMap(({ params }) => params));
}

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
