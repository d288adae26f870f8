import type { Clock } from '@courage-hub/kit/clock';
import type { Language } from '@courage-hub/kit/localized-text';
import type { Said } from '@courage-hub/kit/said';
import { ANONYMOUS, type Viewer } from '@courage-hub/kit/viewer';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { preferredLanguage } from '../pages/language';
import type { Account, Accounts, Asking } from './accounts';
import { type Credential, credentialIn } from './credential';
import { RecentAnswers } from './recent-answers';
import { REFUSAL_TEXTS } from './refusal-texts';
import { forbidden, Refused, unauthenticated } from './refused';
import { isFormLike, isFromElsewhere } from './same-origin';
import { endedCookie } from './session-cookie';
import type { Tokens } from './tokens';

/** A revocation works within 5 s on every gateway: this, and the time that an answer takes. */
const REMEMBERED_MS = 4000;
const REMEMBERED = 10_000;

export interface IdentityOptions {
  accounts: Accounts;
  tokens: Tokens;
  clock: Clock;
  /** Where people reach the hub; null is wherever it listens. */
  publicUrl: string | null;
}

/** Who sends a request. */
export class WhoAsks {
  readonly #recent = new RecentAnswers<Account | null>(REMEMBERED_MS, REMEMBERED);

  constructor(private readonly options: IdentityOptions) {}

  /** The viewer of a request to the graph; a credential that does not hold is refused, whatever is asked. */
  async viewer(request: FastifyRequest, reply: FastifyReply): Promise<Viewer> {
    try {
      return await this.asking(request, (kind) => kind === 'SESSION' && this.refuseForged(request));
    } catch (error) {
      this.tellRefusal(error, request, reply);
      throw error;
    }
  }

  /** The viewer of a stream, which is asked for again with every event. A page of elsewhere opens none as a visitor. */
  follower(request: FastifyRequest): Promise<Viewer> {
    return this.asking(request, (kind) => {
      const shown = kind === 'KEY' || kind === 'TOKEN';
      if (!shown && isFromElsewhere(request, this.options.publicUrl)) throw forbidden(REFUSAL_TEXTS.foreignStream);
    });
  }

  private async asking(request: FastifyRequest, guard: (kind?: Credential['kind']) => unknown): Promise<Viewer> {
    const asked = { language: languageOf(request), requestId: request.id };
    try {
      const credential = credentialIn(request.headers, this.isSecure(request));
      guard(credential?.kind);
      const account = credential && (await this.account(credential));
      if (!account) return { ...ANONYMOUS, ...asked };
      const { kind, id, audience, grants, scopes } = account;
      return { kind, id, audience, grants, scopes, ...asked };
    } catch (error) {
      throw error instanceof Refused ? error.in(asked.language) : error;
    }
  }

  /** The account signed in with a browser's session; null without one that holds. */
  async signedIn(request: FastifyRequest): Promise<Account | null> {
    const { cookie } = request.headers;
    try {
      const credential = credentialIn({ cookie }, this.isSecure(request));
      return credential && (await this.account(credential));
    } catch {
      return null;
    }
  }

  forgetSession(hash: string): void {
    this.#recent.forget(keyOf({ kind: 'SESSION', hash }));
  }

  /** Whether the browser reaches the hub over TLS. */
  isSecure({ protocol }: FastifyRequest): boolean {
    return protocol === 'https' || (this.options.publicUrl ?? '').startsWith('https:');
  }

  private async account(credential: Credential): Promise<Account> {
    const { accounts, tokens, clock } = this.options;
    const asking: Asking =
      credential.kind === 'TOKEN' ? { kind: 'OIDC', ...(await tokens(credential.token)) } : credential;
    const account = await this.#recent.get(keyOf(asking), () => accounts.identify(asking));
    if (account && (account.expiresAt === null || account.expiresAt > clock())) return account;
    throw unauthenticated(REFUSED[credential.kind]);
  }

  private refuseForged(request: FastifyRequest): void {
    if (isFromElsewhere(request, this.options.publicUrl)) throw forbidden(REFUSAL_TEXTS.foreignPage);
    if (isFormLike(request)) throw forbidden(REFUSAL_TEXTS.noCsrfHeader);
  }

  private tellRefusal(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    if ((error as { extensions?: { code?: string } }).extensions?.code !== 'UNAUTHENTICATED') return;
    const { authorization, cookie } = request.headers;
    reply.header('www-authenticate', 'Bearer');
    if (authorization === undefined && cookie !== undefined) {
      reply.header('set-cookie', endedCookie(this.isSecure(request)));
    }
  }
}

const REFUSED: Record<Credential['kind'], Said> = {
  KEY: REFUSAL_TEXTS.keyOver,
  SESSION: REFUSAL_TEXTS.sessionOver,
  TOKEN: REFUSAL_TEXTS.accountBarred,
};

const keyOf = (asking: Asking): string =>
  asking.kind === 'OIDC' ? JSON.stringify(asking) : `${asking.kind}:${asking.hash}`;

const languageOf = ({ headers }: FastifyRequest): Language =>
  (preferredLanguage(headers['accept-language']) ?? 'en') as Language;
