import type { Triple } from '../text';

/** What the monitoring rounds saw, in the order of the rounds. */
export const roundSummaries: readonly Triple[] = [
  [
    'Alku on sujunut, osallistujia on vähemmän kuin toivottiin.',
    'Starten har gått bra, deltagarna är färre än man hoppades.',
    'The start went well; fewer take part than was hoped.',
  ],
  [
    'Ensimmäiset mittaukset on tehty, aikataulu pitää.',
    'De första mätningarna är gjorda, tidtabellen håller.',
    'The first measurements are made and the schedule holds.',
  ],
  [
    'Henkilöstö käyttää uutta tapaa jo pyytämättä.',
    'Personalen använder det nya sättet redan oombedd.',
    'Staff use the new way without being asked.',
  ],
];

export const milestoneTitles: readonly Triple[] = [
  ['Lupa ja työtunnit sovittu', 'Lov och arbetstimmar överenskomna', 'Leave and hours agreed'],
  ['Puolivälin katsaus pidetty', 'Halvtidsöversikten hållen', 'Midway review held'],
];

export const diaryTexts: readonly Triple[] = [
  [
    'Ensimmäinen päivä: kaksi kysymystä, joihin emme olleet varautuneet.',
    'Första dagen: två frågor som vi inte var beredda på.',
    'First day: two questions that we were not ready for.',
  ],
  [
    'Muutimme aukioloa, koska kukaan ei tullut aamulla.',
    'Vi ändrade öppettiden eftersom ingen kom på morgonen.',
    'We changed the opening hours, as nobody came in the morning.',
  ],
  [
    'Naapuriyksikkö kävi katsomassa ja vei ohjeen mukanaan.',
    'Grannenheten kom på besök och tog anvisningen med sig.',
    'The neighbouring unit came to look and took the guide along.',
  ],
];

export const diaryComments: readonly Triple[] = [
  [
    'Meillä kävi samoin. Mitä teitte seuraavaksi?',
    'Samma sak hos oss. Vad gjorde ni sedan?',
    'The same here. What did you do next?',
  ],
  ['Kiitos, että kerroitte tämän ääneen.', 'Tack för att ni sade detta högt.', 'Thank you for saying this out loud.'],
];

export const endorsed: Triple = [
  'Kunta on mukana ja antaa työaikaa.',
  'Kommunen är med och ger arbetstid.',
  'The municipality is in and gives working time.',
];
