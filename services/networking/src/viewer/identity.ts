import { Visibility } from '@courage-hub/kit/values';
import type { Grant } from '@courage-hub/kit/viewer';
import type { Account } from '../account/account';
import { type ApiKey, READ_PARTNER } from '../api-key/api-key';

/** Who asks, as the gateway gets to know it. */
export interface Identity {
  id: string;
  kind: 'KEY' | 'PERSON';
  name: string;
  audience: Visibility[];
  grants: Grant[];
  /** What a key is allowed beyond what everybody may; none for people, whose roles decide. */
  scopes: string[];
  /** Until when the key or the session holds; null where the caller's own token says. */
  expiresAt: string | null;
}

/** Those who keep the programme going see what the association sees. */
const SEE_ALL = new Set(['MODERATOR', 'ADMINISTRATOR', 'COORDINATOR']);

export function personIdentity({ id, name }: Account, grants: Grant[], expiresAt: string | null): Identity {
  const more = grants.some(({ role }) => SEE_ALL.has(role)) ? [Visibility.PARTNER, Visibility.INTERNAL] : [];
  return { id, kind: 'PERSON', name, audience: [Visibility.PUBLIC, ...more], grants, scopes: [], expiresAt };
}

export const keyIdentity = ({ id, name, scopes, programmeId, expiresAt }: ApiKey): Identity => ({
  id,
  kind: 'KEY',
  name,
  audience: [Visibility.PUBLIC, ...(scopes.includes(READ_PARTNER) ? [Visibility.PARTNER] : [])],
  grants: [{ role: 'PARTNER', scope: programmeId }],
  scopes,
  expiresAt,
});
