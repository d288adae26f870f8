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
 * Everything is counted over what the reader may see, so that an order tells nothing of the rest.
 */
export function rank(
  asked: readonly Asked[],
  postings: readonly Posting[],
  extents: ReadonlyMap<string, Extent>,
): Hit[] {
  const byTerm = groupedByTerm(postings);
  const found = asked.map((word) => bestOf(word, byTerm, extents));
  const types = new Map(postings.map(({ id, type }) => [id, type]));
  const candidates = [...types].flatMap(([id, type]) => hitsOf({ id, type }, found));
  const most = candidates.reduce((max, { matched }) => Math.max(max, matched), 0);
  const best = new Map<string, Hit>();
  for (const { matched, ...hit } of candidates) {
    if (matched === most && hit.score > (best.get(hit.id)?.score ?? -1)) best.set(hit.id, hit);
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

interface Match {
  term: string;
  score: number;
}

/** One word's best match in each record and language, by `fi:experiment:1`. */
function bestOf(
  word: Asked,
  byTerm: ReadonlyMap<string, readonly Posting[]>,
  extents: ReadonlyMap<string, Extent>,
): Map<string, Match> {
  const strengths = [...byTerm.keys()].map((term) => ({ term, strength: strengthOf(term, word) }));
  const least = strengths.some(({ strength }) => strength > TYPO) ? BEGINS : TYPO;
  const accepted = strengths.filter(({ strength }) => strength >= least);
  const records = recordsWith(accepted, byTerm);
  const best = new Map<string, Match>();
  for (const { term, strength } of accepted) {
    const language = languageOf(term);
    for (const posting of byTerm.get(term)!) {
      const score = strength * bm25(posting, records.get(language)!.size, extents.get(language)!);
      const key = `${language}:${posting.id}`;
      if (score > (best.get(key)?.score ?? -1)) best.set(key, { term, score });
    }
  }
  return best;
}

/** The records that have a word in any of its forms, by language: a rare longer word must not outweigh the word itself. */
function recordsWith(
  matches: readonly { term: string }[],
  byTerm: ReadonlyMap<string, readonly Posting[]>,
): Map<string, Set<string>> {
  const records = new Map<string, Set<string>>();
  for (const { term } of matches) {
    const ids = records.get(languageOf(term)) ?? new Set();
    for (const { id } of byTerm.get(term)!) ids.add(id);
    records.set(languageOf(term), ids);
  }
  return records;
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

/** A record in each language that it was found in. */
function hitsOf(
  { id, type }: Pick<Hit, 'id' | 'type'>,
  found: readonly ReadonlyMap<string, Match>[],
): (Hit & { matched: number })[] {
  return LANGUAGES.flatMap((language) => {
    const matches = found.flatMap((word) => word.get(`${language}:${id}`) ?? []);
    if (matches.length === 0) return [];
    const score = matches.reduce((sum, match) => sum + match.score, 0);
    const terms = new Set(matches.map(({ term }) => term));
    return [{ id, type, matched: matches.length, score: Math.round(score * 1e6), terms }];
  });
}
