import { badInput } from '../errors';
import { fold, type Language } from '../localized-text';
import { LANGUAGES, termOf, wordsOf } from './analysis';

export const MAX_WORDS = 10;
const MAX_TEXT = 200;
/** A shorter beginning stands for too many words. */
const MIN_PREFIX = 3;

/** One word that is searched for: its stem in each language asked for, and what longer words begin with. */
export interface Asked {
  terms: readonly string[];
  prefixes: readonly string[];
}

/** What is searched for; the same word twice is one. */
export function askedOf(text: string, language: Language | null): Asked[] {
  if (text.length > MAX_TEXT) throw badInput(`text must be at most ${MAX_TEXT} characters`, text);
  const words = [...new Set(wordsOf(text).map((word) => fold(word.text)))];
  if (words.length === 0 || words.length > MAX_WORDS) throw badInput(`text must have 1..${MAX_WORDS} words`, text);
  const languages = language ? [language] : LANGUAGES;
  return words.map((word) => ({
    terms: languages.map((one) => termOf(word, one)),
    prefixes: word.length < MIN_PREFIX ? [] : languages.map((one) => `${one}:${word}`),
  }));
}
