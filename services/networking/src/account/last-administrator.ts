import { sql } from '@courage-hub/kit/sql';
import { lockedRow, type Work } from '../work';
import { ADMINISTRATOR, RoleGrant } from './role-grant';

/**
 * Whether this account is the only one that administers the hub. Until the transaction ends nobody else adds or takes
 * that role: of two who would each leave the other, only one does.
 */
export async function isLastAdministrator(work: Work, accountId: string): Promise<boolean> {
  await lockedRow(work, RoleGrant, 'role', ADMINISTRATOR);
  const rows = (await work.writer.run(
    sql(
      'SELECT DISTINCT g.`accountId` FROM `role_grant` g JOIN `account` a ON a.`id` = g.`accountId` ' +
        'WHERE g.`role` = ? AND a.`disabledAt` IS NULL',
      ADMINISTRATOR,
    ),
  )) as { accountId: string }[];
  return rows.length === 1 && rows[0]!.accountId === accountId;
}

export const lastAdministrator = (email: string): string =>
  `${email} is the last administrator: make another one first (user grant EMAIL ${ADMINISTRATOR})`;
