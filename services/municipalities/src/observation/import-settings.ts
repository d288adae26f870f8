import type { CommandOption } from '@courage-hub/kit/command';
import { badInput } from '@courage-hub/kit/errors';
import { Language } from '@courage-hub/kit/localized-text';
import { parseUri } from '@courage-hub/kit/scalars';
import { IndicatorDirection, IndicatorTheme, POPULATION } from '../statistical-indicator/statistical-indicator';
import { AREA_CONTRACT, areaIdOf } from './area-code';

/** The options as they are typed. */
export interface ImportOptions {
  dryRun: boolean;
  area?: string;
  boundaries?: string;
  language: string;
  additive: boolean;
  denominator?: string[];
  direction: string;
  theme: string;
  licence?: string;
}

/** The same, checked. */
export interface ImportSettings {
  dryRun: boolean;
  area: string | null;
  boundaries: number | null;
  language: Language;
  additive: boolean;
  denominators: string[];
  direction: IndicatorDirection;
  theme: IndicatorTheme;
  licence: string | null;
}

export const OPTIONS: CommandOption[] = [
  { name: 'area', value: 'area', description: 'whose the values are, where the file has no dimension of areas' },
  {
    name: 'boundaries',
    value: 'year',
    description: 'whose boundaries all values follow; by default each its own year',
  },
  { name: 'language', value: 'language', description: 'of the names in the file', default: 'en' },
  { name: 'additive', description: 'new indicators: the values of areas add up' },
  { name: 'denominator', value: 'id', description: 'new indicators: may be divided by population or this', many: true },
  { name: 'direction', value: 'direction', description: 'new indicators: which values are better', default: 'NEUTRAL' },
  { name: 'theme', value: 'theme', description: 'new indicators: what they are about', default: 'OTHER' },
  { name: 'licence', value: 'uri', description: 'new indicators: under which licence their values may be reused' },
];

export function settingsOf(options: ImportOptions): ImportSettings {
  const { dryRun, area, boundaries, additive, denominator, licence } = options;
  if (area !== undefined && !areaIdOf(area)) throw badInput(`--area must be ${AREA_CONTRACT.en}`, area);
  if (boundaries !== undefined && !/^20\d{2}$/.test(boundaries)) {
    throw badInput('--boundaries must be a year 2000..2099', boundaries);
  }
  const stranger = denominator?.find((id) => id !== POPULATION && !id.startsWith('statistical-indicator:'));
  if (stranger) throw badInput(`--denominator must be ${POPULATION} or the id of an indicator`, stranger);
  return {
    dryRun,
    area: area ?? null,
    boundaries: boundaries === undefined ? null : Number(boundaries),
    language: oneOf('--language', Language, options.language),
    additive,
    denominators: denominator ?? [],
    direction: oneOf('--direction', IndicatorDirection, options.direction),
    theme: oneOf('--theme', IndicatorTheme, options.theme),
    licence: licence === undefined ? null : parseUri(licence),
  };
}

function oneOf<T extends string>(name: string, values: Record<string, T>, given: string): T {
  const found = Object.values(values).find((value) => value === given);
  if (found) return found;
  throw badInput(`${name} must be one of ${Object.values(values).join(', ')}`, given);
}
