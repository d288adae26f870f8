import { createTables, dropTables, type TableSpec } from '@courage-hub/kit/migrations';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES: TableSpec[] = [
  {
    name: 'experiment_count',
    columns: [
      { name: 'visibility', type: 'varchar', length: '8', primary: true },
      { name: 'period', type: 'int', primary: true },
      { name: 'leadMunicipalityId', type: 'varchar', length: '96', primary: true },
      { name: 'embargoUntil', type: 'varchar', length: '10', primary: true },
      { name: 'n', type: 'int' },
    ],
  },
  {
    name: 'experiment_interface',
    columns: [
      { name: 'uri', type: 'varchar', length: '300', primary: true },
      { name: 'experimentId', type: 'varchar', length: '96', primary: true },
      { name: 'n', type: 'int' },
    ],
    indices: [{ name: 'IX_experiment_interface_experiment', columns: ['experimentId'] }],
  },
];

const BEGIN = 'COALESCE(`actualStartDate`, `plannedStartDate`)';

const COUNT_WHAT_IS_THERE =
  'INSERT INTO `experiment_count` (`visibility`, `period`, `leadMunicipalityId`, `embargoUntil`, `n`) ' +
  'WITH RECURSIVE years (`year`) AS (SELECT 1990 UNION ALL SELECT `year` + 1 FROM years WHERE `year` < 2060), ' +
  'months (`month`) AS (SELECT 2 UNION ALL SELECT `month` + 1 FROM months WHERE `month` < 12), ' +
  'periods (`period`, `first`, `last`) AS (' +
  "SELECT 0, '', '9999-12-31' " +
  "UNION ALL SELECT `year`, CONCAT(`year`, '-01-01'), '9999-12-31' FROM years " +
  "UNION ALL SELECT `year` * 100 + `month`, CONCAT(`year`, '-', SUBSTR(CONCAT('0', `month`), -2), '-01'), " +
  "CONCAT(`year`, '-12-31') FROM years CROSS JOIN months) " +
  "SELECT e.`visibility`, p.`period`, e.`leadMunicipalityId`, COALESCE(e.`embargoUntil`, ''), COUNT(*) " +
  `FROM \`experiment\` e JOIN periods p ON COALESCE(${BEGIN}, '') BETWEEN p.\`first\` AND p.\`last\` ` +
  'WHERE e.`deletedAt` IS NULL AND e.`leadMunicipalityId` IS NOT NULL ' +
  "GROUP BY e.`visibility`, p.`period`, e.`leadMunicipalityId`, COALESCE(e.`embargoUntil`, '')";

const INDEX = 'IX_experiment_start';
const INDEXED = [
  'actualStartDate',
  'plannedStartDate',
  'leadMunicipalityId',
  'visibility',
  'embargoUntil',
  'deletedAt',
];

async function findInterfaces(runner: QueryRunner): Promise<void> {
  const rows = (await runner.query(
    "SELECT `id`, `interfacesCrossed` FROM `experiment` WHERE `interfacesCrossed` <> '[]'",
  )) as { id: string; interfacesCrossed: string }[];
  for (const { id, interfacesCrossed } of rows) {
    const uris = (JSON.parse(interfacesCrossed) as { uri: string }[]).map(({ uri }) => uri);
    for (const uri of new Set(uris)) {
      await runner.query('INSERT INTO `experiment_interface` (`uri`, `experimentId`, `n`) VALUES (?, ?, 1)', [uri, id]);
    }
  }
}

/** Experiments are counted per municipality, and found by the interfaces that they cross, where they are written. */
export class RollUp1776000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    await runner.query(COUNT_WHAT_IS_THERE);
    await findInterfaces(runner);
    await runner.query(
      `CREATE INDEX \`${INDEX}\` ON \`experiment\` (${INDEXED.map((name) => `\`${name}\``).join(', ')})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP INDEX \`${INDEX}\`${runner.dataSource.options.type === 'better-sqlite3' ? '' : ' ON `experiment`'}`,
    );
    await dropTables(runner, TABLES);
  }
}
