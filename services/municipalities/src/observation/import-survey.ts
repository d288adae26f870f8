import type { Database } from '@courage-hub/kit/database';
import { hubContext } from '@courage-hub/kit/context';
import { sql } from '@courage-hub/kit/sql';
import { ANONYMOUS } from '@courage-hub/kit/viewer';
import type { Rejected } from '../import/import-report';
import { areaHistoryOf } from '../loaders';
import { indicatorRow } from '../statistical-indicator/indicator-row';
import type { StatisticalIndicator } from '../statistical-indicator/statistical-indicator';
import type { ImportSettings } from './import-settings';
import type { FileIndicator, ObservationFile } from './json-stat';
import type { Observation } from './observation';
import { faultsOf, type Known, observationOf } from './observation-row';

/** What a file holds, before anything is written. */
export interface Survey {
  newIndicators: StatisticalIndicator[];
  good: Observation[];
  rejected: Rejected[];
}

export async function surveyFile(
  file: ObservationFile,
  settings: ImportSettings,
  { db, now }: { db: Database; now: string },
): Promise<Survey> {
  const known = await knownTo(db, settings.boundaries, now);
  const newIndicators = file.indicators
    .filter(({ id }) => isIndicatorId(id) && !known.indicators.has(id))
    .map((one) => newIndicator(one, { file, settings, now }));
  const indicators = new Set([...known.indicators, ...newIndicators.map(({ id }) => id)]);
  return { newIndicators, ...sorted(file, settings, { ...known, indicators }) };
}

const isIndicatorId = (id: string): boolean => /^statistical-indicator:[a-z0-9-]{1,74}$/.test(id);

async function knownTo(db: Database, boundaries: number | null, now: string): Promise<Known> {
  const ids = async (table: string): Promise<string[]> =>
    (await db.read(sql(`SELECT \`id\` FROM \`${table}\``))).map((row) => String(row.id));
  return {
    areas: new Set([...(await ids('municipality')), ...(await ids('region'))]),
    indicators: new Set(await ids('statistical_indicator')),
    history: await areaHistoryOf(hubContext(db, ANONYMOUS, now).load),
    boundaries,
  };
}

function newIndicator(
  { id, name, unit, decimals, description }: FileIndicator,
  { file, settings, now }: { file: ObservationFile; settings: ImportSettings; now: string },
): StatisticalIndicator {
  const { language, additive, denominators, direction, theme, licence } = settings;
  const said = (text: string) => ({ [language]: text, original: language });
  const facts = { id, unit: unit.slice(0, 120), decimals, additive, denominators, direction, theme };
  const described = { name: said(name.slice(0, 400)), description: description === null ? null : said(description) };
  const source = { system: file.publisher?.slice(0, 64) ?? file.source, retrievedAt: now, licence };
  return indicatorRow({ ...facts, ...described }, { source, at: now });
}

/** The good cells as observations, and the others with their reasons. */
function sorted(
  file: ObservationFile,
  { boundaries }: ImportSettings,
  known: Known,
): Pick<Survey, 'good' | 'rejected'> {
  const first = new Map<string, string>();
  const good: Observation[] = [];
  const rejected: Rejected[] = [];
  for (const cell of file.cells) {
    const faults = faultsOf(cell, known);
    if (faults.length > 0) {
      rejected.push({ where: cell.where, reasons: faults });
      continue;
    }
    const observation = observationOf(cell, boundaries, file.source);
    const before = first.get(keyOf(observation));
    if (before === undefined) good.push(observation);
    else rejected.push({ where: cell.where, reasons: [`a value must occur once, but ${before} has it too`] });
    first.set(keyOf(observation), before ?? cell.where);
  }
  return { good, rejected };
}

/** What identifies an observation. */
export const keyOf = ({ indicatorId, areaId, year }: Pick<Observation, 'indicatorId' | 'areaId' | 'year'>): string =>
  `${indicatorId} ${areaId} ${year}`;
