import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chanceOf } from './chance';
import type { Triple } from './text';

export type PlaceLanguage = 'FINNISH' | 'SWEDISH' | 'BILINGUAL_FI_MAJORITY' | 'BILINGUAL_SV_MAJORITY';

/** A real municipality of 2026. */
export interface Place {
  id: string;
  code: string;
  name: Triple;
  language: PlaceLanguage;
  population: number;
  maakuntaId: string;
  seutukuntaId: string;
}

const REFERENCE = join(__dirname, '..', '..', '..', 'services', 'municipalities', 'data', 'reference');
const YEAR = '2026';
const POPULATION_YEAR = 2024;

/** All 308 municipalities, from the reference tables of the municipalities service. */
export function readPlaces(): Place[] {
  const english = new Map(readTable('municipality.csv').map((row) => [row.id!, row['name.en']!]));
  const people = readInhabitants(POPULATION_YEAR);
  return readTable('classification.csv')
    .filter((row) => row.year === YEAR)
    .map((row) => ({
      id: row.municipalityId!,
      code: row.municipalityId!.slice('municipality:'.length),
      name: [row['name.fi']!, row['name.sv']!, english.get(row.municipalityId!) || row['name.fi']!],
      language: row.language as PlaceLanguage,
      population: people.get(row.municipalityId!) ?? 0,
      maakuntaId: row.maakuntaId!,
      seutukuntaId: row.seutukuntaId!,
    }));
}

/** The inhabitants on 31 December of a year of every municipality that the figures of the year have. */
export const readInhabitants = (year: number): Map<string, number> =>
  new Map(
    readTable('population.csv')
      .filter((row) => row.year === String(year))
      .map((row) => [row.municipalityId!, Number(row.value)]),
  );

function readTable(file: string): Record<string, string>[] {
  const lines = readFileSync(join(REFERENCE, file), 'utf8').trim().split('\n');
  const headers = lines[0]!.split(',');
  return lines.slice(1).map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(headers.map((header, at) => [header, cells[at]!]));
  });
}

const SHARE = 90 / 308;

/** The municipalities that experiment: in every region the largest ones and some others. */
export function experimenters(places: readonly Place[], scale: number): Place[] {
  const chosen = [...byMaakunta(places).values()].flatMap((members) => {
    const quota = Math.min(members.length, Math.max(2, Math.round(members.length * SHARE * scale)));
    const large = members.slice(0, Math.ceil(quota / 2));
    const others = chanceOf(`others/${members[0]!.maakuntaId}`).shuffle(members.slice(large.length));
    return [...large, ...others.slice(0, quota - large.length)];
  });
  return chosen.sort((a, b) => a.code.localeCompare(b.code));
}

/** The municipalities of each region, the largest first. */
export function byMaakunta(places: readonly Place[]): Map<string, Place[]> {
  const regions = new Map<string, Place[]>();
  for (const place of [...places].sort((a, b) => b.population - a.population || a.code.localeCompare(b.code))) {
    regions.set(place.maakuntaId, [...(regions.get(place.maakuntaId) ?? []), place]);
  }
  return regions;
}

/** The organisation that a municipality is, as the reference tables know it. */
export const organizationOf = (place: Place): string => `organization:municipality-${place.code}`;

/** How many of a number of things each place has: one each, the rest by the root of its population. */
export function shareOut(places: readonly Place[], total: number): Map<Place, number> {
  const rest = Math.max(0, total - places.length);
  const weight = (place: Place) => Math.sqrt(place.population);
  const sum = places.reduce((all, place) => all + weight(place), 0);
  const exact = places.map((place) => ({ place, part: (rest * weight(place)) / sum }));
  const shares = new Map(exact.map(({ place, part }) => [place, 1 + Math.floor(part)]));
  const missing = total - [...shares.values()].reduce((all, share) => all + share, 0);
  const byRemainder = exact.sort((a, b) => (b.part % 1) - (a.part % 1));
  for (const { place } of byRemainder.slice(0, missing)) shares.set(place, shares.get(place)! + 1);
  return shares;
}
