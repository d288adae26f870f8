import type { Triple } from '../text';

/** The arms of a joint experiment. */
export const arms: readonly { kind: string; name: Triple }[] = [
  { kind: 'TREATMENT', name: ['Kokeilukunta', 'Försökskommunen', 'The municipality that tries'] },
  { kind: 'COMPARISON', name: ['Vertailukunnat', 'Jämförelsekommunerna', 'The municipalities to compare with'] },
];

export const waitingDays: Triple = ['Odotuspäivät', 'Väntedagar', 'Days of waiting'];
