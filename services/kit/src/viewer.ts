import { Language } from './localized-text';
import { Visibility } from './values';

/** A role, and what it is held over: a group, a municipality, a programme; null over everything. */
export interface Grant {
  readonly role: string;
  readonly scope: string | null;
}

/** What a credential may allow. Only people who sign in write: no key can be made that does. */
export const READ_PUBLIC = 'read:public';
export const WRITE = 'write';

export type ViewerKind = 'ANONYMOUS' | 'KEY' | 'PERSON' | 'SYSTEM';

/** Who is asking, as far as a subgraph needs to know. */
export interface Viewer {
  readonly kind: ViewerKind;
  /** The account or key, stable for its lifetime; null for the anonymous. */
  readonly id: string | null;
  /** The visibilities that the viewer may read. */
  readonly audience: readonly Visibility[];
  readonly grants: readonly Grant[];
  /** What the credential allows: an API key what it was made with, everybody else what follows from who they are. */
  readonly scopes: readonly string[];
  /** The language of messages to the viewer. */
  readonly language: Language;
  /** The request at the gateway, the same in every log and audit row. */
  readonly requestId: string;
}

/** For whom, and at which instant, rows are read. */
export interface Reader {
  readonly viewer: Viewer;
  readonly now: string;
}

export const ANONYMOUS: Viewer = {
  kind: 'ANONYMOUS',
  id: null,
  audience: [Visibility.PUBLIC],
  grants: [],
  scopes: [READ_PUBLIC],
  language: Language.en,
  requestId: '-',
};

/** Whether the credential allows to write at all; what, the roles say. */
export const mayWrite = ({ scopes }: Viewer): boolean => scopes.includes(WRITE);

/** Whether the viewer holds a role over a scope, or over everything. */
export const holds = (viewer: Viewer, role: string, scope: string | null = null): boolean =>
  viewer.grants.some((grant) => grant.role === role && (grant.scope === null || grant.scope === scope));

/** The scopes that the viewer holds a role over. */
export const scopesOf = (viewer: Viewer, role: string): string[] =>
  viewer.grants.filter((grant) => grant.role === role && grant.scope !== null).map((grant) => grant.scope!);
