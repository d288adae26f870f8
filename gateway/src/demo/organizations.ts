import { chanceOf } from './chance';
import type { Place } from './places';
import { same, slugOf, type Triple } from './text';

export type Scale = 'MICRO' | 'SME' | 'LARGE' | 'SELF_EMPLOYED' | 'UNKNOWN';

/** An invented organisation; its name says so. */
export interface OrganizationPlan {
  id: string;
  name: Triple;
  kind: 'COMPANY' | 'STARTUP' | 'ASSOCIATION' | 'UNIVERSITY' | 'RESEARCH_INSTITUTE' | 'EU_BODY' | 'OTHER';
  scale: Scale;
  home: Place;
}

export interface Organizations {
  suppliers: OrganizationPlan[];
  evaluators: OrganizationPlan[];
  associations: OrganizationPlan[];
  offices: OrganizationPlan[];
}

const FIRST =
  'Aava Havu Kaarna Kivi Koivu Kuura Laine Lumi Meri Niitty Pouta Puro Rae Saari Sora Suvi Tuuli Usva Vaara Viima';
const SECOND = 'data kyyti lämpö mitta muotoilu palvelu puisto ratkaisu ruoka taito talo valo';
const ORGANIZATIONS = 80;

/** The one person companies, small, large and starting ones that offer something to municipalities. */
const SCALES: readonly [Scale, OrganizationPlan['kind'], string][] = [
  ['SME', 'COMPANY', 'Oy'],
  ['MICRO', 'STARTUP', 'Oy'],
  ['MICRO', 'COMPANY', 'Oy'],
  ['SME', 'COMPANY', 'Oy'],
  ['LARGE', 'COMPANY', 'Oyj'],
  ['SME', 'STARTUP', 'Oy'],
  ['MICRO', 'COMPANY', 'Ky'],
  ['SELF_EMPLOYED', 'COMPANY', 'tmi'],
];

export function planOrganizations(places: readonly Place[], scale: number): Organizations {
  const homes = [...places].sort((a, b) => b.population - a.population);
  const homeOf = (name: string) => chanceOf(`home/${name}`).pick(homes.slice(0, 40));
  const made = (name: Triple, kind: OrganizationPlan['kind'], size: Scale): OrganizationPlan => ({
    id: `organization:demo-${slugOf(name[0].replace(/ \(demo\)| Demo\b/g, ''))}`,
    name,
    kind,
    scale: size,
    home: homeOf(name[0]),
  });
  const others = {
    evaluators: [
      ...UNIVERSITIES.map((name) => made(name, 'UNIVERSITY', 'LARGE')),
      ...INSTITUTES.map((name) => made(name, 'RESEARCH_INSTITUTE', 'SME')),
      ...CONSULTANTS.map((name) => made(same(name), 'COMPANY', 'SME')),
    ],
    associations: ASSOCIATIONS.map((name) => made(name, 'ASSOCIATION', 'UNKNOWN')),
    offices: OFFICES.map(([name, kind]) => made(name, kind, 'UNKNOWN')),
  };
  const rest = ORGANIZATIONS * scale - Object.values(others).flat().length;
  const suppliers = companyNames(rest).map((name, at) => {
    const [size, kind, form] = SCALES[at % SCALES.length]!;
    return made(same(`${name} Demo ${form}`), kind, size);
  });
  return { suppliers, ...others };
}

export const allOf = ({ suppliers, evaluators, associations, offices }: Organizations): OrganizationPlan[] => [
  ...suppliers,
  ...evaluators,
  ...associations,
  ...offices,
];

function companyNames(count: number): string[] {
  const [firsts, seconds] = [FIRST.split(' '), SECOND.split(' ')];
  const names = seconds.flatMap((second, shift) =>
    firsts.map((_, at) => `${firsts[(at + shift) % firsts.length]}${second}`),
  );
  const inOrder = chanceOf('companies').shuffle(names);
  return Array.from({ length: count }, (_, at) => {
    const name = inOrder[at % inOrder.length]!;
    const series = Math.floor(at / inOrder.length);
    return series === 0 ? name : `${name} ${series + 1}`;
  });
}

