import type { Chance } from './chance';
import type { Family } from './family';
import type { Place } from './places';
import { BRAVE_CITY, DIGIKUNTA, KUNTAKOKEILUT, NORTHERN_TRIALS, USKALLA, VILLAGE_MONEY } from './programmes';
import type { Status } from './timeline';

/** Municipalities that the government bill 117/2014 names for the national experiments. */
export const LAW_MUNICIPALITIES: ReadonlySet<string> = new Set([
  ...['082', '109', '165', '167', '179', '276', '286', '297', '405', '426', '564'],
]);

interface Candidate {
  family: Family;
  place: Place;
  status: Status;
}

const NORTHERN = new Set(['region:maakunta-17', 'region:maakunta-18', 'region:maakunta-19']);

/** The programmes that an experiment belongs to; the national ones only take what is long over. */
export function programmesOf({ family, place, status }: Candidate, chance: Chance): string[] {
  const over = status === 'ENDED' || status === 'STOPPED_EARLY';
  if (over && LAW_MUNICIPALITIES.has(place.code) && chance.happens(0.4)) return [KUNTAKOKEILUT];
  if (over && family.themes.includes('digital') && chance.happens(0.75)) return [DIGIKUNTA];
  const others = [
    chance.happens(0.78) ? USKALLA : null,
    place.code === '837' ? BRAVE_CITY : null,
    NORTHERN.has(place.maakuntaId) && chance.happens(0.3) ? NORTHERN_TRIALS : null,
    place.population < 6000 && !over && chance.happens(0.5) ? VILLAGE_MONEY : null,
  ];
  return others.filter((programme) => programme !== null);
}
