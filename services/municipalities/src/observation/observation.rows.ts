import { badInput } from '@courage-hub/kit/errors';
import type { Loaders } from '@courage-hub/kit/loaders';
import { sql } from '@courage-hub/kit/sql';
import { withOverlaps } from '../area-change/area-history';
import { areaHistoryOf, membersOf } from '../loaders';
import type { Region } from '../region/region';
import { classificationYear } from '../statistics/classification';
import type { StatisticalIndicator } from '../statistical-indicator/statistical-indicator';
import { Observation } from './observation';
import { YEARS } from './observation-row';
import { rolledSeries, summedSeries } from './series';

/** Which years are asked for. */
export interface Span {
  from: number;
  to: number;
}

export function spanOf(from: number | null | undefined, to: number | null | undefined): Span {
  const span = { from: from ?? YEARS.from, to: to ?? YEARS.to };
  for (const [name, year] of Object.entries(span)) {
    if (year < YEARS.from || year > YEARS.to)
      throw badInput(
        {
          fi: `${name} on oltava ${YEARS.from}–${YEARS.to}`,
          sv: `${name} ska vara ${YEARS.from}–${YEARS.to}`,
          en: `${name} must be ${YEARS.from}..${YEARS.to}`,
        },
        year,
      );
  }
  if (span.from > span.to)
    throw badInput(
      { fi: 'from ei saa olla to-vuoden jälkeen', sv: 'from får inte vara efter to', en: 'from must not be after to' },
      { from, to },
    );
  return span;
}

/** What was observed of an area itself, oldest first. */
export function recorded(
  load: Loaders,
  areaId: string,
  indicatorId: string,
  { from, to }: Span,
): Promise<Observation[]> {
  const where = sql('t.`indicatorId` = ? AND t.`year` BETWEEN ? AND ?', indicatorId, from, to);
  return load.rowsBy(Observation, 'areaId', areaId, { where, orderBy: 't.`year`' });
}

export interface Wanted {
  indicator: StatisticalIndicator;
  span: Span;
  at: string | null;
}

/** A municipality's values: as they were observed, or in the areas of a day. */
export async function municipalSeries(
  load: Loaders,
  municipalityId: string,
  { indicator, span, at }: Wanted,
): Promise<Observation[]> {
  if (!at) return recorded(load, municipalityId, indicator.id, span);
  const history = await areaHistoryOf(load);
  const observed = await all(load, withOverlaps([municipalityId], history, at), { indicator, span });
  return rolledSeries(municipalityId, observed, { history, indicator, at });
}

/** A region's values: its own where the source gives them, else the sums over its municipalities where they add up. */
export async function regionalSeries(
  load: Loaders,
  { id, kind }: Pick<Region, 'id' | 'kind'>,
  { indicator, span, at }: Wanted & { at: string },
): Promise<Observation[]> {
  const own = await recorded(load, id, indicator.id, span);
  if (!indicator.additive) return own;
  const [history, members] = await Promise.all([
    areaHistoryOf(load),
    membersOf(load, id, kind, classificationYear(at)),
  ]);
  const observed = await all(load, withOverlaps(members, history, at), { indicator, span });
  const sums = summedSeries(id, members, observed, { history, indicator, at: at });
  const given = new Set(own.map(({ year }) => year));
  return [...own, ...sums.filter(({ year }) => !given.has(year))].sort((a, b) => a.year - b.year);
}

async function all(
  load: Loaders,
  areaIds: readonly string[],
  { indicator, span }: Pick<Wanted, 'indicator' | 'span'>,
): Promise<Observation[]> {
  return (await Promise.all(areaIds.map((id) => recorded(load, id, indicator.id, span)))).flat();
}
