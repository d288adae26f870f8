import type { Localized } from '@courage-hub/kit/localized-text';
import { toMinor } from '@courage-hub/kit/money';
import { Visibility } from '@courage-hub/kit/values';
import type { Viewer } from '@courage-hub/kit/viewer';
import type { NewRecordInput, ValueInput } from './written.inputs';

export const DEFAULT_CURRENCY = 'EUR';

const LANGUAGES = ['fi', 'sv', 'en'] as const;

/** Text as stored: the languages that somebody wrote, trimmed; null where nobody wrote any. */
export function textOf(text: Localized | null | undefined): Localized | null {
  const written = LANGUAGES.filter((language) => text?.[language]?.trim());
  if (!text || written.length === 0) return null;
  const original = written.length === 1 ? written[0]! : (written.find((one) => one === text.original) ?? null);
  return {
    ...Object.fromEntries(written.map((language) => [language, text[language]!.trim().normalize('NFC')])),
    original,
  };
}

/** The texts of a list that say something. */
export const textsOf = (texts: readonly Localized[] | null | undefined): Localized[] =>
  (texts ?? []).map(textOf).filter((text): text is Localized => text !== null);

/** A line as stored; null where it says nothing. */
export const lineOf = (line: string | null | undefined): string | null => line?.trim().normalize('NFC') || null;

export const minorOf = (value: ValueInput | null | undefined): number | null => (value ? toMinor(value.amount) : null);

export const visibilityOf = ({ visibility }: NewRecordInput): Visibility => visibility ?? Visibility.DRAFT;

/** Who wrote a new record and who may see it. */
export const publishedBy = (input: NewRecordInput, { id }: Viewer) => ({
  visibility: visibilityOf(input),
  authorId: id,
  embargoUntil: input.embargoUntil ?? null,
  deletedAt: null,
});
