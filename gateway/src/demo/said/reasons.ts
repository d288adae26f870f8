import type { Triple } from '../text';

export type StopReason =
  | 'GOAL_REACHED'
  | 'HARM_OR_RISK'
  | 'NO_EFFECT'
  | 'NO_DEMAND'
  | 'NO_RESOURCES'
  | 'NO_MANDATE'
  | 'LEGAL_BARRIER'
  | 'PROCUREMENT_FAILED'
  | 'PARTNER_LEFT'
  | 'MERGED'
  | 'OTHER';

export const stopReasons: Readonly<Record<StopReason, Triple>> = {
  GOAL_REACHED: [
    'Tavoite täyttyi ennen määräaikaa.',
    'Målet nåddes före tidsfristen.',
    'The aim was reached ahead of time.',
  ],
  HARM_OR_RISK: [
    'Osallistujille koitui haittaa, joten lopetimme heti.',
    'Deltagarna tog skada, så vi slutade genast.',
    'Participants were harmed, so we stopped at once.',
  ],
  NO_EFFECT: [
    'Väliarvio ei nähnyt mitään muutosta.',
    'Mellanvärderingen såg ingen ändring.',
    'The interim check saw no change.',
  ],
  NO_DEMAND: [
    'Osallistujia ei saatu riittävästi.',
    'Det kom inte tillräckligt med deltagare.',
    'Too few people took part.',
  ],
  NO_RESOURCES: ['Työaika loppui kesken.', 'Arbetstiden tog slut.', 'Working time ran out.'],
  NO_MANDATE: [
    'Lautakunta ei jatkanut valtuutusta.',
    'Nämnden förlängde inte mandatet.',
    'The committee did not renew the mandate.',
  ],
  LEGAL_BARRIER: [
    'Laki ei sallinut kokeilua suunnitellussa muodossa.',
    'Lagen tillät inte försöket i planerad form.',
    'The law did not allow the experiment as planned.',
  ],
  PROCUREMENT_FAILED: [
    'Hankinta ei tuottanut sopimusta.',
    'Upphandlingen ledde inte till avtal.',
    'The procurement led to no contract.',
  ],
  PARTNER_LEFT: ['Kumppani vetäytyi.', 'Partnern drog sig ur.', 'The partner withdrew.'],
  MERGED: ['Yhdistettiin toiseen kokeiluun.', 'Sammanfördes med ett annat försök.', 'Merged into another experiment.'],
  OTHER: ['Vastuuhenkilö vaihtoi työpaikkaa.', 'Den ansvariga bytte jobb.', 'The person in charge changed jobs.'],
};

export const pauseReasons: readonly Triple[] = [
  [
    'Odotamme tietosuojan arviointia.',
    'Vi väntar på dataskyddsbedömningen.',
    'Waiting for the data protection assessment.',
  ],
  ['Tauko kesälomien ajaksi.', 'Paus under semestern.', 'A break over the summer holidays.'],
  ['Laitteet ovat huollossa.', 'Utrustningen är på service.', 'The equipment is being repaired.'],
];

export const abandonReasons: readonly Triple[] = [
  [
    'Vetäjä vaihtui eikä kukaan jatkanut.',
    'Ledaren byttes och ingen fortsatte.',
    'The leader left and nobody went on.',
  ],
  ['Kustannukset olivat isommat kuin hyöty.', 'Kostnaderna var större än nyttan.', 'It cost more than it gave.'],
  [
    'Sopimus ei sallinut muutosta, ja uusi kilpailutus on vuoden päässä.',
    'Avtalet tillät inte ändringen, och nästa upphandling är ett år borta.',
    'The contract did not allow it, and the next tender is a year away.',
  ],
  [
    'Käyttäjiä oli liian vähän pienessä kunnassa.',
    'En liten kommun hade för få användare.',
    'A small municipality had too few users.',
  ],
  [
    'Tehtävä siirtyi hyvinvointialueelle.',
    'Uppgiften flyttades till välfärdsområdet.',
    'The task moved to the wellbeing services county.',
  ],
];

export const adaptations: readonly Triple[] = [
  [
    'Kevensimme ohjausta ja lyhensimme kestoa.',
    'Vi lättade på ledningen och förkortade tiden.',
    'We lightened the guidance and shortened it.',
  ],
  [
    'Teimme sen yhdessä naapurikunnan kanssa.',
    'Vi gjorde det med grannkommunen.',
    'We did it with the neighbouring municipality.',
  ],
  ['Vaihdoimme sovelluksen puhelimeen.', 'Vi bytte appen mot telefon.', 'We replaced the app with a telephone.'],
  ['Palvelu toimii kahdella kielellä.', 'Tjänsten fungerar på två språk.', 'The service works in two languages.'],
];

export type Continuation =
  'NOT_YET_KNOWN' | 'EMBEDDED' | 'SCALED' | 'PARTLY_USED' | 'CONTINUED_AS_EXPERIMENT' | 'NOT_CONTINUED';

export const followUpNotes: Readonly<Partial<Record<Continuation, Triple>>> = {
  EMBEDDED: [
    'Osa perustyötä, rahat talousarviossa.',
    'En del av basarbetet, pengar i budgeten.',
    'Part of normal work, money in the budget.',
  ],
  SCALED: ['Käytössä koko kunnassa.', 'I bruk i hela kommunen.', 'In use in the whole municipality.'],
  PARTLY_USED: ['Osa keinoista jäi käyttöön.', 'En del av greppen blev kvar.', 'Some of it stayed in use.'],
  CONTINUED_AS_EXPERIMENT: ['Uusi kierros alkaa.', 'En ny omgång börjar.', 'Another round begins.'],
  NOT_CONTINUED: [
    'Ei jatkoa, opit on kirjattu.',
    'Ingen fortsättning, lärdomarna är skrivna.',
    'Not continued, lessons are written down.',
  ],
};

export const detectedBy: readonly Triple[] = [
  ['Asukas soitti.', 'En invånare ringde.', 'A resident telephoned.'],
  ['Viikkopalaverissa huomattiin.', 'Det märktes på veckomötet.', 'It was noticed in the weekly meeting.'],
  ['Mittari näytti nollaa.', 'Mätaren visade noll.', 'The gauge showed nought.'],
  ['Lasku yllätti.', 'Fakturan överraskade.', 'The bill surprised us.'],
  ['Naapurikunta kysyi asiaa.', 'Grannkommunen frågade.', 'A neighbouring municipality asked.'],
];
