import type { Loaders } from '@courage-hub/kit/loaders';
import { sql } from '@courage-hub/kit/sql';
import { areaHistoryOf } from '../loaders';
import type { StatisticalIndicator } from '../statistical-indicator/statistical-indicator';
import { toMicro } from '../statistics/micro';
import { ObservationStatus } from './observation-status';
import { type MunicipalFigure, type RolledFigure, rollUp } from './roll-up';
import { figureOf, type Observed } from './series';

/** Figures of municipalities in the areas of a day, by the id of the municipality. */
export type Figures = ReadonlyMap<string, RolledFigure>;

type Indicator = Pick<StatisticalIndicator, 'id' | 'additive'>;

/** When: the year that was observed, and the day whose areas are asked for. */
export interface When {
  year: number;
  at: string;
}

/** The figures of an indicator; those of all indicators of one year are read together. */
export const figuresOf = (load: Loaders, { id, additive }: Indicator, { year, at }: When): Promise<Figures> =>
  once(load, `figures:${id}:${year}:${at}`, async () => {
    const rows = (await load.rawBy(`observed:${year}`, observedIn(year), id)) as unknown as Observed[];
    return rollUp(rows.map(figureOf), { history: await areaHistoryOf(load), at, additive });
  });

/** The same in the latest year up to the day that anything was observed in. */
export const latestFiguresOf = (load: Loaders, { id, additive }: Indicator, at: string): Promise<Figures> =>
  once(load, `latest-figures:${id}:${at}`, async () => {
    const year = at.slice(0, 4);
    const rows = (await load.rawBy(`observed-up-to:${year}`, observedUpTo(Number(year)), id)) as unknown as Observed[];
    return rollUp(rows.map(figureOf), { history: await areaHistoryOf(load), at, additive });
  });

/** The first year after `from`, up to `to`, in which each area's own series breaks (SDMX status B). */
export async function breaksBetween(
  load: Loaders,
  indicatorId: string,
  { from, to }: { from: number; to: number },
): Promise<Map<string, number>> {
  const statement = (ids: readonly string[]) =>
    sql(
      'SELECT o.`indicatorId` AS `__parent`, o.`areaId`, MIN(o.`year`) AS `year` FROM `observation` o ' +
        "WHERE o.`indicatorId` IN (?) AND o.`year` > ? AND o.`year` <= ? AND o.`status` = 'BREAK' " +
        'GROUP BY o.`indicatorId`, o.`areaId`',
      ids,
      from,
      to,
    );
  const rows = await load.rawBy(`breaks:${from}:${to}`, statement, indicatorId);
  return new Map(rows.map(({ areaId, year }) => [String(areaId), Number(year)]));
}

/** Inhabitants on 31 December of the year. */
export const inhabitants = (load: Loaders, { year, at }: When): Promise<Figures> =>
  once(load, `inhabitants:${year}:${at}`, async () => {
    const rows = (await load.rawBy('inhabitants', inhabitantsIn, String(year))) as unknown as InhabitantsRow[];
    return rollUp(rows.map(inhabitantsOf), { history: await areaHistoryOf(load), at, additive: true });
  });

/** Whatever hangs on no key is made once a request. */
export const once = <T>(load: Loaders, name: string, make: () => Promise<T>): Promise<T> =>
  load.batch(
    name,
    async (keys: readonly string[]) => {
      const made = await make();
      return keys.map(() => made);
    },
    '',
  );

const COLUMNS =
  'o.`indicatorId` AS `__parent`, o.`areaId`, o.`value`, o.`status`, o.`firstBoundaries`, o.`lastBoundaries`';
const OF_MUNICIPALITIES = "o.`areaId` LIKE 'municipality:%'";

const observedIn = (year: number) => (ids: readonly string[]) =>
  sql(
    `SELECT ${COLUMNS} FROM \`observation\` o WHERE o.\`indicatorId\` IN (?) AND o.\`year\` = ? AND ${OF_MUNICIPALITIES}`,
    ids,
    year,
  );

const observedUpTo = (year: number) => (ids: readonly string[]) =>
  sql(
    `SELECT ${COLUMNS} FROM \`observation\` o JOIN (SELECT \`indicatorId\`, MAX(\`year\`) AS \`year\` FROM \`observation\` ` +
      'WHERE `indicatorId` IN (?) AND `year` <= ? GROUP BY `indicatorId`) newest ' +
      `ON newest.\`indicatorId\` = o.\`indicatorId\` AND newest.\`year\` = o.\`year\` WHERE ${OF_MUNICIPALITIES}`,
    ids,
    year,
  );

const inhabitantsIn = (years: readonly string[]) =>
  sql(
    'SELECT p.`year` AS `__parent`, p.`municipalityId`, p.`value`, p.`boundaries` FROM `population` p WHERE p.`year` IN (?)',
    years.map(Number),
  );

interface InhabitantsRow {
  municipalityId: string;
  value: number | string;
  boundaries: string;
}

function inhabitantsOf({ municipalityId, value, boundaries }: InhabitantsRow): MunicipalFigure {
  const [first, last = first] = boundaries.split('-').map(Number) as [number, number?];
  return {
    areaId: municipalityId,
    value: toMicro(String(value)),
    status: ObservationStatus.FINAL,
    boundaries: { first, last },
  };
}
