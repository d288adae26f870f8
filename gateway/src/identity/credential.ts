import type { IncomingHttpHeaders } from 'node:http';
import { isApiKey } from './api-key';
import { longCredential, REFUSAL_TEXTS } from './refusal-texts';
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
    throw unauthenticated(REFUSAL_TEXTS.twoCredentials);
  }
  if (apiKey !== undefined) return keyOf(String(apiKey));
  if (authorization !== undefined) return bearerOf(authorization);
  const session = sessionIn(headers.cookie, secure);
  return session === null ? null : sessionOf(session);
}

function bearerOf(authorization: string): Credential {
  if (authorization.length > MAX_TOKEN) throw unauthenticated(longCredential(MAX_TOKEN));
  const token = /^Bearer +([\w.~+/=-]+) *$/i.exec(authorization)?.[1];
  if (!token) throw unauthenticated(REFUSAL_TEXTS.wrongScheme);
  return token.startsWith('hub_') ? keyOf(token) : { kind: 'TOKEN', token };
}

function keyOf(text: string): Credential {
  if (!isApiKey(text)) throw unauthenticated(REFUSAL_TEXTS.malformedKey);
  return { kind: 'KEY', hash: hashOf(text) };
}

function sessionOf(text: string): Credential {
  if (!isSecret(text)) throw unauthenticated(REFUSAL_TEXTS.malformedSession);
  return { kind: 'SESSION', hash: hashOf(text) };
}
