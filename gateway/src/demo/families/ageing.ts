import type { Family } from '../family';

export const ageing: readonly Family[] = [
  {
    key: 'kylalounas',
    themes: ['older-people', 'wellbeing'],
    title: ['Kylälounas', 'Bylunch', 'Village lunch'],
    problem: [
      'Moni ikääntynyt syö yksin ja lähtee kotoa harvoin.',
      'Många äldre äter ensamma och går sällan ut.',
      'Many older people eat alone and seldom leave home.',
    ],
    hypothesis: [
      'Viikoittainen yhteinen lounas vähentää koettua yksinäisyyttä neljässä kuukaudessa.',
      'En gemensam lunch varje vecka minskar ensamheten på fyra månader.',
      'A weekly shared lunch reduces loneliness in four months.',
    ],
    because: [
      'Ruoka on helpompi syy lähteä kuin kerho.',
      'Mat är ett lättare skäl att gå än en klubb.',
      'Food is an easier reason to go than a club.',
    ],
    doubt: [
      'Yksinäisyyskysymyksen vastaukset eivät muutu.',
      'Svaren på frågan om ensamhet ändras inte.',
      'Answers to the loneliness question do not change.',
    ],
    slip: {
      what: [
        'Paikalle tulivat ne, jotka käyvät jo kaikkialla.',
        'De som redan går överallt kom.',
        'Those came who already go everywhere.',
      ],
      why: [
        'Kutsu kulki vain seurakunnan ja yhdistysten kautta.',
        'Inbjudan gick bara via församlingen och föreningarna.',
        'The invitation went only through the parish and associations.',
      ],
      advice: [
        'Pyydä postinjakajaa ja kauppiasta kutsumaan.',
        'Be postbäraren och handlaren bjuda in.',
        'Ask the postman and the shopkeeper to invite.',
      ],
      causes: ['UPTAKE', 'RESIDENT_INTEREST'],
    },
    insight: [
      'Kyydin järjestyminen ratkaisi osallistumisen.',
      'Skjutsen avgjorde deltagandet.',
      'The ride decided who came.',
    ],
    practice: {
      title: ['Viikoittainen kylälounas', 'Veckans bylunch', 'Weekly village lunch'],
      idea: [
        'Koulun keittiö, kylätalo, yhteiskyyti ja viiden euron hinta.',
        'Skolans kök, byagården, samskjuts och fem euro.',
        'School kitchen, village hall, shared ride and a price of five euros.',
      ],
      condition: [
        'Kylässä on yhdistys, joka avaa ovet.',
        'Byn har en förening som öppnar dörrarna.',
        'The village has an association that opens the doors.',
      ],
    },
    procurement: {
      title: ['Kylälounaan ateriapalvelu', 'Måltidstjänst för bylunch', 'Meal service for the village lunch'],
      cpv: ['55320000', ['Ateriantarjoilupalvelut', 'Måltidsservering', 'Meal-serving services']],
    },
    indicator: {
      title: [
        'Itsensä usein yksinäiseksi tuntevia',
        'Andel som ofta känner sig ensamma',
        'Share who often feel lonely',
      ],
      unit: '%',
      baseline: 28,
      change: -7,
    },
  },
  {
    key: 'etajumppa',
    themes: ['older-people', 'digital'],
    title: ['Etäjumppa kotona asuville', 'Distansgymnastik hemma', 'Remote exercise at home'],
    problem: [
      'Kaatumiset lisääntyvät, mutta liikuntaryhmiin ei pääse kylistä.',
      'Fallolyckorna ökar, men från byarna når man inte grupperna.',
      'Falls increase, but villagers cannot reach exercise groups.',
    ],
    hypothesis: [
      'Kolme ohjattua etätuntia viikossa parantaa alaraajojen voimaa kahdessatoista viikossa.',
      'Tre ledda distanspass i veckan stärker benen på tolv veckor.',
      'Three guided remote sessions a week strengthen legs in twelve weeks.',
    ],
    because: [
      'Ryhmä ja tuttu ohjaaja pitävät mukana.',
      'Gruppen och en bekant ledare håller en med.',
      'The group and a familiar instructor keep people in.',
    ],
    doubt: [
      'Tuolilta nousun testi ei parane verrokkeihin nähden.',
      'Stolstestet förbättras inte jämfört med kontrollgruppen.',
      'The chair-rise test does not improve against the comparison group.',
    ],
    slip: {
      what: [
        'Puolet ajasta kului yhteyden avaamiseen.',
        'Hälften av tiden gick till att få kontakt.',
        'Half of the time went on opening the connection.',
      ],
      why: [
        'Laite vaati salasanan joka kerta.',
        'Enheten krävde lösenord varje gång.',
        'The device asked for a password every time.',
      ],
      advice: [
        'Valitse laite, joka avautuu yhdellä painikkeella.',
        'Välj en enhet som öppnas med en knapp.',
        'Choose a device that opens with one button.',
      ],
      causes: ['ICT', 'SKILLS'],
    },
    insight: [
      'Jumpan jälkeinen kahvihetki piti ryhmän koossa.',
      'Kaffestunden efteråt höll ihop gruppen.',
      'The coffee chat afterwards held the group together.',
    ],
    practice: {
      title: ['Ohjattu etäjumppa', 'Ledd distansgymnastik', 'Guided remote exercise'],
      idea: [
        'Yhden painikkeen laite, sama ohjaaja, kahdeksan hengen ryhmä.',
        'En enhet med en knapp, samma ledare, en grupp på åtta.',
        'A one-button device, the same instructor, a group of eight.',
      ],
      condition: [
        'Jonkun on käytävä kotona asentamassa laite.',
        'Någon måste installera enheten hemma.',
        'Somebody must install the device at home.',
      ],
    },
    procurement: {
      title: [
        'Etäjumpan laitteet ja ohjaus',
        'Enheter och ledning för distansgymnastik',
        'Devices and guidance for remote exercise',
      ],
      cpv: ['92600000', ['Urheilupalvelut', 'Sporttjänster', 'Sporting services']],
    },
    indicator: {
      title: ['Tuolilta nousuja 30 sekunnissa', 'Uppresningar på 30 sekunder', 'Chair rises in 30 seconds'],
      unit: 'rises',
      baseline: 9,
      change: 2,
    },
  },
  {
    key: 'muistikirjasto',
    themes: ['older-people', 'culture'],
    title: ['Muistiystävällinen kirjasto', 'Minnesvänligt bibliotek', 'Dementia-friendly library'],
    problem: [
      'Muistisairas asiakas jää yksin, kun palvelu muuttuu omatoimiseksi.',
      'En kund med minnessjukdom blir ensam när servicen blir självbetjänad.',
      'A customer with dementia is left alone when service becomes self-service.',
    ],
    hypothesis: [
      'Selkeät opasteet ja koulutettu henkilöstö pitävät muistisairaat asiakkaina.',
      'Tydliga skyltar och utbildad personal håller kvar kunder med minnessjukdom.',
      'Clear signs and trained staff keep people with dementia as customers.',
    ],
    because: [
      'Kirjasto on tuttu paikka vielä silloin, kun moni muu ei ole.',
      'Biblioteket är bekant när mycket annat inte är det.',
      'The library is familiar when much else is not.',
    ],
    doubt: ['Lähipalvelun käynnit vähenevät silti.', 'Besöken minskar ändå.', 'Visits fall all the same.'],
    slip: {
      what: [
        'Uudet opasteet sekoittivat vakituiset kävijät.',
        'De nya skyltarna förvirrade stamkunderna.',
        'The new signs confused regular visitors.',
      ],
      why: ['Kaikki vaihdettiin yhtenä yönä.', 'Allt byttes på en natt.', 'Everything was changed in one night.'],
      advice: [
        'Muuta yksi kulku kerrallaan ja seuraa viikko.',
        'Ändra en väg i taget och följ upp en vecka.',
        'Change one path at a time and watch for a week.',
      ],
      causes: ['TIME', 'RESIDENT_INTEREST'],
    },
    insight: [
      'Omaiset tulivat hakemaan tukea toisiltaan.',
      'De anhöriga kom för att stödja varandra.',
      'Relatives came to support each other.',
    ],
    practice: {
      title: [
        'Muistiystävällisen kirjaston tarkistuslista',
        'Checklista för minnesvänligt bibliotek',
        'Checklist for a dementia-friendly library',
      ],
      idea: [
        'Kahdentoista kohdan kierros asiakkaan kanssa, kaksi tuntia koulutusta.',
        'En rond på tolv punkter med en kund och två timmars utbildning.',
        'A walk of twelve points with a customer and two hours of training.',
      ],
      condition: [
        'Muistiyhdistys on mukana kierroksella.',
        'Minnesföreningen deltar i ronden.',
        'The dementia association joins the walk.',
      ],
    },
    procurement: {
      title: ['Kirjaston opasteuudistus', 'Nya skyltar till biblioteket', 'New signs for the library'],
      cpv: ['92511000', ['Kirjastopalvelut', 'Bibliotekstjänster', 'Library services']],
    },
    indicator: {
      title: ['Avustettuja käyntejä viikossa', 'Assisterade besök per vecka', 'Assisted visits per week'],
      unit: 'visits',
      baseline: 31,
      change: 4,
    },
  },
];
