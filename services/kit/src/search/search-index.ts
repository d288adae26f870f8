import { createHash } from 'node:crypto';
import { Entity, Index } from 'typeorm';
import type { Collection } from '../collection';
import { Key, Whole } from '../columns';
import type { Database, Writer } from '../database';
import type { Change } from '../outbox';
import type { RawRow } from '../rows';
import { Seeded } from '../seed';
import { sql } from '../sql';
import { ANALYSIS_VERSION, LANGUAGES, termOf, wordsOf } from './analysis';
import type { Texts } from './highlights';
import { variantsOf } from './one-edit';

/** A noun whose records can be searched for, and by which of its texts. */
export interface Searchable<T extends { id: string } = { id: string }> {
  type: string;
  collection: Collection<T, never>;
  texts: (record: T) => Texts;
}

/** One noun of the list in `subgraph.ts`: its texts fit its records. */
export const searchable = <T extends { id: string }>(noun: Searchable<T>): Searchable => noun as unknown as Searchable;

/** A record's text in one language, and its length in words, a title's counted thrice. */
@Entity('search_document')
export class SearchDocument {
  @Key()
  id: string;

  @Key(2)
  language: string;

  @Whole()
  length: number;
}

/** A term of a record: the inverted index. */
@Entity('search_posting')
@Index('IX_search_posting_document', ['documentId'])
export class SearchPosting {
  @Key(64)
  term: string;

  @Key()
  documentId: string;

  @Whole()
  weight: number;

  /** The document's in this language: as it is read with every posting, it stands here too. */
  @Whole()
  length: number;
}

/** A term by each of its variants, for words with one letter wrong. A term stays when its last record goes. */
@Entity('search_variant')
@Index('IX_search_variant_term', ['term'])
export class SearchVariant {
  @Key(64)
  variant: string;

  @Key(64)
  term: string;
}

export const SEARCH_ENTITIES = [SearchDocument, SearchPosting, SearchVariant];

const TITLE_WEIGHT = 3;

/** What the index holds of a record: pure. */
export function indexedRows(id: string, texts: Texts): { documents: SearchDocument[]; postings: SearchPosting[] } {
  const documents: SearchDocument[] = [];
  const postings: SearchPosting[] = [];
  for (const language of LANGUAGES) {
    const weights = new Map<string, number>();
    for (const [place, localized] of Object.values(texts).entries()) {
      for (const word of wordsOf(localized?.[language] ?? '')) {
        const term = termOf(word.text, language);
        weights.set(term, (weights.get(term) ?? 0) + (place === 0 ? TITLE_WEIGHT : 1));
      }
    }
    const length = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    if (length === 0) continue;
    documents.push({ id, language, length });
    postings.push(...[...weights].map(([term, weight]) => ({ term, documentId: id, weight, length })));
  }
  return { documents, postings };
}

/** Brings the index to what was just written, in the same transaction. What is deleted stays indexed and is not seen. */
export async function indexChanges(writer: Writer, db: Indexed, changes: readonly Change[]): Promise<void> {
  for (const noun of db.searchable) {
    const ids = [...new Set(changes.filter(({ type }) => type === noun.type).map(({ id }) => id))];
    for (let at = 0; at < ids.length; at += BATCH)
      await indexRecords(writer, { db, noun, ids: ids.slice(at, at + BATCH) });
  }
}

const BATCH = 500;

/** Makes the whole index anew; returns how many records it holds. */
export async function rebuildIndex(db: Database): Promise<number> {
  return db.write(async (writer) => {
    for (const table of ['search_document', 'search_posting', 'search_variant']) {
      await writer.run(sql(`DELETE FROM \`${table}\``));
    }
    let indexed = 0;
    for (const noun of db.searchable) {
      const { name } = db.table(noun.collection.entity);
      const rows = (await writer.run(sql(`SELECT \`id\` FROM \`${name}\` ORDER BY \`id\``))) as { id: string }[];
      for (let at = 0; at < rows.length; at += BATCH) {
        await indexRecords(writer, { db, noun, ids: rows.slice(at, at + BATCH).map(({ id }) => id) });
      }
      indexed += rows.length;
    }
    return indexed;
  });
}

const STATE = 'search-index';

/** What an index is made of: its analysis, and the nouns in it. */
const fingerprintOf = (nouns: readonly Searchable[]): string =>
  createHash('sha256')
    .update(JSON.stringify([ANALYSIS_VERSION, ...nouns.map(({ type }) => type)]))
    .digest('hex');

/** Makes the index anew where it is missing, or was made by another analysis or of other nouns; otherwise does nothing. */
export async function refreshIndex(db: Database, now: string): Promise<void> {
  if (db.searchable.length === 0) return;
  const [state] = await db.read(sql('SELECT `sha256` FROM `seeded` WHERE `name` = ?', STATE));
  const sha256 = fingerprintOf(db.searchable);
  if (state?.sha256 === sha256) return;
  await rebuildIndex(db);
  await db.write((writer) => writer.put(Seeded, [{ name: STATE, sha256, at: now }]));
}

/** What of a database the index is kept by. */
type Indexed = Pick<Database, 'searchable' | 'table'>;

interface Batch {
  db: Indexed;
  noun: Searchable;
  ids: readonly string[];
}

async function indexRecords(writer: Writer, { db, noun, ids }: Batch): Promise<void> {
  const table = db.table(noun.collection.entity);
  const statement = sql(`SELECT ${table.select} FROM \`${table.name}\` t WHERE t.\`id\` IN (?)`, ids);
  const records = ((await writer.run(statement)) as RawRow[]).map(table.read);
  const rows = records.map((record) => indexedRows(record.id, noun.texts(record)));
  await writer.run(sql('DELETE FROM `search_document` WHERE `id` IN (?)', ids));
  await writer.run(sql('DELETE FROM `search_posting` WHERE `documentId` IN (?)', ids));
  await writer.insert(
    SearchDocument,
    rows.flatMap(({ documents }) => documents),
  );
  const postings = rows.flatMap((row) => row.postings);
  await writer.insert(SearchPosting, postings);
  await addVariants(writer, [...new Set(postings.map(({ term }) => term))]);
}

async function addVariants(writer: Writer, terms: readonly string[]): Promise<void> {
  const statement = sql('SELECT DISTINCT `term` FROM `search_variant` WHERE `term` IN (?)', terms);
  const known = new Set(((await writer.run(statement)) as { term: string }[]).map(({ term }) => term));
  const added = terms.filter((term) => !known.has(term));
  await writer.put(
    SearchVariant,
    added.flatMap((term) => variantsOf(term).map((variant) => ({ variant, term }))),
  );
}
