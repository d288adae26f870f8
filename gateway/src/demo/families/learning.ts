import type { Family } from '../family';

export const learning: readonly Family[] = [
  {
    key: 'liikkuva-koulupaiva',
    themes: ['learning', 'wellbeing'],
    title: ['Pitkä liikuntavälitunti', 'Lång rörelserast', 'Long active break'],
    problem: [
      'Suuri osa oppilaista liikkuu koulupäivän aikana liian vähän.',
      'En stor del av eleverna rör sig för lite under skoldagen.',
      'Many pupils move too little during the school day.',
    ],
    hypothesis: [
      'Puolen tunnin liikuntavälitunti lisää askeleita viidenneksellä eikä vie oppimisaikaa.',
      'En halvtimmes rörelserast ger en femtedel fler steg utan att ta lärotid.',
      'A half-hour active break adds a fifth to daily steps without costing learning time.',
    ],
    because: [
      'Lyhyt välitunti kuluu pukemiseen ja jonottamiseen.',
      'En kort rast går åt till påklädning och köande.',
      'A short break is spent on dressing and queuing.',
    ],
    doubt: [
      'Vähiten liikkuvien askeleet eivät lisäänny.',
      'De minst aktivas steg ökar inte.',
      'The least active pupils do not take more steps.',
    ],
    slip: {
      what: [
        'Ne, jotka liikkuivat jo ennestään, liikkuivat lisää; muut istuivat.',
        'De som redan rörde sig rörde sig mer; de andra satt.',
        'Those who already moved moved more; the others sat.',
      ],
      why: [
        'Tekeminen suunniteltiin aktiivisten oppilaiden kanssa.',
        'Aktiviteterna planerades med de aktiva eleverna.',
        'Activities were planned with the active pupils.',
      ],
      advice: [
        'Kysy ensin niiltä, jotka jäävät sisälle.',
        'Fråga först dem som stannar inne.',
        'Ask first those who stay inside.',
      ],
      causes: ['RESIDENT_INTEREST', 'MEASUREMENT'],
    },
    insight: [
      'Vertaisohjaajat saivat mukaan ne, joita opettajat eivät saaneet.',
      'Kamratledare fick med dem som lärarna inte nådde.',
      'Peer leaders reached those whom teachers did not.',
    ],
    practice: {
      title: ['Vertaisohjattu liikuntavälitunti', 'Kamratledd rörelserast', 'Peer-led active break'],
      idea: [
        'Yksi pitkä välitunti päivässä, oppilaat ohjaajina, välineet pihalla.',
        'En lång rast om dagen, elever som ledare, redskap på gården.',
        'One long break a day, pupils as leaders, equipment in the yard.',
      ],
      condition: [
        'Lukujärjestys ja kuljetukset sovitetaan yhteen.',
        'Schemat och skolskjutsarna anpassas.',
        'Timetable and school transport are fitted together.',
      ],
    },
    procurement: {
      title: ['Välituntivälineiden hankinta', 'Upphandling av rastredskap', 'Equipment for active breaks'],
      cpv: [
        '37400000',
        ['Urheilutarvikkeet ja -välineet', 'Sportartiklar och -utrustning', 'Sports goods and equipment'],
      ],
    },
    indicator: {
      title: ['Askeleita koulupäivässä', 'Steg per skoldag', 'Steps per school day'],
      unit: 'steps',
      baseline: 5200,
      change: 840,
    },
  },
  {
    key: 'etavalinnainen',
    themes: ['learning', 'digital'],
    title: ['Yhteinen etävalinnainen', 'Gemensamt distansvalfritt ämne', 'Shared remote elective'],
    problem: [
      'Pienissä kouluissa valinnaisaineen ryhmä ei täyty.',
      'I små skolor fylls inte grupperna i valfria ämnen.',
      'In small schools an elective does not fill.',
    ],
    hypothesis: [
      'Kun kolme kuntaa jakaa opettajan etänä, oppilas saa valitsemansa aineen ilman lisäkuluja.',
      'När tre kommuner delar en lärare på distans får eleven sitt ämne utan extra kostnad.',
      'If three municipalities share a teacher online, pupils get their subject at no extra cost.',
    ],
    because: [
      'Oppilaita on riittävästi, mutta eri kunnissa.',
      'Eleverna räcker till, men de finns i olika kommuner.',
      'There are enough pupils, but in different municipalities.',
    ],
    doubt: [
      'Joka neljäs oppilas keskeyttää ensimmäisellä jaksolla.',
      'Var fjärde elev avbryter under den första perioden.',
      'One pupil in four drops out in the first term.',
    ],
    slip: {
      what: [
        'Kolmen koulun kellot soivat eri aikaan ja tunnista jäi puolet.',
        'Skolornas klockor ringde olika och halva lektionen gick förlorad.',
        'The three schools’ bells rang at different times and half of the lesson was lost.',
      ],
      why: [
        'Lukujärjestykset lukittiin ennen kuin kokeilu hyväksyttiin.',
        'Schemana låstes innan försöket godkändes.',
        'Timetables were fixed before the experiment was approved.',
      ],
      advice: [
        'Sovi yhteinen tunti ennen helmikuun loppua.',
        'Kom överens om en gemensam timme före utgången av februari.',
        'Agree on a common hour before the end of February.',
      ],
      causes: ['TIME', 'ORGANISATION_SILO'],
    },
    insight: [
      'Lähiohjaaja luokassa ratkaisi enemmän kuin tekniikka.',
      'Handledaren i klassen betydde mer än tekniken.',
      'An adult in the room decided more than the technology.',
    ],
    practice: {
      title: [
        'Kuntien yhteinen etävalinnainen',
        'Kommunernas gemensamma distansämne',
        'Elective shared by municipalities',
      ],
      idea: [
        'Yksi opettaja, yhteinen tunti, lähiohjaaja jokaisessa koulussa.',
        'En lärare, en gemensam timme, en handledare i varje skola.',
        'One teacher, one common hour, a helper in each school.',
      ],
      condition: [
        'Kunnat sopivat palkanmaksusta kirjallisesti.',
        'Kommunerna avtalar skriftligt om lönen.',
        'The municipalities agree on salaries in writing.',
      ],
    },
    procurement: {
      title: ['Etäopetuksen alusta', 'Plattform för distansundervisning', 'Remote teaching platform'],
      cpv: ['80420000', ['Verkko-opiskelupalvelut', 'E-lärande', 'E-learning services']],
    },
    indicator: {
      title: [
        'Toiveaineensa saaneita oppilaita',
        'Elever som fick sitt önskeämne',
        'Pupils who got their chosen subject',
      ],
      unit: '%',
      baseline: 61,
      change: 17,
    },
  },
  {
    key: 'saapaseskari',
    themes: ['learning', 'culture'],
    title: ['Saapasesikoulu metsässä', 'Stövelförskola i skogen', 'Boots pre-school in the forest'],
    problem: [
      'Esiopetuksen tilat ovat ahtaat ja metsä on vieressä.',
      'Förskolans lokaler är trånga och skogen ligger intill.',
      'Pre-school rooms are cramped and the forest is next door.',
    ],
    hypothesis: [
      'Kaksi metsäpäivää viikossa vähentää sairauspoissaoloja ja rauhoittaa ryhmää.',
      'Två skogsdagar i veckan minskar sjukfrånvaron och lugnar gruppen.',
      'Two forest days a week reduce sick leave and calm the group.',
    ],
    because: [
      'Pienryhmät syntyvät ulkona ilman lisätilaa.',
      'Smågrupper uppstår utomhus utan extra lokaler.',
      'Small groups form outdoors without more rooms.',
    ],
    doubt: [
      'Poissaolot ovat samat kuin verrokkiryhmässä.',
      'Frånvaron är densamma som i jämförelsegruppen.',
      'Absences equal those of the comparison group.',
    ],
    slip: {
      what: [
        'Vaatteita puuttui, ja osa lapsista palelsi jo lokakuussa.',
        'Kläder saknades och en del barn frös redan i oktober.',
        'Clothes were missing and some children were cold by October.',
      ],
      why: [
        'Oletimme, että kodeissa on säänmukaiset varusteet.',
        'Vi antog att hemmen hade kläder för alla väder.',
        'We assumed that homes had clothes for all weathers.',
      ],
      advice: [
        'Varaa lainavaatteet ennen aloitusta.',
        'Skaffa lånekläder före starten.',
        'Have clothes to lend before you start.',
      ],
      causes: ['MONEY'],
    },
    insight: [
      'Henkilöstö jaksoi paremmin, vaikka sitä ei tavoiteltu.',
      'Personalen orkade bättre, fast det inte var målet.',
      'Staff coped better although that was not the aim.',
    ],
    practice: {
      title: ['Kahden metsäpäivän esiopetus', 'Förskola med två skogsdagar', 'Pre-school with two forest days'],
      idea: [
        'Kiinteä metsäpaikka, kota, lainavaatteet ja selkeä sääraja.',
        'En fast skogsplats, kåta, lånekläder och en tydlig vädergräns.',
        'A fixed forest place, a shelter, clothes to lend and a clear weather limit.',
      ],
      condition: [
        'Metsän omistaja antaa kirjallisen luvan.',
        'Skogsägaren ger skriftligt tillstånd.',
        'The forest owner gives written permission.',
      ],
    },
    procurement: {
      title: ['Siirrettävä kota esiopetukseen', 'Flyttbar kåta för förskolan', 'Movable shelter for pre-school'],
      cpv: [
        '44112000',
        ['Erilaiset rakennusosat', 'Diverse byggnadskonstruktioner', 'Miscellaneous building structures'],
      ],
    },
    indicator: {
      title: ['Sairauspoissaolopäiviä lasta kohti', 'Sjukdagar per barn', 'Sick days per child'],
      unit: 'days',
      baseline: 9,
      change: -2,
    },
  },
];
