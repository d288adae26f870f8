import { refusal } from './refusals';
import { inEveryLanguage, type Said } from './said';
import { holds, mayWrite, type Viewer } from './viewer';

/** Who may do something to a record (or, for something new, to what was sent). */
export interface Rule<F = never> {
  /** In words, for whom it refuses. */
  readonly said: Said;
  allows(viewer: Viewer, facts: F): boolean;
}

export const rule = <F>(said: Said, allows: (viewer: Viewer, facts: F) => boolean): Rule<F> => ({ said, allows });

export const anyOf = <F>(...rules: readonly Rule<F>[]): Rule<F> =>
  rule(
    inEveryLanguage((language) => rules.map(({ said }) => said[language]).join(OR[language])),
    (viewer, facts) => rules.some((one) => one.allows(viewer, facts)),
  );

const OR: Said = { fi: ', tai ', sv: ', eller ', en: ', or ' };

/** Any person who signed in. */
export const signedIn: Rule<unknown> = rule(
  { fi: 'sisäänkirjautunut henkilö', sv: 'en inloggad person', en: 'a person who is signed in' },
  mayWrite,
);

export const hasRole = (role: string, said: Said): Rule<unknown> =>
  rule(said, (viewer) => mayWrite(viewer) && holds(viewer, role));

export const moderator = hasRole('MODERATOR', { fi: 'moderaattori', sv: 'moderator', en: 'moderator' });

export const administrator = hasRole('ADMINISTRATOR', {
  fi: 'ylläpitäjä',
  sv: 'administratör',
  en: 'administrator',
});

/** Moderators and administrators keep every record in order. */
export const keepsRecords: Rule<unknown> = anyOf(moderator, administrator);

/** Holds a role over what the record names. */
export const hasRoleOver = <F>(role: string, said: Said, scopes: (facts: F) => readonly (string | null)[]): Rule<F> =>
  rule(said, (viewer, facts) =>
    scopes(facts).some((scope) => scope !== null && mayWrite(viewer) && holds(viewer, role, scope)),
  );

/** Wrote the record. */
export const author: Rule<{ authorId: string | null }> = rule(
  { fi: 'sen kirjoittaja', sv: 'dess författare', en: 'its author' },
  (viewer, { authorId }) => mayWrite(viewer) && authorId !== null && authorId === viewer.id,
);

/** Refuses with what would be needed; the anonymous are told to sign in first, keys that they only read. */
export function demand<F>(wanted: Rule<F>, viewer: Viewer, facts: F): void {
  const { language } = viewer;
  if (viewer.kind === 'ANONYMOUS') throw refusal(language, 'NOT_SIGNED_IN');
  if (!mayWrite(viewer)) throw refusal(language, 'ONLY_READS', { wanted: wanted.said[language] });
  if (!wanted.allows(viewer, facts)) throw refusal(language, 'NOT_FOR_YOU', { wanted: wanted.said[language] });
}
