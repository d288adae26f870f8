import { createTables, dropTables, type TableSpec } from '@courage-hub/kit/migrations';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES: TableSpec[] = [
  {
    name: 'registration',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'experimentId', type: 'varchar', length: '96' },
      { name: 'version', type: 'int' },
      { name: 'registeredAt', type: 'varchar', length: '24' },
      { name: 'beforeStart', type: 'boolean' },
      { name: 'hypothesis', type: 'text' },
      { name: 'wouldChangeMind', type: 'text' },
      { name: 'outcomeMeasures', type: 'text' },
      { name: 'methodAndSample', type: 'text' },
      { name: 'stoppingRule', type: 'text' },
      { name: 'reason', type: 'text', nullable: true },
      { name: 'document', type: 'longtext' },
      { name: 'sha256', type: 'varchar', length: '64' },
    ],
    indices: [{ name: 'IX_registration_experiment', columns: ['experimentId', 'version'], unique: true }],
  },
  {
    name: 'deviation',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'experimentId', type: 'varchar', length: '96' },
      { name: 'position', type: 'int' },
      { name: 'field', type: 'varchar', length: '24' },
      { name: 'registrationVersion', type: 'int' },
      { name: 'what', type: 'text' },
      { name: 'why', type: 'text', nullable: true },
      { name: 'recordedAt', type: 'varchar', length: '24' },
    ],
    indices: [{ name: 'IX_deviation_experiment', columns: ['experimentId', 'position'] }],
  },
];

/** What is promised before: registrations with what departed from them. */
export class Promised1776000000002 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, TABLES);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, TABLES);
  }
}
