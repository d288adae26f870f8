import type { Command } from '@courage-hub/kit/command';
import { done, refused } from '../command-report';
import { COMMAND_LINE, deedOf } from '../deed';
import { rowsIn, type Work, writeUnraced } from '../work';
import { sql } from '@courage-hub/kit/sql';
import { foldedEmail } from './email';
import { accountByEmail } from './make-account';
import { GIVEN_ROLES, grantId, RoleGrant } from './role-grant';

/** `user grant`: gives a role to whoever has the address; the account is made if there is none. */
export const grantUser: Command<{ email: string; role: string }, { scope?: string }> = {
  description: 'give a role to an account',
  arguments: [
    { name: 'email', description: 'the address that the account signs in with' },
    { name: 'role', description: Object.keys(GIVEN_ROLES).join(', ') },
  ],
  options: [{ name: 'scope', value: 'id', description: 'over what: municipality:… or programme:…' }],
  async run({ email, role }, options, { db, now }) {
    const [address, wanted, scope] = [foldedEmail(email), role.toUpperCase(), options.scope ?? null];
    if (!address) return refused(`the address must be like aino@example.org, but got: ${email}`);
    const wrong = problemOf(wanted, scope);
    if (wrong) return refused(wrong);
    return writeUnraced(db, async (work) => {
      const { id: accountId } = await accountByEmail(work, { email: address, now });
      const given = await give(work, { accountId, role: wanted, scope }, now);
      const over = scope ? ` over ${scope}` : '';
      const said = `${address} ${given ? 'is now' : 'already was'} ${wanted}${over}`;
      return done([said], { accountId, role: wanted, scope, given });
    });
  },
};

function problemOf(role: string, scope: string | null): string | null {
  const over = GIVEN_ROLES[role];
  if (over === undefined) return `the role must be one of ${Object.keys(GIVEN_ROLES).join(', ')}, but got: ${role}`;
  if (over === null) return scope === null ? null : `${role} is over everything: leave --scope out`;
  return scope?.startsWith(`${over}:`) ? null : `${role} needs --scope ${over}:…, but got: ${scope ?? 'nothing'}`;
}

/** False where the account has the role already. */
async function give(work: Work, grant: Pick<RoleGrant, 'accountId' | 'role' | 'scope'>, now: string): Promise<boolean> {
  const id = grantId(grant.accountId, grant.role, grant.scope);
  if ((await rowsIn(work, RoleGrant, sql('t.`id` = ?', id))).length > 0) return false;
  await work.writer.insert(RoleGrant, [Object.assign(new RoleGrant(), grant, { id, createdAt: now })]);
  const facts = { type: 'Account', objectId: grant.accountId, after: grant, at: now };
  work.writer.audited(deedOf(COMMAND_LINE, 'grantRole', facts));
  return true;
}
