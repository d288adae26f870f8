import type { Family } from '../family';

export const digital: readonly Family[] = [
  {
    key: 'lupabotti',
    themes: ['digital', 'built-environment'],
    title: ['Rakennusvalvonnan neuvontabotti', 'Rådgivningsbot för byggnadstillsynen', 'Building permit advice bot'],
    problem: [
      'Samoihin lupakysymyksiin vastataan puhelimessa päivästä toiseen.',
      'Samma tillståndsfrågor besvaras i telefon dag efter dag.',
      'The same permit questions are answered by telephone day after day.',
    ],
    hypothesis: [
      'Botti vastaa kolmasosaan kysymyksistä, ja jono lyhenee.',
      'Boten svarar på en tredjedel av frågorna och kön blir kortare.',
      'The bot answers a third of the questions and the queue shortens.',
    ],
    because: [
      'Kysymyksistä puolet koskee viittä samaa aihetta.',
      'Hälften av frågorna gäller samma fem ämnen.',
      'Half of the questions concern the same five topics.',
    ],
    doubt: [
      'Puheluiden määrä ei laske kahdessa kuukaudessa.',
      'Antalet samtal sjunker inte på två månader.',
      'The number of calls does not fall in two months.',
    ],
    slip: {
      what: [
        'Botti neuvoi vanhan rakennusjärjestyksen mukaan.',
        'Boten gav råd enligt den gamla byggnadsordningen.',
        'The bot advised by the old building ordinance.',
      ],
      why: [
        'Kukaan ei omistanut sisältöä käyttöönoton jälkeen.',
        'Ingen ägde innehållet efter lanseringen.',
        'Nobody owned the content after launch.',
      ],
      advice: [
        'Nimeä sisällölle omistaja ja tarkistuspäivä.',
        'Utse en ägare och ett granskningsdatum för innehållet.',
        'Name an owner and a review day for the content.',
      ],
      causes: ['DATA', 'MANDATE'],
    },
    insight: [
      'Kysymysloki paljasti, mikä ohje oli epäselvä.',
      'Frågeloggen visade vilken anvisning som var oklar.',
      'The log of questions showed which instruction was unclear.',
    ],
    practice: {
      title: [
        'Neuvontabotti kysymyslokin pohjalta',
        'Rådgivningsbot utifrån frågelogg',
        'Advice bot built on the question log',
      ],
      idea: [
        'Viisi yleisintä aihetta, ihminen varalla, loki viikoittain läpi.',
        'De fem vanligaste ämnena, en människa i reserv, loggen varje vecka.',
        'The five commonest topics, a person in reserve, the log read weekly.',
      ],
      condition: [
        'Ohjeet on kirjoitettu selkeästi ennen bottia.',
        'Anvisningarna är klart skrivna före boten.',
        'Instructions are clear before the bot.',
      ],
    },
    procurement: {
      title: [
        'Neuvontabotin ketterä hankinta',
        'Agil upphandling av rådgivningsbot',
        'Agile purchase of an advice bot',
      ],
      cpv: [
        '72230000',
        [
          'Asiakaskohtaisten ohjelmistojen kehittämispalvelut',
          'Utveckling av kundanpassad programvara',
          'Custom software development services',
        ],
      ],
    },
    indicator: {
      title: ['Neuvontapuheluita viikossa', 'Rådgivningssamtal per vecka', 'Advice calls per week'],
      unit: 'calls',
      baseline: 118,
      change: -27,
    },
  },
  {
    key: 'selkea-paatos',
    themes: ['digital', 'participation'],
    title: ['Päätös selkeällä kielellä', 'Beslut på klarspråk', 'Decisions in plain language'],
    problem: [
      'Asukas ei ymmärrä, mitä kunta päätti ja miten siitä voi valittaa.',
      'Invånaren förstår inte vad kommunen beslutade eller hur man överklagar.',
      'Residents do not understand what was decided or how to appeal.',
    ],
    hypothesis: [
      'Sivun mittainen selkotiivistelmä vähentää yhteydenottoja päätöksen jälkeen.',
      'En klarspråkssammanfattning på en sida minskar kontakterna efter beslutet.',
      'A one-page plain summary reduces enquiries after a decision.',
    ],
    because: [
      'Yhteydenotoista suurin osa on kysymyksiä sisällöstä.',
      'De flesta kontakterna är frågor om innehållet.',
      'Most enquiries ask what the decision says.',
    ],
    doubt: [
      'Lukijatestissä ymmärrys ei parane.',
      'Förståelsen blir inte bättre i läsartestet.',
      'Understanding does not improve in the reader test.',
    ],
    slip: {
      what: [
        'Tiivistelmä sanoi enemmän kuin päätös.',
        'Sammanfattningen sade mer än beslutet.',
        'The summary said more than the decision.',
      ],
      why: [
        'Kirjoittaja ei ollut mukana valmistelussa.',
        'Skribenten deltog inte i beredningen.',
        'The writer had not taken part in the preparation.',
      ],
      advice: [
        'Anna esittelijän hyväksyä tiivistelmä.',
        'Låt föredraganden godkänna sammanfattningen.',
        'Let the presenting official approve the summary.',
      ],
      causes: ['LAW', 'SKILLS'],
    },
    insight: [
      'Selkeä teksti löysi kaksi virhettä itse päätöksestä.',
      'Klarspråket avslöjade två fel i själva beslutet.',
      'Plain language found two mistakes in the decision itself.',
    ],
    practice: {
      title: ['Päätöksen selkotiivistelmä', 'Klarspråkssammanfattning av beslut', 'Plain summary of a decision'],
      idea: [
        'Mitä päätettiin, ketä se koskee, mitä seuraavaksi, miten haet muutosta.',
        'Vad beslutades, vem berörs, vad händer sen, hur söker du ändring.',
        'What was decided, whom it concerns, what next, how to appeal.',
      ],
      condition: [
        'Esittelijällä on puoli tuntia aikaa päätöstä kohti.',
        'Föredraganden har en halvtimme per beslut.',
        'The official has half an hour per decision.',
      ],
    },
    procurement: {
      title: [
        'Selkokielen koulutus ja pohjat',
        'Klarspråksutbildning och mallar',
        'Plain language training and templates',
      ],
      cpv: ['80511000', ['Henkilökunnan koulutuspalvelut', 'Personalutbildning', 'Staff training services']],
    },
    indicator: {
      title: [
        'Päätöksen oikein ymmärtäneitä lukijoita',
        'Läsare som förstod beslutet rätt',
        'Readers who understood the decision',
      ],
      unit: '%',
      baseline: 46,
      change: 23,
    },
  },
  {
    key: 'digituki',
    themes: ['digital', 'older-people'],
    title: ['Digituki kaupan aulassa', 'Digistöd i butikens aula', 'Digital help in the shop lobby'],
    problem: [
      'Digituki on kirjastolla, mutta tarvitsijat käyvät kaupassa.',
      'Digistödet finns på biblioteket, men de som behöver det går till butiken.',
      'Digital help is at the library, but those who need it go to the shop.',
    ],
    hypothesis: [
      'Kun tuki tuodaan kaupalle, avun saajista yli puolet on uusia.',
      'När stödet tas till butiken är över hälften av de hjälpta nya.',
      'If help comes to the shop, more than half of those helped are new.',
    ],
    because: [
      'Apua pyydetään siellä, missä ollaan muutenkin.',
      'Man ber om hjälp där man ändå är.',
      'People ask for help where they are anyway.',
    ],
    doubt: [
      'Kävijät ovat samoja kuin kirjastossa.',
      'Besökarna är desamma som på biblioteket.',
      'Visitors are the same as at the library.',
    ],
    slip: {
      what: [
        'Pankkiasioita hoidettiin näkyvällä paikalla.',
        'Bankärenden sköttes på en synlig plats.',
        'Bank matters were handled in plain sight.',
      ],
      why: [
        'Tietosuojaa mietittiin vasta asiakkaan tullessa.',
        'Dataskyddet övervägdes först när kunden kom.',
        'Privacy was considered only when the customer came.',
      ],
      advice: [
        'Merkitse, mitä pisteellä ei tehdä.',
        'Skylta vad som inte görs vid disken.',
        'Put up a sign of what is not done there.',
      ],
      causes: ['PRIVACY', 'LAW'],
    },
    insight: [
      'Nuoret tukihenkilöt saivat ensimmäisen työtodistuksensa.',
      'De unga hjälparna fick sitt första arbetsintyg.',
      'Young helpers got their first reference.',
    ],
    practice: {
      title: ['Digituki asiointipaikalla', 'Digistöd där folk rör sig', 'Digital help where people are'],
      idea: [
        'Kaksi tukihenkilöä, pöytä, sama torstai, ei salasanoja.',
        'Två hjälpare, ett bord, samma torsdag, inga lösenord.',
        'Two helpers, a table, the same Thursday, no passwords.',
      ],
      condition: [
        'Kauppias antaa paikan ja pistorasian.',
        'Handlaren ger plats och eluttag.',
        'The shopkeeper gives a place and a socket.',
      ],
    },
    procurement: {
      title: ['Liikkuva digituki', 'Ambulerande digistöd', 'Mobile digital help'],
      cpv: ['79342300', ['Asiakaspalvelu', 'Kundservice', 'Customer services']],
    },
    indicator: {
      title: ['Uusia autettuja kuukaudessa', 'Nya hjälpta per månad', 'New people helped per month'],
      unit: 'people',
      baseline: 12,
      change: 26,
    },
  },
];
