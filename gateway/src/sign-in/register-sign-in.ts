import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '@courage-hub/kit/clock';
import type { Accounts } from '../identity/accounts';
import { emailOf } from '../identity/email';
import { REFUSAL_TEXTS } from '../identity/refusal-texts';
import { isFromElsewhere } from '../identity/same-origin';
import { hashOf, isSecret } from '../identity/secret';
import { endedCookie, sessionCookie, sessionIn } from '../identity/session-cookie';
import type { WhoAsks } from '../identity/who-asks';
import { consumerByAddress } from '../consumer';
import type { AssetUrl } from '../pages/assets';
import { inLanguage, languageOf } from '../pages/register-pages';
import type { Attempts } from './attempts';
import { hubAddress } from './hub-address';
import type { Mailer } from './mailer';
import { type LinkOptions, redeemLink, sendLink } from './sign-in-links';
import {
  confirmPage,
  formPage,
  notNowPage,
  type PageFrame,
  sentPage,
  signedInPage,
  spentPage,
  tooManyPage,
} from './sign-in-pages';

export interface SignInOptions {
  whoAsks: WhoAsks;
  accounts: Accounts;
  mailer: Mailer;
  clock: Clock;
  attempts: Attempts;
  publicUrl: string | null;
}

const FORM_BYTES = 4096;

type Token = { Params: { token: string } };

/** Signing in by a link in an e-mail, and signing out: plain forms that work without scripts. */
export async function registerSignIn(app: FastifyInstance, asset: AssetUrl, options: SignInOptions): Promise<void> {
  const links = { ...options, address: () => hubAddress(app, options.publicUrl) };
  const pages = new SignIn(asset, options, links);
  await app.register(async (scope) => {
    takeForms(scope);
    scope.addHook('onRequest', async (request, reply) => {
      reply.headers({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin', 'x-robots-tag': 'noindex' });
      if (request.method === 'POST' && isFromElsewhere(request, options.publicUrl)) return refuseForged(request, reply);
    });
    scope.setErrorHandler((error, request, reply) => {
      const { code } = (error as { extensions?: { code?: string } }).extensions ?? {};
      if (code !== 'SUBGRAPH_UNAVAILABLE') throw error;
      return pages.show(request, reply.code(503), notNowPage);
    });
    scope.get('/sign-in', (request, reply) => pages.form(request, reply));
    scope.post('/sign-in', (request, reply) => pages.send(request, reply));
    scope.get<Token>('/sign-in/:token', (request, reply) => pages.confirm(request, reply));
    scope.post<Token>('/sign-in/:token', (request, reply) => pages.redeem(request, reply));
    scope.post('/sign-out', (request, reply) => pages.signOut(request, reply));
  });
}

class SignIn {
  constructor(
    private readonly asset: AssetUrl,
    private readonly options: SignInOptions,
    private readonly links: LinkOptions,
  ) {}

  async form(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const account = await this.options.whoAsks.signedIn(request);
    return this.show(request, reply, (frame) => (account ? signedInPage(frame, account.name) : formPage(frame, null)));
  }

  async send(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const given = (request.body as { email?: unknown } | null)?.email;
    const text = typeof given === 'string' ? given : '';
    const email = emailOf(text);
    if (!email) return this.show(request, reply.code(400), (frame) => formPage(frame, text.slice(0, 254)));
    const seconds = (await this.wait(request)) || (await this.options.attempts.wait('email', email));
    if (seconds > 0) return this.tooMany(request, reply, seconds);
    await sendLink(this.links, email, languageOf(request));
    return this.show(request, reply, sentPage);
  }

  confirm(request: FastifyRequest<Token>, reply: FastifyReply): FastifyReply {
    if (!isSecret(request.params.token)) return this.show(request, reply.code(410), spentPage);
    return this.show(request, reply, (frame) => confirmPage({ ...frame, path: `/sign-in/${request.params.token}` }));
  }

  async redeem(request: FastifyRequest<Token>, reply: FastifyReply): Promise<FastifyReply> {
    const seconds = await this.wait(request);
    if (seconds > 0) return this.tooMany(request, reply, seconds);
    const { token } = request.params;
    const session = isSecret(token) ? await redeemLink(this.links, token) : null;
    if (!session) return this.show(request, reply.code(410), spentPage);
    const cookie = sessionCookie(session, this.options.whoAsks.isSecure(request));
    return reply.header('set-cookie', cookie).redirect(`/sign-in?lang=${languageOf(request)}`, 303);
  }

  async signOut(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { accounts, whoAsks } = this.options;
    const secure = whoAsks.isSecure(request);
    const session = sessionIn(request.headers.cookie, secure);
    if (session) {
      const sessionHash = hashOf(session);
      await accounts.endSession({ sessionHash });
      whoAsks.forgetSession(sessionHash);
    }
    return reply.header('set-cookie', endedCookie(secure)).redirect(`/?lang=${languageOf(request)}`, 303);
  }

  show(request: FastifyRequest, reply: FastifyReply, page: (frame: PageFrame) => string): FastifyReply {
    const language = languageOf(request);
    return inLanguage(reply, language).send(page({ language, asset: this.asset, path: '/sign-in' }));
  }

  private wait({ ip }: FastifyRequest): Promise<number> {
    return this.options.attempts.wait('address', consumerByAddress({ address: ip }).id);
  }

  private tooMany(request: FastifyRequest, reply: FastifyReply, seconds: number): FastifyReply {
    reply.code(429).header('retry-after', String(seconds));
    return this.show(request, reply, (frame) => tooManyPage(frame, Math.ceil(seconds / 60)));
  }
}

/** Forms are read here alone: the graph takes JSON, which no page of another site can send unasked. */
function takeForms(scope: FastifyInstance): void {
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: FORM_BYTES },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string))),
  );
}

function refuseForged(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const message = REFUSAL_TEXTS.foreignForm[languageOf(request)];
  return reply.code(403).send({ errors: [{ message, extensions: { code: 'FORBIDDEN' } }] });
}
