import type { Family } from '../family';

export const organisation: readonly Family[] = [
  {
    key: 'kokeilutunti',
    themes: ['working-culture', 'wellbeing'],
    title: ['Kokeilutunti työviikkoon', 'Försökstimme i arbetsveckan', 'An hour a week to experiment'],
    problem: [
      'Henkilöstöllä on ideoita, mutta ei aikaa eikä lupaa.',
      'Personalen har idéer, men varken tid eller lov.',
      'Staff have ideas, but neither time nor leave.',
    ],
    hypothesis: [
      'Tunti viikossa ja sadan euron käyttöraja tuottavat kymmenen kokeilua vuodessa.',
      'En timme i veckan och en gräns på hundra euro ger tio försök om året.',
      'An hour a week and a limit of a hundred euros give ten experiments a year.',
    ],
    because: [
      'Lupa kysytään nyt kolmelta portaalta.',
      'Lov begärs nu i tre steg.',
      'Leave is now asked at three levels.',
    ],
    doubt: [
      'Tunti kuluu muuhun kuin kokeiluihin.',
      'Timmen går till annat än försök.',
      'The hour goes on something else.',
    ],
    slip: {
      what: [
        'Tunti peruttiin aina, kun oli kiire.',
        'Timmen ströks alltid när det var bråttom.',
        'The hour was cancelled whenever it was busy.',
      ],
      why: [
        'Johtoryhmä ei itse käyttänyt omaansa.',
        'Ledningsgruppen använde inte sin egen.',
        'Managers did not use their own.',
      ],
      advice: ['Aloittakaa johtoryhmästä.', 'Börja med ledningsgruppen.', 'Start with the management team.'],
      causes: ['LEADERSHIP', 'TIME'],
    },
    insight: [
      'Pienin kokeilu säästi eniten: yksi lomake poistui.',
      'Det minsta försöket sparade mest: en blankett försvann.',
      'The smallest experiment saved most: one form went away.',
    ],
    practice: {
      title: ['Kokeilutunti ja satasen lupa', 'Försökstimme och hundralappslov', 'Hour and hundred to experiment'],
      idea: [
        'Tunti kalenterissa, sata euroa ilman lupaa, mokat kerrotaan kuun lopussa.',
        'En timme i kalendern, hundra euro utan lov, missarna berättas i slutet av månaden.',
        'An hour in the calendar, a hundred euros without leave, slip-ups told monthly.',
      ],
      condition: [
        'Esihenkilö kertoo ensimmäisenä oman mokansa.',
        'Chefen berättar sin egen miss först.',
        'The manager tells a slip-up first.',
      ],
    },
    procurement: {
      title: ['Kokeilukulttuurin valmennus', 'Coachning i försökskultur', 'Coaching in experimentation'],
      cpv: ['79998000', ['Valmennuspalvelut', 'Coachning', 'Coaching services']],
    },
    indicator: {
      title: ['Henkilöstön kokeiluja vuodessa', 'Personalens försök per år', 'Staff experiments per year'],
      unit: 'experiments',
      baseline: 2,
      change: 7,
    },
  },
  {
    key: 'niittyverkosto',
    themes: ['climate', 'participation'],
    title: ['Nurmikosta niityksi', 'Från gräsmatta till äng', 'From lawn to meadow'],
    problem: [
      'Nurmikoita leikataan, vaikka kukaan ei käytä niitä.',
      'Gräsmattor klipps fast ingen använder dem.',
      'Lawns are mown although nobody uses them.',
    ],
    hypothesis: [
      'Niityksi muutettu nurmi maksaa vähemmän ja asukkaat hyväksyvät sen.',
      'En gräsmatta som blir äng kostar mindre och invånarna godkänner det.',
      'A lawn made meadow costs less and residents accept it.',
    ],
    because: [
      'Leikkuukertoja on viisitoista, niityllä kaksi.',
      'Gräset klipps femton gånger, ängen två.',
      'A lawn is mown fifteen times, a meadow twice.',
    ],
    doubt: [
      'Kielteistä palautetta tulee enemmän kuin myönteistä.',
      'Den negativa responsen är större än den positiva.',
      'Complaints outnumber thanks.',
    ],
    slip: {
      what: [
        'Urakoitsija leikkasi niityn juhannusviikolla.',
        'Entreprenören klippte ängen midsommarveckan.',
        'The contractor mowed the meadow at midsummer.',
      ],
      why: [
        'Muutos ei kulkenut kartalta työlistaan.',
        'Ändringen gick inte från kartan till arbetslistan.',
        'The change did not pass from the map to the work list.',
      ],
      advice: [
        'Pane maastoon kyltti ja soita kuljettajalle.',
        'Sätt upp en skylt och ring föraren.',
        'Put up a sign and telephone the driver.',
      ],
      causes: ['SUPPLIER', 'DATA'],
    },
    insight: [
      'Leikattu reunus teki niitystä hoidetun näköisen.',
      'En klippt kant fick ängen att se skött ut.',
      'A mown edge made the meadow look cared for.',
    ],
    practice: {
      title: ['Asukkaiden valitsema niitty', 'Äng som invånarna valt', 'Meadow chosen by residents'],
      idea: [
        'Asukkaat merkitsevät nurmet, reunat leikataan, kyltti kertoo miksi.',
        'Invånarna märker ut gräsmattorna, kanterna klipps, en skylt berättar varför.',
        'Residents mark lawns, edges are mown, a sign tells why.',
      ],
      condition: [
        'Hoitosopimus sallii kaksi leikkuukertaa.',
        'Skötselavtalet tillåter två klippningar.',
        'The contract allows two cuts a year.',
      ],
    },
    procurement: {
      title: ['Niittyjen hoito tulosperusteisesti', 'Resultatbaserad skötsel av ängar', 'Outcome-based meadow care'],
      cpv: [
        '77310000',
        [
          'Viheralueiden istutus- ja hoitopalvelut',
          'Plantering och skötsel av grönområden',
          'Planting and maintenance services of green areas',
        ],
      ],
    },
    indicator: {
      title: ['Hoitokulut hehtaaria kohti', 'Skötselkostnad per hektar', 'Care cost per hectare'],
      unit: 'EUR',
      baseline: 2900,
      change: -1100,
    },
  },
  {
    key: 'liikuntaneuvonta',
    themes: ['wellbeing', 'vitality'],
    title: ['Liikuntaneuvonta työnhaussa', 'Motionsrådgivning för arbetssökande', 'Exercise advice for jobseekers'],
    problem: [
      'Pitkä työttömyys vie kunnon, ja kunnon puute vie työn.',
      'Lång arbetslöshet tar konditionen, och utan kondition går jobbet.',
      'Long unemployment takes fitness, and lack of fitness takes the job.',
    ],
    hypothesis: [
      'Kuusi neuvontakertaa parantaa työkykyä ja lisää haastatteluja.',
      'Sex rådgivningar förbättrar arbetsförmågan och ger fler intervjuer.',
      'Six sessions improve work ability and bring more interviews.',
    ],
    because: [
      'Sama neuvoja ja pieni tavoite pitävät kiinni arjessa.',
      'Samma rådgivare och ett litet mål håller fast i vardagen.',
      'The same adviser and a small aim hold on to daily life.',
    ],
    doubt: [
      'Työkykykysely ei muutu verrokkiryhmään nähden.',
      'Enkäten om arbetsförmåga ändras inte mot kontrollgruppen.',
      'Work ability does not change against the control group.',
    ],
    slip: {
      what: [
        'Kutsu tuli työvoimapalvelusta ja moni luuli sitä pakoksi.',
        'Inbjudan kom från arbetskraftsservicen och många trodde att det var ett tvång.',
        'The letter came from the job centre and many took it for an order.',
      ],
      why: [
        'Kirjepohja oli sama kuin velvoittavissa kutsuissa.',
        'Brevmallen var densamma som för obligatoriska kallelser.',
        'The template was that of compulsory calls.',
      ],
      advice: [
        'Soita ensin ja kirjoita vasta sitten.',
        'Ring först och skriv sedan.',
        'Telephone first and write afterwards.',
      ],
      causes: ['UPTAKE', 'ORGANISATION_SILO'],
    },
    insight: [
      'Kävelytapaaminen sai puhumaan myös muusta kuin kunnosta.',
      'Gåmötet fick folk att tala om annat än konditionen.',
      'Walking meetings made people talk of more than fitness.',
    ],
    practice: {
      title: ['Kävellen tehtävä neuvonta', 'Rådgivning till fots', 'Advice on foot'],
      idea: [
        'Kuusi kävelytapaamista, sama neuvoja, yksi tavoite kerrallaan.',
        'Sex gåmöten, samma rådgivare, ett mål i taget.',
        'Six walking meetings, one adviser, one aim at a time.',
      ],
      condition: [
        'Tiedonsiirrosta työvoimapalveluun on sovittu.',
        'Informationsutbytet med arbetskraftsservicen är avtalat.',
        'Data exchange with the job centre is agreed.',
      ],
    },
    procurement: {
      title: [
        'Liikuntaneuvonnan vaikuttavuushankinta',
        'Effektbaserad motionsrådgivning',
        'Outcome-based exercise advice',
      ],
      cpv: ['80561000', ['Terveyskoulutus', 'Vårdutbildning', 'Health training services']],
    },
    indicator: {
      title: ['Työkykypisteet (0-10)', 'Arbetsförmågepoäng (0-10)', 'Work ability score (0-10)'],
      unit: 'points',
      baseline: 6,
      change: 1,
    },
  },
];
