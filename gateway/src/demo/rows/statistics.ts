import { type Chance, chanceOf } from '../chance';
import { type Place, readInhabitants } from '../places';
import type { Row, Tables } from '../row';
import { recorded } from '../row';
import { text, type Triple } from '../text';

/** The years that are observed, with the boundaries that the inhabitants of the year are known in. */
const YEARS = [
  { year: 2022, boundaries: 2022 },
  { year: 2024, boundaries: 2025 },
] as const;

/** Below this many inhabitants a share of people is held back. */
const TOO_FEW = 1_500;
const UNANSWERED = 0.03;

interface Invented {
  name: Triple;
  description: Triple;
  unit: string;
  decimals: number;
  direction: 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER';
  theme: string;
  additive: boolean;
  denominators: readonly string[];
  breaks?: readonly { year: number; note: object }[];
  sensitive?: true;
  value: (chance: Chance, inhabitants: number) => number;
}

const share = (low: number, high: number) => (chance: Chance) => chance.between(low * 10, high * 10) / 10;
const perThousand = (low: number, high: number) => (chance: Chance, inhabitants: number) =>
  Math.round((inhabitants * chance.between(low, high)) / 1_000);

const INDICATORS: Readonly<Record<string, Invented>> = {
  'library-visits': {
    name: ['Kirjastokäynnit', 'Biblioteksbesök', 'Library visits'],
    description: [
      'Käynnit kirjastoissa vuoden aikana.',
      'Besök på bibliotek under året.',
      'Visits to libraries in a year.',
    ],
    unit: 'visits',
    decimals: 0,
    direction: 'HIGHER_IS_BETTER',
    theme: 'SERVICES',
    additive: true,
    denominators: ['population'],
    value: perThousand(4_000, 12_000),
  },
  'new-enterprises': {
    name: ['Uudet yritykset', 'Nya företag', 'New enterprises'],
    description: [
      'Vuoden aikana aloittaneet yritykset.',
      'Företag som börjat under året.',
      'Enterprises begun in a year.',
    ],
    unit: 'enterprises',
    decimals: 0,
    direction: 'HIGHER_IS_BETTER',
    theme: 'VITALITY',
    additive: true,
    denominators: ['population'],
    value: perThousand(4, 11),
  },
  'loneliness-share': {
    name: ['Yksinäiseksi tuntevat', 'Andel som känner sig ensamma', 'Share of people who feel lonely'],
    description: [
      'Osuus aikuisista, jotka tuntevat itsensä usein yksinäiseksi.',
      'Andelen vuxna som ofta känner sig ensamma.',
      'The share of adults who often feel lonely.',
    ],
    unit: '%',
    decimals: 1,
    direction: 'LOWER_IS_BETTER',
    theme: 'WELLBEING',
    additive: false,
    denominators: [],
    sensitive: true,
    value: share(6, 19),
  },
  'digital-services-share': {
    name: ['Digitaalinen asiointi', 'Digital ärendehantering', 'Share of services used digitally'],
    description: [
      'Osuus asioinnista, joka hoidetaan digitaalisesti.',
      'Andelen ärenden som sköts digitalt.',
      'The share of dealings with the municipality that are digital.',
    ],
    unit: '%',
    decimals: 1,
    direction: 'HIGHER_IS_BETTER',
    theme: 'SERVICES',
    additive: false,
    denominators: [],
    breaks: [
      {
        year: 2024,
        note: text([
          'Mukaan tulivat mobiilipalvelut.',
          'Mobila tjänster räknas med.',
          'Mobile services are counted too.',
        ]),
      },
    ],
    value: share(30, 85),
  },
};

/** Invented indicators of real municipalities, and how digitally mature those that experiment call themselves. */
export const statisticsTables = (experimenters: readonly Place[]): Tables => ({
  statistical_indicator: Object.entries(INDICATORS).map(([key, invented]) => indicatorRow(key, invented)),
  observation: Object.entries(INDICATORS).flatMap(([key, invented]) => observationRows(key, invented)),
  maturity_assessment: experimenters.flatMap(maturityRows),
});

const idOfIndicator = (key: string): string => `statistical-indicator:demo-${key}`;

function indicatorRow(key: string, { value: _value, sensitive: _sensitive, breaks = [], ...said }: Invented): Row {
  const { name, description } = said;
  return {
    id: idOfIndicator(key),
    ...said,
    name: text(name),
    description: text(description),
    breaks,
    sourceTable: null,
  };
}

const observationRows = (key: string, invented: Invented): Row[] =>
  YEARS.flatMap(({ year, boundaries }) =>
    [...readInhabitants(year)].map(([areaId, inhabitants]) => {
      const chance = chanceOf(`observation/${key}/${areaId}/${year}`);
      const value = invented.value(chance, inhabitants);
      const status = statusOf(invented, inhabitants, chance);
      return {
        indicatorId: idOfIndicator(key),
        year,
        areaId,
        value: status === 'FINAL' ? String(value) : null,
        status,
        firstBoundaries: boundaries,
        lastBoundaries: boundaries,
      };
    }),
  );

function statusOf({ sensitive }: Invented, inhabitants: number, chance: Chance): string {
  if (sensitive && inhabitants < TOO_FEW) return 'SUPPRESSED';
  return chance.happens(UNANSWERED) ? 'MISSING' : 'FINAL';
}

const FIRST_ASSESSED = 2022;

/** Every second year, each time a little further. */
function maturityRows({ id, code }: Place): Row[] {
  const chance = chanceOf(`maturity/${code}`);
  const start = chance.between(5, 30);
  return YEARS.map(({ year }) => ({
    id: `maturity-assessment:digi-${code}-${year}`,
    version: 1,
    municipalityId: id,
    model: 'digi',
    year,
    level: String((start + (year === FIRST_ASSESSED ? 0 : chance.between(0, 15))) / 10),
    maxLevel: 5,
    selfAssessed: true,
    sourceUri: null,
    ...recorded(`${year}-11-15`),
  }));
}
