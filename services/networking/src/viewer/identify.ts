import type { Database } from '@courage-hub/kit/database';
import { sql } from '@courage-hub/kit/sql';
import { Account } from '../account/account';
import { accountOfExternal, type ExternalClaims } from '../account/find-external';
import { grantsOf } from '../account/grants';
import { findWorkingKey } from '../api-key/use-key';
import { type Identity, keyIdentity, personIdentity } from './identity';

/** What the gateway was shown. `hash` is the SHA-256, in lower-case hex, of the whole key or session token. */
export type Credential =
  { kind: 'KEY'; hash: string } | { kind: 'SESSION'; hash: string } | ({ kind: 'OIDC' } & ExternalClaims);

/** Who that is; null where the credential is unknown, over, revoked, or its owner disabled. */
export async function identify(db: Database, credential: Credential, now: string): Promise<Identity | null> {
  if (credential.kind === 'KEY') {
    const key = await findWorkingKey(db, credential.hash, now);
    return key && keyIdentity(key);
  }
  const found =
    credential.kind === 'OIDC'
      ? { account: await accountOfExternal(db, credential, now), expiresAt: null }
      : await accountOfSession(db, credential.hash, now);
  if (!found?.account || found.account.disabledAt) return null;
  return personIdentity(found.account, await grantsOf(db, found.account, now), found.expiresAt);
}

async function accountOfSession(
  db: Database,
  hash: string,
  now: string,
): Promise<{ account: Account; expiresAt: string } | null> {
  const table = db.table(Account);
  const [row] = await db.read(
    sql(
      `SELECT ${table.select}, s.\`expiresAt\` FROM \`session\` s JOIN \`account\` t ON t.\`id\` = s.\`accountId\` ` +
        'WHERE s.`sessionHash` = ? AND s.`expiresAt` > ?',
      ...[hash, now],
    ),
  );
  return row ? { account: table.read(row), expiresAt: row.expiresAt as string } : null;
}
