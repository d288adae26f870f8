import type { Triple } from '../text';

export type Criterion = 'RELEVANCE' | 'COHERENCE' | 'EFFECTIVENESS' | 'EFFICIENCY' | 'IMPACT' | 'SUSTAINABILITY';

/** What an evaluation finds on a criterion, when it is good and when it is not. */
export const findings: Readonly<Record<Criterion, { good: Triple; weak: Triple }>> = {
  RELEVANCE: {
    good: [
      'Ratkaisi sen, mitä asukkaat pyysivät.',
      'Löste det som invånarna bad om.',
      'It solved what residents asked for.',
    ],
    weak: [
      'Ongelma oli henkilöstön, ei asukkaiden.',
      'Problemet var personalens, inte invånarnas.',
      'The problem was the staff’s, not the residents’.',
    ],
  },
  COHERENCE: {
    good: ['Sopii yhteen muiden palvelujen kanssa.', 'Passar ihop med andra tjänster.', 'It fits the other services.'],
    weak: ['Kaksi palvelua teki samaa.', 'Två tjänster gjorde samma sak.', 'Two services did the same.'],
  },
  EFFECTIVENESS: {
    good: ['Tavoite saavutettiin.', 'Målet nåddes.', 'The aim was reached.'],
    weak: ['Tavoitteesta jäätiin.', 'Målet nåddes inte.', 'The aim was missed.'],
  },
  EFFICIENCY: {
    good: [
      'Hyöty ylitti panokset kahdessa vuodessa.',
      'Nyttan översteg insatsen på två år.',
      'Benefits passed inputs in two years.',
    ],
    weak: ['Sama olisi saatu halvemmalla.', 'Samma sak hade fåtts billigare.', 'The same could be had for less.'],
  },
  IMPACT: {
    good: [
      'Muutos näkyi vielä vuoden päästä.',
      'Ändringen syntes ännu efter ett år.',
      'The change was still there a year later.',
    ],
    weak: ['Pysyvää muutosta ei näkynyt.', 'Ingen bestående ändring syntes.', 'No lasting change was seen.'],
  },
  SUSTAINABILITY: {
    good: ['Palvelulla on omistaja ja rahat.', 'Tjänsten har en ägare och pengar.', 'It has an owner and money.'],
    weak: [
      'Jatko riippuu yhdestä ihmisestä.',
      'Fortsättningen hänger på en person.',
      'Its future hangs on one person.',
    ],
  },
};

export const questions: readonly Triple[] = [
  ['Muuttuiko mittari?', 'Ändrades mätaren?', 'Did the measure change?'],
  ['Kenelle siitä oli hyötyä?', 'För vem var det till nytta?', 'Who benefited?'],
  ['Mitä maksoi ja kuka maksoi?', 'Vad kostade det och vem betalade?', 'What did it cost and who paid?'],
  ['Mitä muut voivat ottaa käyttöön?', 'Vad kan andra ta i bruk?', 'What can others take up?'],
];

/** Why the evidence is where it is, by its level. */
export const evidenceWhy: Readonly<Record<string, Triple>> = {
  NONE: ['Aineistoa on liian vähän.', 'Materialet är för litet.', 'There is too little material.'],
  LEVEL_1_PLAUSIBLE: [
    'Uskottava kuvaus ilman lähtömittausta.',
    'En trovärdig beskrivning utan utgångsmätning.',
    'A plausible account without a baseline.',
  ],
  LEVEL_2_CHANGE_SEEN: [
    'Muutos nähtiin, mutta syytä ei voi osoittaa.',
    'En ändring syntes, men orsaken kan inte visas.',
    'A change was seen, its cause cannot be shown.',
  ],
  LEVEL_3_CAUSAL: [
    'Vertailu osoittaa, mistä ero johtuu.',
    'Jämförelsen visar vad skillnaden beror på.',
    'The comparison shows what made the difference.',
  ],
  LEVEL_4_REPLICATED: [
    'Toinen arvioija sai saman tuloksen.',
    'En annan utvärderare fick samma resultat.',
    'Another evaluator came to the same.',
  ],
  LEVEL_5_SCALED: [
    'Tulos on pysynyt laajassa käytössä.',
    'Resultatet har hållit i bred användning.',
    'The result held in wide use.',
  ],
};

export const limitations: readonly Triple[] = [
  ['Pieni otos, lyhyt seuranta.', 'Litet urval, kort uppföljning.', 'A small sample and a short follow-up.'],
  ['Osallistujat valikoituivat itse.', 'Deltagarna valde sig själva.', 'Participants chose themselves.'],
  ['Kesä sekoitti mittauksen.', 'Sommaren störde mätningen.', 'Summer disturbed the measurement.'],
];

export const deviations: readonly Triple[] = [
  [
    'Verrokkiryhmä jäi puolta pienemmäksi.',
    'Kontrollgruppen blev hälften mindre.',
    'The control group was half the size planned.',
  ],
  [
    'Seuranta lyhennettiin kolmeen kuukauteen.',
    'Uppföljningen förkortades till tre månader.',
    'The follow-up was cut to three months.',
  ],
];

export const assumptions: readonly Triple[] = [
  ['Henkilötyön hinta on 42 euroa tunnilta.', 'En arbetstimme kostar 42 euro.', 'An hour of work costs 42 euros.'],
  ['Hyöty pysyy samana koko ajan.', 'Nyttan är densamma hela tiden.', 'The benefit stays the same throughout.'],
  ['Vapaaehtoistyötä ei ole laskettu.', 'Frivilligarbetet är inte medräknat.', 'Voluntary work is not counted.'],
];

export const spillovers: readonly Triple[] = [
  [
    'Säästö näkyy hyvinvointialueella, ei kunnassa.',
    'Besparingen syns i välfärdsområdet, inte i kommunen.',
    'The saving shows in the wellbeing county, not here.',
  ],
  [
    'Naapurikunta käytti samaa sopimusta.',
    'Grannkommunen använde samma avtal.',
    'The neighbouring municipality used the same contract.',
  ],
];

/** The effect in a sentence for everybody. */
export const plainly: Readonly<Record<string, Triple>> = {
  CONFIRMED: [
    'Muutos oli odotettu ja selvä.',
    'Ändringen var väntad och tydlig.',
    'The change was as expected, and clear.',
  ],
  PARTLY_CONFIRMED: [
    'Muutos oli oikeansuuntainen mutta pienempi.',
    'Ändringen gick åt rätt håll men var mindre.',
    'The change went the right way but was smaller.',
  ],
  NOT_CONFIRMED: [
    'Eroa ei havaittu: väli sisältää nollan.',
    'Ingen skillnad: intervallet omfattar noll.',
    'No difference was seen: the interval includes nought.',
  ],
  INCONCLUSIVE: [
    'Luku ei kerro suuntaan eikä toiseen.',
    'Siffran säger varken det ena eller det andra.',
    'The figure does not say either way.',
  ],
  NOT_YET_KNOWN: [
    'Ensimmäinen välitieto, ei vielä tulos.',
    'En första mellanuppgift, inte ett resultat.',
    'A first interim figure, not yet a result.',
  ],
};

export const armNames: { tried: Triple; compared: Triple } = {
  tried: ['Kokeiluryhmä', 'Försöksgrupp', 'Those who tried'],
  compared: ['Vertailuryhmä', 'Jämförelsegrupp', 'Comparison group'],
};
