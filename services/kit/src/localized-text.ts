// Decorators need it, and this is the first module with decorators in whatever order the kit is loaded.
import 'reflect-metadata';
import { Arg, Directive, Field, InputType, ObjectType, registerEnumType } from 'type-graphql';

export enum Language {
  fi = 'fi',
  sv = 'sv',
  en = 'en',
}
registerEnumType(Language, { name: 'Language', description: 'The languages of the hub (ISO 639-1).' });

/** LocalizedText as stored: the languages that exist, and which one a person wrote. */
export interface Localized {
  fi?: string | null;
  sv?: string | null;
  en?: string | null;
  original?: Language | `${Language}` | null;
}

@Directive('@shareable')
@ObjectType({
  description:
    'Finnish, Swedish and English text. `original` says which one a person wrote. A missing language is null, never machine-translated silently.',
})
export class LocalizedText implements Localized {
  @Field(() => String, { nullable: true, description: 'Finnish, or null where nobody wrote it.' })
  fi?: string | null;

  @Field(() => String, { nullable: true, description: 'Swedish, or null where nobody wrote it.' })
  sv?: string | null;

  @Field(() => String, { nullable: true, description: 'English, or null where nobody wrote it.' })
  en?: string | null;

  @Field(() => Language, { nullable: true, description: 'The language a person wrote; null where not recorded.' })
  original?: Language | null;

  @Field(() => String, {
    nullable: true,
    description: 'The first of the preferred languages that exists (default fi, sv, en); null when none does.',
  })
  text(
    @Arg('preferred', () => [Language], { nullable: true, description: 'The best language first.' })
    preferred?: Language[],
  ): string | null {
    return pickText(this, preferred ?? undefined);
  }
}

@InputType({
  description: 'Text in the languages that somebody wrote it in; at least one wherever the text is required.',
})
export class LocalizedTextInput implements Localized {
  @Field(() => String, { nullable: true, description: 'Finnish.' })
  fi?: string | null;

  @Field(() => String, { nullable: true, description: 'Swedish.' })
  sv?: string | null;

  @Field(() => String, { nullable: true, description: 'English.' })
  en?: string | null;

  @Field(() => Language, { nullable: true, description: 'The language that a person wrote first.' })
  original?: Language | null;
}

export function pickText(text: Localized, preferred: readonly `${Language}`[] = ['fi', 'sv', 'en']): string | null {
  for (const language of preferred) if (text[language]) return text[language] ?? null;
  return null;
}

const LANGUAGES = ['fi', 'sv', 'en'] as const;

/** Text as stored: the languages that somebody wrote, trimmed, in Unicode's normal form; null where nobody wrote any. */
export function localizedOf(text: Localized | null | undefined): Localized | null {
  const written = LANGUAGES.filter((language) => text?.[language]?.trim());
  if (!text || written.length === 0) return null;
  const stated = written.find((language) => language === text.original) ?? null;
  return {
    ...Object.fromEntries(written.map((language) => [language, text[language]!.trim().normalize('NFC')])),
    original: written.length === 1 ? written[0]! : stated,
  };
}

/** Stored text as the object type, so that `text(preferred:)` is there to call. */
export function localized(text: Localized | null | undefined): LocalizedText | null {
  return text ? Object.assign(new LocalizedText(), text) : null;
}

/** Case and accents away, so that the same search finds the same rows on every engine: "Äänekoski" is "aanekoski". */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Every language of some texts, folded, for a `searchText` column. */
export function foldAll(...texts: (Localized | string | null | undefined)[]): string {
  const parts = texts.flatMap((text) => (typeof text === 'string' ? [text] : text ? [text.fi, text.sv, text.en] : []));
  return [...new Set(parts.filter((part): part is string => !!part).map(fold))].join(' | ');
}

const AFTER_Z: Record<string, string> = { å: '{', ä: '|', æ: '|', ö: '}', ø: '}' };

/** A key whose binary order is the Finnish alphabet's: å, ä and ö after z, in that order. */
export function sortKey(text: string): string {
  const lower = text.toLowerCase().replace(/[åäæöø]/g, (letter) => AFTER_Z[letter] ?? letter);
  return fold(lower);
}
