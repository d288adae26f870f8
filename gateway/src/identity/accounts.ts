import type { Grant } from '@courage-hub/kit/viewer';
import type { Visibility } from '@courage-hub/kit/values';
import { HubError } from '@courage-hub/kit/errors';
import { type Transport, type Unavailable, unavailable } from '../transport';
import type { Claims } from './tokens';

/** What the service that keeps accounts says of a credential. */
export interface Account {
  id: string;
  kind: 'KEY' | 'PERSON';
  name: string;
  audience: readonly Visibility[];
  grants: readonly Grant[];
  scopes: readonly string[];
  /** When the credential ends; null never. */
  expiresAt: string | null;
}

export type Asking = { kind: 'KEY' | 'SESSION'; hash: string } | ({ kind: 'OIDC' } & Claims);

export interface SignInLink {
  email: string;
  tokenHash: string;
  expiresAt: string;
}

export interface Redeemed {
  tokenHash: string;
  sessionHash: string;
  sessionExpiresAt: string;
}

/** The accounts of the hub, wherever they are kept. Every question is a 503 while nobody answers. */
export interface Accounts {
  /** Null where the credential is unknown, revoked or over. */
  identify(asking: Asking): Promise<Account | null>;
  createSignInLink(link: SignInLink): Promise<{ known: boolean }>;
  redeemSignInLink(redeemed: Redeemed): Promise<{ accountId: string } | null>;
  endSession(session: { sessionHash: string }): Promise<unknown>;
  /** Made only where no administrator exists. */
  firstAdministrator(link: SignInLink): Promise<{ made: boolean }>;
}

export function accountsOver(transport: Transport, timeoutMs: number): Accounts {
  const asking =
    <In extends object, Out>(name: string) =>
    async (input: In): Promise<Out> => {
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        return (await Promise.race([
          transport.call(name, { ...input } as Record<string, unknown>, signal),
          lateness(signal),
        ])) as Out;
      } catch (error) {
        throw notAnswered(transport.name, error);
      }
    };
  return {
    identify: asking('identify'),
    createSignInLink: asking('createSignInLink'),
    redeemSignInLink: asking('redeemSignInLink'),
    endSession: asking('endSession'),
    firstAdministrator: asking('firstAdministrator'),
  };
}

export const lateness = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));

function notAnswered(service: string, cause: unknown): HubError {
  const reason: Unavailable = (cause as Error).name === 'TimeoutError' ? 'timeout' : 'unreachable';
  const { message, extensions } = unavailable(service, reason);
  const error = new HubError('SUBGRAPH_UNAVAILABLE', message, { ...extensions, http: { status: 503 } });
  error.cause = cause;
  return error;
}
