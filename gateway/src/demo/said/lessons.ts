import type { Barrier } from '../family';
import type { Triple } from '../text';

interface Told {
  what: Triple;
  advice: Triple;
}

/** What stands in the way everywhere, one for each code. */
export const barriers: Readonly<Record<Barrier, Told>> = {
  MANDATE: {
    what: ['Kukaan ei tiennyt, kuka saa päättää.', 'Ingen visste vem som får besluta.', 'Nobody knew who may decide.'],
    advice: [
      'Kirjaa päättäjä ennen aloitusta.',
      'Skriv ner beslutsfattaren före start.',
      'Write down who decides before you start.',
    ],
  },
  LEADERSHIP: {
    what: ['Johto kuuli kokeilusta viimeisenä.', 'Ledningen fick veta sist.', 'Management heard of it last.'],
    advice: [
      'Pyydä johdolta yksi lause tueksi.',
      'Be ledningen om en mening som stöd.',
      'Ask management for one sentence of support.',
    ],
  },
  TIME: {
    what: [
      'Kokeilu tehtiin oman työn päälle.',
      'Försöket gjordes ovanpå det egna arbetet.',
      'It was done on top of normal work.',
    ],
    advice: ['Varaa tunnit työvuoroihin.', 'Reservera timmar i arbetslistan.', 'Put the hours in the rota.'],
  },
  MONEY: {
    what: [
      'Pienestä rahasta päätettiin kolme kuukautta.',
      'En liten summa tog tre månader att besluta om.',
      'A small sum took three months to decide.',
    ],
    advice: [
      'Sovi kokeiluraha vuoden alussa.',
      'Avtala försökspengen i början av året.',
      'Agree on experiment money in January.',
    ],
  },
  SKILLS: {
    what: ['Kukaan ei osannut tulkita tuloksia.', 'Ingen kunde tolka resultaten.', 'Nobody could read the results.'],
    advice: [
      'Ota arvioija mukaan suunnitteluun.',
      'Ta med utvärderaren i planeringen.',
      'Bring an evaluator into the design.',
    ],
  },
  LAW: {
    what: [
      'Lupa-asia selvisi vasta puolivälissä.',
      'Tillståndet klarnade först halvvägs.',
      'The permit came up only half-way.',
    ],
    advice: [
      'Kysy juristilta ensimmäisellä viikolla.',
      'Fråga juristen första veckan.',
      'Ask the lawyer in the first week.',
    ],
  },
  PROCUREMENT: {
    what: [
      'Hankintaohje ei tuntenut kokeilua.',
      'Upphandlingsanvisningen kände inte till försök.',
      'The procurement rules knew no experiments.',
    ],
    advice: [
      'Käytä pienhankinnan sopimuspohjaa.',
      'Använd avtalsmallen för småupphandling.',
      'Use the small-purchase contract.',
    ],
  },
  ICT: {
    what: [
      'Järjestelmät eivät keskustelleet.',
      'Systemen talade inte med varandra.',
      'The systems did not talk to each other.',
    ],
    advice: [
      'Testaa rajapinta ennen sopimusta.',
      'Testa gränssnittet före avtalet.',
      'Test the interface before the contract.',
    ],
  },
  DATA: {
    what: ['Lähtötilannetta ei ollut mitattu.', 'Utgångsläget var inte mätt.', 'The baseline had not been measured.'],
    advice: [
      'Mittaa kaksi viikkoa ennen muutosta.',
      'Mät två veckor före ändringen.',
      'Measure two weeks before the change.',
    ],
  },
  PRIVACY: {
    what: [
      'Tietosuoja-arvio jäi tekemättä.',
      'Dataskyddsbedömningen gjordes inte.',
      'The privacy assessment was not done.',
    ],
    advice: [
      'Tee arvio ennen ensimmäistä osallistujaa.',
      'Gör bedömningen före första deltagaren.',
      'Do it before the first participant.',
    ],
  },
  ORGANISATION_SILO: {
    what: [
      'Kaksi toimialaa teki saman kokeilun.',
      'Två sektorer gjorde samma försök.',
      'Two departments ran the same experiment.',
    ],
    advice: [
      'Kerro aikeesta ennen kuin se on valmis.',
      'Berätta om avsikten innan den är klar.',
      'Tell of the plan before it is ready.',
    ],
  },
  RESIDENT_INTEREST: {
    what: [
      'Asukkaita kiinnosti eri asia.',
      'Invånarna var intresserade av något annat.',
      'Residents cared about something else.',
    ],
    advice: ['Kysy viideltä ennen suunnitelmaa.', 'Fråga fem före planen.', 'Ask five people before the plan.'],
  },
  SUPPLIER: {
    what: [
      'Toimittaja vaihtoi yhteyshenkilöä kolmesti.',
      'Leverantören bytte kontaktperson tre gånger.',
      'The supplier changed contacts three times.',
    ],
    advice: ['Sovi nimetty henkilö sopimukseen.', 'Skriv in en namngiven person.', 'Name the person in the contract.'],
  },
  MEASUREMENT: {
    what: ['Mittasimme sitä, mikä oli helppoa.', 'Vi mätte det som var lätt.', 'We measured what was easy.'],
    advice: [
      'Valitse yksi mittari, joka voi pettyä.',
      'Välj en mätare som kan göra besviken.',
      'Choose one measure that can disappoint.',
    ],
  },
  UPTAKE: {
    what: [
      'Loppuraportti jäi ainoaksi tulokseksi.',
      'Slutrapporten blev det enda resultatet.',
      'A final report was the only result.',
    ],
    advice: [
      'Nimeä omistaja ennen kokeilun loppua.',
      'Utse en ägare före försökets slut.',
      'Name an owner before the end.',
    ],
  },
};

