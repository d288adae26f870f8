import type { Chance } from './chance';
import type { Place, PlaceLanguage } from './places';
import type { Written } from './text';

const HABITS: Readonly<Record<PlaceLanguage, readonly Written[]>> = {
  FINNISH: [['fi'], ['fi'], ['fi', 'sv', 'en'], ['fi', 'sv', 'en'], ['fi', 'en'], ['fi', 'sv']],
  SWEDISH: [['sv'], ['sv'], ['sv', 'fi'], ['sv', 'en']],
  BILINGUAL_FI_MAJORITY: [
    ['fi', 'sv'],
    ['fi', 'sv'],
    ['fi', 'sv', 'en'],
  ],
  BILINGUAL_SV_MAJORITY: [
    ['sv', 'fi'],
    ['sv', 'fi'],
    ['sv', 'fi', 'en'],
  ],
};

/** The languages that a record of this municipality was written in. */
export const writtenIn = (place: Place, chance: Chance): Written => chance.pick(HABITS[place.language]);
