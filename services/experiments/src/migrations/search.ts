import { addSearch, dropSearch } from '@courage-hub/kit/search/search-migration';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Records can be searched for by their texts. */
export class Search1776000000005 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return addSearch(runner);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropSearch(runner);
  }
}
