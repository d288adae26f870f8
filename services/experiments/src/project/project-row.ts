import { shown } from '@courage-hub/kit/errors';
import { fold, foldAll } from '@courage-hub/kit/localized-text';
import { toMinor } from '@courage-hub/kit/money';
import { parseDay } from '@courage-hub/kit/scalars';
import type { Source } from '@courage-hub/kit/values';
import { municipalityIdOf } from '../municipality-code';
import { sortKeyOf } from '../sort-key';
import { type Project, ProjectPurpose, ProjectStatus } from './project';
import { organizationIdOf } from './project-organization';

export const COLUMNS = [
  'period',
  'project_code',
  'fund',
  'title',
  'programme',
  'status',
  'start_date',
  'end_date',
  'beneficiary',
  'beneficiary_kind',
  'beneficiary_municipality_code',
  'granted_eu_state_eur',
  'paid_eu_state_eur',
  'planned_public_eur',
  'realised_public_eur',
] as const;

/** One line of the register of structural-fund projects. */
export type ProjectRow = Record<(typeof COLUMNS)[number], string>;

type Derived = 'period' | 'grantedPublic' | 'paidPublic' | 'plannedPublic' | 'realisedPublic' | 'provenance';

/** What the register says of a project: everything stored but its version and times. */
export type ProjectFacts = Omit<Project, Derived | 'version' | 'createdAt' | 'modifiedAt'>;

const STRUCTURAL_FUND_REGISTER: Source = { system: 'structural-funds' };

const STATUS: Record<string, ProjectStatus> = {
  Toiminnassa: ProjectStatus.RUNNING,
  'Toiminta päättynyt': ProjectStatus.ENDED,
  Keskeytynyt: ProjectStatus.DISCONTINUED,
};

const MONEY = ['granted_eu_state_eur', 'paid_eu_state_eur', 'planned_public_eur', 'realised_public_eur'] as const;

/** Each column's contract and whether a cell keeps it. */
const CONTRACTS: [keyof ProjectRow, string, (cell: string) => boolean][] = [
  ['period', 'be two years like 2007-2013', (cell) => /^\d{4}-\d{4}$/.test(cell)],
  ['project_code', 'be 1 to 32 letters and digits', (cell) => /^[A-Za-z0-9]{1,32}$/.test(cell)],
  ['fund', 'be 1 to 20 characters', (cell) => cell.length > 0 && cell.length <= 20],
  ['title', 'be 1 to 1000 characters', (cell) => cell.length > 0 && cell.length <= 1000],
  ['programme', 'be at most 100 characters', (cell) => cell.length <= 100],
  ['status', `be one of ${Object.keys(STATUS).join(', ')}`, (cell) => Object.hasOwn(STATUS, cell)],
  ['start_date', 'be a calendar day YYYY-MM-DD', isDay],
  ['end_date', 'be a calendar day YYYY-MM-DD', isDay],
  ['beneficiary', 'be a name of 1 to 200 characters', (cell) => fold(cell).length > 0 && cell.length <= 200],
  ['beneficiary_kind', 'be public or municipal', (cell) => cell === 'public' || cell === 'municipal'],
  ['beneficiary_municipality_code', 'be three digits or empty', (cell) => /^(\d{3})?$/.test(cell)],
  ...MONEY.map((name): (typeof CONTRACTS)[number] => [
    name,
    'be euros with at most two decimals, or empty',
    (cell) => /^(-?\d{1,13}(\.\d{1,2})?)?$/.test(cell),
  ]),
];

/** The reasons to refuse a row: which column, its contract and the value. An empty list is a good row. */
export function faultsOf(row: ProjectRow): string[] {
  const faults = CONTRACTS.filter(([column, , keeps]) => !keeps(row[column])).map(
    ([column, contract]) => `${column} must ${contract}, but got: ${shown(row[column])}`,
  );
  if (isDay(row.start_date) && isDay(row.end_date) && row.end_date < row.start_date) {
    faults.push(`end_date must not be before start_date ${row.start_date}, but got: ${shown(row.end_date)}`);
  }
  return faults;
}

export const projectIdOf = ({ period, project_code: code }: ProjectRow): string =>
  `project:structural-funds-${period}-${code.toLowerCase()}`;

/** The project of a faultless row. */
export function projectOf(row: ProjectRow): ProjectFacts {
  // The register does not say in which language a title is written: a few are Swedish or English.
  const title = { fi: row.title, original: null };
  const code = row.beneficiary_municipality_code;
  return {
    id: projectIdOf(row),
    title,
    sortKey: sortKeyOf(title),
    searchText: foldAll(title, row.beneficiary, row.project_code),
    purpose: ProjectPurpose.OTHER,
    status: STATUS[row.status]!,
    leadMunicipalityId: code ? municipalityIdOf(code) : null,
    leadOrganizationId: organizationIdOf(row.beneficiary),
    startDate: row.start_date,
    endDate: row.end_date,
    fundingProgramme: `${row.fund} ${row.period}${row.programme && `: ${row.programme}`}`,
    grantedPublicMinor: minor(row.granted_eu_state_eur),
    paidPublicMinor: minor(row.paid_eu_state_eur),
    plannedPublicMinor: minor(row.planned_public_eur),
    realisedPublicMinor: minor(row.realised_public_eur),
    identifiers: [{ scheme: 'FI-STRUCTURAL-FUNDS', id: row.project_code }],
    source: STRUCTURAL_FUND_REGISTER,
  };
}

const minor = (euros: string): number | null => (euros === '' ? null : toMinor(euros));

function isDay(cell: string): boolean {
  try {
    return parseDay(cell) === cell;
  } catch {
    return false;
  }
}
