import { chanceOf, idOf, weighted } from './chance';
import type { Place } from './places';
import type { Visibility } from './row';
import { slugOf } from './text';

/** An invented person, with a name that nobody has. */
export interface PersonPlan {
  id: string;
  displayName: string;
  home: Place;
  visibility: Visibility;
}

const FIRST = 'Kokeilija Testi Prov Esimerkki Malli Exempel Kuvitelma Försök Uskalla Trial Demo Sample';
const LAST =
  'Keksitty Demonen Exempelsson Mallikas Kuviteltu Påhittad Kokeilunen Provström Testaaja Inventedson Satunen Försöksman';

const PEOPLE = 120;

export function planPeople(places: readonly Place[], scale: number): PersonPlan[] {
  const homes = chanceOf('homes').shuffle(places);
  return names(PEOPLE * scale).map((displayName, at) => ({
    id: idOf('person', slugOf(displayName)),
    displayName,
    home: homes[at % homes.length]!,
    visibility: weighted(chanceOf(`person/${displayName}`), { PUBLIC: 86, PARTNER: 8, INTERNAL: 6 }),
  }));
}

/** Every first name with every last name; after that once more, with a number. */
function names(count: number): string[] {
  const [firsts, lasts] = [FIRST.split(' '), LAST.split(' ')];
  const all = lasts.flatMap((_, shift) => firsts.map((first, at) => `${first} ${lasts[(at + shift) % lasts.length]}`));
  return Array.from({ length: count }, (_, at) => {
    const name = all[at % all.length]!;
    return at < all.length ? name : `${name} ${1 + Math.floor(at / all.length)}`;
  });
}