const UNIVERSITIES: readonly Triple[] = [
  ['Keksitty yliopisto (demo)', 'Påhittade universitetet (demo)', 'Invented University (demo)'],
  ['Lakeuden koekorkeakoulu (demo)', 'Slättens försökshögskola (demo)', 'Plains University of Trials (demo)'],
  ['Saariston koeakatemia (demo)', 'Skärgårdens försöksakademi (demo)', 'Archipelago Trial Academy (demo)'],
];

const INSTITUTES: readonly Triple[] = [
  [
    'Kokeilututkimuksen laitos (demo)',
    'Institutet för försöksforskning (demo)',
    'Institute of Experiment Research (demo)',
  ],
  ['Arjen mittalaitos (demo)', 'Vardagens mätinstitut (demo)', 'Institute of Everyday Measures (demo)'],
  ['Kuntatalouden koepaja (demo)', 'Kommunekonomins verkstad (demo)', 'Municipal Economy Workshop (demo)'],
];

const CONSULTANTS = ['Arvio Demo Oy', 'Mittari Demo Oy', 'Vaikutus Demo Oy', 'Peili Demo Oy', 'Luotain Demo Oy'];

const ASSOCIATIONS: readonly Triple[] = [
  ['Sisämaan kehitysyhdistys (demo)', 'Inlandets utvecklingsförening (demo)', 'Inland Development Association (demo)'],
  ['Rannikon kyläyhdistys (demo)', 'Kustens byaförening (demo)', 'Coast Village Association (demo)'],
  ['Keksitty eläkeyhdistys (demo)', 'Påhittade pensionärsföreningen (demo)', 'Invented Pensioners (demo)'],
  ['Kuviteltu nuorisoseura (demo)', 'Tänkta ungdomsföreningen (demo)', 'Imagined Youth Society (demo)'],
  ['Mallivanhemmat (demo)', 'Modellföräldrarna (demo)', 'Model Parents (demo)'],
  ['Omat polut -yhdistys (demo)', 'Egna stigar (demo)', 'Own Paths Association (demo)'],
  ['Esimerkin yrittäjät (demo)', 'Exempelföretagarna (demo)', 'Example Entrepreneurs (demo)'],
  ['Muistin tuki (demo)', 'Minnets stöd (demo)', 'Support for Memory (demo)'],
  ['Pihapiirin asukkaat (demo)', 'Gårdens invånare (demo)', 'Courtyard Residents (demo)'],
  ['Uusien naapurien tupa (demo)', 'De nya grannarnas stuga (demo)', 'New Neighbours’ House (demo)'],
  ['Metsäpolun perheet (demo)', 'Skogsstigens familjer (demo)', 'Forest Path Families (demo)'],
  ['Kokeilijoiden kerho (demo)', 'Försökarnas klubb (demo)', 'Experimenters’ Club (demo)'],
];

const OFFICES: readonly (readonly [Triple, OrganizationPlan['kind']])[] = [
  [['Northern Trials Office (demo)', 'Northern Trials Office (demo)', 'Northern Trials Office (demo)'], 'EU_BODY'],
  [['Uskalluksen säätiö (demo)', 'Stiftelsen för mod (demo)', 'Courage Foundation (demo)'], 'OTHER'],
  [['Mallisaarten kokeilukeskus (demo)', 'Modellöarnas försökscentral (demo)', 'Model Isles Lab (demo)'], 'OTHER'],
  [['Kokeilijaverkon tuki (demo)', 'Stöd för försöksnätet (demo)', 'Trial Net Support (demo)'], 'OTHER'],
  [['Baltic Try-outs (demo)', 'Baltic Try-outs (demo)', 'Baltic Try-outs (demo)'], 'OTHER'],
];
