import { HubError } from './errors';
import { holds, mayWrite, type Viewer } from './viewer';

/** Who may do something to a record (or, for something new, to what was sent). */
export interface Rule<F = never> {
  /** In words, for the documentation of the mutation. */
  readonly said: string;
  allows(viewer: Viewer, facts: F): boolean;
}

export const rule = <F>(said: string, allows: (viewer: Viewer, facts: F) => boolean): Rule<F> => ({ said, allows });

export const anyOf = <F>(...rules: readonly Rule<F>[]): Rule<F> =>
  rule(rules.map(({ said }) => said).join(', or '), (viewer, facts) => rules.some((one) => one.allows(viewer, facts)));

/** Any person who signed in. */
export const signedIn: Rule<unknown> = rule('a person who is signed in', mayWrite);

export const hasRole = (role: string): Rule<unknown> =>
  rule(`${role.toLowerCase()}`, (viewer) => mayWrite(viewer) && holds(viewer, role));

/** Holds a role over what the record names. */
export const hasRoleOver = <F>(role: string, noun: string, scopes: (facts: F) => readonly (string | null)[]): Rule<F> =>
  rule(`${role.toLowerCase()} of its ${noun}`, (viewer, facts) =>
    scopes(facts).some((scope) => scope !== null && mayWrite(viewer) && holds(viewer, role, scope)),
  );

/** Wrote the record. */
export const author: Rule<{ authorId: string | null }> = rule(
  'its author',
  (viewer, { authorId }) => mayWrite(viewer) && authorId !== null && authorId === viewer.id,
);

/** Refuses with what would be needed; the anonymous are told to sign in first, keys that they only read. */
export function demand<F>(wanted: Rule<F>, viewer: Viewer, facts: F): void {
  if (viewer.kind === 'ANONYMOUS')
    throw new HubError('UNAUTHENTICATED', 'sign in first: only signed-in people may write');
  if (!mayWrite(viewer)) throw new HubError('FORBIDDEN', `an API key only reads; this is for: ${wanted.said}`);
  if (!wanted.allows(viewer, facts)) throw new HubError('FORBIDDEN', `this is for: ${wanted.said}`);
}
