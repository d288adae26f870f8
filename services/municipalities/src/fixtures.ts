import { join } from 'node:path';
import { foldAll, pickText, sortKey, type Localized } from '@courage-hub/kit/localized-text';
import type { SeedTable } from '@courage-hub/kit/seed';
import type { Source } from '@courage-hub/kit/values';
import { Municipality } from './municipality/municipality';
import { Region } from './region/region';
import { Classification } from './statistics/classification';
import { Population } from './statistics/population';

const RETRIEVED = '2026-01-15T00:00:00.000Z';

const STATISTICS_FINLAND: Source = {
  system: 'statistics-finland',
  uri: 'https://stat.fi/en/luokitukset/kunta',
  retrievedAt: RETRIEVED,
  licence: 'https://creativecommons.org/licenses/by/4.0/',
};

const file = (name: string): string => join(__dirname, '..', 'data', 'reference', name);

function asRecord<T extends { name: Localized; sortKey: string }>(row: T): T {
  return Object.assign(row, {
    version: 1,
    createdAt: RETRIEVED,
    modifiedAt: RETRIEVED,
    source: STATISTICS_FINLAND,
    name: { ...row.name, original: 'fi' },
    sortKey: sortKey(pickText(row.name) ?? ''),
  });
}

function asMunicipality(row: Municipality): Municipality {
  return Object.assign(asRecord(row), { searchText: foldAll(row.name, row.code) });
}

/** The reference tables, in the order of their foreign keys. */
export const referenceTables: SeedTable[] = [
  { entity: Region, file: file('region.csv'), complete: asRecord as never, type: 'Region' },
  { entity: Municipality, file: file('municipality.csv'), complete: asMunicipality as never, type: 'Municipality' },
  { entity: Classification, file: file('classification.csv') },
  { entity: Population, file: file('population.csv') },
];
