import type { HubContext } from '@courage-hub/kit/context';
import { allOf, type Sql, sql } from '@courage-hub/kit/sql';
import { visibleSql } from '@courage-hub/kit/visible';
import { Field, Int, ObjectType } from 'type-graphql';
import { ExperimentStatus } from './experiment.enums';
import { experiments } from './experiment.rows';
import { byYear } from '../by-year';

@ObjectType({ description: 'The experiments that begin in one year and that the viewer may see, counted.' })
export class ExperimentTotals {
  @Field(() => Int, {
    nullable: true,
    description: 'The year of the actual or else planned first day; null where neither is known.',
  })
  year: number | null;

  @Field(() => Int, { description: 'How many experiments.' })
  experiments: number;

  @Field(() => Int, { description: 'How many of them were stopped early.' })
  stoppedEarly: number;
}

const YEAR = 'SUBSTR(COALESCE(t.`actualStartDate`, t.`plannedStartDate`), 1, 4)';

/** The experiments that a municipality leads by their first year, those of no known year first. */
export async function experimentTotals(
  { load, viewer, now }: HubContext,
  municipalityId: string,
): Promise<ExperimentTotals[]> {
  const totalsOf = (municipalityIds: readonly string[]): Sql => {
    const where = allOf([
      sql('t.`leadMunicipalityId` IN (?)', municipalityIds),
      visibleSql(experiments as never, { viewer, now }),
    ]);
    return sql(
      `SELECT t.\`leadMunicipalityId\` AS \`__parent\`, ${YEAR} AS \`year\`, COUNT(*) AS \`experiments\`, ` +
        'SUM(CASE WHEN t.`status` = ? THEN 1 ELSE 0 END) AS `stoppedEarly` ' +
        `FROM \`experiment\` t WHERE ${where.text} ` +
        `GROUP BY t.\`leadMunicipalityId\`, ${YEAR} ORDER BY t.\`leadMunicipalityId\`, \`year\``,
      ExperimentStatus.STOPPED_EARLY,
      ...where.params,
    );
  };
  const rows = await load.rawBy('experiment-totals', totalsOf, municipalityId);
  return rows.map(({ year, experiments: counted, stoppedEarly }) => ({
    year: year === null ? null : Number(year),
    experiments: Number(counted),
    stoppedEarly: Number(stoppedEarly),
  }));
}

/** Totals of many municipalities, one for each year. */
export const summedExperiments = (totals: readonly ExperimentTotals[]): ExperimentTotals[] =>
  byYear(totals).map((ofYear) => ({
    year: ofYear[0]!.year,
    experiments: ofYear.reduce((sum, { experiments: counted }) => sum + counted, 0),
    stoppedEarly: ofYear.reduce((sum, { stoppedEarly }) => sum + stoppedEarly, 0),
  }));
