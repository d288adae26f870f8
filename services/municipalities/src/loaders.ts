import type { Loaders } from '@courage-hub/kit/loaders';
import { sql } from '@courage-hub/kit/sql';
import { AreaChange, AreaChangeParty } from './area-change/area-change';
import type { Region, RegionKind } from './region/region';
import { boundariesOfFigures, Classification, REGION_COLUMN } from './statistics/classification';
import { Population } from './statistics/population';
import { PopulationGroup } from './statistics/population-group';

/** Where a municipality belonged in a year; null where it was not classified then. */
export async function classificationOf(load: Loaders, id: string, year: number): Promise<Classification | null> {
  const [row] = await load.rowsBy(Classification, 'municipalityId', id, { where: sql('t.`year` = ?', year) });
  return row ?? null;
}

/** The ids of a region's municipalities in a year, by code. */
export async function membersOf(load: Loaders, regionId: string, kind: RegionKind, year: number): Promise<string[]> {
  const inYear = sql('t.`year` = ?', year);
  const rows = await load.rowsBy(Classification, REGION_COLUMN[kind], regionId, {
    where: inYear,
    orderBy: 't.`municipalityId`',
  });
  return rows.map((row) => row.municipalityId);
}

const populationIn = (year: number) => (ids: readonly string[]) =>
  sql(
    'SELECT `municipalityId` AS `__parent`, `value` FROM `population` WHERE `municipalityId` IN (?) AND `year` = ?',
    ids,
    year,
  );

const latestPopulation = (ids: readonly string[]) =>
  sql(
    'SELECT p.`municipalityId` AS `__parent`, p.`value` FROM `population` p ' +
      'JOIN (SELECT `municipalityId`, MAX(`year`) AS `year` FROM `population` WHERE `municipalityId` IN (?) GROUP BY `municipalityId`) newest ' +
      'ON newest.`municipalityId` = p.`municipalityId` AND newest.`year` = p.`year`',
    ids,
  );

/** Inhabitants in a year, or in the latest one known; null where the year is missing. */
export async function populationOf(load: Loaders, id: string, year: number | null): Promise<number | null> {
  const statement = year === null ? latestPopulation : populationIn(year);
  const [row] = await load.rawBy(`population:${year}`, statement, id);
  return row ? Number(row.value) : null;
}

/** The figures of some years, oldest first. */
export function populationsOf(load: Loaders, id: string, years: { from: number; to: number }): Promise<Population[]> {
  const inYears = sql('t.`year` BETWEEN ? AND ?', years.from, years.to);
  return load.rowsBy(Population, 'municipalityId', id, { where: inYears, orderBy: 't.`year`' });
}

export async function structureOf(load: Loaders, id: string, year: number): Promise<PopulationGroup | null> {
  const [row] = await load.rowsBy(PopulationGroup, 'municipalityId', id, { where: sql('t.`year` = ?', year) });
  return row ?? null;
}

/** The sum over a region's municipalities; null where there is none or one of them has no figure. */
export async function regionPopulationOf(
  load: Loaders,
  { id, kind }: Pick<Region, 'id' | 'kind'>,
  year: number,
): Promise<number | null> {
  const region = `c.\`${REGION_COLUMN[kind]}\``;
  const sums = (ids: readonly string[]) =>
    sql(
      `SELECT ${region} AS \`__parent\`, COUNT(*) - COUNT(p.\`value\`) AS \`missing\`, SUM(p.\`value\`) AS \`sum\` ` +
        'FROM `classification` c LEFT JOIN `population` p ON p.`municipalityId` = c.`municipalityId` AND p.`year` = ? ' +
        `WHERE c.\`year\` = ? AND ${region} IN (?) GROUP BY ${region}`,
      year,
      boundariesOfFigures(year),
      ids,
    );
  const [row] = await load.rawBy(`region-population:${kind}:${year}`, sums, id);
  return row && Number(row.missing) === 0 ? Number(row.sum) : null;
}

type Side = AreaChangeParty['side'];

/** The changes that a municipality is a party of, oldest first. */
export async function changesOf(load: Loaders, municipalityId: string): Promise<AreaChange[]> {
  const changes = (ids: readonly string[]) =>
    sql(
      'SELECT DISTINCT p.`municipalityId` AS `__parent`, c.`id`, c.`kind`, c.`effectiveDate`, c.`source` ' +
        'FROM `area_change_party` p JOIN `area_change` c ON c.`id` = p.`changeId` ' +
        'WHERE p.`municipalityId` IN (?) ORDER BY c.`effectiveDate`, c.`id`',
      ids,
    );
  const rows = await load.rawBy('changes', changes, municipalityId);
  return rows.map(({ id, kind, effectiveDate, source }) =>
    Object.assign(new AreaChange(), { id, kind, effectiveDate, source }),
  );
}

/** The ids of the municipalities on one side of a change, by code. */
export async function partiesOf(load: Loaders, changeId: string, side: Side): Promise<string[]> {
  const parties = await load.rowsBy(AreaChangeParty, 'changeId', changeId, { orderBy: 't.`municipalityId`' });
  return parties.filter((party) => party.side === side).map((party) => party.municipalityId);
}

/** The ids of what a municipality was merged into (TO) or of what was merged into it (FROM), oldest merger first. */
export async function mergedWith(load: Loaders, municipalityId: string, side: Side): Promise<string[]> {
  const merged = (ids: readonly string[]) =>
    sql(
      'SELECT own.`municipalityId` AS `__parent`, other.`municipalityId` AS `id` FROM `area_change_party` own ' +
        "JOIN `area_change` c ON c.`id` = own.`changeId` AND c.`kind` = 'MERGER' " +
        'JOIN `area_change_party` other ON other.`changeId` = own.`changeId` AND other.`side` = ? ' +
        'WHERE own.`municipalityId` IN (?) AND own.`side` <> ? ORDER BY c.`effectiveDate`, other.`municipalityId`',
      side,
      ids,
      side,
    );
  const rows = await load.rawBy(`merged:${side}`, merged, municipalityId);
  return rows.map((row) => String(row.id));
}
