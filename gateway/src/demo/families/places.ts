import type { Family } from '../family';

export const places: readonly Family[] = [
  {
    key: 'omatoimitila',
    themes: ['culture', 'youth'],
    title: ['Omatoiminen nuorisotila', 'Självbetjänad ungdomsgård', 'Self-service youth space'],
    problem: [
      'Nuorisotila on kiinni silloin, kun sitä tarvittaisiin.',
      'Ungdomsgården är stängd när den behövs.',
      'The youth centre is shut when it is needed.',
    ],
    hypothesis: [
      'Nuorten itse avaama tila on käytössä myös viikonloppuna ilman häiriöitä.',
      'En lokal som de unga själva öppnar används även på helger utan störningar.',
      'A space that young people open themselves is used at weekends without trouble.',
    ],
    because: [
      'Vastuu hillitsee paremmin kuin kamera.',
      'Ansvar dämpar bättre än en kamera.',
      'Responsibility restrains better than a camera.',
    ],
    doubt: [
      'Häiriöilmoituksia tulee enemmän kuin kaksi kuukaudessa.',
      'Fler än två störningsanmälningar i månaden.',
      'More than two complaints a month.',
    ],
    slip: {
      what: [
        'Avaimet jäivät yhdelle kaveriporukalle.',
        'Nycklarna stannade hos ett kompisgäng.',
        'The keys stayed with one group of friends.',
      ],
      why: [
        'Avaajat valittiin ilmoittautumisjärjestyksessä.',
        'Öppnarna valdes i anmälningsordning.',
        'Openers were chosen first come, first served.',
      ],
      advice: [
        'Arvo avaajat ja vaihda joka jakso.',
        'Lotta öppnarna och byt varje period.',
        'Draw openers by lot and change each term.',
      ],
      causes: ['UPTAKE', 'ORGANISATION_SILO'],
    },
    insight: [
      'Tytöt kävivät enemmän, kun vuorot sovittiin etukäteen.',
      'Flickorna kom oftare när turerna var avtalade.',
      'Girls came more when hours were agreed beforehand.',
    ],
    practice: {
      title: ['Nuorten omatoimitila', 'Ungas självbetjänade lokal', 'Space opened by young people'],
      idea: [
        'Koulutetut avaajat, sähkölukko, aikuinen puhelimen päässä.',
        'Utbildade öppnare, ellås, en vuxen i telefonen.',
        'Trained openers, an electronic lock, an adult on call.',
      ],
      condition: [
        'Päivystävä aikuinen on nimetty joka illalle.',
        'En jourhavande vuxen är utsedd varje kväll.',
        'An adult is on call every evening.',
      ],
    },
    procurement: {
      title: ['Sähkölukko- ja varausjärjestelmä', 'Ellås och bokningssystem', 'Electronic lock and booking system'],
      cpv: ['42961100', ['Kulunvalvontajärjestelmä', 'Passerkontrollsystem', 'Access control system']],
    },
    indicator: {
      title: ['Käyntejä viikonloppuna', 'Besök per helg', 'Visits per weekend'],
      unit: 'visits',
      baseline: 18,
      change: 33,
    },
  },
  {
    key: 'tyhjat-tilat',
    themes: ['built-environment', 'vitality'],
    title: ['Tyhjät tilat käyttöön', 'Tomma lokaler i bruk', 'Empty premises into use'],
    problem: [
      'Keskustan liiketilat ovat tyhjinä ja tekijöillä ei ole tiloja.',
      'Butikslokalerna i centrum står tomma och de som gör saker saknar lokaler.',
      'Shops in the centre are empty while makers have no rooms.',
    ],
    hypothesis: [
      'Kolmen kuukauden maksuton kokeilu johtaa vuokrasopimukseen joka neljännessä tilassa.',
      'Tre månaders gratis försök leder till hyresavtal i var fjärde lokal.',
      'Three months free lead to a lease in one shop out of four.',
    ],
    because: [
      'Kynnys on takuuvuokra, ei hinta.',
      'Tröskeln är hyresgarantin, inte priset.',
      'The threshold is the deposit, not the price.',
    ],
    doubt: [
      'Yksikään käyttäjä ei jää maksavaksi.',
      'Ingen användare stannar som betalande.',
      'No user stays and pays.',
    ],
    slip: {
      what: [
        'Tila ei täyttänyt paloturvallisuuden vaatimuksia.',
        'Lokalen uppfyllde inte brandkraven.',
        'The room did not meet fire safety rules.',
      ],
      why: [
        'Käyttötarkoitus vaihtui ilmoittamatta.',
        'Användningsändamålet ändrades utan anmälan.',
        'The use changed without notice.',
      ],
      advice: [
        'Kierrä tilat palotarkastajan kanssa ensin.',
        'Gå igenom lokalerna med brandinspektören först.',
        'Walk through with the fire inspector first.',
      ],
      causes: ['LAW', 'MONEY'],
    },
    insight: [
      'Kiinteistön omistaja laski vuokraa nähtyään ihmisiä ikkunassa.',
      'Ägaren sänkte hyran när hen såg folk i fönstret.',
      'The owner lowered the rent on seeing people in the window.',
    ],
    practice: {
      title: ['Tyhjän tilan kokeilusopimus', 'Försöksavtal för tom lokal', 'Trial lease for an empty shop'],
      idea: [
        'Sivun sopimus, kolme kuukautta, kunta vastaa vakuutuksesta.',
        'Avtal på en sida, tre månader, kommunen står för försäkringen.',
        'A one-page lease, three months, the municipality insures.',
      ],
      condition: ['Ainakin kaksi omistajaa lähtee mukaan.', 'Minst två ägare är med.', 'At least two owners join.'],
    },
    procurement: {
      title: ['Tilavälityksen kokeilu', 'Försök med lokalförmedling', 'Pilot of premises brokerage'],
      cpv: [
        '70332000',
        [
          'Muiden kuin asuinkiinteistöjen hoitopalvelut',
          'Tjänster avseende fast egendom som inte används för bostadsändamål',
          'Non-residential property services',
        ],
      ],
    },
    indicator: {
      title: ['Tyhjiä liiketiloja keskustassa', 'Tomma butikslokaler i centrum', 'Empty shops in the centre'],
      unit: 'premises',
      baseline: 17,
      change: -5,
    },
  },
  {
    key: 'kesakatu',
    themes: ['built-environment', 'mobility'],
    title: ['Kesäkatu torin laidalla', 'Sommargata vid torget', 'Summer street by the square'],
    problem: [
      'Keskustan katu on läpiajoa varten, eikä siinä viihdy kukaan.',
      'Gatan i centrum är till för genomfart och ingen trivs där.',
      'The main street is for through traffic and nobody enjoys it.',
    ],
    hypothesis: [
      'Kahden kuukauden kävelykatu lisää viipymistä eikä vähennä myyntiä.',
      'En gågata i två månader ökar vistelsen utan att minska försäljningen.',
      'Two months without cars lengthen visits and do not cut sales.',
    ],
    because: [
      'Kalusteet voi siirtää takaisin, jos ei toimi.',
      'Möblerna kan flyttas tillbaka om det inte fungerar.',
      'Furniture can be moved back if it fails.',
    ],
    doubt: [
      'Kauppiaiden myynti laskee yli viisi prosenttia.',
      'Handlarnas försäljning sjunker över fem procent.',
      'Sales fall by more than five per cent.',
    ],
    slip: {
      what: [
        'Kauppiaat kuulivat asiasta lehdestä.',
        'Handlarna fick veta det ur tidningen.',
        'Shopkeepers read about it in the newspaper.',
      ],
      why: [
        'Ilmoitus lähti kiinteistön omistajille, ei vuokralaisille.',
        'Meddelandet gick till ägarna, inte till hyresgästerna.',
        'The notice went to owners, not to tenants.',
      ],
      advice: [
        'Kävele ovelta ovelle kuukautta ennen.',
        'Gå från dörr till dörr en månad före.',
        'Walk from door to door a month before.',
      ],
      causes: ['LEADERSHIP', 'RESIDENT_INTEREST'],
    },
    insight: [
      'Lapset valtasivat kadun ensimmäisenä päivänä.',
      'Barnen intog gatan den första dagen.',
      'Children took the street on the first day.',
    ],
    practice: {
      title: ['Siirrettävä kesäkatu', 'Flyttbar sommargata', 'Movable summer street'],
      idea: [
        'Lavakalusteet, kaksi kuukautta, laskuri ja myyntikysely viikoittain.',
        'Pallmöbler, två månader, räknare och försäljningsenkät varje vecka.',
        'Pallet furniture, two months, a counter and a weekly sales survey.',
      ],
      condition: [
        'Pelastusreitti ja jakelu sovitaan ensin.',
        'Räddningsväg och leveranser avtalas först.',
        'Rescue route and deliveries are settled first.',
      ],
    },
    procurement: {
      title: [
        'Kesäkadun kalusteiden muotoilukilpailu',
        'Designtävling om sommargatans möbler',
        'Design contest for street furniture',
      ],
      cpv: ['34928000', ['Tiekalusteet', 'Vägtillbehör', 'Road furniture']],
    },
    indicator: {
      title: ['Kadulla viipyviä tunnissa', 'Människor som stannar upp per timme', 'People staying per hour'],
      unit: 'people',
      baseline: 22,
      change: 31,
    },
  },
];
