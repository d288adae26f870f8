import { createHash } from 'node:crypto';
import { Code, Day, Instant, Key } from '@courage-hub/kit/columns';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from './account';

/** A role that an account was given, over one thing or (scope null) over everything. */
@Entity('role_grant')
@Index('IX_role_grant_account', ['accountId'])
@Index('IX_role_grant_role', ['role'])
export class RoleGrant {
  @Key(64)
  id: string;

  @Code(96)
  @ForeignKey(() => Account, { name: 'FK_role_grant_account' })
  accountId: string;

  @Code(16)
  role: string;

  @Code(96, { nullable: true })
  scope: string | null;

  @Instant()
  createdAt: string;

  /** The first day in Finland on which it is held no more; null without an end. */
  @Day({ nullable: true })
  until: string | null;
}

/** The same grant has the same id: given twice, it is there once. */
export const grantId = (accountId: string, role: string, scope: string | null): string =>
  createHash('sha256')
    .update(JSON.stringify([accountId, role, scope]))
    .digest('hex');

export const ADMINISTRATOR = 'ADMINISTRATOR';

/** Roles that are given by hand, and what each is held over; a group's roles come from its memberships. */
export const GIVEN_ROLES: Readonly<Record<string, string | null>> = {
  EDITOR: 'municipality',
  COORDINATOR: 'programme',
  MODERATOR: null,
  ADMINISTRATOR: null,
};

/** What is wrong with a role over this, in words; null where such a role can be given. */
export function roleProblem(role: string, scope: string | null): string | null {
  const over = GIVEN_ROLES[role];
  if (over === undefined) return `the role must be one of ${Object.keys(GIVEN_ROLES).join(', ')}, but got: ${role}`;
  if (over === null) return scope === null ? null : `${role} is over everything: leave --scope out`;
  return scope?.startsWith(`${over}:`) ? null : `${role} needs --scope ${over}:…, but got: ${scope ?? 'nothing'}`;
}
