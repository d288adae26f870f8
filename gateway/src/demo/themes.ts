import { text, type Text, type Triple } from './text';

/** A SKOS concept as the tables store it. */
export interface ConceptRow {
  uri: string;
  notation: string;
  prefLabel: Text;
  inScheme: string;
}

const SCHEME = 'https://courage-hub.example/theme';

const THEMES = {
  mobility: ['T01', ['Liikkuminen', 'Mobilitet', 'Mobility'], 11],
  climate: ['T02', ['Ilmasto ja energia', 'Klimat och energi', 'Climate and energy'], 13],
  circular: ['T03', ['Kiertotalous', 'Cirkulär ekonomi', 'Circular economy'], 12],
  learning: ['T04', ['Oppiminen ja varhaiskasvatus', 'Lärande och småbarnspedagogik', 'Learning and early years'], 4],
  youth: ['T05', ['Nuoret', 'Unga', 'Young people'], 4],
  'older-people': ['T06', ['Ikääntyneet', 'Äldre', 'Older people'], 3],
  wellbeing: ['T07', ['Hyvinvoinnin edistäminen', 'Främjande av välfärd', 'Promotion of well-being'], 3],
  digital: ['T08', ['Digitaaliset palvelut', 'Digitala tjänster', 'Digital services'], 16],
  participation: ['T09', ['Osallisuus ja demokratia', 'Delaktighet och demokrati', 'Participation and democracy'], 16],
  vitality: ['T10', ['Työllisyys ja elinvoima', 'Sysselsättning och livskraft', 'Employment and vitality'], 8],
  integration: ['T11', ['Kotoutuminen', 'Integration', 'Integration of newcomers'], 10],
  culture: ['T12', ['Kulttuuri ja vapaa-aika', 'Kultur och fritid', 'Culture and leisure'], 11],
  'built-environment': ['T13', ['Rakennettu ympäristö', 'Byggd miljö', 'Built environment'], 11],
  'working-culture': ['T14', ['Johtaminen ja toimintakulttuuri', 'Ledning och arbetskultur', 'Working culture'], 16],
} as const satisfies Record<string, readonly [string, Triple, number]>;

export type Theme = keyof typeof THEMES;

export const themes = Object.keys(THEMES) as Theme[];

export const themeUri = (theme: Theme): string => `${SCHEME}/${theme}`;

export const themeName = (theme: Theme): Triple => THEMES[theme][1];

export function themeConcept(theme: Theme): ConceptRow {
  const [notation, name] = THEMES[theme];
  return { uri: themeUri(theme), notation, prefLabel: text(name), inScheme: SCHEME };
}

const SDG: Record<number, Triple> = {
  3: ['Terveyttä ja hyvinvointia', 'God hälsa och välbefinnande', 'Good health and well-being'],
  4: ['Hyvä koulutus', 'God utbildning för alla', 'Quality education'],
  8: ['Ihmisarvoista työtä ja talouskasvua', 'Anständiga arbetsvillkor', 'Decent work and economic growth'],
  10: ['Eriarvoisuuden vähentäminen', 'Minskad ojämlikhet', 'Reduced inequalities'],
  11: ['Kestävät kaupungit ja yhteisöt', 'Hållbara städer och samhällen', 'Sustainable cities and communities'],
  12: ['Vastuullista kuluttamista', 'Hållbar konsumtion och produktion', 'Responsible consumption and production'],
  13: ['Ilmastotekoja', 'Bekämpa klimatförändringarna', 'Climate action'],
  16: ['Rauha, oikeudenmukaisuus ja hyvä hallinto', 'Fredliga samhällen', 'Peace, justice and strong institutions'],
};

/** The Sustainable Development Goal that a theme serves. */
export function goalConcept(theme: Theme): ConceptRow {
  const goal = THEMES[theme][2];
  return {
    uri: `http://metadata.un.org/sdg/${goal}`,
    notation: String(goal),
    prefLabel: text(SDG[goal]!),
    inScheme: 'http://metadata.un.org/sdg',
  };
}

/** What was said of one organisation's inside and outside: interfaces that an experiment crosses. */
export const interfaces: readonly (readonly [string, Triple])[] = [
  ['sector', ['Toimialojen välinen', 'Mellan sektorer', 'Between sectors']],
  ['municipality', ['Kuntien välinen', 'Mellan kommuner', 'Between municipalities']],
  ['wellbeing-county', ['Kunta ja hyvinvointialue', 'Kommun och välfärdsområde', 'Municipality and wellbeing county']],
  ['company', ['Kunta ja yritykset', 'Kommun och företag', 'Municipality and companies']],
  ['association', ['Kunta ja yhdistykset', 'Kommun och föreningar', 'Municipality and associations']],
];

export function interfaceConcept([key, name]: readonly [string, Triple]): ConceptRow {
  const scheme = 'https://courage-hub.example/interface';
  return { uri: `${scheme}/${key}`, notation: key, prefLabel: text(name), inScheme: scheme };
}
