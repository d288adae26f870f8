import { demoRows, referenceRows, type Text } from './rows';

export interface Place {
  id: string;
  code: string;
  name: Text;
  current: boolean;
  grouping: string | null;
  /** Inhabitants in the latest year known. */
  population: number | null;
}

const textOf = (row: Record<string, string>): Text => ({
  fi: row['name.fi'] || null,
  sv: row['name.sv'] || null,
  en: row['name.en'] || null,
});

const latestPopulation = new Map<string, { year: number; value: number }>();
for (const { municipalityId, year, value } of referenceRows('population')) {
  const known = latestPopulation.get(municipalityId!);
  if (!known || known.year < Number(year))
    latestPopulation.set(municipalityId!, { year: Number(year), value: Number(value) });
}

/** Every municipality, of today and of the past, by id. */
export const municipalities = new Map<string, Place>(
  referenceRows('municipality').map((row) => [
    row.id!,
    {
      id: row.id!,
      code: row.code!,
      name: textOf(row),
      current: row.status === 'CURRENT',
      grouping: row.grouping || null,
      population: latestPopulation.get(row.id!)?.value ?? null,
    },
  ]),
);

/** The names of the regions, by id. */
export const regionNames = new Map(referenceRows('region').map((row) => [row.id!, textOf(row)]));

/** Organizations, real and invented, by id; the size of a real one is not known. */
export const organizations = new Map<string, { name: Text; scale: string }>([
  ...referenceRows('organization').map((row) => [row.id!, { name: textOf(row), scale: 'UNKNOWN' }] as const),
  ...demoRows<{ id: string; name: Text; scale: string | null }>('municipalities', 'organization').map(
    ({ id, name, scale }) => [id, { name, scale: scale ?? 'UNKNOWN' }] as const,
  ),
]);

function sizeBand(inhabitants: number): string {
  if (inhabitants < 5_000) return 'under 5000';
  if (inhabitants < 10_000) return '5000-9999';
  if (inhabitants < 20_000) return '10000-19999';
  if (inhabitants < 50_000) return '20000-49999';
  if (inhabitants < 100_000) return '50000-99999';
  return '100000 or more';
}

const bandOf = ({ population }: Place): string | null => (population === null ? null : sizeBand(population));

/** The other municipalities of today with the same statistical grouping and population size band, by code. */
export function peersOfSameGroupingAndSize(place: Place): Place[] {
  if (!place.current || place.grouping === null || bandOf(place) === null) return [];
  return [...municipalities.values()]
    .filter(({ current, grouping }) => current && grouping === place.grouping)
    .filter((other) => bandOf(other) === bandOf(place) && other.id !== place.id)
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}
