import type { Day } from './day';
import { instant } from './day';
import { recorded, type Row } from './row';
import { text, type Triple } from './text';

export const USKALLA = 'programme:uskalla-kokeilla';
export const DIGIKUNTA = 'programme:digikuntakokeilu';
export const KUNTAKOKEILUT = 'programme:kuntakokeilut-2015-2016';
export const KOKEILEVA_SUOMI = 'programme:kokeileva-suomi';

interface Basis {
  title: Triple;
  uri: string | null;
  validity: { startDate: Day; endDate: Day };
}

interface Programme {
  id: string;
  name: Triple;
  kind: string;
  owner: string;
  parent?: string;
  start: Day;
  end: Day | null;
  basis?: Basis;
  source?: string;
}

/** The law of the national municipal experiments, in force from 5 January 2015 to the end of 2016. */
const KUNTAKOKEILULAKI: Basis = {
  title: [
    'Laki kuntien velvoitteiden ja ohjauksen vähentämistä ja monialaisten toimintamallien tukemista koskevista kokeiluista',
    'Lag om försök som gäller minskning av kommunernas åligganden och styrningen av kommunerna och stödjande av sektorsövergripande verksamhetsmodeller',
    'Act on experiments to reduce the duties and steering of municipalities',
  ],
  uri: 'https://vm.fi/kuntakokeilulaki',
  validity: { startDate: '2015-01-05', endDate: '2016-12-31' },
};

/** Programmes that exist or existed: facts of public record, not inventions. */
const facts: readonly Programme[] = [
  {
    id: USKALLA,
    name: ['Uskalla kokeilla -ohjelma', 'Programmet Våga pröva', 'Courage to Experiment programme'],
    kind: 'ASSOCIATION_PROGRAMME',
    owner: 'organization:kuntaliitto',
    start: '2015-01-01',
    end: null,
    source: 'https://www.kuntaliitto.fi/ajankohtaista/2016/kokeilukulttuurilla-tulevaisuuteen',
  },
  {
    id: KOKEILEVA_SUOMI,
    name: ['Kokeileva Suomi', 'Ett experimenterande Finland', 'Experimental Finland'],
    kind: 'GOVERNMENT_KEY_PROJECT',
    owner: 'organization:vnk',
    start: '2015-06-01',
    end: '2019-05-31',
    source: 'https://kokeilevasuomi.fi',
  },
  {
    id: DIGIKUNTA,
    name: ['Digikuntakokeilu', 'Försöket med digital kommun', 'Digital municipality experiment'],
    kind: 'NATIONAL_EXPERIMENT',
    owner: 'organization:vm',
    parent: KOKEILEVA_SUOMI,
    start: '2016-06-01',
    end: '2019-03-31',
    source: 'https://vm.fi/-/digikuntakokeiluun-ilmoittautuminen-kaynnistyy',
  },
  {
    id: KUNTAKOKEILUT,
    name: ['Kuntakokeilut 2015–2016', 'Kommunförsöken 2015–2016', 'Municipal experiments 2015–2016'],
    kind: 'NATIONAL_EXPERIMENT',
    owner: 'organization:vm',
    parent: KOKEILEVA_SUOMI,
    start: '2015-01-05',
    end: '2016-12-31',
    basis: KUNTAKOKEILULAKI,
    source: 'https://vm.fi/kuntakokeilulaki',
  },
];

/** Invented ones, so that every kind of programme can be seen. */
const inventions: readonly Programme[] = [
  {
    id: 'programme:demo-kylien-kokeiluraha',
    name: ['Kylien kokeiluraha (demo)', 'Byarnas försökspeng (demo)', 'Village experiment money (demo)'],
    kind: 'REGIONAL',
    owner: 'organization:demo-sisamaan-kehitysyhdistys',
    start: '2022-01-01',
    end: '2027-12-31',
  },
  {
    id: 'programme:demo-rohkea-kaupunki',
    name: ['Rohkea kaupunki (demo)', 'Den modiga staden (demo)', 'Brave City (demo)'],
    kind: 'MUNICIPAL',
    owner: 'organization:municipality-837',
    start: '2023-01-01',
    end: '2026-12-31',
  },
  {
    id: 'programme:demo-northern-trials',
    name: ['Pohjoiset kokeilut (demo)', 'Nordliga försök (demo)', 'Northern Trials (demo)'],
    kind: 'EU_PROGRAMME',
    owner: 'organization:demo-northern-trials-office',
    start: '2021-01-01',
    end: '2027-12-31',
  },
];

export const VILLAGE_MONEY = inventions[0]!.id;
export const BRAVE_CITY = inventions[1]!.id;
export const NORTHERN_TRIALS = inventions[2]!.id;

export const programmeRows = (): Row[] => [...facts, ...inventions].map(programmeRow);

function programmeRow({ id, name, kind, owner, parent, start, end, basis, source }: Programme): Row {
  return {
    id,
    name: text(name),
    kind,
    parentId: parent ?? null,
    ownerId: owner,
    startDate: start,
    endDate: end,
    legalBasis: basis
      ? [{ kind: 'LEGAL_BASIS', status: 'IN_FORCE', ...basis, title: text(basis.title), derogatesFrom: null }]
      : [],
    identifiers: [],
    sameAs: [],
    ...recorded('2024-01-15'),
    ...(source && { source: { system: 'public-record', uri: source, retrievedAt: instant('2026-01-15', 0) } }),
  };
}
