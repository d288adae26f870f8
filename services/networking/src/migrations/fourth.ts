import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A role may be given until a day. */
export class Fourth1775001600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `role_grant` ADD COLUMN `until` varchar(10)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `role_grant` DROP COLUMN `until`');
  }
}
