import type { Logger } from '@courage-hub/kit/logging';
import { accountsOver } from '../identity/accounts';
import type { IdentitySettings } from '../identity/identity-settings';
import { noTokens, tokensOf } from '../identity/tokens';
import { WhoAsks } from '../identity/who-asks';
import type { Transport } from '../transport';
import { signInAttempts } from './attempts';
import { mailerOf } from './mailer';
import type { SignInOptions } from './register-sign-in';

export interface OpenSignIn {
  whoAsks: WhoAsks;
  signIn: SignInOptions;
  close(): Promise<void>;
}

/** Who asks and how they sign in, over the service that keeps the accounts. */
export function openSignIn(
  transport: Transport,
  settings: IdentitySettings & { timeoutMs: number; redisUrl: string | null },
  log: Logger,
): OpenSignIn {
  const { clock, oidc, publicUrl, mail, timeoutMs, redisUrl } = settings;
  const accounts = accountsOver(transport, timeoutMs);
  const tokens = oidc ? tokensOf(oidc, clock) : noTokens;
  const whoAsks = new WhoAsks({ accounts, tokens, clock, publicUrl });
  const attempts = signInAttempts(redisUrl, log);
  const mailer = mailerOf(mail, log);
  return {
    whoAsks,
    signIn: { whoAsks, accounts, mailer, clock, attempts, publicUrl },
    async close() {
      attempts.close();
      await mailer.close();
    },
  };
}
