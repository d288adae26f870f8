/** One thing said in the hub's three languages: Finnish, Swedish, English. */
export type Triple = readonly [fi: string, sv: string, en: string];

export type Tongue = 'fi' | 'sv' | 'en';

/** LocalizedText as the tables store it: a missing language is null. */
export interface Text {
  fi: string | null;
  sv: string | null;
  en: string | null;
  original: Tongue;
}

/** Which languages somebody wrote a record in; the first one is the original. */
export type Written = readonly [Tongue, ...Tongue[]];

const PLACE: Record<Tongue, number> = { fi: 0, sv: 1, en: 2 };

export function text(triple: Triple, written: Written = ['fi', 'sv', 'en']): Text {
  const said = (tongue: Tongue) => (written.includes(tongue) ? triple[PLACE[tongue]]! : null);
  return { fi: said('fi'), sv: said('sv'), en: said('en'), original: written[0] };
}

/** One text after another, language by language. */
export function joined(glue: string, ...parts: readonly Triple[]): Triple {
  const say = (at: 0 | 1 | 2) => parts.map((part) => part[at]).join(glue);
  return [say(0), say(1), say(2)];
}

/** The same words in every language: a name or a number. */
export const same = (word: string): Triple => [word, word, word];

/** "Kylälounas: Äänekoski" becomes "kylalounas-aanekoski". */
export function slugOf(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
