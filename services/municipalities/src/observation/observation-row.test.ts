import { REAL_HISTORY } from '../area-change/real-history.case';
import { areaIdOf } from './area-code';
import { faultsOf, type Known, type ObservationCell, observationOf } from './observation-row';
import { statusOf } from './observation-symbol';

const INDICATOR = 'statistical-indicator:x';
const known: Known = {
  areas: new Set(['municipality:005', 'municipality:588', 'region:maakunta-06']),
  indicators: new Set([INDICATOR]),
  history: REAL_HISTORY,
  boundaries: null,
};
const aCell = (changes: Partial<ObservationCell> = {}): ObservationCell => ({
  where: 'line 2',
  indicatorId: INDICATOR,
  area: '005',
  year: '2024',
  value: '12.5',
  status: '',
  ...changes,
});

describe('a cell', () => {
  it.each([
    {},
    { area: 'KU005' },
    { area: 'MK06' },
    { area: 'SSS' },
    { area: 'country:SE' },
    { value: '', status: 'Q' },
    { value: '' },
    { value: '-0.000001' },
    { year: '1776' },
    { area: '588', year: '2024' },
  ])('%j is good', (changes) => {
    expect(faultsOf(aCell(changes), known)).toEqual([]);
  });

  it.each([
    [{ indicatorId: 'x' }, 'indicator must be one that the hub knows, but got: "x"'],
    [
      { area: '5' },
      'area must be a municipality code like 005, an id like region:maakunta-06, or country:FI, but got: "5"',
    ],
    [{ area: '999' }, 'area must be one that the hub knows, but got: "999"'],
    [{ area: 'MK99' }, 'area must be one that the hub knows, but got: "MK99"'],
    [
      { area: '588', year: '2025' },
      'area must exist in the boundaries of 2025 (it ended on 2025-01-01), but got: "588"',
    ],
    [{ year: '24' }, 'year must be 1700..2100, but got: "24"'],
    [{ year: '2101' }, 'year must be 1700..2100, but got: "2101"'],
    [{ value: '1e9' }, 'value must be a decimal of at most 24 digits and 6 decimals, or empty, but got: "1e9"'],
    [{ value: '1,5' }, 'value must be a decimal of at most 24 digits and 6 decimals, or empty, but got: "1,5"'],
    [
      { value: '0.1234567' },
      'value must be a decimal of at most 24 digits and 6 decimals, or empty, but got: "0.1234567"',
    ],
    [{ value: 'NaN' }, 'value must be a decimal of at most 24 digits and 6 decimals, or empty, but got: "NaN"'],
    [{ status: 'Z' }, /^status must be one of FINAL, .*, or an SDMX code A, P, E, B, Q, M, O, but got: "Z"$/],
    [{ status: 'Q' }, 'value must be empty where it is SUPPRESSED, but got: "12.5"'],
  ])('%j is refused with its contract', (changes, reason) => {
    expect(faultsOf(aCell(changes), known)).toEqual([
      expect.stringMatching(reason instanceof RegExp ? reason : escaped(reason)),
    ]);
  });

  it('names all that is wrong in it', () => {
    expect(faultsOf(aCell({ area: 'x', year: 'y', value: 'z' }), known)).toHaveLength(3);
  });

  it('is held against the boundaries that the file is said to follow', () => {
    const in2024 = { ...known, boundaries: 2024 };
    expect(faultsOf(aCell({ area: '588', year: '2026' }), in2024)).toEqual([]);
    expect(observationOf(aCell(), 2021, 'test')).toMatchObject({
      year: 2024,
      firstBoundaries: 2021,
      lastBoundaries: 2021,
    });
  });

  it('without a value is missing, and a number is written plainly', () => {
    expect(observationOf(aCell({ value: ' ' }), null, 'test')).toMatchObject({ value: null, status: 'MISSING' });
    expect(observationOf(aCell({ value: '', status: 'Q' }), null, 'test')).toMatchObject({
      value: null,
      status: 'SUPPRESSED',
    });
    expect(observationOf(aCell({ value: '007.50' }), null, 'test')).toMatchObject({ value: '7.5', boundaries: '2024' });
  });
});

const escaped = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);

describe('a status symbol', () => {
  it.each([
    ['', 'FINAL'],
    ['A', 'FINAL'],
    ['-', 'FINAL'],
    ['p', 'PRELIMINARY'],
    ['*', 'PRELIMINARY'],
    ['E', 'ESTIMATED'],
    ['b', 'BREAK'],
    ['Q', 'SUPPRESSED'],
    ['c', 'SUPPRESSED'],
    ['...', 'SUPPRESSED'],
    ['..', 'MISSING'],
    ['.', 'MISSING'],
    ['O', 'MISSING'],
    ['M', 'MISSING'],
    ['estimated', 'ESTIMATED'],
    ['x', null],
    ['constructor', null],
  ])('%j is %s', (symbol, status) => {
    expect(statusOf(symbol)).toBe(status);
  });
});

describe('an area code', () => {
  it.each([
    ['005', 'municipality:005'],
    ['KU091', 'municipality:091'],
    ['MK06', 'region:maakunta-06'],
    ['SK064', 'region:seutukunta-064'],
    ['SSS', 'country:FI'],
    ['municipality:091', 'municipality:091'],
    ['region:hyvinvointialue-08', 'region:hyvinvointialue-08'],
    ['country:NO', 'country:NO'],
    ['91', null],
    ['5', null],
    ['KU91', null],
    ['country:no', null],
    ['', null],
  ])('%j is %s', (code, id) => {
    expect(areaIdOf(code)).toBe(id);
  });
});
