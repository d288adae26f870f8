import { createTables, dropTables, type TableSpec } from '@courage-hub/kit/migrations';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES: TableSpec[] = [
  {
    name: 'experiment_legal_basis',
    columns: [
      { name: 'experimentId', type: 'varchar', length: '96', primary: true },
      { name: 'position', type: 'int', primary: true },
      { name: 'kind', type: 'varchar', length: '40' },
      { name: 'told', type: 'text' },
    ],
    indices: [{ name: 'IX_experiment_legal_basis_kind', columns: ['kind', 'experimentId'] }],
  },
];

interface Law {
  kind?: string;
  status?: string;
  derogatesFrom?: string | null;
}

async function rewriteLaws(runner: QueryRunner, rewrite: (law: Law) => Law): Promise<void> {
  const rows = (await runner.query("SELECT `id`, `legalBasis` FROM `programme` WHERE `legalBasis` <> '[]'")) as {
    id: string;
    legalBasis: string;
  }[];
  for (const { id, legalBasis } of rows) {
    const laws = JSON.stringify((JSON.parse(legalBasis) as Law[]).map(rewrite));
    await runner.query('UPDATE `programme` SET `legalBasis` = ? WHERE `id` = ?', [laws, id]);
  }
}

const asLegalBasis = (law: Law): Law => ({
  kind: law.derogatesFrom ? 'DEROGATION' : 'LEGAL_BASIS',
  status: 'IN_FORCE',
  ...law,
});

/** Experiments have legal bases too, and the laws of programmes say what they are. */
export class LegalBasis1776000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    await rewriteLaws(runner, asLegalBasis);
  }

  async down(runner: QueryRunner): Promise<void> {
    await rewriteLaws(runner, ({ kind: _kind, status: _status, ...law }) => law);
    await dropTables(runner, TABLES);
  }
}
