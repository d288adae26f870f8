import { finnishDay } from '@courage-hub/kit/context';
import { type Sql, sql } from '@courage-hub/kit/sql';
import type { Reader } from '@courage-hub/kit/viewer';
import { publishedSql } from '@courage-hub/kit/visible';
import { experimentStewards } from '../stewards';
import { ANY_YEAR, FIRST_YEAR, LAST_YEAR } from './experiment-count';
import type { ExperimentFilter } from './experiment.inputs';

/**
 * Experiments per municipality from the counts that writes keep: all of them, or from a first day on. Null where the
 * filter asks for more, or where the reader may see more than everybody of the same audience: then rows are counted.
 */
export function keptByMunicipality(filter: ExperimentFilter | null, reader: Reader): Sql | null {
  if (reader.viewer.kind === 'PERSON' || experimentStewards(reader.viewer)) return null;
  const { startedFrom, ...more } = filter ?? {};
  if (Object.values(more).some((value) => value !== null && value !== undefined)) return null;
  if (!startedFrom) return summed([countsFrom(ANY_YEAR, reader)]);
  const year = Number(startedFrom.slice(0, 4));
  if (year < FIRST_YEAR || year >= LAST_YEAR) return null;
  if (startedFrom.endsWith('-01-01')) return summed([countsFrom(year, reader)]);
  return summed([countsFrom(year + 1, reader), ...begunBetween(startedFrom, `${year}-12-31`, reader)]);
}

const countsFrom = (year: number, { viewer, now }: Reader): Sql =>
  sql(
    'SELECT `leadMunicipalityId` AS `value`, `n` AS `counted` FROM `experiment_count` ' +
      'WHERE `visibility` IN (?) AND `fromYear` = ? AND `embargoUntil` <= ?',
    viewer.audience,
    year,
    finnishDay(now),
  );

/** The rest of a year, row by row: in two pieces, so that each is a range of the index of first days. */
function begunBetween(first: string, last: string, reader: Reader): Sql[] {
  const open = publishedSql('t', reader);
  const rows = (began: string): Sql =>
    sql(
      'SELECT t.`leadMunicipalityId` AS `value`, 1 AS `counted` FROM `experiment` t ' +
        `WHERE ${began} BETWEEN ? AND ? AND t.\`leadMunicipalityId\` IS NOT NULL AND ${open.text}`,
      first,
      last,
      ...open.params,
    );
  return [rows('t.`actualStartDate`'), rows('t.`actualStartDate` IS NULL AND t.`plannedStartDate`')];
}

const summed = (parts: readonly Sql[]): Sql =>
  sql(
    "SELECT '' AS `__parent`, `value`, NULL AS `label`, SUM(`counted`) AS `n` " +
      `FROM (${parts.map(({ text }) => text).join(' UNION ALL ')}) kept ` +
      'GROUP BY `value` HAVING SUM(`counted`) > 0 ORDER BY `n` DESC, `value`',
    ...parts.flatMap(({ params }) => params),
  );
