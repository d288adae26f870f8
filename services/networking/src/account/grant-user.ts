import type { Command } from '@courage-hub/kit/command';
import { finnishDay } from '@courage-hub/kit/context';
import { parseDay } from '@courage-hub/kit/scalars';
import { done, refused } from '../command-report';
import { COMMAND_LINE, deedOf } from '../deed';
import { type Work, writeUnraced } from '../work';
import { foldedEmail } from './email';
import { heldRole, type Role } from './held-role';
import { accountByEmail } from './make-account';
import { ADMINISTRATOR, GIVEN_ROLES, grantId, RoleGrant, roleProblem } from './role-grant';

/** `user grant`: gives a role to whoever has the address; the account is made if there is none. */
export const grantUser: Command<{ email: string; role: string }, { scope?: string; until?: string }> = {
  description: 'give a role to an account',
  arguments: [
    { name: 'email', description: 'the address that the account signs in with' },
    { name: 'role', description: Object.keys(GIVEN_ROLES).join(', ') },
  ],
  options: [
    { name: 'scope', value: 'id', description: 'over what: municipality:… or programme:…' },
    { name: 'until', value: 'day', description: 'the first day on which the role is held no more' },
  ],
  async run({ email, role }, options, { db, now }) {
    const [address, wanted, scope] = [foldedEmail(email), role.toUpperCase(), options.scope ?? null];
    const until = options.until ?? null;
    if (!address) return refused(`the address must be like aino@example.org, but got: ${email}`);
    const wrong = roleProblem(wanted, scope) ?? endProblem(wanted, until, finnishDay(now));
    if (wrong) return refused(wrong);
    return writeUnraced(db, async (work) => {
      const { id: accountId } = await accountByEmail(work, { email: address, now });
      const given = await give(work, { accountId, role: wanted, scope }, { until, now });
      const said = `${address} ${given ? 'is now' : 'already was'} ${wanted}`;
      const over = `${scope ? ` over ${scope}` : ''}${until ? ` until ${until}` : ''}`;
      return done([said + over], { accountId, role: wanted, scope, until, given });
    });
  },
};

/** An administrator whose role runs out would one day leave the hub to nobody. */
function endProblem(role: string, until: string | null, today: string): string | null {
  if (until === null) return null;
  if (role === ADMINISTRATOR) return `${ADMINISTRATOR} has no end: leave --until out`;
  return isDay(until) && until > today ? null : `--until must be a day to come, YYYY-MM-DD, but got: ${until}`;
}

function isDay(text: string): boolean {
  try {
    return parseDay(text) === text;
  } catch {
    return false;
  }
}

/** False where the account has the role until then already. */
async function give(work: Work, role: Role, { until, now }: { until: string | null; now: string }): Promise<boolean> {
  const [held] = await heldRole(work, role);
  if (held && held.until === until) return false;
  const id = held?.id ?? grantId(role.accountId, role.role, role.scope);
  const grant = Object.assign(new RoleGrant(), role, { id, until, createdAt: held?.createdAt ?? now });
  await work.writer.put(RoleGrant, [grant]);
  const before = held ? { ...role, until: held.until } : null;
  const facts = { type: 'Account', objectId: role.accountId, before, after: { ...role, until }, at: now };
  work.writer.audited(deedOf(COMMAND_LINE, 'grantRole', facts));
  return true;
}
