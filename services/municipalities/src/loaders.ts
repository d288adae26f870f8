import type { Loaders } from '@courage-hub/kit/loaders';
import { sql } from '@courage-hub/kit/sql';
import type { RegionKind } from './region/region';
import { Classification, REGION_COLUMN } from './statistics/classification';

/** Where a municipality belonged in a year; null where it was not classified then. */
export async function classificationOf(load: Loaders, id: string, year: number): Promise<Classification | null> {
  const [row] = await load.rowsBy(Classification, 'municipalityId', id, sql('t.`year` = ?', year));
  return row ?? null;
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

/** The ids of a region's municipalities in a year, by code. */
export async function membersOf(load: Loaders, regionId: string, kind: RegionKind, year: number): Promise<string[]> {
  const rows = await load.rowsBy(
    Classification,
    REGION_COLUMN[kind],
    regionId,
    sql('t.`year` = ?', year),
    't.`municipalityId`',
  );
  return rows.map((row) => row.municipalityId);
}
