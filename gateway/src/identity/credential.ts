import type { IncomingHttpHeaders } from 'node:http';
import { isApiKey } from './api-key';
import { unauthenticated } from './refused';
import { hashOf, isSecret } from './secret';
import { sessionIn } from './session-cookie';

/** What a request shows of who sends it. */
export type Credential =
  { kind: 'KEY'; hash: string } | { kind: 'TOKEN'; token: string } | { kind: 'SESSION'; hash: string };

const MAX_TOKEN = 8192;

/** The one credential of a request, null without any. A header is preferred to the cookie that a browser adds. */
export function credentialIn(headers: IncomingHttpHeaders, secure: boolean): Credential | null {
  const { authorization } = headers;
  const apiKey = headers['x-api-key'];
  if (authorization !== undefined && apiKey !== undefined) {
    throw unauthenticated('a request must carry one credential: Authorization or X-API-Key, but got: both');
  }
  if (apiKey !== undefined) return keyOf(String(apiKey));
  if (authorization !== undefined) return bearerOf(authorization);
  const session = sessionIn(headers.cookie, secure);
  return session === null ? null : sessionOf(session);
}

function bearerOf(authorization: string): Credential {
  if (authorization.length > MAX_TOKEN) throw unauthenticated(`a credential must be at most ${MAX_TOKEN} characters`);
  const token = /^Bearer +([\w.~+/=-]+) *$/i.exec(authorization)?.[1];
  if (!token) throw unauthenticated('Authorization must be "Bearer", then a token or an API key');
  return token.startsWith('hub_') ? keyOf(token) : { kind: 'TOKEN', token };
}

function keyOf(text: string): Credential {
  if (!isApiKey(text)) throw unauthenticated('an API key must be hub_<env>_<id>_<secret>_<checksum>, whole');
  return { kind: 'KEY', hash: hashOf(text) };
}

function sessionOf(text: string): Credential {
  if (!isSecret(text)) throw unauthenticated('the session is not valid: sign in again');
  return { kind: 'SESSION', hash: hashOf(text) };
}