export const enablers: readonly Triple[] = [
  [
    'Kokeilulähettiläs avasi oikean oven.',
    'Försöksambassadören öppnade rätt dörr.',
    'The ambassador opened the right door.',
  ],
  [
    'Johtaja osallistui itse ensimmäisenä päivänä.',
    'Chefen var själv med första dagen.',
    'The manager took part on day one.',
  ],
  [
    'Pieni raha riitti, kun lupa oli kunnossa.',
    'Lite pengar räckte när lovet fanns.',
    'A little money was enough once leave was given.',
  ],
  [
    'Naapurikunnan virheet säästivät kuukauden.',
    'Grannkommunens fel sparade en månad.',
    'A neighbour’s mistakes saved us a month.',
  ],
];

export const unintended: readonly Triple[] = [
  ['Toisen palvelun jonot kasvoivat.', 'Köerna till en annan tjänst växte.', 'Queues grew in another service.'],
  [
    'Vapaaehtoiset alkoivat tavata muutenkin.',
    'De frivilliga började träffas också annars.',
    'Volunteers began to meet on their own.',
  ],
  ['Henkilöstön työtyytyväisyys nousi.', 'Personalens trivsel ökade.', 'Staff became happier at work.'],
  [
    'Hyöty meni toiselle kuin maksajalle.',
    'Nyttan gick till någon annan än betalaren.',
    'Somebody else than the payer benefited.',
  ],
];

export const nullResults: readonly Triple[] = [
  [
    'Mittarissa ei näkynyt eroa verrokkeihin.',
    'Mätaren visade ingen skillnad mot kontrollen.',
    'The measure showed no difference from the controls.',
  ],
  [
    'Muutos olisi tapahtunut ilman kokeilua.',
    'Ändringen hade skett utan försöket.',
    'The change would have come anyway.',
  ],
  ['Vaikutus hävisi kahdessa kuukaudessa.', 'Effekten försvann på två månader.', 'The effect was gone in two months.'],
];
