import { accountByEmail } from '../account/make-account';
import { foldedEmail } from '../account/email';
import { type Work, writeUnraced } from '../work';
import type { Database } from '@courage-hub/kit/database';
import { SignInLink } from './sign-in-link';

export interface NewLink {
  email: string;
  tokenHash: string;
  expiresAt: string;
}

/** Stores a link for whoever has the address. False for what is no address and for disabled accounts: send nothing then. */
export async function createSignInLink(
  db: Database,
  { email, tokenHash, expiresAt }: NewLink,
  now: string,
): Promise<{ known: boolean }> {
  const address = foldedEmail(email);
  if (!address) return { known: false };
  return writeUnraced(db, async (work) => {
    const account = await accountByEmail(work, { email: address, now });
    if (account.disabledAt) return { known: false };
    await storeLink(work, { tokenHash, expiresAt, accountId: account.id });
    return { known: true };
  });
}

export const storeLink = ({ writer }: Work, facts: Omit<SignInLink, 'usedAt'>): Promise<void> =>
  writer.insert(SignInLink, [Object.assign(new SignInLink(), facts, { usedAt: null })]);
