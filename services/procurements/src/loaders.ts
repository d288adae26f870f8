import type { HubContext } from '@courage-hub/kit/context';
import { compileFilter } from '@courage-hub/kit/filters';
import { allOf, type Sql, sql } from '@courage-hub/kit/sql';
import { publishedSql } from '@courage-hub/kit/visible';
import { Award } from './contracting-process/award';
import { AwardStatus, InnovationProcurementType, TenderStatus } from './contracting-process/codes';
import type { ProcurementFilter } from './contracting-process/contracting-process.inputs';
import { processes } from './contracting-process/contracting-process.rows';
import type { ProcurementCount } from './contracting-process/innovation-share';
import type { EvidenceLevel } from './evaluation/codes';
import { EfficiencyResult } from './evaluation/efficiency-result';
import { bestEvidence } from './evaluation/evidence';
import { latestDay } from './evaluation/evaluation.rows';

type Reads = Pick<HubContext, 'db' | 'load' | 'viewer' | 'now'>;

/** The strongest evidence of what was evaluated; null where nothing was. */
export async function bestEvidenceOf({ load, ...reader }: Reads, subjectId: string): Promise<EvidenceLevel | null> {
  const seen = publishedSql('e', reader);
  const statement = (ids: readonly string[]): Sql =>
    sql(
      `SELECT e.\`subjectId\` AS \`__parent\`, e.\`evidence\` FROM \`evaluation\` e WHERE e.\`subjectId\` IN (?) AND ${seen.text} GROUP BY e.\`subjectId\`, e.\`evidence\``,
      ids,
      ...seen.params,
    );
  const rows = await load.rawBy('bestEvidence', statement, subjectId);
  return bestEvidence(rows.map(({ evidence }) => evidence as EvidenceLevel));
}

/** The efficiency result of the latest evaluation that has one. */
export async function efficiencyOfSubject(reads: Reads, subjectId: string): Promise<EfficiencyResult | null> {
  const table = reads.db.table(EfficiencyResult);
  const seen = publishedSql('e', reads);
  const statement = (ids: readonly string[]): Sql =>
    sql(
      `SELECT ${table.select}, e.\`subjectId\` AS \`__parent\` FROM \`efficiency_result\` t JOIN \`evaluation\` e ON e.\`id\` = t.\`evaluationId\` ` +
        `WHERE e.\`subjectId\` IN (?) AND ${seen.text} ORDER BY ${latestDay('e')} DESC, e.\`id\` DESC`,
      ids,
      ...seen.params,
    );
  const [latest] = await reads.load.rawBy('efficiency', statement, subjectId);
  return latest ? table.read(latest) : null;
}

/** Awards that stand and in which an organization is a supplier, latest first. */
export async function awardsWonBy(
  { db, load, viewer, now }: Reads,
  organizationId: string,
  filter: ProcurementFilter | null,
): Promise<Award[]> {
  const table = db.table(Award);
  const where = allOf([publishedSql('t', { viewer, now }), compileFilter(filter, processes.filter, { viewer, now })]);
  const statement = (ids: readonly string[]): Sql =>
    sql(
      `SELECT ${table.select}, s.\`organizationId\` AS \`__parent\` FROM \`award_supplier\` s JOIN \`award\` t ON t.\`id\` = s.\`awardId\` ` +
        'WHERE s.`organizationId` IN (?) AND t.`status` = ? AND t.`processId` IN ' +
        `(SELECT t.\`id\` FROM \`contracting_process\` t WHERE ${where.text}) ORDER BY t.\`date\` DESC, t.\`id\``,
      ids,
      AwardStatus.active,
      ...where.params,
    );
  const rows = await load.rawBy(`awardsWon:${JSON.stringify(filter)}`, statement, organizationId);
  return rows.map(table.read);
}

const BOUGHT_NOTHING = [
  TenderStatus.planning,
  TenderStatus.planned,
  TenderStatus.cancelled,
  TenderStatus.unsuccessful,
  TenderStatus.withdrawn,
];

const PUBLISHED_EUROS =
  "CASE WHEN t.`valueDisclosure` = 'PUBLISHED' THEN COALESCE(" +
  "(SELECT SUM(c.`valueMinor`) FROM `contract` c WHERE c.`processId` = t.`id` AND c.`currency` = 'EUR' AND COALESCE(c.`status`, '') <> 'cancelled'), " +
  "CASE WHEN t.`currency` = 'EUR' THEN t.`valueMinor` END) END";

/** The processes of a municipality's buyers, counted by year and by whether they were innovative. */
export async function procurementCounts(
  { load, ...reader }: Reads,
  municipalityId: string,
  years: { from: number | null; to: number | null },
): Promise<ProcurementCount[]> {
  const seen = publishedSql('t', reader);
  const statement = (ids: readonly string[]): Sql =>
    sql(
      'SELECT `municipalityId` AS `__parent`, `year`, `innovative`, COUNT(*) AS `n`, SUM(`value`) AS `valueMinor`, ' +
        'SUM(CASE WHEN `value` IS NULL THEN 1 ELSE 0 END) AS `valuesMissing` FROM (' +
        'SELECT t.`municipalityId`, SUBSTR(t.`startedOn`, 1, 4) AS `year`, ' +
        `CASE WHEN t.\`innovationType\` = ? THEN 0 ELSE 1 END AS \`innovative\`, ${PUBLISHED_EUROS} AS \`value\` ` +
        `FROM \`contracting_process\` t WHERE t.\`municipalityId\` IN (?) AND ${seen.text} ` +
        "AND COALESCE(t.`tenderStatus`, '') NOT IN (?) AND t.`startedOn` BETWEEN ? AND ?" +
        ') counted GROUP BY `municipalityId`, `year`, `innovative`',
      InnovationProcurementType.NOT_INNOVATIVE,
      ids,
      ...seen.params,
      BOUGHT_NOTHING,
      `${years.from ?? '0000'}-01-01`,
      `${years.to ?? '9999'}-12-31`,
    );
  const rows = await load.rawBy(`innovation:${years.from}:${years.to}`, statement, municipalityId);
  return rows.map((row) => ({
    year: Number(row.year),
    innovative: Number(row.innovative) === 1,
    n: Number(row.n),
    valuesMissing: Number(row.valuesMissing),
    valueMinor: Number(row.valueMinor ?? 0),
  }));
}
