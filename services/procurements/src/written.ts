import { type Localized, localizedOf } from '@courage-hub/kit/localized-text';
import { toMinor } from '@courage-hub/kit/money';
import { Visibility } from '@courage-hub/kit/values';
import type { Viewer } from '@courage-hub/kit/viewer';
import type { NewRecordInput, ValueInput } from './written.inputs';

export const DEFAULT_CURRENCY = 'EUR';

/** The texts of a list that say something. */
export const textsOf = (texts: readonly Localized[] | null | undefined): Localized[] =>
  (texts ?? []).map(localizedOf).filter((text): text is Localized => text !== null);

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
