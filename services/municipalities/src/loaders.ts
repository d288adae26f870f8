import type { Loaders } from '@courage-hub/kit/loaders';
import type { Localized } from '@courage-hub/kit/localized-text';
import type { RawRow } from '@courage-hub/kit/rows';
import { sql } from '@courage-hub/kit/sql';
import { AreaChange, type AreaChangeKind, AreaChangeParty } from './area-change/area-change';
import { type AreaEvent, AreaHistory } from './area-change/area-history';
import type { Bearer } from './municipality/match-municipalities';
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

type BearerRow = Pick<Bearer, 'id' | 'code' | 'status'> & { name: string; formerName: string | null };

/** Every municipality with the names that it has had. */
export async function bearersOf(load: Loaders): Promise<Bearer[]> {
  const statement = () =>
    sql(
      "SELECT DISTINCT '' AS `__parent`, m.`id`, m.`code`, m.`status`, m.`name`, c.`name` AS `formerName` " +
        'FROM `municipality` m LEFT JOIN `classification` c ON c.`municipalityId` = m.`id` ORDER BY m.`id`',
    );
  const bearers = new Map<string, Bearer & { formerNames: Localized[] }>();
  for (const row of (await load.rawBy('bearers', statement, '')) as unknown as BearerRow[]) {
    const { id, code, status, name, formerName } = row;
    const known = bearers.get(id) ?? { id, code, status, name: JSON.parse(name) as Localized, formerNames: [] };
    if (formerName) known.formerNames.push(JSON.parse(formerName) as Localized);
    bearers.set(id, known);
  }
  return [...bearers.values()];
}

/** Changes in the order of the ids. */
export async function changesById(load: Loaders, ids: readonly string[]): Promise<AreaChange[]> {
  const found = await Promise.all(ids.map((id) => load.rowsBy(AreaChange, 'id', id)));
  return found.flat();
}

/** The ids of the municipalities on one side of a change, by code. */
export async function partiesOf(load: Loaders, changeId: string, side: Side): Promise<string[]> {
  const parties = await load.rowsBy(AreaChangeParty, 'changeId', changeId, { orderBy: 't.`municipalityId`' });
  return parties.filter((party) => party.side === side).map((party) => party.municipalityId);
}

/** What became of every municipality's area: read once a request. */
export function areaHistoryOf(load: Loaders): Promise<AreaHistory> {
  return load.batch(
    'area-history',
    async (keys: readonly string[]) => {
      const rows = await load.rawBy('area-events', areaEvents, '');
      const history = historyOf(rows);
      return keys.map(() => history);
    },
    '',
  );
}

const areaEvents = () =>
  sql(
    "SELECT '' AS `__parent`, c.`id`, c.`kind`, c.`effectiveDate`, p.`side`, p.`municipalityId`, m.`validFrom` " +
      'FROM `area_change` c JOIN `area_change_party` p ON p.`changeId` = c.`id` ' +
      'JOIN `municipality` m ON m.`id` = p.`municipalityId` ORDER BY c.`id`, p.`municipalityId`',
  );

function historyOf(rows: readonly RawRow[]): AreaHistory {
  const events = new Map<string, AreaEvent & Record<'from' | 'to', string[]>>();
  const born = new Map<string, string>();
  for (const { id, kind, effectiveDate, side, municipalityId, validFrom } of rows as Record<string, string>[]) {
    const known = events.get(id!);
    const event = known ?? { id: id!, kind: kind as AreaChangeKind, effectiveDate: effectiveDate!, from: [], to: [] };
    event[side === 'FROM' ? 'from' : 'to'].push(municipalityId!);
    events.set(id!, event);
    if (validFrom) born.set(municipalityId!, validFrom);
  }
  return new AreaHistory([...events.values()], born);
}
