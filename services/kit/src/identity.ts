import { createHash } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { HubError } from './errors';
import type { Viewer } from './viewer';

/** How long a forwarded identity lives: one hop, with some room for clocks that differ. */
const LIFETIME_SECONDS = 15;
const CLOCK_TOLERANCE_SECONDS = 5;
const ISSUER = 'courage-hub-gateway';

export const IDENTITY_HEADER = 'x-hub-identity';

/** A secret that gateways and services share, at least 32 characters. */
export type IdentitySecret = Uint8Array;

export const identitySecret = (secret: string): IdentitySecret => new TextEncoder().encode(secret);

/** What the gateway forwards with one request to one service: who asks, bound to the body and to nobody else. */
export function signIdentity(viewer: Viewer, service: string, body: string, secret: IdentitySecret): Promise<string> {
  return new SignJWT({ viewer, body: digest(body) })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(ISSUER)
    .setAudience(service)
    .setIssuedAt()
    .setExpirationTime(`${LIFETIME_SECONDS}s`)
    .sign(secret);
}

/** The viewer of a request; without a fresh identity for this service and this body it is refused. */
export async function verifiedIdentity(
  token: string | undefined,
  service: string,
  body: string,
  secret: IdentitySecret,
): Promise<Viewer> {
  if (!token) throw refused('a request to a service must carry the identity that the gateway signs');
  try {
    const { payload } = await jwtVerify<{ viewer: Viewer; body: string }>(token, secret, {
      algorithms: ['HS256'],
      issuer: ISSUER,
      audience: service,
      requiredClaims: ['exp', 'iat'],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
    });
    if (payload.body === digest(body)) return payload.viewer;
  } catch {
    throw refused('the identity that came with the request is not valid');
  }
  throw refused('the identity that came with the request belongs to another body');
}

const refused = (message: string): HubError => new HubError('UNAUTHENTICATED', message);

const digest = (body: string): string => createHash('sha256').update(body).digest('base64url');
