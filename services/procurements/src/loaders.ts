import type { HubContext } from '@courage-hub/kit/context';
import { compileFilter } from '@courage-hub/kit/filters';
import { type Sql, sql, TRUE } from '@courage-hub/kit/sql';
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
export async function bestEvidenceOf({ load, viewer }: Reads, subjectId: string): Promise<EvidenceLevel | null> {
  const statement = (ids: readonly string[]): Sql =>
    sql(
      'SELECT `subjectId` AS `__parent`, `evidence` FROM `evaluation` WHERE `subjectId` IN (?) AND `visibility` IN (?) GROUP BY `subjectId`, `evidence`',
      ids,
      viewer.audience,
    );
  const rows = await load.rawBy('bestEvidence', statement, subjectId);
  return bestEvidence(rows.map(({ evidence }) => evidence as EvidenceLevel));
}

/** The efficiency result of the latest evaluation that has one. */
export async function efficiencyOfSubject(reads: Reads, subjectId: string): Promise<EfficiencyResult | null> {
  const table = reads.db.table(EfficiencyResult);
  const statement = (ids: readonly string[]): Sql =>
    sql(
      `SELECT ${table.select}, e.\`subjectId\` AS \`__parent\` FROM \`efficiency_result\` t JOIN \`evaluation\` e ON e.\`id\` = t.\`evaluationId\` ` +
        `WHERE e.\`subjectId\` IN (?) AND e.\`visibility\` IN (?) ORDER BY ${latestDay('e')} DESC, e.\`id\` DESC`,
      ids,
      reads.viewer.audience,
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
  const where = compileFilter(filter, processes.filter, { viewer, now }) ?? TRUE;
  const statement = (ids: readonly string[]): Sql =>
    sql(
      `SELECT ${table.select}, s.\`organizationId\` AS \`__parent\` FROM \`award_supplier\` s JOIN \`award\` t ON t.\`id\` = s.\`awardId\` ` +
        'WHERE s.`organizationId` IN (?) AND t.`status` = ? AND t.`processId` IN ' +
        `(SELECT t.\`id\` FROM \`contracting_process\` t WHERE t.\`visibility\` IN (?) AND (${where.text})) ORDER BY t.\`date\` DESC, t.\`id\``,
      ids,
      AwardStatus.active,
      viewer.audience,
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
  { load, viewer }: Reads,
  municipalityId: string,
  years: { from: number | null; to: number | null },
): Promise<ProcurementCount[]> {
  const statement = (ids: readonly string[]): Sql =>
    sql(
      'SELECT `municipalityId` AS `__parent`, `year`, `innovative`, COUNT(*) AS `n`, SUM(`value`) AS `valueMinor`, ' +
        'SUM(CASE WHEN `value` IS NULL THEN 1 ELSE 0 END) AS `valuesMissing` FROM (' +
        'SELECT t.`municipalityId`, SUBSTR(t.`startedOn`, 1, 4) AS `year`, ' +
        `CASE WHEN t.\`innovationType\` = ? THEN 0 ELSE 1 END AS \`innovative\`, ${PUBLISHED_EUROS} AS \`value\` ` +
        'FROM `contracting_process` t WHERE t.`municipalityId` IN (?) AND t.`visibility` IN (?) ' +
        "AND COALESCE(t.`tenderStatus`, '') NOT IN (?) AND t.`startedOn` BETWEEN ? AND ?" +
        ') counted GROUP BY `municipalityId`, `year`, `innovative`',
      InnovationProcurementType.NOT_INNOVATIVE,
      ids,
      viewer.audience,
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
