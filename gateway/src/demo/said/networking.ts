import type { Triple } from '../text';

/** The working groups that are about no theme. */
export const groupNames: readonly Triple[] = [
  ['Mokakahvila', 'Misscaféet', 'Slip-up café'],
  ['Mittariklinikka', 'Mätarkliniken', 'Measures clinic'],
  ['Ketterät hankinnat', 'Agila upphandlingar', 'Agile procurement'],
  ['Pienet kunnat', 'Små kommuner', 'Small municipalities'],
  ['Ruotsinkieliset kunnat', 'Svenskspråkiga kommuner', 'Swedish-speaking municipalities'],
  ['Nuoret kokeilijat', 'Unga försökare', 'Young experimenters'],
  ['Tarinapajan ohjaajat', 'Berättarverkstadens ledare', 'Story workshop leaders'],
  ['Lakiklinikka', 'Lagkliniken', 'Law clinic'],
  ['Kuntajohtajien kokeiluringi', 'Kommundirektörernas försöksring', 'Chief executives’ circle'],
  ['Toimintamallien omistajat', 'Praktikernas ägare', 'Owners of practices'],
  ['Saaristo ja rajaseudut', 'Skärgård och gränsbygd', 'Islands and borders'],
];

export const purpose: Triple = [
  'Kerromme, mitä kokeilimme ja mikä meni pieleen.',
  'Vi berättar vad vi prövade och vad som gick fel.',
  'We tell what we tried and what went wrong.',
];

/** What people offer, in their own words. */
export const offers: readonly string[] = [
  'sparraan kokeilun suunnittelussa',
  'kerron omista mokista',
  'autan mittarin valinnassa',
  'hjälper med första mötet',
  'berättar om en misslyckad upphandling',
  'luen hypoteesin ja kysyn vaikeat kysymykset',
  'ohjaan tarinapajan',
  'can show our practice on site',
];

export const eventTitles: Readonly<Record<string, Triple>> = {
  STORY_WORKSHOP: ['Tarinapaja', 'Berättarverkstad', 'Story workshop'],
  FORUM_MEETING: ['MeUskaltajat-foorumi', 'MeUskaltajat-forum', 'MeUskaltajat forum'],
  NETWORK_MEETING: ['Verkostotapaaminen', 'Nätverksträff', 'Network meeting'],
  TRAINING: ['Kokeilun suunnittelu -koulutus', 'Utbildning i försöksplanering', 'Training in designing experiments'],
  SITE_VISIT: ['Tutustuminen kokeiluun', 'Besök hos ett försök', 'Visit to an experiment'],
  WEBINAR: ['Etäiltapäivä: mokat ja opit', 'Webbeftermiddag: missar och lärdomar', 'Webinar: slip-ups and lessons'],
};

export const agenda: readonly Triple[] = [
  ['Avaus ja tervetuloa', 'Öppning och välkomst', 'Opening and welcome'],
  ['Kolme keskeneräistä tarinaa', 'Tre oavslutade berättelser', 'Three unfinished stories'],
  ['Mokakierros', 'Missrunda', 'Round of slip-ups'],
  ['Kuka ottaa käyttöön?', 'Vem tar i bruk?', 'Who takes it up?'],
  ['Kahvi ja keskustelu', 'Kaffe och samtal', 'Coffee and talk'],
];

export const storyTurns: readonly Triple[] = [
  ['mitä raportti ei kerro', 'vad rapporten inte berättar', 'what the report leaves out'],
  ['ensimmäinen viikko', 'den första veckan', 'the first week'],
  ['kun suunnitelma petti', 'när planen sprack', 'when the plan failed'],
  ['kuka siitä hyötyi', 'vem som hade nytta', 'who gained by it'],
  ['yksi lause, joka muutti kaiken', 'en mening som ändrade allt', 'one sentence that changed it'],
];

export const openQuestions: readonly Triple[] = [
  [
    'Kuka tätä johtaa, kun kokeilu loppuu?',
    'Vem leder detta när försöket slutar?',
    'Who leads this when the trial ends?',
  ],
  ['Toimiiko tämä ilman meitä?', 'Fungerar detta utan oss?', 'Does this work without us?'],
  ['Oliko syy tässä vai säässä?', 'Berodde det på detta eller vädret?', 'Was it this or the weather?'],
  ['Miten muut saavat tästä tietää?', 'Hur får andra veta?', 'How do others get to know?'],
];

