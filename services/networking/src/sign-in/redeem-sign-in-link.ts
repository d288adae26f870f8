import type { Database } from '@courage-hub/kit/database';
import { sql } from '@courage-hub/kit/sql';
import { Account } from '../account/account';
import { deedOf } from '../deed';
import { lockedRow, rowsIn, type Work } from '../work';
import { Session } from './session';
import { SignInLink } from './sign-in-link';

interface Redeeming {
  tokenHash: string;
  sessionHash: string;
  sessionExpiresAt: string;
}

/** Turns a link into a session, once: null for a link that is unknown, used, too old or of a disabled account. */
export const redeemSignInLink = (
  db: Database,
  { tokenHash, sessionHash, sessionExpiresAt }: Redeeming,
  now: string,
): Promise<{ accountId: string } | null> =>
  db.write(async (writer) => {
    const work = { db, writer };
    const accountId = await spend(work, tokenHash, now);
    if (!accountId) return null;
    const facts = { sessionHash, accountId, expiresAt: sessionExpiresAt, createdAt: now };
    await writer.insert(Session, [Object.assign(new Session(), facts)]);
    writer.audited(deedOf(accountId, 'signIn', { type: 'Account', objectId: accountId, at: now }));
    return { accountId };
  });

async function spend(work: Work, tokenHash: string, now: string): Promise<string | null> {
  const link = await lockedRow(work, SignInLink, 'tokenHash', tokenHash);
  if (!link || link.usedAt || link.expiresAt <= now) return null;
  await work.writer.run(sql('UPDATE `sign_in_link` SET `usedAt` = ? WHERE `tokenHash` = ?', now, tokenHash));
  const [account] = await rowsIn(work, Account, sql('t.`id` = ? AND t.`disabledAt` IS NULL', link.accountId));
  return account?.id ?? null;
}

export const endSession = (db: Database, sessionHash: string): Promise<void> =>
  db.write(async (writer) => {
    await writer.run(sql('DELETE FROM `session` WHERE `sessionHash` = ?', sessionHash));
  });
