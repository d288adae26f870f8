import { createTables, dropTables, type TableSpec } from '@courage-hub/kit/migrations';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES: TableSpec[] = [
  {
    name: 'account',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'email', type: 'varchar', length: '254', nullable: true },
      { name: 'name', type: 'varchar', length: '160' },
      { name: 'personId', type: 'varchar', length: '96', nullable: true },
      { name: 'disabledAt', type: 'varchar', length: '24', nullable: true },
      { name: 'createdAt', type: 'varchar', length: '24' },
    ],
    indices: [
      { name: 'UX_account_email', columns: ['email'], unique: true },
      { name: 'IX_account_person', columns: ['personId'] },
    ],
    foreignKeys: [
      { name: 'FK_account_person', columns: ['personId'], references: 'person', referencedColumns: ['id'] },
    ],
  },
  {
    name: 'role_grant',
    columns: [
      { name: 'id', type: 'varchar', length: '64', primary: true },
      { name: 'accountId', type: 'varchar', length: '96' },
      { name: 'role', type: 'varchar', length: '16' },
      { name: 'scope', type: 'varchar', length: '96', nullable: true },
      { name: 'createdAt', type: 'varchar', length: '24' },
    ],
    indices: [
      { name: 'IX_role_grant_account', columns: ['accountId'] },
      { name: 'IX_role_grant_role', columns: ['role'] },
    ],
    foreignKeys: [
      { name: 'FK_role_grant_account', columns: ['accountId'], references: 'account', referencedColumns: ['id'] },
    ],
  },
  {
    name: 'external_identity',
    columns: [
      { name: 'issuer', type: 'varchar', length: '255', primary: true },
      { name: 'subject', type: 'varchar', length: '255', primary: true },
      { name: 'accountId', type: 'varchar', length: '96' },
    ],
    indices: [{ name: 'IX_external_identity_account', columns: ['accountId'] }],
    foreignKeys: [
      {
        name: 'FK_external_identity_account',
        columns: ['accountId'],
        references: 'account',
        referencedColumns: ['id'],
      },
    ],
  },
  {
    name: 'sign_in_link',
    columns: [
      { name: 'tokenHash', type: 'varchar', length: '64', primary: true },
      { name: 'accountId', type: 'varchar', length: '96' },
      { name: 'expiresAt', type: 'varchar', length: '24' },
      { name: 'usedAt', type: 'varchar', length: '24', nullable: true },
    ],
    indices: [{ name: 'IX_sign_in_link_account', columns: ['accountId'] }],
    foreignKeys: [
      { name: 'FK_sign_in_link_account', columns: ['accountId'], references: 'account', referencedColumns: ['id'] },
    ],
  },
  {
    name: 'session',
    columns: [
      { name: 'sessionHash', type: 'varchar', length: '64', primary: true },
      { name: 'accountId', type: 'varchar', length: '96' },
      { name: 'expiresAt', type: 'varchar', length: '24' },
      { name: 'createdAt', type: 'varchar', length: '24' },
    ],
    indices: [{ name: 'IX_session_account', columns: ['accountId'] }],
    foreignKeys: [
      { name: 'FK_session_account', columns: ['accountId'], references: 'account', referencedColumns: ['id'] },
    ],
  },
  {
    name: 'api_key',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'prefix', type: 'varchar', length: '64' },
      { name: 'secretHash', type: 'varchar', length: '64' },
      { name: 'programmeId', type: 'varchar', length: '96' },
      { name: 'name', type: 'varchar', length: '160' },
      { name: 'scopes', type: 'text' },
      { name: 'createdAt', type: 'varchar', length: '24' },
      { name: 'expiresAt', type: 'varchar', length: '24' },
      { name: 'revokedAt', type: 'varchar', length: '24', nullable: true },
      { name: 'lastUsedAt', type: 'varchar', length: '24', nullable: true },
      { name: 'replacedById', type: 'varchar', length: '96', nullable: true },
    ],
    indices: [
      { name: 'UX_api_key_hash', columns: ['secretHash'], unique: true },
      { name: 'UX_api_key_prefix', columns: ['prefix'], unique: true },
      { name: 'IX_api_key_programme', columns: ['programmeId'] },
    ],
    foreignKeys: [
      {
        name: 'FK_api_key_programme',
        columns: ['programmeId'],
        references: 'partner_programme',
        referencedColumns: ['id'],
      },
    ],
  },
];

/** Who signs in and what partners ask with. */
export class Third1772323200000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, TABLES);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, TABLES);
  }
}
