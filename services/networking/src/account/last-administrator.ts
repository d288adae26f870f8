import { sql } from '@courage-hub/kit/sql';
import type { Work } from '../work';
import { ADMINISTRATOR } from './role-grant';

/**
 * Nobody else takes that role, or an account that holds it, until the transaction ends: of two who would each leave the
 * other, only one does. The first thing in the transaction, for what it reads before is as it was before the wait.
 */
export const lockAdministrators = ({ writer }: Work): Promise<unknown> =>
  writer.run(sql('UPDATE `role_grant` SET `role` = `role` WHERE `role` = ?', ADMINISTRATOR));

/** Whether this account is the only one that administers the hub. */
export async function isLastAdministrator(work: Work, accountId: string): Promise<boolean> {
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
