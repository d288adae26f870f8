import { addStandingDeeds, dropStandingDeeds } from '@courage-hub/kit/migrations';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What moderators and administrators did to a record stands. */
export class Third1775001600000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return addStandingDeeds(runner);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropStandingDeeds(runner);
  }
}
