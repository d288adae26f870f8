import type { Command } from '@courage-hub/kit/command';
import { sql } from '@courage-hub/kit/sql';
import { done } from '../command-report';
import { Account } from './account';
import { RoleGrant } from './role-grant';

/** `user list`: every account with the roles that were given to it. */
export const listUsers: Command = {
  description: 'list the accounts and the roles given to them',
  async run(_words, _options, { db }) {
    const [accounts, grants] = [db.table(Account), db.table(RoleGrant)];
    const people = (await db.read(sql(`SELECT ${accounts.select} FROM \`account\` t ORDER BY t.\`id\``))).map(
      accounts.read,
    );
    const given = (await db.read(sql(`SELECT ${grants.select} FROM \`role_grant\` t ORDER BY t.\`id\``))).map(
      grants.read,
    );
    const users = people.map(({ id, email, name, disabledAt }) => {
      const own = given
        .filter(({ accountId }) => accountId === id)
        .map(({ role, scope, until }) => ({ role, scope, until }));
      return { id, email, name, disabledAt, roles: own };
    });
    const lines = users.map(({ id, email, disabledAt, roles }) =>
      [id, email ?? '-', roles.map(said).join(', ') || '-', ...(disabledAt ? [`disabled ${disabledAt}`] : [])].join(
        '  ',
      ),
    );
    return done(lines.length > 0 ? lines : ['there are no accounts'], { users });
  },
};

const said = ({ role, scope, until }: Pick<RoleGrant, 'role' | 'scope' | 'until'>): string =>
  `${role}${scope ? ` of ${scope}` : ''}${until ? ` until ${until}` : ''}`;
