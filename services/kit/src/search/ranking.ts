import { LANGUAGES, languageOf } from './analysis';
import { oneEditApart } from './one-edit';
import type { Asked } from './question';

/** A term in a record that the reader may see. */
export interface Posting {
  term: string;
  id: string;
  type: string;
  /** How often, a title's words thrice. */
  weight: number;
  /** How long the record's text in this language is, counted the same way. */
  length: number;
}

/** How many records have text in a language, and how much, among those that the reader may see. */
export interface Extent {
  records: number;
  length: number;
}

export interface Hit {
  id: string;
  type: string;
  /** BM25 in millionths: a whole number, so that a cursor can hold it. */
  score: number;
  /** The terms that made it a hit. */
  terms: ReadonlySet<string>;
}

const EXACT = 1;
const BEGINS = 0.6;
const TYPO = 0.3;
const [K1, B] = [1.2, 0.75];

/**
 * The records that match as many of the words as any record does, best first (BM25; ties by id). A word counts as
 * itself in any inflection, as the beginning of a longer one, and, only where neither is found, with one letter wrong.
 * Everything is counted over what the reader may see, so that an order tells nothing of the rest. A record that matches
 * fewer words is counted and never scored.
 */
export function rank(
  asked: readonly Asked[],
  postings: readonly Posting[],
  extents: ReadonlyMap<string, Extent>,
): Hit[] {
  const byTerm = groupedByTerm(postings);
  const words = asked.map((word) => meantBy(word, byTerm));
  const best = new Map<string, Hit>();
  for (const [language, ids] of matchingMost(words)) {
    const found = words.map((word) => bestOf(word, { language, ids, extent: extents.get(language)! }));
    for (const id of ids) {
      const hit = hitOf(found.flatMap((matches) => matches.get(id) ?? []));
      if (hit.score > (best.get(id)?.score ?? -1)) best.set(id, hit);
    }
  }
  return [...best.values()].sort(inOrder);
}

export const inOrder = (one: Pick<Hit, 'score' | 'id'>, other: Pick<Hit, 'score' | 'id'>): number =>
  other.score - one.score || (one.id < other.id ? -1 : Number(one.id > other.id));

function groupedByTerm(postings: readonly Posting[]): Map<string, Posting[]> {
  const byTerm = new Map<string, Posting[]>();
  for (const posting of postings) {
    const group = byTerm.get(posting.term);
    if (group) group.push(posting);
    else byTerm.set(posting.term, [posting]);
  }
  return byTerm;
}

/** What a word stands for in the index: its postings by language, and the records that have it in any form. */
interface Meant {
  postings: ReadonlyMap<string, readonly (Posting & { strength: number })[]>;
  records: ReadonlyMap<string, ReadonlySet<string>>;
}

function meantBy(word: Asked, byTerm: ReadonlyMap<string, readonly Posting[]>): Meant {
  const strengths = [...byTerm.keys()].map((term) => ({ term, strength: strengthOf(term, word) }));
  const least = strengths.some(({ strength }) => strength > TYPO) ? BEGINS : TYPO;
  const postings = new Map<string, (Posting & { strength: number })[]>();
  for (const { term, strength } of strengths) {
    if (strength < least) continue;
    const same = postings.get(languageOf(term)) ?? [];
    for (const posting of byTerm.get(term)!) same.push({ ...posting, strength });
    postings.set(languageOf(term), same);
  }
  const records = new Map([...postings].map(([language, all]) => [language, new Set(all.map(({ id }) => id))]));
  return { postings, records };
}

/** By language, the records that match as many of the words as any does in any language. */
function matchingMost(words: readonly Meant[]): Map<string, string[]> {
  const counts = new Map(LANGUAGES.map((language) => [language as string, new Map<string, number>()]));
  for (const { records } of words) {
    for (const [language, ids] of records) {
      const counted = counts.get(language)!;
      for (const id of ids) counted.set(id, (counted.get(id) ?? 0) + 1);
    }
  }
  let most = 0;
  for (const counted of counts.values()) for (const count of counted.values()) most = Math.max(most, count);
  const withMost = (counted: ReadonlyMap<string, number>): string[] =>
    [...counted].filter(([, count]) => count === most).map(([id]) => id);
  return new Map([...counts].map(([language, counted]) => [language, withMost(counted)]));
}

type Match = Pick<Posting, 'term' | 'id' | 'type'> & { score: number };

/** One word's best match in each of the records. */
function bestOf(
  { postings, records }: Meant,
  { language, ids, extent }: { language: string; ids: readonly string[]; extent: Extent },
): Map<string, Match> {
  const wanted = new Set(ids);
  const best = new Map<string, Match>();
  for (const posting of postings.get(language) ?? []) {
    const { term, id, type, strength } = posting;
    if (!wanted.has(id)) continue;
    // All records with the word in any form: a rare longer word must not outweigh the word itself.
    const score = strength * bm25(posting, records.get(language)!.size, extent);
    if (score > (best.get(id)?.score ?? -1)) best.set(id, { term, id, type, score });
  }
  return best;
}

function strengthOf(term: string, { terms, prefixes }: Asked): number {
  if (terms.includes(term)) return EXACT;
  if (prefixes.some((prefix) => term.startsWith(prefix))) return BEGINS;
  return terms.some((one) => oneEditApart(one, term)) ? TYPO : 0;
}

function bm25({ weight, length }: Posting, records: number, extent: Extent): number {
  const rarity = Math.log(1 + (extent.records - records + 0.5) / (records + 0.5));
  const average = extent.length / extent.records;
  return (rarity * weight * (K1 + 1)) / (weight + K1 * (1 - B + (B * length) / average));
}

function hitOf(matches: readonly Match[]): Hit {
  const [{ id, type }] = matches as [Match];
  const score = matches.reduce((sum, match) => sum + match.score, 0);
  return { id, type, score: Math.round(score * 1e6), terms: new Set(matches.map(({ term }) => term)) };
}
