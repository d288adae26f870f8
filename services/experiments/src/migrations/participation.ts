import { createTables, dropTables, type TableSpec } from '@courage-hub/kit/migrations';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES: TableSpec[] = [
  {
    name: 'idea',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'version', type: 'int' },
      { name: 'createdAt', type: 'varchar', length: '24' },
      { name: 'modifiedAt', type: 'varchar', length: '24' },
      { name: 'source', type: 'text' },
      { name: 'visibility', type: 'varchar', length: '8' },
      { name: 'authorId', type: 'varchar', length: '96', nullable: true },
      { name: 'embargoUntil', type: 'varchar', length: '10', nullable: true },
      { name: 'deletedAt', type: 'varchar', length: '24', nullable: true },
      { name: 'municipalityId', type: 'varchar', length: '96' },
      { name: 'title', type: 'text' },
      { name: 'text', type: 'text', nullable: true },
      { name: 'state', type: 'varchar', length: '16' },
      { name: 'reasons', type: 'text', nullable: true },
      { name: 'decidedAt', type: 'varchar', length: '24', nullable: true },
      { name: 'experimentId', type: 'varchar', length: '96', nullable: true },
    ],
    indices: [
      { name: 'IX_idea_created', columns: ['createdAt', 'id'] },
      { name: 'IX_idea_municipality', columns: ['municipalityId'] },
    ],
  },
  {
    name: 'idea_support',
    columns: [
      { name: 'ideaId', type: 'varchar', length: '96', primary: true },
      { name: 'personId', type: 'varchar', length: '96', primary: true },
    ],
    indices: [{ name: 'IX_idea_support_person', columns: ['personId'] }],
  },
  {
    name: 'participation_activity',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'experimentId', type: 'varchar', length: '96' },
      { name: 'position', type: 'int' },
      { name: 'methodId', type: 'varchar', length: '96' },
      { name: 'startDate', type: 'varchar', length: '10', nullable: true },
      { name: 'endDate', type: 'varchar', length: '10', nullable: true },
      { name: 'counted', type: 'int', nullable: true },
      { name: 'countedGroups', type: 'text' },
      { name: 'platform', type: 'varchar', length: '16', nullable: true },
      { name: 'processUri', type: 'varchar', length: '500', nullable: true },
      { name: 'feedback', type: 'text', nullable: true },
      { name: 'feedbackGivenOn', type: 'varchar', length: '10', nullable: true },
    ],
    indices: [
      { name: 'IX_participation_activity_experiment', columns: ['experimentId', 'position'] },
      { name: 'IX_participation_activity_method', columns: ['methodId', 'experimentId'] },
    ],
  },
  {
    name: 'participation_method',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'version', type: 'int' },
      { name: 'createdAt', type: 'varchar', length: '24' },
      { name: 'modifiedAt', type: 'varchar', length: '24' },
      { name: 'source', type: 'text' },
      { name: 'name', type: 'text' },
      { name: 'description', type: 'text' },
      { name: 'spectrum', type: 'varchar', length: '16' },
      { name: 'smallestGroup', type: 'int', nullable: true },
      { name: 'largestGroup', type: 'int', nullable: true },
      { name: 'weeks', type: 'int' },
      { name: 'cost', type: 'varchar', length: '8' },
      { name: 'setting', type: 'varchar', length: '8' },
      { name: 'accessibility', type: 'text' },
      { name: 'sameAs', type: 'text' },
    ],
  },
];

/** How people were taken along in experiments, the catalogue of ways to do it, and the ideas that people propose. */
export class Participation1776000000003 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, TABLES);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, TABLES);
  }
}
