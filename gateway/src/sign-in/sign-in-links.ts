import type { Clock } from '@courage-hub/kit/clock';
import type { Accounts } from '../identity/accounts';
import { hashOf, newSecret } from '../identity/secret';
import { SESSION_SECONDS } from '../identity/session-cookie';
import type { Language } from '../pages/language';
import type { Mailer } from './mailer';
import { SIGN_IN_TEXTS } from './sign-in-texts';

const LINK_MINUTES = 15;
const FIRST_LINK_MINUTES = 24 * 60;
/** Longer than the accounts take to answer, so that known and unknown addresses take the same time. */
const LEAST_MS = 300;

export interface LinkOptions {
  accounts: Accounts;
  mailer: Mailer;
  clock: Clock;
  /** Where people reach the hub: as set or as it listens, never as a request says. */
  address(): string;
}

/** Sends a link to an address that may sign in; to any other nothing, in the same time. */
export async function sendLink(
  { accounts, mailer, clock, address }: LinkOptions,
  email: string,
  language: Language,
): Promise<void> {
  const token = newSecret();
  const [{ known }] = await Promise.all([
    accounts.createSignInLink({ email, tokenHash: hashOf(token), expiresAt: later(clock, LINK_MINUTES * 60) }),
    new Promise((resolve) => setTimeout(resolve, LEAST_MS)),
  ]);
  if (!known) return;
  const { mailSubject: subject, mailLead, mailEnd } = SIGN_IN_TEXTS[language];
  const link = `${linkOf(address(), token)}?lang=${language}`;
  mailer.post({ to: email, subject, text: `${mailLead}\n\n${link}\n\n${mailEnd}\n`, link });
}

/** A new session for a link; null where the link holds no more. */
export async function redeemLink(
  { accounts, clock }: Pick<LinkOptions, 'accounts' | 'clock'>,
  token: string,
): Promise<string | null> {
  const session = newSecret();
  const redeemed = await accounts.redeemSignInLink({
    tokenHash: hashOf(token),
    sessionHash: hashOf(session),
    sessionExpiresAt: later(clock, SESSION_SECONDS),
  });
  return redeemed && session;
}

/** The link that makes the first administrator; null where there is an administrator already. */
export async function firstAdministratorLink(
  { accounts, clock, address }: Pick<LinkOptions, 'accounts' | 'clock' | 'address'>,
  email: string,
): Promise<string | null> {
  const token = newSecret();
  const link = { email, tokenHash: hashOf(token), expiresAt: later(clock, FIRST_LINK_MINUTES * 60) };
  const { made } = await accounts.firstAdministrator(link);
  return made ? linkOf(address(), token) : null;
}

const linkOf = (address: string, token: string): string => `${address}/sign-in/${token}`;

const later = (clock: Clock, seconds: number): string => new Date(Date.parse(clock()) + seconds * 1000).toISOString();
