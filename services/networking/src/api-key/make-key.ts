import { v7 as uuid } from 'uuid';
import { COMMAND_LINE, deedOf } from '../deed';
import type { Work } from '../work';
import { ApiKey } from './api-key';
import { newKeyText } from './key-text';

type KeyFacts = Pick<ApiKey, 'programmeId' | 'name' | 'scopes' | 'expiresAt'> & { environment: string; now: string };

/** Stores a key; its text is in the answer and nowhere else. */
export async function makeKey(
  { writer }: Work,
  { environment, now, ...facts }: KeyFacts,
): Promise<{ key: ApiKey; text: string }> {
  const id = `key:${uuid()}`;
  const { text, prefix, hash } = newKeyText(environment, id);
  const unused = { createdAt: now, revokedAt: null, lastUsedAt: null, replacedById: null };
  const key = Object.assign(new ApiKey(), facts, unused, { id, prefix, secretHash: hash });
  await writer.insert(ApiKey, [key]);
  writer.audited(deedOf(COMMAND_LINE, 'createKey', { type: 'ApiKey', objectId: id, after: shown(key), at: now }));
  return { key, text };
}

/** A key as it may be listed and audited. */
export const shown = ({ secretHash: _hidden, ...rest }: ApiKey): Omit<ApiKey, 'secretHash'> => rest;
