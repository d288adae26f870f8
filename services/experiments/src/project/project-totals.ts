import type { Loaders } from '@courage-hub/kit/loaders';
import { moneyOf } from '@courage-hub/kit/money';
import type { RawRow } from '@courage-hub/kit/rows';
import { sql } from '@courage-hub/kit/sql';
import { Value } from '@courage-hub/kit/values';
import { Field, Int, ObjectType } from 'type-graphql';
import { byYear } from '../by-year';
import { ProjectStatus } from './project';

@ObjectType({
  description:
    'The projects that begin in one year, summed. Sums of money are of the amounts known; null where none is.',
})
export class ProjectTotals {
  @Field(() => Int, { nullable: true, description: 'The year of the first day; null where that is not known.' })
  year: number | null;

  @Field(() => Int, { description: 'How many projects.' })
  projects: number;

  @Field(() => Int, { description: 'How many of them were discontinued before their end.' })
  discontinued: number;

  @Field(() => Value, { nullable: true, description: 'EU and state funding granted, in euros.' })
  grantedPublic: Value | null;

  @Field(() => Value, { nullable: true, description: 'EU and state funding paid out, in euros.' })
  paidPublic: Value | null;

  @Field(() => Value, { nullable: true, description: 'All public funding planned, in euros.' })
  plannedPublic: Value | null;

  @Field(() => Value, { nullable: true, description: 'All public funding that came true, in euros.' })
  realisedPublic: Value | null;
}

/** Projects of one first year, as counted: money in cents. */
export interface ProjectCount {
  year: number | null;
  projects: number;
  discontinued: number;
  granted: number | null;
  paid: number | null;
  planned: number | null;
  realised: number | null;
}

/** The projects that a municipality leads by their first year, those of no known year first. */
export const projectTotals = async (load: Loaders, municipalityId: string): Promise<ProjectTotals[]> =>
  (await projectCounts(load, municipalityId)).map(totalsShown);

export async function projectCounts(load: Loaders, municipalityId: string): Promise<ProjectCount[]> {
  const rows = await load.rawBy('project-totals', totalsOf, municipalityId);
  return rows.map((row) => ({
    year: numberOf(row, 'year'),
    projects: Number(row.projects),
    discontinued: Number(row.discontinued),
    granted: numberOf(row, 'granted'),
    paid: numberOf(row, 'paid'),
    planned: numberOf(row, 'planned'),
    realised: numberOf(row, 'realised'),
  }));
}

/** Counts of many municipalities, one for each year: of money that nobody knows nothing is known. */
export const summedProjects = (counts: readonly ProjectCount[]): ProjectTotals[] =>
  byYear(counts).map((ofYear) => {
    const sum = (name: keyof ProjectCount): number | null => {
      const known = ofYear.flatMap((count) => count[name] ?? []);
      return known.length > 0 ? known.reduce((total, value) => total + value, 0) : null;
    };
    return totalsShown({
      year: ofYear[0]!.year,
      projects: sum('projects') ?? 0,
      discontinued: sum('discontinued') ?? 0,
      granted: sum('granted'),
      paid: sum('paid'),
      planned: sum('planned'),
      realised: sum('realised'),
    });
  });

const totalsShown = ({ granted, paid, planned, realised, ...counted }: ProjectCount): ProjectTotals => ({
  ...counted,
  grantedPublic: moneyOf(granted),
  paidPublic: moneyOf(paid),
  plannedPublic: moneyOf(planned),
  realisedPublic: moneyOf(realised),
});

const totalsOf = (municipalityIds: readonly string[]) =>
  sql(
    'SELECT `leadMunicipalityId` AS `__parent`, SUBSTR(`startDate`, 1, 4) AS `year`, COUNT(*) AS `projects`, ' +
      'SUM(CASE WHEN `status` = ? THEN 1 ELSE 0 END) AS `discontinued`, SUM(`grantedPublicMinor`) AS `granted`, ' +
      'SUM(`paidPublicMinor`) AS `paid`, SUM(`plannedPublicMinor`) AS `planned`, SUM(`realisedPublicMinor`) AS `realised` ' +
      'FROM `project` WHERE `leadMunicipalityId` IN (?) ' +
      'GROUP BY `leadMunicipalityId`, SUBSTR(`startDate`, 1, 4) ORDER BY `leadMunicipalityId`, `year`',
    ProjectStatus.DISCONTINUED,
    municipalityIds,
  );

const numberOf = (row: RawRow, column: string): number | null => (row[column] === null ? null : Number(row[column]));
