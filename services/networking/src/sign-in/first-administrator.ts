import type { Database } from '@courage-hub/kit/database';
import { sql } from '@courage-hub/kit/sql';
import { foldedEmail } from '../account/email';
import { accountByEmail } from '../account/make-account';
import { ADMINISTRATOR, RoleGrant } from '../account/role-grant';
import { deedOf } from '../deed';
import { rowsIn, writeUnraced } from '../work';
import { type NewLink, storeLink } from './create-sign-in-link';

/** The grant has this id, so that of two gateways that start at once only one makes an administrator. */
const FIRST = 'first-administrator';

/** A sign-in link for an administrator, as long as there is none. */
export async function firstAdministrator(
  db: Database,
  { email, tokenHash, expiresAt }: NewLink,
  now: string,
): Promise<{ made: boolean }> {
  const address = foldedEmail(email);
  if (!address) return { made: false };
  return writeUnraced(db, async (work) => {
    if ((await rowsIn(work, RoleGrant, sql('t.`role` = ?', ADMINISTRATOR))).length > 0) return { made: false };
    const { id: accountId } = await accountByEmail(work, { email: address, now });
    const grant = { accountId, role: ADMINISTRATOR, scope: null, until: null };
    await work.writer.insert(RoleGrant, [Object.assign(new RoleGrant(), grant, { id: FIRST, createdAt: now })]);
    await storeLink(work, { tokenHash, expiresAt, accountId });
    const facts = { type: 'Account', objectId: accountId, after: grant, at: now };
    work.writer.audited(deedOf('SYSTEM', 'firstAdministrator', facts));
    return { made: true };
  });
}
