import { Visibility } from '@courage-hub/kit/values';
import { type Grant, WRITE } from '@courage-hub/kit/viewer';
import type { Account } from '../account/account';
import type { ApiKey } from '../api-key/api-key';

/** Who asks, as the gateway gets to know it. */
export interface Identity {
  id: string;
  kind: 'KEY' | 'PERSON';
  name: string;
  audience: Visibility[];
  grants: Grant[];
  /** What the credential allows; of a person what follows from the roles. */
  scopes: string[];
  /** Until when the key or the session holds; null where the caller's own token says. */
  expiresAt: string | null;
}

const readScope = (visibility: Visibility): string => `read:${visibility.toLowerCase()}`;

/** Those who keep the programme going see what the association sees. */
const SEE_ALL = new Set(['MODERATOR', 'ADMINISTRATOR', 'COORDINATOR']);

export function personIdentity({ id, name }: Account, grants: Grant[], expiresAt: string | null): Identity {
  const more = grants.some(({ role }) => SEE_ALL.has(role)) ? [Visibility.PARTNER, Visibility.INTERNAL] : [];
  const audience = [Visibility.PUBLIC, ...more];
  return { id, kind: 'PERSON', name, audience, grants, scopes: [...audience.map(readScope), WRITE], expiresAt };
}

export const keyIdentity = ({ id, name, scopes, programmeId, expiresAt }: ApiKey): Identity => ({
  id,
  kind: 'KEY',
  name,
  audience: Object.values(Visibility).filter((one) => one === Visibility.PUBLIC || scopes.includes(readScope(one))),
  grants: [{ role: 'PARTNER', scope: programmeId }],
  scopes,
  expiresAt,
});
