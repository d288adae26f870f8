import type { Family } from '../family';

export const mobility: readonly Family[] = [
  {
    key: 'kutsukyyti',
    themes: ['mobility', 'older-people'],
    title: ['Kutsukyyti kyliltä keskustaan', 'Anropsstyrd skjuts från byarna', 'On-demand ride from the villages'],
    problem: [
      'Vakiovuoro kulkee tyhjänä, mutta kylien asukkaat eivät pääse asioille.',
      'Den reguljära bussen går tom, men byborna kommer inte till servicen.',
      'The scheduled bus runs empty, yet villagers cannot reach services.',
    ],
    hypothesis: [
      'Kun kyydin voi tilata samalle päivälle, kylistä tehdään enemmän asiointimatkoja samalla rahalla.',
      'När skjutsen kan beställas samma dag gör byborna fler ärenderesor för samma pengar.',
      'If a ride can be ordered for the same day, villagers make more trips for the same money.',
    ],
    because: [
      'Asiointitarve vaihtelee päivästä toiseen, aikataulu ei.',
      'Behovet varierar från dag till dag, det gör inte tidtabellen.',
      'Needs vary from day to day, the timetable does not.',
    ],
    doubt: [
      'Alle kolme matkustajaa ajopäivää kohti kolmen kuukauden jälkeen.',
      'Färre än tre passagerare per kördag efter tre månader.',
      'Fewer than three passengers per day after three months.',
    ],
    slip: {
      what: [
        'Kyyti tilattiin vain sovelluksella, ja puolet kohderyhmästä jäi pois.',
        'Skjutsen kunde bara beställas i en app, och hälften av målgruppen föll bort.',
        'Rides could be ordered only in an app, and half of the target group was left out.',
      ],
      why: [
        'Testasimme tilaamista omalla väellä emmekä matkustajien kanssa.',
        'Vi testade beställningen med egen personal, inte med passagerarna.',
        'We tested ordering with our own staff, not with passengers.',
      ],
      advice: [
        'Pidä puhelinnumero auki ensimmäisestä päivästä.',
        'Håll en telefonlinje öppen från första dagen.',
        'Keep a telephone line open from day one.',
      ],
      causes: ['UPTAKE', 'ICT'],
    },
    insight: [
      'Kuljettajan tuttuus toi matkustajia enemmän kuin mainos.',
      'En bekant förare lockade fler än reklamen.',
      'A familiar driver brought more passengers than advertising.',
    ],
    practice: {
      title: ['Samana päivänä tilattava kutsukyyti', 'Anropsstyrd skjuts samma dag', 'Same-day ride on demand'],
      idea: [
        'Yksi pikkubussi, puhelin ja sovellus, kiinteä alue ja kaksi tuntia varoitusaikaa.',
        'En minibuss, telefon och app, ett fast område och två timmars varsel.',
        'One minibus, telephone and app, a fixed area and two hours of notice.',
      ],
      condition: [
        'Kunnassa on oltava kuljettaja, joka tuntee alueen.',
        'Kommunen behöver en förare som känner området.',
        'The municipality needs a driver who knows the area.',
      ],
    },
    procurement: {
      title: [
        'Kutsukyytien kokeiluhankinta',
        'Försöksupphandling av anropsskjuts',
        'Pilot purchase of on-demand rides',
      ],
      cpv: [
        '60140000',
        [
          'Tilausmatkustajaliikenteen palvelut',
          'Icke-reguljär passagerartransport',
          'Non-scheduled passenger transport',
        ],
      ],
    },
    indicator: {
      title: ['Asiointimatkoja kuukaudessa', 'Ärenderesor per månad', 'Errand trips per month'],
      unit: 'trips',
      baseline: 140,
      change: 62,
    },
  },
  {
    key: 'pyorabussi',
    themes: ['mobility', 'learning'],
    title: ['Pyöräbussi kouluun', 'Cykelbuss till skolan', 'Bicycle bus to school'],
    problem: [
      'Saattoliikenne ruuhkauttaa koulun pihan, vaikka matkat ovat lyhyitä.',
      'Skjutstrafiken stockar skolgården fast vägarna är korta.',
      'Parents’ cars jam the school yard although the trips are short.',
    ],
    hypothesis: [
      'Kun lapset pyöräilevät ryhmänä aikuisen kanssa, saattoautojen määrä vähenee viidenneksen.',
      'När barnen cyklar i grupp med en vuxen minskar skjutsbilarna med en femtedel.',
      'If children cycle in a group with an adult, escort cars fall by a fifth.',
    ],
    because: [
      'Vanhemmat pelkäävät yhtä risteystä, eivät koko matkaa.',
      'Föräldrarna är rädda för en korsning, inte för hela vägen.',
      'Parents fear one junction, not the whole way.',
    ],
    doubt: [
      'Saattoautojen määrä ei muutu kahdessa laskennassa.',
      'Antalet skjutsbilar ändras inte i två räkningar.',
      'The number of cars does not change in two counts.',
    ],
    slip: {
      what: [
        'Vetäjät uupuivat marraskuussa, eikä sijaisia ollut.',
        'Ledarna tröttnade i november och det fanns inga vikarier.',
        'The leaders grew tired in November and there were no stand-ins.',
      ],
      why: [
        'Rekrytoimme vetäjät kevätsäällä ja unohdimme pimeän.',
        'Vi rekryterade på våren och glömde mörkret.',
        'We recruited in spring weather and forgot the dark.',
      ],
      advice: [
        'Pyydä jokaista vetäjää vain yhtenä aamuna viikossa.',
        'Be varje ledare om bara en morgon i veckan.',
        'Ask each leader for one morning a week only.',
      ],
      causes: ['TIME', 'SKILLS'],
    },
    insight: [
      'Lapset pitivät vuoron käynnissä, kun aikuiset epäröivät.',
      'Barnen höll turen i gång när de vuxna tvekade.',
      'Children kept the line running when adults hesitated.',
    ],
    practice: {
      title: ['Koulun pyöräbussi', 'Skolans cykelbuss', 'School bicycle bus'],
      idea: [
        'Sovittu reitti ja pysäkit, kaksi aikuista, sama aika joka aamu.',
        'Överenskommen rutt och hållplatser, två vuxna, samma tid varje morgon.',
        'An agreed route and stops, two adults, the same time every morning.',
      ],
      condition: [
        'Reitin vaarallisin risteys korjataan ensin.',
        'Den farligaste korsningen åtgärdas först.',
        'The most dangerous junction is mended first.',
      ],
    },
    procurement: {
      title: [
        'Lainapyörien ja heijastinliivien hankinta',
        'Lånecyklar och reflexvästar',
        'Loan bicycles and safety vests',
      ],
      cpv: ['34430000', ['Polkupyörät', 'Cyklar', 'Bicycles']],
    },
    indicator: {
      title: ['Saattoautoja aamussa', 'Skjutsbilar per morgon', 'Escort cars per morning'],
      unit: 'cars',
      baseline: 96,
      change: -21,
    },
  },
  {
    key: 'talviauraus',
    themes: ['mobility', 'digital'],
    title: ['Auraus tarpeen mukaan', 'Plogning enligt behov', 'Snow clearing by need'],
    problem: [
      'Pyörätiet aurataan aikataululla, ei lumitilanteen mukaan.',
      'Cykelvägarna plogas enligt tidtabell, inte enligt snöläget.',
      'Cycle paths are cleared by timetable, not by the snow.',
    ],
    hypothesis: [
      'Kun liukkausanturit ohjaavat aurausta, kaatumisia on vähemmän eikä ajotunteja tarvita lisää.',
      'När halksensorer styr plogningen minskar fallolyckorna utan fler körtimmar.',
      'If slip sensors guide the ploughs, there are fewer falls without more driving hours.',
    ],
    because: [
      'Pahimmat paikat ovat tiedossa vasta tunteja sateen jälkeen.',
      'De värsta ställena är kända först timmar efter snöfallet.',
      'The worst spots are known only hours after the snowfall.',
    ],
    doubt: [
      'Kaatumisilmoituksia tulee yhtä paljon kuin verrokkireiteiltä.',
      'Lika många fallanmälningar som på jämförelserutterna.',
      'As many falls reported as on the comparison routes.',
    ],
    slip: {
      what: [
        'Anturit jäätyivät ensimmäisellä pakkasviikolla.',
        'Sensorerna frös under den första köldveckan.',
        'The sensors froze in the first week of frost.',
      ],
      why: [
        'Toimittaja oli testannut laitteet vain etelässä.',
        'Leverantören hade bara testat dem i söder.',
        'The supplier had tested them in the south only.',
      ],
      advice: [
        'Vaadi sopimuksessa kahden viikon pakkastesti.',
        'Kräv ett två veckors köldtest i avtalet.',
        'Require a two-week frost test in the contract.',
      ],
      causes: ['SUPPLIER', 'PROCUREMENT'],
    },
    insight: [
      'Aurausauton kuljettajan puhelinkuva oli paras anturi.',
      'Plogförarens telefonbild var den bästa sensorn.',
      'The plough driver’s phone picture was the best sensor.',
    ],
    practice: {
      title: ['Tarveperusteinen talvihoito', 'Behovsstyrd vinterskötsel', 'Need-based winter maintenance'],
      idea: [
        'Kymmenen tarkkailupistettä, aamun tilannekuva ja kuljettajan oikeus vaihtaa reittiä.',
        'Tio mätpunkter, en lägesbild på morgonen och förarens rätt att byta rutt.',
        'Ten observation points, a morning picture and the driver’s right to change route.',
      ],
      condition: [
        'Urakkasopimus sallii reitin vaihtamisen.',
        'Entreprenadavtalet tillåter ruttbyte.',
        'The contract allows a change of route.',
      ],
    },
    procurement: {
      title: ['Tarveohjattu talvihoito', 'Behovsstyrt vinterunderhåll', 'Need-based winter maintenance service'],
      cpv: ['90620000', ['Lumenaurauspalvelut', 'Snöröjning', 'Snow-clearing services']],
    },
    indicator: {
      title: ['Kaatumisilmoituksia talvessa', 'Fallanmälningar per vinter', 'Falls reported per winter'],
      unit: 'reports',
      baseline: 48,
      change: -12,
    },
  },
];
