import type { Command } from '@courage-hub/kit/command';
import { sql } from '@courage-hub/kit/sql';
import { done, refused } from '../command-report';
import { COMMAND_LINE, deedOf } from '../deed';
import { rowsIn, type Work, writeUnraced } from '../work';
import { Account } from './account';
import { foldedEmail } from './email';
import { heldRole, type Role } from './held-role';
import { isLastAdministrator, lastAdministrator, lockAdministrators } from './last-administrator';
import { ADMINISTRATOR, GIVEN_ROLES, roleProblem } from './role-grant';

/** `user revoke`: takes a role from whoever has the address. */
export const revokeUser: Command<{ email: string; role: string }, { scope?: string }> = {
  description: 'take a role from an account, on every gateway within 5 s',
  arguments: [
    { name: 'email', description: 'the address that the account signs in with' },
    { name: 'role', description: Object.keys(GIVEN_ROLES).join(', ') },
  ],
  options: [{ name: 'scope', value: 'id', description: 'over what: municipality:… or programme:…' }],
  async run({ email, role }, options, { db, now }) {
    const [address, wanted, scope] = [foldedEmail(email) ?? email, role.toUpperCase(), options.scope ?? null];
    const wrong = roleProblem(wanted, scope);
    if (wrong) return refused(wrong);
    return writeUnraced(db, async (work) => {
      await lockAdministrators(work);
      const [account] = await rowsIn(work, Account, sql('t.`email` = ?', address));
      if (!account) return refused(`there is no account ${address}`);
      if (wanted === ADMINISTRATOR && (await isLastAdministrator(work, account.id))) {
        return refused(lastAdministrator(address), 'CONFLICT');
      }
      const taken = await take(work, { accountId: account.id, role: wanted, scope }, now);
      const over = scope ? ` over ${scope}` : '';
      const said = `${address} ${taken ? 'is no longer' : 'was not'} ${wanted}${over}`;
      return done([said], { accountId: account.id, role: wanted, scope, taken });
    });
  },
};

/** False where the account has no such role. */
async function take(work: Work, role: Role, now: string): Promise<boolean> {
  const held = await heldRole(work, role);
  if (held.length === 0) return false;
  await work.writer.run(
    sql(
      'DELETE FROM `role_grant` WHERE `id` IN (?)',
      held.map(({ id }) => id),
    ),
  );
  const facts = { type: 'Account', objectId: role.accountId, before: role, at: now };
  work.writer.audited(deedOf(COMMAND_LINE, 'revokeRole', facts));
  return true;
}
