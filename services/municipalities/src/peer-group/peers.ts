import type { PeerDimension } from './peer-group';

/** What comparing needs to know of a current municipality; null is unknown. */
export type PeerProfile = { id: string; population: number | null } & Record<
  'grouping' | 'language' | 'maakuntaId' | 'seutukuntaId' | 'wellbeingId',
  string | null
>;

type Dimension = `${PeerDimension}`;

const SIZE_BANDS = [5_000, 10_000, 20_000, 50_000, 100_000];

/** The number of the size band, 0 for the smallest. */
export const sizeBand = (population: number): number => SIZE_BANDS.filter((least) => population >= least).length;

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

export function ruleOf(sameBy: readonly Dimension[]): string {
  const parts = sameBy.map((dimension) => `the same ${DIMENSIONS[dimension].words}`);
  return `Current municipalities with ${parts.join(' and ')}, without the municipality itself.`;
}

/** Who the peers of a municipality are. One whose value is unknown in a dimension has none, and is nobody's peer. */
export function peersBy(sameBy: readonly Dimension[], profiles: readonly PeerProfile[]): (id: string) => string[] {
  const signatures = new Map<string, string>();
  const groups = new Map<string, string[]>();
  for (const profile of profiles) {
    const values = sameBy.map((dimension) => DIMENSIONS[dimension].of(profile));
    if (values.includes(null)) continue;
    const signature = JSON.stringify(values);
    signatures.set(profile.id, signature);
    groups.set(signature, [...(groups.get(signature) ?? []), profile.id]);
  }
  return (id) => (groups.get(signatures.get(id) ?? '') ?? []).filter((peer) => peer !== id);
}
