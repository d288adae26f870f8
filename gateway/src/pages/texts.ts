import type { Counted } from './counts';
import type { Language } from './language';

export interface Texts {
  languageName: string;
  locale: string;
  title: string;
  description: string;
  skip: string;
  languages: string;
  heading: string;
  lead: readonly [string, string];
  ask: string;
  readSchema: string;
  demoLabel: string;
  demo: string;
  numbers: string;
  counted: Record<Counted, string>;
  notAvailable: string;
  someMissing: string;
  use: string;
  graphql: string;
  schema: string;
  feed: string;
  feedTitle: string;
  readme: string;
  signIn: string;
  health: string;
  ready: string;
  sources: string;
  sourcesLead: string;
  licence: string;
  source: Record<Source, { publisher: string; covers: string }>;
  licenceOfCode: string;
  notFoundTitle: string;
  notFound: string;
  home: string;
}

export type Source = 'statisticsFinland' | 'sotkanet' | 'landSurvey' | 'publicationsOffice' | 'openContracting';

/** Finnish is the main text; the labels of things are the programme's own (kokeilulähettiläs, tarinapaja, moka …). */
export const TEXTS: Record<Language, Texts> = {
  fi: {
    languageName: 'Suomi',
    locale: 'fi-FI',
    title: 'Courage Hub – kuntien kokeilut',
    description: 'Kuntien kokeilut, ketterät hankinnat, tarinat ja kokeilulähettiläät yhdessä GraphQL-rajapinnassa.',
    skip: 'Siirry sisältöön',
    languages: 'Kieli',
    heading: 'Kuka kokeili, mitä opittiin ja kuka otti käyttöön',
    lead: [
      'Courage Hub kokoaa yhteen kuntien kokeilut: kuka kokeili, missä ja kenen rahalla, mitä kokeilu osoitti, mikä moka opetti eniten ja missä toimintamallin käyttöönotto onnistui.',
      'Samasta GraphQL-rajapinnasta löytyvät ketterät hankinnat, tarinapajoissa kerrotut tarinat ja kokeilulähettiläät, joilta voi kysyä lisää.',
    ],
    ask: 'Kysy GraphiQL:llä',
    readSchema: 'Lue skeema',
    demoLabel: 'Esimerkkiaineisto',
    demo: 'Tämän palvelimen kokeilut, hankinnat, arvioinnit, tarinat ja ihmiset ovat keksittyjä esimerkkejä. Kunnat, alueet ja väkiluvut ovat oikeaa tietoa.',
    numbers: 'Verkko numeroina',
    counted: {
      municipalities: 'Kunnat',
      experiments: 'Kokeilut',
      running: 'Käynnissä olevat kokeilut',
      contractingProcesses: 'Hankinnat',
      evaluations: 'Arvioinnit',
      practices: 'Toimintamallit',
      lessons: 'Opit ja mokat',
      stories: 'Tarinat',
      ambassadors: 'Kokeilulähettiläät',
    },
    notAvailable: 'ei saatavilla',
    someMissing: 'Osa luvuista puuttuu, koska kaikki palvelut eivät juuri nyt vastaa.',
    use: 'Käytä rajapintaa',
    graphql: 'GraphQL-rajapinta. Selain saa GraphiQL-editorin valmiine esimerkkeineen, ohjelma kysyy POST-pyynnöllä.',
    schema: 'Koko skeema kuvauksineen (SDL).',
    feed: 'Uusimmat kokeilut Atom-syötteenä.',
    feedTitle: 'Courage Hub – uusimmat kokeilut',
    readme: 'Ohjeet: asennus, käyttö ja rakenne.',
    signIn: 'Kirjaudu sisään sähköpostiin tulevalla linkillä.',
    health: 'Onko palvelin käynnissä.',
    ready: 'Vastaavatko kaikki palvelut.',
    sources: 'Tietolähteet ja käyttöehdot',
    sourcesLead: 'Viitetiedot ovat peräisin näistä lähteistä. Mainitse lähde, kun käytät tietoja.',
    licence: 'Lisenssi',
    source: {
      statisticsFinland: { publisher: 'Tilastokeskus', covers: 'kunta- ja alueluokitukset, väestö' },
      sotkanet: { publisher: 'THL, Sotkanet', covers: 'väestösarjat' },
      landSurvey: { publisher: 'Maanmittauslaitos', covers: 'pinta-alat' },
      publicationsOffice: {
        publisher: 'Euroopan unionin julkaisutoimisto',
        covers: 'CPV-, NUTS- ja eForms-koodistot',
      },
      openContracting: { publisher: 'Open Contracting Partnership', covers: 'OCDS-skeema ja -koodistot' },
    },
    licenceOfCode: 'Courage Hub on avointa lähdekoodia (MIT).',
    notFoundTitle: 'Sivua ei löydy',
    notFound: 'Tässä osoitteessa ei ole mitään.',
    home: 'Etusivulle',
  },
  sv: {
    languageName: 'Svenska',
    locale: 'sv-FI',
    title: 'Courage Hub – kommunernas försök',
    description:
      'Kommunernas försök, smidiga upphandlingar, berättelser och försöksambassadörer i ett enda GraphQL-gränssnitt.',
    skip: 'Gå till innehållet',
    languages: 'Språk',
    heading: 'Vem prövade, vad lärde man sig och vem tog över idén',
    lead: [
      'Courage Hub samlar kommunernas försök: vem som prövade, var och med vems pengar, vad försöket visade, vilken miss som lärde mest och var verksamhetsmodellen har tagits i bruk.',
      'I samma GraphQL-gränssnitt finns de smidiga upphandlingarna, berättelserna från berättarverkstäderna och försöksambassadörerna som kan berätta mer.',
    ],
    ask: 'Fråga med GraphiQL',
    readSchema: 'Läs schemat',
    demoLabel: 'Exempeldata',
    demo: 'Försöken, upphandlingarna, utvärderingarna, berättelserna och personerna på den här servern är påhittade exempel. Kommunerna, områdena och invånarantalen är verkliga uppgifter.',
    numbers: 'Nätverket i siffror',
    counted: {
      municipalities: 'Kommuner',
      experiments: 'Försök',
      running: 'Pågående försök',
      contractingProcesses: 'Upphandlingar',
      evaluations: 'Utvärderingar',
      practices: 'Verksamhetsmodeller',
      lessons: 'Lärdomar och missar',
      stories: 'Berättelser',
      ambassadors: 'Försöksambassadörer',
    },
    notAvailable: 'inte tillgängligt',
    someMissing: 'En del av siffrorna saknas, eftersom alla tjänster inte svarar just nu.',
    use: 'Använd gränssnittet',
    graphql:
      'GraphQL-gränssnittet. En webbläsare får GraphiQL-editorn med färdiga exempel, ett program frågar med POST.',
    schema: 'Hela schemat med beskrivningar (SDL).',
    feed: 'De senaste försöken som Atom-flöde.',
    feedTitle: 'Courage Hub – de senaste försöken',
    readme: 'Anvisningar: installation, användning och uppbyggnad.',
    signIn: 'Logga in med en länk som kommer till din e-post.',
    health: 'Om servern är i gång.',
    ready: 'Om alla tjänster svarar.',
    sources: 'Datakällor och villkor',
    sourcesLead: 'Referensuppgifterna kommer från de här källorna. Ange källan när du använder uppgifterna.',
    licence: 'Licens',
    source: {
      statisticsFinland: { publisher: 'Statistikcentralen', covers: 'kommun- och områdesindelningar, befolkning' },
      sotkanet: { publisher: 'THL, Sotkanet', covers: 'befolkningsserier' },
      landSurvey: { publisher: 'Lantmäteriverket', covers: 'arealer' },
      publicationsOffice: {
        publisher: 'Europeiska unionens publikationsbyrå',
        covers: 'CPV-, NUTS- och eForms-kodlistor',
      },
      openContracting: { publisher: 'Open Contracting Partnership', covers: 'OCDS-schema och OCDS-kodlistor' },
    },
    licenceOfCode: 'Courage Hub är öppen källkod (MIT).',
    notFoundTitle: 'Sidan finns inte',
    notFound: 'Det finns ingenting på den här adressen.',
    home: 'Till startsidan',
  },
  en: {
    languageName: 'English',
    locale: 'en-GB',
    title: 'Courage Hub – experiments of Finnish municipalities',
    description:
      'Experiments of Finnish municipalities, agile procurements, stories and experiment ambassadors in one GraphQL interface.',
    skip: 'Skip to content',
    languages: 'Language',
    heading: 'Who tried, what was learnt and who took it up',
    lead: [
      'Courage Hub brings together the experiments of Finnish municipalities: who tried, where and with whose money, what it showed, which slip-up taught the most and where the practice was taken up.',
      'The same GraphQL interface has agile procurements, the stories told in story workshops and the experiment ambassadors who can tell you more.',
    ],
    ask: 'Ask with GraphiQL',
    readSchema: 'Read the schema',
    demoLabel: 'Demo content',
    demo: 'The experiments, procurements, evaluations, stories and people on this server are invented examples. The municipalities, regions and population figures are real.',
    numbers: 'The network in numbers',
    counted: {
      municipalities: 'Municipalities',
      experiments: 'Experiments',
      running: 'Running experiments',
      contractingProcesses: 'Procurements',
      evaluations: 'Evaluations',
      practices: 'Practices',
      lessons: 'Lessons and slip-ups',
      stories: 'Stories',
      ambassadors: 'Experiment ambassadors',
    },
    notAvailable: 'not available',
    someMissing: 'Some figures are missing because not every service answers just now.',
    use: 'Use the interface',
    graphql: 'The GraphQL interface. A browser gets the GraphiQL editor with examples; a program asks with POST.',
    schema: 'The whole schema with its descriptions (SDL).',
    feed: 'The newest experiments as an Atom feed.',
    feedTitle: 'Courage Hub – the newest experiments',
    readme: 'Guide: installation, use and structure.',
    signIn: 'Sign in with a link sent to your e-mail.',
    health: 'Whether the server is up.',
    ready: 'Whether every service answers.',
    sources: 'Data sources and terms',
    sourcesLead: 'The reference data come from these sources. Name the source when you use the data.',
    licence: 'Licence',
    source: {
      statisticsFinland: {
        publisher: 'Statistics Finland',
        covers: 'municipal and regional classifications, population',
      },
      sotkanet: { publisher: 'THL, Sotkanet', covers: 'population series' },
      landSurvey: { publisher: 'National Land Survey of Finland', covers: 'areas' },
      publicationsOffice: {
        publisher: 'Publications Office of the European Union',
        covers: 'CPV, NUTS and eForms code lists',
      },
      openContracting: { publisher: 'Open Contracting Partnership', covers: 'OCDS schema and code lists' },
    },
    licenceOfCode: 'Courage Hub is open source (MIT).',
    notFoundTitle: 'Page not found',
    notFound: 'There is nothing at this address.',
    home: 'To the front page',
  },
};
