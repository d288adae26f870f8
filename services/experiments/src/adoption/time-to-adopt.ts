import { finnishDay } from '@courage-hub/kit/context';
import type { Loaders } from '@courage-hub/kit/loaders';
import { experiments } from '../experiment/experiment.rows';
import type { Practice } from '../practice/practice';
import type { Adoption } from './adoption';
import { adoptions } from './adoption.rows';
import { firstUseOf, waitingOf } from './diffusion';
import type { TimeToAdopt } from './diffusion-types';

/** How a practice spread, as far as the viewer may see it. */
export interface Spread {
  /** Those that are not revoked, earliest told first. */
  adoptions: Adoption[];
  /** Where it began. */
  originIds: string[];
  /** The day on which it was described in the hub. */
  from: string;
}

export async function spreadOf(load: Loaders, { id, createdAt }: Practice): Promise<Spread> {
  const [all, origins] = await Promise.all([
    load.children(adoptions, 'practice', id),
    load.children(experiments, 'practice', id),
  ]);
  const standing = all.filter(({ revokedAt }) => !revokedAt);
  const originIds = origins.map(({ leadMunicipalityId }) => leadMunicipalityId).filter((one) => one !== null);
  return {
    adoptions: standing.sort((a, b) => key(a).localeCompare(key(b), 'en')),
    originIds: [...new Set(originIds)],
    from: finnishDay(createdAt),
  };
}

const key = ({ createdAt, id }: Adoption): string => `${createdAt} ${id}`;

/** How long municipalities took, each once; those where the practice began are left out. */
export function timeToAdopt(
  { adoptions: all, originIds, from }: Spread,
  municipalityIds: readonly string[],
  today: string,
): TimeToAdopt {
  const places = [...new Set(municipalityIds)].filter((place) => !originIds.includes(place));
  const uses = places.map((place) =>
    firstUseOf(
      all.filter(({ adopterId }) => adopterId === place),
      today,
    ),
  );
  const told = uses.filter((use) => use !== 'UNKNOWN');
  const { days, ...waiting } = waitingOf(from, told);
  return {
    ...{ from, municipalities: places.length, n: days.length, unknown: places.length - told.length },
    ...waiting,
    medianDaysOfAdopters: days[Math.ceil(days.length / 2) - 1] ?? null,
  };
}
