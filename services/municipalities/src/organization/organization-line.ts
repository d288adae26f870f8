import { shown } from '@courage-hub/kit/errors';
import { parseUri } from '@courage-hub/kit/scalars';
import type { Identifier } from '@courage-hub/kit/values';
import { BUSINESS_ID, businessId } from './business-id';
import { OrganizationKind, PartyScale } from './organization';
import type { OrganizationFacts } from './organization-row';

export const COLUMNS = [
  'id',
  'name_fi',
  'name_sv',
  'name_en',
  'kind',
  'scale',
  'business_id',
  'wikidata',
  'ror',
  'home_municipality',
  'parent',
  'homepage',
] as const;

type Column = (typeof COLUMNS)[number];

/** One line of a file of organisations; an empty cell says nothing. */
export type OrganizationLine = Record<Column, string>;

/** Which records a line may name. */
export interface Named {
  municipalities: ReadonlySet<string>;
  /** The organisations of the hub and of the file. */
  organizations: ReadonlySet<string>;
}

const one = (values: object, cell: string): boolean => Object.values(values).includes(cell);
const among = (values: object): string => `be one of ${Object.values(values).join(', ')}`;

/** Each column's contract and whether a cell keeps it. */
const CONTRACTS: [Column, string, (cell: string, named: Named) => boolean][] = [
  [
    'id',
    'be organization: and at most 80 letters, digits and dashes',
    (cell) => /^organization:[a-z0-9-]{1,80}$/.test(cell),
  ],
  ['name_fi', 'be at most 200 characters', (cell) => cell.length <= 200],
  ['name_sv', 'be at most 200 characters', (cell) => cell.length <= 200],
  ['name_en', 'be at most 200 characters', (cell) => cell.length <= 200],
  ['kind', among(OrganizationKind), (cell) => one(OrganizationKind, cell)],
  ['scale', `${among(PartyScale)}, or empty`, (cell) => cell === '' || one(PartyScale, cell)],
  [
    'business_id',
    'be seven digits, a dash and the right check digit, or empty',
    (cell) => cell === '' || businessId(cell) !== null,
  ],
  ['wikidata', 'be Q and digits, or empty', (cell) => /^(Q[1-9]\d{0,11})?$/.test(cell)],
  ['ror', 'be a ROR id of nine characters, or empty', (cell) => /^(0[a-z0-9]{6}\d{2})?$/.test(cell)],
  [
    'home_municipality',
    'be the code of a municipality, or empty',
    (cell, { municipalities }) => cell === '' || municipalities.has(`municipality:${cell}`),
  ],
  [
    'parent',
    'be an organisation of the hub or of the file, or empty',
    (cell, { organizations }) => cell === '' || organizations.has(cell),
  ],
  ['homepage', 'be an http address of at most 400 characters, or empty', (cell) => cell === '' || isPage(cell)],
];

/** The reasons to refuse a line: which column, its contract and the value. An empty list is a good line. */
export function faultsOf(line: OrganizationLine, named: Named): string[] {
  const faults = CONTRACTS.filter(([column, , keeps]) => !keeps(line[column], named)).map(
    ([column, contract]) => `${column} must ${contract}, but got: ${shown(line[column])}`,
  );
  const nameless = !line.name_fi && !line.name_sv && !line.name_en;
  return nameless ? [...faults, 'one of name_fi, name_sv and name_en must be given, but got: none'] : faults;
}

function isPage(cell: string): boolean {
  try {
    return /^https?:/.test(parseUri(cell)) && cell.length <= 400;
  } catch {
    return false;
  }
}

/** What a faultless line says: nothing where a cell is empty. */
export function factsOf(line: OrganizationLine): OrganizationFacts {
  const names = (['fi', 'sv', 'en'] as const).filter((language) => line[`name_${language}`]);
  const identifiers = identifiersOf(line);
  return {
    id: line.id,
    name: { ...Object.fromEntries(names.map((language) => [language, line[`name_${language}`]])), original: names[0] },
    kind: line.kind as OrganizationKind,
    identifiers,
    sameAs: identifiers.flatMap(({ uri }) => uri ?? []),
    ...(line.scale && { scale: line.scale as PartyScale }),
    ...(line.home_municipality && { homeMunicipalityId: `municipality:${line.home_municipality}` }),
    ...(line.parent && { parentId: line.parent }),
    ...(line.homepage && { homepage: line.homepage }),
  };
}

function identifiersOf({ business_id, wikidata, ror }: OrganizationLine): Identifier[] {
  return [
    business_id ? { scheme: BUSINESS_ID, id: businessId(business_id)! } : null,
    wikidata ? { scheme: 'WIKIDATA', id: wikidata, uri: `http://www.wikidata.org/entity/${wikidata}` } : null,
    ror ? { scheme: 'ROR', id: ror, uri: `https://ror.org/${ror}` } : null,
  ].filter((identifier) => identifier !== null);
}
