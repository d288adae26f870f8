import { finnishDay } from '@courage-hub/kit/context';
import { type Sql, sql } from '@courage-hub/kit/sql';
import type { Reader } from '@courage-hub/kit/viewer';
import { publishedSql } from '@courage-hub/kit/visible';
import { experimentStewards } from '../stewards';
import { ANY_TIME, FIRST_YEAR, LAST_YEAR, monthPeriod } from './experiment-count';
import type { ExperimentFilter } from './experiment.inputs';

/**
 * Experiments per municipality from the counts that writes keep: all of them, or from a first day on. Null where the
 * filter asks for more, or where the reader may see more than everybody of the same audience: then rows are counted.
 */
export function keptByMunicipality(filter: ExperimentFilter | null, reader: Reader): Sql | null {
  if (reader.viewer.kind === 'PERSON' || experimentStewards(reader.viewer)) return null;
  const { startedFrom, ...more } = filter ?? {};
  if (Object.values(more).some((value) => value !== null && value !== undefined)) return null;
  const parts = startedFrom ? partsFrom(startedFrom) : { periods: [ANY_TIME], days: null };
  return parts && summed([countsOf(parts.periods, reader), ...(parts.days ? begunBetween(parts.days, reader) : [])]);
}

interface Parts {
  periods: number[];
  /** The first and last day of what no period covers. */
  days: [string, string] | null;
}

/** What is counted from a day on: later years, later months of its year, and the rest of its month. */
function partsFrom(day: string): Parts | null {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  if (year < FIRST_YEAR || year >= LAST_YEAR) return null;
  if (day.endsWith('-01-01')) return { periods: [year], days: null };
  if (day.endsWith('-01')) return { periods: [year + 1, monthPeriod(year, month)], days: null };
  const later = month < 12 ? [monthPeriod(year, month + 1)] : [];
  return { periods: [year + 1, ...later], days: [day, `${day.slice(0, 7)}-31`] };
}

const countsOf = (periods: readonly number[], { viewer, now }: Reader): Sql =>
  sql(
    'SELECT `leadMunicipalityId` AS `value`, `n` AS `counted` FROM `experiment_count` ' +
      'WHERE `visibility` IN (?) AND `period` IN (?) AND `embargoUntil` <= ?',
    viewer.audience,
    periods,
    finnishDay(now),
  );

/** Row by row, in two pieces, so that each is a range of the index of first days. */
function begunBetween(days: readonly [string, string], reader: Reader): Sql[] {
  const open = publishedSql('t', reader);
  const rows = (began: string): Sql =>
    sql(
      'SELECT t.`leadMunicipalityId` AS `value`, 1 AS `counted` FROM `experiment` t ' +
        `WHERE ${began} BETWEEN ? AND ? AND t.\`leadMunicipalityId\` IS NOT NULL AND ${open.text}`,
      ...days,
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
