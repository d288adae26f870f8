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
  {
    name: 'challenge',
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
      { name: 'title', type: 'text' },
      { name: 'searchText', type: 'text' },
      { name: 'summary', type: 'text', nullable: true },
      { name: 'programmeId', type: 'varchar', length: '96' },
      { name: 'opensAt', type: 'varchar', length: '24' },
      { name: 'closesAt', type: 'varchar', length: '24' },
      { name: 'decidedAt', type: 'varchar', length: '24', nullable: true },
      { name: 'budgetMinor', type: 'bigint' },
    ],
    indices: [
      { name: 'IX_challenge_programme', columns: ['programmeId'] },
      { name: 'IX_challenge_opens', columns: ['opensAt', 'id'] },
    ],
  },
  {
    name: 'challenge_theme',
    columns: [
      { name: 'challengeId', type: 'varchar', length: '96', primary: true },
      { name: 'uri', type: 'varchar', length: '300', primary: true },
      { name: 'notation', type: 'varchar', length: '64', nullable: true },
      { name: 'prefLabel', type: 'text', nullable: true },
      { name: 'inScheme', type: 'varchar', length: '300', nullable: true },
    ],
    indices: [{ name: 'IX_challenge_theme_uri', columns: ['uri', 'challengeId'] }],
  },
  {
    name: 'challenge_submission',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'version', type: 'int' },
      { name: 'createdAt', type: 'varchar', length: '24' },
      { name: 'modifiedAt', type: 'varchar', length: '24' },
      { name: 'source', type: 'text' },
      { name: 'challengeId', type: 'varchar', length: '96' },
      { name: 'experimentId', type: 'varchar', length: '96' },
      { name: 'authorId', type: 'varchar', length: '96', nullable: true },
      { name: 'status', type: 'varchar', length: '16' },
      { name: 'pitch', type: 'text', nullable: true },
      { name: 'requestedMinor', type: 'bigint' },
      { name: 'assessment', type: 'text', nullable: true },
      { name: 'grantedMinor', type: 'bigint', nullable: true },
    ],
    indices: [
      { name: 'IX_challenge_submission_once', columns: ['challengeId', 'experimentId'], unique: true },
      { name: 'IX_challenge_submission_experiment', columns: ['experimentId'] },
    ],
  },
];

/** What is promised before: registrations with what departed from them, and calls for experiments with their money. */
export class Promised1776000000002 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, TABLES);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, TABLES);
  }
}
