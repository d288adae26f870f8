import { sql } from '@courage-hub/kit/sql';
import { rowsIn, type Work } from '../work';
import { RoleGrant } from './role-grant';

export type Role = Pick<RoleGrant, 'accountId' | 'role' | 'scope'>;

/** The grants of this role over this; the first administrator's has an id of its own. */
export function heldRole(work: Work, { accountId, role, scope }: Role): Promise<RoleGrant[]> {
  const over = scope === null ? sql('t.`scope` IS NULL') : sql('t.`scope` = ?', scope);
  return rowsIn(
    work,
    RoleGrant,
    sql(`t.\`accountId\` = ? AND t.\`role\` = ? AND ${over.text}`, accountId, role, ...over.params),
  );
}
