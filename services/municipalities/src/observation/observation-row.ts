import { shown } from '@courage-hub/kit/errors';
import type { AreaHistory } from '../area-change/area-history';
import { fromMicro, toMicro } from '../statistics/micro';
import { AREA_CONTRACT, areaIdOf, isMunicipality } from './area-code';
import { Observation } from './observation';
import { isWithoutValue, ObservationStatus } from './observation-status';
import { STATUS_CONTRACT, statusOf } from './observation-symbol';

/** One value as a file gives it, in the file's own words. */
export interface ObservationCell {
  /** Where in the file: `line 7`, or the codes of the cell. */
  where: string;
  indicatorId: string;
  area: string;
  year: string;
  /** Empty where there is none. */
  value: string;
  status: string;
}

/** What the database knows that a cell must agree with. */
export interface Known {
  areas: ReadonlySet<string>;
  indicators: ReadonlySet<string>;
  history: AreaHistory;
  /** The year of the boundaries that every value follows; null where each follows those of its own year. */
  boundaries: number | null;
}

export const YEARS = { from: 1700, to: 2100 };

/** The reasons to refuse a cell: its part, the contract and the value. An empty list is a good cell. */
export function faultsOf(cell: ObservationCell, known: Known): string[] {
  const status = statusOf(cell.status);
  const hasValue = cell.value.trim() !== '';
  return [
    known.indicators.has(cell.indicatorId) ? null : fault('indicator', 'be one that the hub knows', cell.indicatorId),
    areaFault(cell, known),
    isYear(cell.year) ? null : fault('year', `be ${YEARS.from}..${YEARS.to}`, cell.year),
    status ? null : fault('status', `be ${STATUS_CONTRACT}`, cell.status),
    hasValue && decimalOf(cell.value) === null
      ? fault('value', 'be a decimal of at most 24 digits and 6 decimals, or empty', cell.value)
      : null,
    hasValue && status && isWithoutValue(status) ? fault('value', `be empty where it is ${status}`, cell.value) : null,
  ].filter((reason) => reason !== null);
}

function areaFault({ area, year }: ObservationCell, { areas, history, boundaries }: Known): string | null {
  const id = areaIdOf(area);
  if (!id) return fault('area', `be ${AREA_CONTRACT.en}`, area);
  if (!areas.has(id) && !id.startsWith('country:')) return fault('area', 'be one that the hub knows', area);
  const day = `${boundaries ?? year}-12-31`;
  const end = history.endOf(id);
  if (!isMunicipality(id) || !end || history.existsOn(id, day)) return null;
  return fault('area', `exist in the boundaries of ${boundaries ?? year} (it ended on ${end.effectiveDate})`, area);
}

const fault = (part: string, contract: string, value: unknown): string =>
  `${part} must ${contract}, but got: ${shown(value)}`;

const isYear = (year: string): boolean =>
  /^\d{4}$/.test(year) && Number(year) >= YEARS.from && Number(year) <= YEARS.to;

function decimalOf(value: string): string | null {
  const micro = toMicro(value.trim());
  return micro === null ? null : fromMicro(micro);
}

/** The observation of a faultless cell. A cell without a value is one that is known to be missing. */
export function observationOf(cell: ObservationCell, boundaries: number | null, source: string): Observation {
  const value = cell.value.trim() === '' ? null : decimalOf(cell.value);
  const status = statusOf(cell.status)!;
  return Object.assign(new Observation(), {
    indicatorId: cell.indicatorId,
    year: Number(cell.year),
    areaId: areaIdOf(cell.area)!,
    value,
    status: value === null && !isWithoutValue(status) ? ObservationStatus.MISSING : status,
    firstBoundaries: boundaries ?? Number(cell.year),
    lastBoundaries: boundaries ?? Number(cell.year),
    source,
  });
}
