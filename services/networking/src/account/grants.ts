import { finnishDay } from '@courage-hub/kit/context';
import type { Database } from '@courage-hub/kit/database';
import { sql } from '@courage-hub/kit/sql';
import type { Grant } from '@courage-hub/kit/viewer';
import type { Account } from './account';

export const PARTICIPANT: Grant = { role: 'PARTICIPANT', scope: null };

const ROLES_IN_GROUP = new Set(['FACILITATOR', 'LEAD']);

/** The roles of a signed-in account: those given to it that last, and those of its person's memberships that last. */
export async function grantsOf(db: Database, { id, personId }: Account, now: string): Promise<Grant[]> {
  const today = finnishDay(now);
  const rows = await db.read(
    sql(
      'SELECT `role`, `scope`, 1 AS `given` FROM `role_grant` WHERE `accountId` = ? AND (`until` IS NULL OR `until` > ?) ' +
        'UNION SELECT m.`role`, m.`groupId`, 0 FROM `membership` m JOIN `network_group` g ON g.`id` = m.`groupId` ' +
        "WHERE m.`memberType` = 'Person' AND m.`memberId` = ? AND m.`since` <= ? " +
        'AND (m.`until` IS NULL OR m.`until` > ?) AND g.`deletedAt` IS NULL',
      ...[id, today, personId, today, today],
    ),
  );
  const grants = rows.map(({ role, scope, given }): Grant => ({
    role: Number(given) ? (role as string) : roleInGroup(role as string),
    scope: scope as string | null,
  }));
  return [PARTICIPANT, ...unique(grants)];
}

/** Whatever else a member does in a group, a mentor or a funder say, is done as a member. */
const roleInGroup = (role: string): string => (ROLES_IN_GROUP.has(role) ? role : 'MEMBER');

const unique = (grants: readonly Grant[]): Grant[] =>
  [...new Map(grants.map((grant) => [`${grant.role} ${grant.scope ?? ''}`, grant])).entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, grant]) => grant);
