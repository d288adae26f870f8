import type { QueryRunner } from 'typeorm';
import { createTables, dropTables, type TableSpec } from '../migrations';

const SEARCH_TABLES: readonly TableSpec[] = [
  {
    name: 'search_document',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'language', type: 'varchar', length: '2', primary: true },
      { name: 'length', type: 'int' },
    ],
  },
  {
    name: 'search_posting',
    columns: [
      { name: 'term', type: 'varchar', length: '64', primary: true },
      { name: 'documentId', type: 'varchar', length: '96', primary: true },
      { name: 'weight', type: 'int' },
      { name: 'length', type: 'int' },
    ],
    indices: [{ name: 'IX_search_posting_document', columns: ['documentId'] }],
  },
  {
    name: 'search_variant',
    columns: [
      { name: 'variant', type: 'varchar', length: '64', primary: true },
      { name: 'term', type: 'varchar', length: '64', primary: true },
    ],
    indices: [{ name: 'IX_search_variant_term', columns: ['term'] }],
  },
];

/** For a service whose records can be searched for. The next start fills the index. */
export const addSearch = (runner: QueryRunner): Promise<void> => createTables(runner, SEARCH_TABLES);

export const dropSearch = (runner: QueryRunner): Promise<void> => dropTables(runner, SEARCH_TABLES);