export const turns: readonly Triple[] = [
  [
    'Kysyimme käyttäjältä, ja suunta vaihtui.',
    'Vi frågade användaren och kursen ändrades.',
    'We asked a user, and the course changed.',
  ],
  [
    'Kerroimme mokasta lautakunnalle, ja saimme lisää aikaa.',
    'Vi berättade om missen för nämnden och fick mer tid.',
    'We told the committee of the slip-up and were given time.',
  ],
  [
    'Naapurikunta tuli katsomaan ja korjasi virheen kanssamme.',
    'Grannkommunen kom och rättade felet med oss.',
    'The neighbours came and mended it with us.',
  ],
];

interface Talk {
  titles: readonly Triple[];
  posts: readonly Triple[];
}

/** How the forum talks, by category. */
export const talks: Readonly<Record<string, Talk>> = {
  experiment: {
    titles: [
      ['Onko muita, jotka kokeilevat samaa?', 'Finns det andra som prövar samma sak?', 'Is anybody else trying this?'],
      ['Miten saitte osallistujat mukaan?', 'Hur fick ni med deltagarna?', 'How did you get people to take part?'],
    ],
    posts: [
      [
        'Aloitimme viime kuussa. **Mitä tekisitte toisin?**',
        'Vi började förra månaden. **Vad skulle ni göra annorlunda?**',
        'We began last month. **What would you do otherwise?**',
      ],
      ['Soittakaa ensin viidelle käyttäjälle.', 'Ring först fem användare.', 'Telephone five users first.'],
      [
        'Meillä auttoi, että johtaja tuli paikalle.',
        'Hos oss hjälpte det att chefen kom.',
        'It helped that our manager came.',
      ],
      ['Kiitos, teimme niin.', 'Tack, vi gjorde så.', 'Thank you, we did so.'],
    ],
  },
  procurement: {
    titles: [
      ['Miksi tarjouksia ei tullut?', 'Varför kom det inga anbud?', 'Why did no tenders come?'],
      [
        'Millä ehdoilla pieni yritys tarjoaa?',
        'På vilka villkor lämnar ett litet företag anbud?',
        'On which terms does a small firm tender?',
      ],
    ],
    posts: [
      [
        'Tarjouspyyntö oli 40 sivua. Liikaa?',
        'Anbudsförfrågan var på 40 sidor. För mycket?',
        'The call was 40 pages. Too much?',
      ],
      [
        'Kahden sivun sopimus riitti meillä.',
        'Ett avtal på två sidor räckte hos oss.',
        'A two-page contract was enough for us.',
      ],
      [
        'Järjestäkää markkinavuoropuhelu ennen toista kierrosta.',
        'Ordna en marknadsdialog före nästa omgång.',
        'Hold a market dialogue before the second round.',
      ],
      [
        'Saimme kolme tarjousta, kun poistimme vakuuden.',
        'Vi fick tre anbud när vi slopade garantin.',
        'We had three tenders once we dropped the guarantee.',
      ],
    ],
  },
  evaluation: {
    titles: [
      ['Riittääkö näin pieni otos?', 'Räcker ett så litet urval?', 'Is a sample this small enough?'],
      ['Mistä verrokit?', 'Var hittar man kontroller?', 'Where to find controls?'],
    ],
    posts: [
      [
        'Vastauksia tuli 24. Voiko tästä sanoa mitään?',
        'Vi fick 24 svar. Kan man säga något?',
        'We had 24 answers. Can one say anything?',
      ],
      [
        'Kertokaa väli, ei vain lukua.',
        'Berätta intervallet, inte bara siffran.',
        'Tell the interval, not the figure alone.',
      ],
      ['Nollatulos on tulos.', 'Ett nollresultat är ett resultat.', 'A null result is a result.'],
    ],
  },
  practice: {
    titles: [
      ['Kuka on ottanut tämän käyttöön?', 'Vem har tagit detta i bruk?', 'Who has taken this up?'],
      [
        'Toimiiko tämä pienessä kunnassa?',
        'Fungerar detta i en liten kommun?',
        'Does this work in a small municipality?',
      ],
    ],
    posts: [
      ['Harkitsemme käyttöönottoa syksyllä.', 'Vi överväger det till hösten.', 'We consider it for the autumn.'],
      [
        'Meillä toimii, mutta kevennettynä.',
        'Det fungerar hos oss, men förenklat.',
        'It works here, in a lighter form.',
      ],
      [
        'Luopukaa sovelluksesta, puhelin riittää.',
        'Slopa appen, telefonen räcker.',
        'Drop the app, a telephone will do.',
      ],
    ],
  },
  general: {
    titles: [['Miten kerrotte epäonnistumisesta?', 'Hur berättar ni om misslyckanden?', 'How do you tell of failure?']],
    posts: [
      ['Kakulla, aina kakulla.', 'Med tårta, alltid med tårta.', 'With cake, always with cake.'],
      ['Johtaja kertoo omansa ensin.', 'Chefen berättar sin egen först.', 'The manager tells first.'],
    ],
  },
};
