import type { Triple } from '../text';

export type NeedKind = 'PARTICIPANTS' | 'PLACE' | 'DATA' | 'MENTOR' | 'FUNDING';

/** What experiments ask for. */
export const needs: Readonly<Record<NeedKind, Triple>> = {
  PARTICIPANTS: [
    'Haemme kokeiluun 12 osallistujaa.',
    'Vi söker 12 deltagare till försöket.',
    'We look for 12 people to take part.',
  ],
  PLACE: [
    'Tarvitsemme tilan kahdeksi kuukaudeksi.',
    'Vi behöver en lokal för två månader.',
    'We need a place for two months.',
  ],
  DATA: [
    'Tarvitsemme vertailutiedot viime vuodelta.',
    'Vi behöver jämförelseuppgifter från i fjol.',
    "We need last year's figures to compare with.",
  ],
  MENTOR: [
    'Kaipaamme sparraajaa, joka on kokeillut samaa.',
    'Vi önskar en bollplank som har prövat samma sak.',
    'We look for a mentor who has tried the same.',
  ],
  FUNDING: [
    'Arvioinnista puuttuu 2 000 euroa.',
    'För utvärderingen saknas 2 000 euro.',
    'The evaluation lacks 2,000 euros.',
  ],
};

/** What is offered to them. */
export const offers: Readonly<Record<NeedKind, Triple>> = {
  PARTICIPANTS: [
    'Asukasraati lähtee mukaan kokeiluihin.',
    'En invånarpanel deltar gärna i försök.',
    'A panel of residents takes part in experiments.',
  ],
  PLACE: [
    'Vapaa luokkahuone iltaisin.',
    'Ett ledigt klassrum på kvällarna.',
    'A classroom that is free in the evenings.',
  ],
  DATA: [
    'Annamme kävijämäärät avoimena datana.',
    'Vi ger besöksantal som öppna data.',
    'We give visitor counts as open data.',
  ],
  MENTOR: [
    'Sparraan kokeilijoita tunnin viikossa.',
    'Jag bollar idéer med försökare en timme i veckan.',
    'I spar with experimenters an hour a week.',
  ],
  FUNDING: ['Pieni apuraha arviointiin.', 'Ett litet bidrag för utvärdering.', 'A small grant for evaluation.'],
};

export const closings: readonly Triple[] = [
  ['Löytyi naapurikunnasta.', 'Hittades i grannkommunen.', 'Found in the neighbouring municipality.'],
  [
    'Tarve poistui, kun aikataulu muuttui.',
    'Behovet föll bort när tidtabellen ändrades.',
    'Not needed after the schedule changed.',
  ],
];
