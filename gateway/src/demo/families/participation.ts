import type { Family } from '../family';

export const participation: readonly Family[] = [
  {
    key: 'nuorten-budjetti',
    themes: ['participation', 'youth'],
    title: ['Nuorten oma budjetti', 'De ungas egen budget', 'Young people’s own budget'],
    problem: [
      'Nuoria kuullaan, mutta he eivät päätä rahasta.',
      'Unga hörs, men de beslutar inte om pengar.',
      'Young people are heard but do not decide on money.',
    ],
    hypothesis: [
      'Kun nuoret jakavat 10 000 euroa, useampi kokee voivansa vaikuttaa.',
      'När unga fördelar 10 000 euro upplever fler att de kan påverka.',
      'If young people allot 10,000 euros, more feel that they have a say.',
    ],
    because: [
      'Päätösvalta opettaa enemmän kuin kysely.',
      'Beslutanderätt lär mer än en enkät.',
      'Power to decide teaches more than a survey.',
    ],
    doubt: [
      'Äänestysprosentti jää alle kahdenkymmenen.',
      'Valdeltagandet stannar under tjugo procent.',
      'Turnout stays under twenty per cent.',
    ],
    slip: {
      what: [
        'Voittanutta ideaa ei saatukaan toteuttaa.',
        'Den vinnande idén fick inte genomföras.',
        'The winning idea turned out not to be allowed.',
      ],
      why: [
        'Luvat tarkistettiin vasta äänestyksen jälkeen.',
        'Tillstånden kontrollerades först efter röstningen.',
        'Permits were checked only after the vote.',
      ],
      advice: [
        'Tarkista ideat ennen kuin niistä äänestetään.',
        'Granska idéerna före röstningen.',
        'Check ideas before people vote on them.',
      ],
      causes: ['LAW', 'MANDATE'],
    },
    insight: [
      'Seiskaluokkalaiset perustelivat budjetin paremmin kuin me.',
      'Sjuorna motiverade budgeten bättre än vi.',
      'Twelve-year-olds argued the budget better than we did.',
    ],
    practice: {
      title: ['Nuorten osallistuva budjetti', 'Ungas medborgarbudget', 'Youth participatory budget'],
      idea: [
        'Ideat koulussa, virkamies tarkistaa, äänestys viikossa, toteutus keväällä.',
        'Idéer i skolan, en tjänsteman granskar, röstning på en vecka, genomförande på våren.',
        'Ideas at school, an official checks, a week of voting, done by spring.',
      ],
      condition: [
        'Valtuusto sitoutuu toteuttamaan tuloksen.',
        'Fullmäktige förbinder sig att genomföra resultatet.',
        'The council commits itself to the result.',
      ],
    },
    procurement: {
      title: ['Äänestysalusta nuorille', 'Röstningsplattform för unga', 'Voting platform for young people'],
      cpv: [
        '72212000',
        [
          'Sovellusohjelmiston ohjelmointipalvelut',
          'Programmering av tillämpningsprogram',
          'Programming services of application software',
        ],
      ],
    },
    indicator: {
      title: [
        'Vaikutusmahdollisuuksia kokevia nuoria',
        'Unga som upplever att de kan påverka',
        'Young people who feel they have a say',
      ],
      unit: '%',
      baseline: 34,
      change: 9,
    },
  },
  {
    key: 'asukasraati',
    themes: ['participation', 'working-culture'],
    title: ['Arvottu asukasraati', 'Lottad invånarpanel', 'Residents’ jury by lot'],
    problem: [
      'Kuulemistilaisuuteen tulevat aina samat ihmiset.',
      'Till hörandena kommer alltid samma människor.',
      'The same people always come to hearings.',
    ],
    hypothesis: [
      'Arvottu raati tuottaa lausunnon, jonka valtuusto ottaa huomioon.',
      'En lottad panel ger ett utlåtande som fullmäktige beaktar.',
      'A jury drawn by lot gives an opinion that the council heeds.',
    ],
    because: [
      'Kutsuttuna tulee mukaan sellainenkin, joka ei ilmoittaudu.',
      'Den som blir inbjuden kommer, även om den inte anmäler sig.',
      'Those who would never sign up come when invited.',
    ],
    doubt: [
      'Lausunto ei näy päätöksen perusteluissa.',
      'Utlåtandet syns inte i motiveringen till beslutet.',
      'The opinion does not show in the grounds of the decision.',
    ],
    slip: {
      what: [
        'Raadin lausunto valmistui kaksi päivää päätöksen jälkeen.',
        'Panelens utlåtande blev klart två dagar efter beslutet.',
        'The opinion was ready two days after the decision.',
      ],
      why: [
        'Aikataulu sovittiin raadin kanssa, ei lautakunnan.',
        'Tidtabellen gjordes upp med panelen, inte med nämnden.',
        'The schedule was agreed with the jury, not with the committee.',
      ],
      advice: [
        'Laske aikataulu taaksepäin kokouspäivästä.',
        'Räkna tidtabellen bakåt från mötesdagen.',
        'Count the schedule backwards from the meeting.',
      ],
      causes: ['TIME', 'LEADERSHIP'],
    },
    insight: [
      'Raati oli yksimielisempi kuin puolueet.',
      'Panelen var mer enig än partierna.',
      'The jury agreed more than the parties did.',
    ],
    practice: {
      title: [
        'Arvottu asukasraati päätöksen tukena',
        'Lottad invånarpanel som beslutsstöd',
        'Jury by lot before a decision',
      ],
      idea: [
        'Kolmekymmentä arvottua, kaksi lauantaita, palkkio, kirjallinen vastaus.',
        'Trettio lottade, två lördagar, arvode, skriftligt svar.',
        'Thirty drawn by lot, two Saturdays, a fee, a written reply.',
      ],
      condition: [
        'Lautakunta lupaa vastata lausuntoon kirjallisesti.',
        'Nämnden lovar svara skriftligt.',
        'The committee promises a written reply.',
      ],
    },
    procurement: {
      title: ['Asukasraadin fasilitointi', 'Facilitering av invånarpanel', 'Facilitation of a residents’ jury'],
      cpv: [
        '79411000',
        [
          'Yleiset johdon konsulttipalvelut',
          'Allmän organisationsrådgivning',
          'General management consultancy services',
        ],
      ],
    },
    indicator: {
      title: ['Osallistujista ensikertalaisia', 'Förstagångsdeltagare', 'First-time participants'],
      unit: '%',
      baseline: 15,
      change: 48,
    },
  },
  {
    key: 'kuntalaiskartta',
    themes: ['participation', 'built-environment'],
    title: ['Karttakysely kävellen', 'Kartenkät till fots', 'Walking map survey'],
    problem: [
      'Kaavapalaute tulee vasta, kun kaikki on jo piirretty.',
      'Planresponsen kommer först när allt redan är ritat.',
      'Comments on plans come when all is drawn already.',
    ],
    hypothesis: [
      'Paikan päällä merkitty palaute on tarkempaa kuin kuulemisessa annettu.',
      'Respons som ges på plats är exaktare än vid hörandet.',
      'Comments marked on the spot are more exact than at a hearing.',
    ],
    because: [
      'Ihminen huomaa asiat kulkiessaan.',
      'Man märker saker när man går.',
      'People notice things as they walk.',
    ],
    doubt: [
      'Suunnittelija ei muuta luonnosta palautteen perusteella.',
      'Planeraren ändrar inte utkastet utifrån responsen.',
      'The planner does not change the draft.',
    ],
    slip: {
      what: [
        'Kartta näytti vastaajan kodin sijainnin.',
        'Kartan visade var svararen bor.',
        'The map showed where respondents live.',
      ],
      why: [
        'Reitin alku tallentui automaattisesti.',
        'Ruttens början sparades automatiskt.',
        'The start of the route was stored automatically.',
      ],
      advice: [
        'Leikkaa reitistä ensimmäiset 200 metriä.',
        'Klipp bort de första 200 meterna.',
        'Cut off the first 200 metres of the route.',
      ],
      causes: ['PRIVACY', 'ICT'],
    },
    insight: [
      'Lasten merkinnät koskivat eri paikkoja kuin aikuisten.',
      'Barnens markeringar gällde andra platser än de vuxnas.',
      'Children marked different places from adults.',
    ],
    practice: {
      title: ['Kävelykysely ennen kaavaluonnosta', 'Gåtur före planutkastet', 'Walking survey before the draft plan'],
      idea: [
        'Opastettu kierros, puhelinkartta, tulos luonnokseen kuukaudessa.',
        'Guidad tur, telefonkarta, resultatet i utkastet på en månad.',
        'A guided walk, a phone map, the result in the draft within a month.',
      ],
      condition: ['Kaavoittaja kävelee itse mukana.', 'Planläggaren går själv med.', 'The planner walks along.'],
    },
    procurement: {
      title: ['Karttakyselyn toteutus', 'Genomförande av kartenkät', 'Map survey service'],
      cpv: ['79311000', ['Kyselytutkimuspalvelut', 'Undersökningar', 'Survey services']],
    },
    indicator: {
      title: [
        'Luonnokseen vaikuttaneita havaintoja',
        'Observationer som påverkade utkastet',
        'Observations that changed the draft',
      ],
      unit: 'observations',
      baseline: 6,
      change: 19,
    },
  },
];
