import { Language } from './localized-text';

/** The same words in every language of the hub. */
export type Said = Readonly<Record<Language, string>>;

export const inEveryLanguage = (words: (language: Language) => string): Said => ({
  fi: words(Language.fi),
  sv: words(Language.sv),
  en: words(Language.en),
});
