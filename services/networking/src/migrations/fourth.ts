import { addStandingDeeds, dropStandingDeeds } from '@courage-hub/kit/migrations';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A role may be given until a day; what moderators and administrators did to a record stands. */
export class Fourth1775001600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `role_grant` ADD COLUMN `until` varchar(10)');
    await addStandingDeeds(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropStandingDeeds(runner);
    await runner.query('ALTER TABLE `role_grant` DROP COLUMN `until`');
  }
}
