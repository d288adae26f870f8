import type { PeerDimension } from './peer-group';

/** What comparing needs to know of a municipality of the day; null is unknown. */
export type PeerProfile = { id: string; population: number | null } & Record<
  'grouping' | 'language' | 'maakuntaId' | 'seutukuntaId' | 'wellbeingId',
  string | null
>;

type Dimension = `${PeerDimension}`;

/** Who is comparable: the same in every dimension, and of those perhaps only the nearest. */
export interface PeerRule {
  sameBy: readonly Dimension[];
  nearest?: { count: number; by: readonly string[] } | null;
}

/** The values of each municipality that nearness is measured by, in the order of the rule; null is unknown. */
export type Measures = ReadonlyMap<string, readonly (number | null)[]>;

const SIZE_BANDS = [5_000, 10_000, 20_000, 50_000, 100_000];

/** The number of the size band, 0 for the smallest. */
export const sizeBand = (population: number): number => SIZE_BANDS.filter((least) => population >= least).length;

const leastOf = (band: number): string => String(band === 0 ? 0 : SIZE_BANDS[band - 1]);

const DIMENSIONS: Record<Dimension, { words: string; of: (profile: PeerProfile) => string | number | null }> = {
  GROUPING: { words: 'statistical grouping', of: (profile) => profile.grouping },
  LANGUAGE: { words: 'language status', of: (profile) => profile.language },
  SIZE_BAND: {
    words: 'population size band',
    of: ({ population }) => (population === null ? null : sizeBand(population)),
  },
  MAAKUNTA: { words: 'region', of: (profile) => profile.maakuntaId },
  SEUTUKUNTA: { words: 'sub-region', of: (profile) => profile.seutukuntaId },
  WELLBEING_SERVICES_COUNTY: { words: 'wellbeing services county', of: (profile) => profile.wellbeingId },
};

/** Municipalities with one value in a dimension, by code; null is unknown. */
export interface PeerSet {
  value: string | null;
  ids: readonly string[];
}

/** Every municipality in the set of its value: in the order of the values, the unknown last. */
export function peerSets(dimension: Dimension, profiles: readonly PeerProfile[]): PeerSet[] {
  const sets = new Map<string | number | null, string[]>();
  for (const profile of profiles) {
    const value = DIMENSIONS[dimension].of(profile);
    sets.set(value, [...(sets.get(value) ?? []), profile.id]);
  }
  const order = (value: string | number | null): string => (value === null ? '~' : String(value));
  return [...sets]
    .sort(([one], [other]) => (order(one) < order(other) ? -1 : 1))
    .map(([value, ids]) => ({ value: typeof value === 'number' ? leastOf(value) : value, ids: ids.sort() }));
}

export function ruleOf({ sameBy, nearest }: PeerRule): string {
  const parts = sameBy.map((dimension) => `the same ${DIMENSIONS[dimension].words}`);
  const whose = parts.length > 0 ? `Current municipalities with ${parts.join(' and ')}` : 'Current municipalities';
  if (!nearest) return `${whose}, without the municipality itself.`;
  return `${whose}, of these the ${nearest.count} nearest by ${nearest.by.join(' and ')}, without the municipality itself.`;
}

/** Who the peers of a municipality are. One whose value is unknown in a dimension has none, and is nobody's peer. */
export function peersBy(
  { sameBy, nearest }: PeerRule,
  profiles: readonly PeerProfile[],
  measures: Measures = new Map(),
): (id: string) => string[] {
  const signatures = new Map<string, string>();
  const groups = new Map<string, string[]>();
  for (const profile of profiles) {
    const values = sameBy.map((dimension) => DIMENSIONS[dimension].of(profile));
    if (values.includes(null)) continue;
    const signature = JSON.stringify(values);
    signatures.set(profile.id, signature);
    const group = groups.get(signature);
    if (group) group.push(profile.id);
    else groups.set(signature, [profile.id]);
  }
  const alike = (id: string): string[] => (groups.get(signatures.get(id) ?? '') ?? []).filter((peer) => peer !== id);
  if (!nearest) return alike;
  const space = spaceOf(measures);
  return (id) => nearestOf(id, alike(id), space).slice(0, nearest.count).sort();
}

/** The municipalities all of whose values are known, and how much each measure varies over them. */
interface Space {
  points: ReadonlyMap<string, readonly number[]>;
  deviations: readonly number[];
}

/** Those with a distance, the nearest first. */
function nearestOf(id: string, others: readonly string[], { points, deviations }: Space): string[] {
  const own = points.get(id);
  if (!own) return [];
  // Subtracted before it is divided: two at one distance then are so to the last bit.
  const distance = (point: readonly number[]): number =>
    Math.hypot(...point.map((value, at) => (value - own[at]!) / deviations[at]!));
  return others
    .filter((other) => points.has(other))
    .map((other) => ({ other, away: distance(points.get(other)!) }))
    .sort((a, b) => a.away - b.away || (a.other < b.other ? -1 : 1))
    .map(({ other }) => other);
}

function spaceOf(measures: Measures): Space {
  const known = [...measures].filter((entry): entry is [string, number[]] => !entry[1].includes(null));
  const dimensions = known[0]?.[1] ?? [];
  return {
    points: new Map(known),
    // A measure without spread tells nobody from anybody.
    deviations: dimensions.map((_value, at) => deviation(known.map(([, values]) => values[at]!)) || 1),
  };
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
