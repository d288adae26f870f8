import type { Database } from '@courage-hub/kit/database';
import { sql } from '@courage-hub/kit/sql';
import { type Work, rowsIn, writeUnraced } from '../work';
import { Account } from './account';
import { foldedEmail } from './email';
import { ExternalIdentity } from './external-identity';
import { accountByEmail, makeAccount } from './make-account';

const LONGEST = 255;

/** What an OpenID Connect issuer says of somebody; the gateway has verified that it does. */
export interface ExternalClaims {
  issuer: string;
  subject: string;
  email: string | null;
  emailVerified: boolean;
  name: string | null;
}

/**
 * The account that an issuer's subject is. A newcomer gets the account with the same address only where the issuer has
 * verified the address; any other newcomer a new account.
 */
export async function accountOfExternal(db: Database, claims: ExternalClaims, now: string): Promise<Account | null> {
  const { issuer, subject } = claims;
  if (!subject || issuer.length > LONGEST || subject.length > LONGEST) return null;
  const table = db.table(Account);
  const [known] = await db.read(
    sql(
      `SELECT ${table.select} FROM \`account\` t JOIN \`external_identity\` e ON e.\`accountId\` = t.\`id\` ` +
        'WHERE e.`issuer` = ? AND e.`subject` = ?',
      ...[issuer, subject],
    ),
  );
  return known ? table.read(known) : writeUnraced(db, (work) => linkedAccount(work, claims, now));
}

async function linkedAccount(work: Work, claims: ExternalClaims, now: string): Promise<Account> {
  const { issuer, subject, email, emailVerified, name } = claims;
  const [link] = await rowsIn(work, ExternalIdentity, sql('t.`issuer` = ? AND t.`subject` = ?', issuer, subject));
  if (link) return (await rowsIn(work, Account, sql('t.`id` = ?', link.accountId)))[0]!;
  const address = emailVerified && email ? foldedEmail(email) : null;
  const account = await (address
    ? accountByEmail(work, { email: address, name, now })
    : makeAccount(work, { email: null, name, now }));
  const facts = { issuer, subject, accountId: account.id };
  await work.writer.insert(ExternalIdentity, [Object.assign(new ExternalIdentity(), facts)]);
  return account;
}
