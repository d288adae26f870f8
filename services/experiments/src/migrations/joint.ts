import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = '`experiment_participant`';

const COLUMNS: readonly (readonly [string, string])[] = [
  ['counted', 'integer'],
  ['startDate', 'varchar(10)'],
  ['endDate', 'varchar(10)'],
  ['consent', 'varchar(8)'],
  ['answeredAt', 'varchar(24)'],
];

const THE_LEAD_TAKES_PART =
  `INSERT INTO ${TABLE} (\`experimentId\`, \`position\`, \`role\`, \`organizationId\`, \`municipalityId\`) ` +
  `SELECT e.\`id\`, COALESCE((SELECT MAX(p.\`position\`) FROM ${TABLE} p WHERE p.\`experimentId\` = e.\`id\`), 0) + 1, ` +
  "'LEAD', CONCAT('organization:municipality-', SUBSTR(e.`leadMunicipalityId`, 14)), e.`leadMunicipalityId` " +
  'FROM `experiment` e WHERE e.`leadMunicipalityId` IS NOT NULL ' +
  `AND NOT EXISTS (SELECT 1 FROM ${TABLE} l WHERE l.\`experimentId\` = e.\`id\` ` +
  "AND l.`role` = 'LEAD' AND l.`municipalityId` = e.`leadMunicipalityId`)";

/** Who takes part does so for a time, and a municipality when it has agreed; the one that leads takes part. */
export class Joint1776000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, type] of COLUMNS) await runner.query(`ALTER TABLE ${TABLE} ADD COLUMN \`${name}\` ${type}`);
    await runner.query(THE_LEAD_TAKES_PART);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of COLUMNS) await runner.query(`ALTER TABLE ${TABLE} DROP COLUMN \`${name}\``);
  }
}
