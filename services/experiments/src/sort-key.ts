import { type Localized, pickText, sortKey } from '@courage-hub/kit/localized-text';

const LENGTH = 200;

/** What a text is sorted by: its beginning, as long as the `sortKey` columns. */
export const sortKeyOf = (text: Localized): string => sortKey(pickText(text) ?? '').slice(0, LENGTH);
