import type { Language, Localized } from '../localized-text';
import { LANGUAGES, termOf, wordsOf } from './analysis';

/** The searched texts of a record by field; the first is its title. */
export type Texts = Readonly<Record<string, Localized | null | undefined>>;

export interface Span {
  start: number;
  end: number;
}

/** Where in one text of a record the words stand that were found. */
export interface Highlight {
  field: string;
  language: Language;
  text: string;
  spans: Span[];
}

/** Texts and offsets, no markup: what is shown stays text. */
export function highlightsOf(texts: Texts, terms: ReadonlySet<string>): Highlight[] {
  return Object.entries(texts).flatMap(([field, localized]) =>
    LANGUAGES.flatMap((language) => {
      const text = localized?.[language];
      if (!text) return [];
      const spans = wordsOf(text)
        .filter((word) => terms.has(termOf(word.text, language)))
        .map(({ start, end }) => ({ start, end }));
      return spans.length > 0 ? [{ field, language, text, spans }] : [];
    }),
  );
}
