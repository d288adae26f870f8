import { createTables, dropTables, type TableSpec } from '@courage-hub/kit/migrations';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES: TableSpec[] = [
  {
    name: 'maturity_step',
    columns: [
      { name: 'practiceId', type: 'varchar', length: '96', primary: true },
      { name: 'position', type: 'int', primary: true },
      { name: 'at', type: 'varchar', length: '24' },
      { name: 'maturity', type: 'varchar', length: '16' },
      { name: 'reason', type: 'text', nullable: true },
    ],
  },
];

const FIRST_STEPS =
  'INSERT INTO `maturity_step` (`practiceId`, `position`, `at`, `maturity`) ' +
  'SELECT `id`, 1, `createdAt`, `maturity` FROM `practice`';

/** The maturity of a practice has a history. */
export class Matured1776000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    await runner.query(FIRST_STEPS);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, TABLES);
  }
}
