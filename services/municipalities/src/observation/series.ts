import type { AreaHistory } from '../area-change/area-history';
import { fromMicro, toMicro } from '../statistics/micro';
import { Observation } from './observation';
import { gravest, isWithoutValue, ObservationStatus } from './observation-status';
import { type MunicipalFigure, type RolledFigure, rollUp } from './roll-up';

export type Observed = Pick<Observation, 'areaId' | 'value' | 'status' | 'firstBoundaries' | 'lastBoundaries'>;

/** What was observed, ready to be summed. */
export const figureOf = ({ areaId, value, status, firstBoundaries, lastBoundaries }: Observed): MunicipalFigure => ({
  areaId,
  value: value === null ? null : toMicro(value),
  status,
  boundaries: { first: firstBoundaries, last: lastBoundaries },
});

export interface SeriesOf {
  history: AreaHistory;
  indicator: { id: string; additive: boolean };
  at: string;
}

/** Year by year what was observed of all that an area of a day is made of; a year of which nothing is known is left out. */
export function rolledSeries(areaId: string, observed: readonly Observation[], of: SeriesOf): Observation[] {
  return byYear(observed).flatMap(([year, observations]) => {
    const how = { history: of.history, at: of.at, additive: of.indicator.additive };
    const rolled = rollUp(observations.map(figureOf), how).get(areaId);
    if (!rolled) return [];
    return [observationOf({ areaId, year, ...rolled }, observations, of)];
  });
}

/** Year by year the sum over the municipalities of an area, where each of them has a value. */
export function summedSeries(
  areaId: string,
  members: readonly string[],
  observed: readonly Observation[],
  of: SeriesOf,
): Observation[] {
  return byYear(observed).map(([year, observations]) => {
    const rolled = rollUp(observations.map(figureOf), { history: of.history, at: of.at, additive: true });
    const parts = members.map((id) => rolled.get(id) ?? null);
    const statuses = parts.map((part) => (part ? part.status : ObservationStatus.MISSING));
    const status = gravest(statuses);
    const whole = parts.every((part) => part && part.value !== null);
    const value = whole ? parts.reduce((sum, part) => sum + part!.value!, 0n) : null;
    const madeOf = parts.flatMap((part) => part?.madeOf ?? []);
    const prevented = parts.flatMap((part) => part?.prevented ?? []);
    return observationOf({ areaId, year, value, status, madeOf, prevented }, observations, of);
  });
}

type Found = RolledFigure & { areaId: string; year: number };

function observationOf(
  { areaId, year, value, status, madeOf, prevented }: Found,
  observed: readonly Observation[],
  { indicator, at }: SeriesOf,
): Observation {
  const boundaries = Number(at.slice(0, 4));
  return Object.assign(new Observation(), {
    indicatorId: indicator.id,
    areaId,
    year,
    value: value === null ? null : fromMicro(value),
    status: value === null && !isWithoutValue(status) ? ObservationStatus.MISSING : status,
    firstBoundaries: boundaries,
    lastBoundaries: boundaries,
    source: [...new Set(observed.map(({ source }) => source))].sort().join(', '),
    madeOfIds: madeOf,
    changeIds: [...new Set(prevented.map(({ id }) => id))],
  });
}

function byYear(observed: readonly Observation[]): [number, Observation[]][] {
  const years = new Map<number, Observation[]>();
  for (const one of observed) years.set(one.year, [...(years.get(one.year) ?? []), one]);
  return [...years].sort(([a], [b]) => a - b);
}
