import { readJsonStat } from './json-stat';

const dimension = (id: string, codes: string[], known: object = {}) => ({
  [id]: { label: id, category: { index: Object.fromEntries(codes.map((code, at) => [code, at])), ...known } },
});

/** Two measures of two municipalities in two years, the year last. */
const DATASET = {
  version: '2.0',
  class: 'dataset',
  label: 'Loans',
  source: 'Statistics Finland',
  extension: { px: { tableid: 'statfin_loans_12x' } },
  id: ['What', 'Alue', 'Vuosi'],
  size: [2, 2, 2],
  role: { time: ['Vuosi'] },
  dimension: {
    ...dimension('What', ['loan_eur', 'loan_asuk'], {
      label: { loan_eur: 'Loan stock', loan_asuk: 'Loan stock per capita' },
      unit: { loan_eur: { base: 'EUR 1,000', decimals: 1 } },
      note: { loan_eur: ['Liabilities <b>minus</b> advances.'] },
    }),
    ...dimension('Alue', ['005', 'KU009']),
    ...dimension('Vuosi', ['2023', '2024']),
  },
  value: [1, 2.5, null, 4, 5, 6, 7, 8],
  status: { 2: '...', 7: 'P' },
};

const read = (changes: object = {}, area: string | null = null) =>
  readJsonStat(JSON.stringify({ ...DATASET, ...changes }), area);

describe('a JSON-stat dataset', () => {
  it('is read cell by cell, the last dimension fastest', () => {
    const { cells, source, publisher } = read();
    expect([source, publisher]).toEqual(['statfin_loans_12x', 'Statistics Finland']);
    expect(cells.map(({ area, year, value, status }) => [area, year, value, status].join(' '))).toEqual([
      '005 2023 1 ',
      '005 2024 2.5 ',
      'KU009 2023  ...',
      'KU009 2024 4 ',
      '005 2023 5 ',
      '005 2024 6 ',
      'KU009 2023 7 ',
      'KU009 2024 8 P',
    ]);
    expect(cells[2]).toEqual({
      where: 'What loan_eur, Alue KU009, Vuosi 2023',
      indicatorId: 'statistical-indicator:statfin-loans-12x-loan-eur',
      area: 'KU009',
      year: '2023',
      value: '',
      status: '...',
    });
  });

  it('has an indicator for each measure, with unit and note', () => {
    expect(read().indicators).toEqual([
      {
        id: 'statistical-indicator:statfin-loans-12x-loan-eur',
        name: 'Loan stock',
        unit: 'EUR 1,000',
        decimals: 1,
        description: 'Liabilities minus advances.',
      },
      {
        id: 'statistical-indicator:statfin-loans-12x-loan-asuk',
        name: 'Loan stock per capita',
        unit: '',
        decimals: 0,
        description: null,
      },
    ]);
  });

  it('may be sparse, list its codes, give one status for all and name no role', () => {
    const { cells } = read({
      role: undefined,
      value: { 1: 2, 6: 3 },
      status: 'E',
      dimension: { ...DATASET.dimension, Vuosi: { category: { index: ['2023', '2024'] } } },
    });
    expect(cells.map(({ area, year, value, status }) => [area, year, value, status])).toEqual([
      ['005', '2024', '2', 'E'],
      ['KU009', '2023', '3', 'E'],
    ]);
  });

  it('may be of one area, which then has to be named', () => {
    const national = {
      id: ['Vuosi', 'Tiedot'],
      size: [2, 1],
      dimension: {
        ...dimension('Vuosi', ['1776', '2024']),
        Tiedot: { category: { label: { tfr: 'Total fertility rate' } } },
      },
      value: [5.42, 1.25],
      status: undefined,
    };
    const { cells, indicators } = read(national, 'country:FI');
    expect(indicators.map(({ id, name }) => [id, name])).toEqual([
      ['statistical-indicator:statfin-loans-12x', 'Total fertility rate'],
    ]);
    expect(cells.map(({ area, year, value }) => [area, year, value])).toEqual([
      ['country:FI', '1776', '5.42'],
      ['country:FI', '2024', '1.25'],
    ]);
    expect(() => read(national)).toThrow(
      'a dataset without a dimension of areas needs --area, but got: ["Vuosi","Tiedot"]',
    );
  });

  it.each([
    [
      { version: '1.0' },
      'the file must be a JSON-stat dataset of version 2.0, but got: {"version":"1.0","class":"dataset"}',
    ],
    [{ class: 'collection' }, /^the file must be a JSON-stat dataset of version 2\.0/],
    [{ size: [2, 2] }, /^the dataset must have `id` and `size` of one length/],
    [{ id: undefined }, /^the dataset must have `id` and `size` of one length/],
    [{ size: [2, 3, 2] }, 'Alue must have 3 categories, but got: 2'],
    [{ value: [1, 2] }, 'the dataset must have 8 values, but got: 2'],
    [{ value: undefined }, 'the dataset must have 8 values, but got: undefined'],
    [
      { role: {}, dimension: { ...DATASET.dimension, ...dimension('Vuosi', ['2023Q1', '2023Q2']) } },
      /^the dataset must have a dimension of years/,
    ],
  ])('is refused with %j', (changes, message) => {
    expect(() => read(changes)).toThrow(message);
  });

  it.each(['', '{', 'null', '[]', '{"version":"2.0"}'])('is not the text %j', (text) => {
    expect(() => readJsonStat(text, null)).toThrow(/^the file must be/);
  });

  it('is refused before it fills the memory', () => {
    const codes = Array.from({ length: 101 }, (_, at) => String(at + 100));
    const ids = ['a', 'b', 'Vuosi'];
    expect(() =>
      read({
        id: ids,
        size: [101, 101, 101],
        role: { time: ['Vuosi'] },
        dimension: Object.assign({}, ...ids.map((id) => dimension(id, codes))),
      }),
    ).toThrow('a dataset must have at most 1000000 cells, but got: 1030301');
  });
});
