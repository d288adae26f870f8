import { createTables, dropTables, type TableSpec } from '@courage-hub/kit/migrations';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES: TableSpec[] = [
  {
    name: 'experiment_arm',
    columns: [
      { name: 'experimentId', type: 'varchar', length: '96', primary: true },
      { name: 'position', type: 'int', primary: true },
      { name: 'kind', type: 'varchar', length: '16' },
      { name: 'allocation', type: 'varchar', length: '16' },
      { name: 'name', type: 'text' },
      { name: 'description', type: 'text', nullable: true },
    ],
  },
  {
    name: 'experiment_arm_site',
    columns: [
      { name: 'experimentId', type: 'varchar', length: '96', primary: true },
      { name: 'municipalityId', type: 'varchar', length: '96', primary: true },
      { name: 'armPosition', type: 'int' },
      { name: 'units', type: 'int', nullable: true },
    ],
    indices: [{ name: 'IX_experiment_arm_site_municipality', columns: ['municipalityId', 'experimentId'] }],
  },
  {
    name: 'half_year_round',
    columns: [
      { name: 'experimentId', type: 'varchar', length: '96', primary: true },
      { name: 'municipalityId', type: 'varchar', length: '96', primary: true },
      { name: 'halfYear', type: 'varchar', length: '8', primary: true },
      { name: 'reportedOn', type: 'varchar', length: '10' },
      { name: 'summary', type: 'text', nullable: true },
      { name: 'readings', type: 'text' },
    ],
  },
];

/** Which municipalities try the same in an experiment, and how it goes there half-year by half-year. */
export class Arms1776000000013 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, TABLES);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, TABLES);
  }
}
