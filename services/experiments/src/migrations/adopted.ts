import { createTables, dropTables, type TableSpec } from '@courage-hub/kit/migrations';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES: TableSpec[] = [
  {
    name: 'adoption_entry',
    columns: [
      { name: 'adoptionId', type: 'varchar', length: '96', primary: true },
      { name: 'position', type: 'int', primary: true },
      { name: 'at', type: 'varchar', length: '24' },
      { name: 'deed', type: 'varchar', length: '16' },
      { name: 'status', type: 'varchar', length: '16' },
      { name: 'mode', type: 'varchar', length: '16' },
      { name: 'since', type: 'varchar', length: '10', nullable: true },
      { name: 'until', type: 'varchar', length: '10', nullable: true },
      { name: 'adaptations', type: 'text', nullable: true },
      { name: 'reason', type: 'text', nullable: true },
    ],
  },
];

const COLUMNS = ['`learnedThrough` varchar(24)', '`revokedAt` varchar(24)'];

const FIRST_LINES =
  "INSERT INTO `adoption_entry` SELECT `id`, 1, `createdAt`, 'RECORDED', `status`, `mode`, `since`, `until`, " +
  '`adaptations`, `whyAbandoned` FROM `adoption`';

/** Adoptions are a ledger, tell how they were learned of, and can be revoked. */
export class Adopted1776000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of COLUMNS) await runner.query(`ALTER TABLE \`adoption\` ADD COLUMN ${column}`);
    await createTables(runner, TABLES);
    await runner.query(FIRST_LINES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
    for (const column of COLUMNS) {
      await runner.query(`ALTER TABLE \`adoption\` DROP COLUMN ${column.split(' ')[0]}`);
    }
  }
}
