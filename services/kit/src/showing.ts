import { Visibility } from './values';

/** Who may see a record, and from which day. */
export interface Showing {
  visibility: Visibility;
  embargoUntil: string | null;
}

const WIDER: readonly Visibility[] = [Visibility.DRAFT, Visibility.INTERNAL, Visibility.PARTNER, Visibility.PUBLIC];

/** Whether a record is shown to fewer, or later, than before. */
export function showsLess(before: Showing, after: Showing, today: string): boolean {
  const [was, is] = [before, after].map(({ embargoUntil: day }) => (day !== null && day > today ? day : ''));
  return WIDER.indexOf(after.visibility) < WIDER.indexOf(before.visibility) || is! > was!;
}
