import { badInput } from '../errors';
import { fold, type Language } from '../localized-text';
import { LANGUAGES, termOf, wordsOf } from './analysis';

export const MAX_WORDS = 10;
const MAX_TEXT = 200;
/** Above every letter that a term can have. */
export const LAST = '\u{10FFFF}';
/** A shorter beginning stands for too many words; a stem, which nobody typed, for more still. */
const [MIN_PREFIX, MIN_STEM] = [3, 5];

/**
 * One word that is searched for: its stem in each language asked for, and what longer words begin with: a short word
 * itself, or the stem, in Finnish without its last letter, which changes (`lammitys`, `lammityks`; `nuore`, `nuort`).
 */
export interface Asked {
  terms: readonly string[];
  prefixes: readonly string[];
}

/** What is searched for; the same word twice is one. */
export function askedOf(text: string, language: Language | null): Asked[] {
  if (text.length > MAX_TEXT)
    throw badInput(
      {
        fi: `text: enintään ${MAX_TEXT} merkkiä`,
        sv: `text: högst ${MAX_TEXT} tecken`,
        en: `text must be at most ${MAX_TEXT} characters`,
      },
      text,
    );
  const words = [...new Set(wordsOf(text).map((word) => fold(word.text)))];
  if (words.length === 0 || words.length > MAX_WORDS)
    throw badInput(
      { fi: `text: 1–${MAX_WORDS} sanaa`, sv: `text: 1–${MAX_WORDS} ord`, en: `text must have 1..${MAX_WORDS} words` },
      text,
    );
  return words.map((word) => meaningOf(word, language ? [language] : LANGUAGES));
}

export function meaningOf(word: string, languages: readonly Language[] = LANGUAGES): Asked {
  const terms = languages.map((one) => termOf(word, one));
  return { terms, prefixes: word.length < MIN_PREFIX ? [] : terms.map((term) => prefixOf(term, word)) };
}

function prefixOf(term: string, word: string): string {
  const [language, stem] = term.split(':') as [string, string];
  if (stem.length < MIN_STEM) return `${language}:${word}`;
  return language === 'fi' ? term.slice(0, -1) : term;
}
