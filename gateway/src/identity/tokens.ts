import type { Clock } from '@courage-hub/kit/clock';
import { HubError } from '@courage-hub/kit/errors';
import { type JWTPayload, jwtVerify } from 'jose';
import { issuerKeys, IssuerUnreachable } from './issuer-keys';
import { REFUSAL_TEXTS, wrongToken } from './refusal-texts';
import { unauthenticated } from './refused';

/** Whose tokens are taken, and for whom they must be. */
export interface OidcSettings {
  issuer: string;
  audience: string;
}

/** What a token says of the person. */
export interface Claims {
  issuer: string;
  subject: string;
  email: string | null;
  emailVerified: boolean;
  name: string | null;
}

/** Reads a token; one that does not hold is a 401. */
export type Tokens = (token: string) => Promise<Claims>;

const ALGORITHMS = ['RS256', 'ES256'];
/** Clocks may differ by 30 s; a token is over at its `exp`, so that second is one more. */
const CLOCK_TOLERANCE_SECONDS = 31;
const LONGEST = { subject: 255, email: 254, name: 200 };

export const noTokens: Tokens = async () => {
  throw unauthenticated(REFUSAL_TEXTS.noIssuer);
};

export function tokensOf({ issuer, audience }: OidcSettings, clock: Clock): Tokens {
  const keys = issuerKeys(issuer);
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ALGORITHMS,
        issuer,
        audience,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: new Date(clock()),
      });
      return claimsOf(payload, issuer);
    } catch (error) {
      if (error instanceof IssuerUnreachable) throw issuerDown();
      throw unauthenticated(wrongToken({ issuer, audience }));
    }
  };
}

function claimsOf({ sub, email, email_verified, name }: JWTPayload, issuer: string): Claims {
  const subject = textOf(sub, LONGEST.subject);
  if (!subject) throw new Error('a subject must be text');
  return {
    issuer,
    subject,
    email: textOf(email, LONGEST.email),
    emailVerified: email_verified === true,
    name: textOf(name, LONGEST.name),
  };
}

const textOf = (value: unknown, longest: number): string | null =>
  typeof value === 'string' && value.length > 0 && value.length <= longest ? value : null;

const issuerDown = (): HubError =>
  new HubError('SUBGRAPH_UNAVAILABLE', 'the issuer of tokens cannot be reached', {
    service: 'issuer',
    reason: 'unreachable',
    http: { status: 503 },
  });
