import { createTables, dropTables, type TableSpec } from '@courage-hub/kit/migrations';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES: TableSpec[] = [
  {
    name: 'maturity_assessment',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'version', type: 'int' },
      { name: 'createdAt', type: 'varchar', length: '24' },
      { name: 'modifiedAt', type: 'varchar', length: '24' },
      { name: 'source', type: 'text' },
      { name: 'municipalityId', type: 'varchar', length: '96' },
      { name: 'model', type: 'varchar', length: '32' },
      { name: 'year', type: 'int' },
      { name: 'level', type: 'varchar', length: '8' },
      { name: 'maxLevel', type: 'int' },
      { name: 'selfAssessed', type: 'boolean' },
      { name: 'sourceUri', type: 'varchar', length: '400', nullable: true },
    ],
    indices: [{ name: 'UX_maturity_assessment', columns: ['municipalityId', 'model', 'year'], unique: true }],
  },
  {
    name: 'observation',
    columns: [
      { name: 'indicatorId', type: 'varchar', length: '96', primary: true },
      { name: 'year', type: 'int', primary: true },
      { name: 'areaId', type: 'varchar', length: '96', primary: true },
      { name: 'value', type: 'varchar', length: '32', nullable: true },
      { name: 'status', type: 'varchar', length: '16' },
      { name: 'firstBoundaries', type: 'int' },
      { name: 'lastBoundaries', type: 'int' },
      { name: 'source', type: 'varchar', length: '64' },
    ],
    indices: [{ name: 'IX_observation_area', columns: ['areaId', 'indicatorId', 'year'] }],
  },
  {
    name: 'statistical_indicator',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'version', type: 'int' },
      { name: 'createdAt', type: 'varchar', length: '24' },
      { name: 'modifiedAt', type: 'varchar', length: '24' },
      { name: 'source', type: 'text' },
      { name: 'name', type: 'text' },
      { name: 'sortKey', type: 'varchar', length: '200' },
      { name: 'searchText', type: 'text' },
      { name: 'description', type: 'text', nullable: true },
      { name: 'unit', type: 'varchar', length: '120' },
      { name: 'decimals', type: 'int' },
      { name: 'direction', type: 'varchar', length: '20' },
      { name: 'theme', type: 'varchar', length: '20' },
      { name: 'additive', type: 'boolean' },
      { name: 'denominators', type: 'text' },
      { name: 'breaks', type: 'text' },
      { name: 'sourceTable', type: 'varchar', length: '400', nullable: true },
    ],
    indices: [{ name: 'IX_statistical_indicator_sort', columns: ['sortKey', 'id'] }],
  },
];

/** Indicators with their observations, maturity assessments, and peer groups of the nearest. */
export class Third1772323200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    await runner.query('ALTER TABLE `peer_group` ADD COLUMN `nearest` text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `peer_group` DROP COLUMN `nearest`');
    await dropTables(runner, TABLES);
  }
}
