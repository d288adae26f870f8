import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { fold, Language } from '../localized-text';

/** A word of a text and where it stands there, in UTF-16 code units. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

export const LANGUAGES: readonly Language[] = [Language.fi, Language.sv, Language.en];

const STEMMERS: Record<Language, (word: string) => string> = { fi: finnish, sv: swedish, en: english };

const MAX_TERM = 60;

/** Changes with what `termOf` makes of a word: an index made by another version is made anew. */
export const ANALYSIS_VERSION = '1';

/** The words of a text as written: runs of letters, their marks and digits. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((found) => ({
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }));

/**
 * What is indexed of a word: its stem under its language, `fi:kokeilu`. Accents go first, so that a word typed without
 * its dots is stemmed as the same word with them.
 */
export const termOf = (word: string, language: Language): string =>
  `${language}:${STEMMERS[language](fold(word)).slice(0, MAX_TERM)}`;

/** The language that a term is of. */
export const languageOf = (term: string): Language => term.slice(0, 2) as Language;
