import { createTables, dropTables, type TableSpec } from '@courage-hub/kit/migrations';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES: TableSpec[] = [
  {
    name: 'monitoring_round',
    columns: [
      { name: 'experimentId', type: 'varchar', length: '96', primary: true },
      { name: 'position', type: 'int', primary: true },
      { name: 'at', type: 'varchar', length: '10' },
      { name: 'summary', type: 'text', nullable: true },
    ],
  },
  {
    name: 'milestone',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'experimentId', type: 'varchar', length: '96' },
      { name: 'position', type: 'int' },
      { name: 'title', type: 'text' },
      { name: 'due', type: 'varchar', length: '10', nullable: true },
      { name: 'reachedOn', type: 'varchar', length: '10', nullable: true },
    ],
    indices: [{ name: 'IX_milestone_experiment', columns: ['experimentId', 'position'] }],
  },
  {
    name: 'diary_entry',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'version', type: 'int' },
      { name: 'createdAt', type: 'varchar', length: '24' },
      { name: 'modifiedAt', type: 'varchar', length: '24' },
      { name: 'source', type: 'text' },
      { name: 'experimentId', type: 'varchar', length: '96' },
      { name: 'authorId', type: 'varchar', length: '96', nullable: true },
      { name: 'day', type: 'varchar', length: '10' },
      { name: 'text', type: 'text' },
      { name: 'deletedAt', type: 'varchar', length: '24', nullable: true },
    ],
    indices: [{ name: 'IX_diary_entry_experiment', columns: ['experimentId', 'day'] }],
  },
  {
    name: 'diary_comment',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'version', type: 'int' },
      { name: 'createdAt', type: 'varchar', length: '24' },
      { name: 'modifiedAt', type: 'varchar', length: '24' },
      { name: 'source', type: 'text' },
      { name: 'experimentId', type: 'varchar', length: '96' },
      { name: 'entryId', type: 'varchar', length: '96' },
      { name: 'authorId', type: 'varchar', length: '96', nullable: true },
      { name: 'text', type: 'text' },
      { name: 'deletedAt', type: 'varchar', length: '24', nullable: true },
    ],
    indices: [{ name: 'IX_diary_comment_entry', columns: ['entryId', 'createdAt'] }],
  },
  {
    name: 'need',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'version', type: 'int' },
      { name: 'createdAt', type: 'varchar', length: '24' },
      { name: 'modifiedAt', type: 'varchar', length: '24' },
      { name: 'source', type: 'text' },
      { name: 'experimentId', type: 'varchar', length: '96' },
      { name: 'kind', type: 'varchar', length: '16' },
      { name: 'text', type: 'text' },
      { name: 'closedAt', type: 'varchar', length: '24', nullable: true },
      { name: 'closing', type: 'text', nullable: true },
    ],
    indices: [
      { name: 'IX_need_created', columns: ['createdAt', 'id'] },
      { name: 'IX_need_experiment', columns: ['experimentId'] },
    ],
  },
  {
    name: 'offer',
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
      { name: 'kind', type: 'varchar', length: '16' },
      { name: 'text', type: 'text' },
      { name: 'municipalityId', type: 'varchar', length: '96', nullable: true },
      { name: 'closedAt', type: 'varchar', length: '24', nullable: true },
    ],
    indices: [
      { name: 'IX_offer_created', columns: ['createdAt', 'id'] },
      { name: 'IX_offer_kind', columns: ['kind'] },
    ],
  },
  {
    name: 'offer_theme',
    columns: [
      { name: 'offerId', type: 'varchar', length: '96', primary: true },
      { name: 'uri', type: 'varchar', length: '300', primary: true },
      { name: 'notation', type: 'varchar', length: '64', nullable: true },
      { name: 'prefLabel', type: 'text', nullable: true },
      { name: 'inScheme', type: 'varchar', length: '300', nullable: true },
    ],
    indices: [{ name: 'IX_offer_theme_uri', columns: ['uri', 'offerId'] }],
  },
  {
    name: 'endorsement',
    columns: [
      { name: 'experimentId', type: 'varchar', length: '96', primary: true },
      { name: 'municipalityId', type: 'varchar', length: '96', primary: true },
      { name: 'at', type: 'varchar', length: '24' },
      { name: 'statement', type: 'text', nullable: true },
    ],
  },
];

/** How an experiment goes: what is looked at, reached, written and said while it runs. */
export class Running1776000000001 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, TABLES);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, TABLES);
  }
}
