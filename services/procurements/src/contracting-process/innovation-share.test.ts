import { innovationShares, type ProcurementCount } from './innovation-share';

const count = (part: Partial<ProcurementCount>): ProcurementCount => ({
  year: 2024,
  innovative: false,
  n: 1,
  valuesMissing: 0,
  valueMinor: 0,
  ...part,
});

describe('the innovation share', () => {
  it.each([
    [
      'by count and by value',
      [count({ n: 3, valueMinor: 900_000 }), count({ innovative: true, valueMinor: 100_000 })],
      { byCount: '0.2500', byValue: '0.1000', n: 4, valuesMissing: 0 },
    ],
    [
      'beside the number of values that are missing',
      [count({ n: 3, valuesMissing: 3 }), count({ innovative: true, n: 2, valuesMissing: 1, valueMinor: 500 })],
      { byCount: '0.4000', byValue: '1.0000', n: 5, valuesMissing: 4 },
    ],
    [
      'by count alone where no value is published',
      [count({ n: 2, valuesMissing: 2 })],
      { byCount: '0.0000', byValue: null, n: 2, valuesMissing: 2 },
    ],
    [
      'rounded half up at the fourth decimal',
      [count({ n: 2 }), count({ innovative: true })],
      { byCount: '0.3333', byValue: null, n: 3, valuesMissing: 0 },
    ],
  ])('is told %s', (_what, counts, expected) => {
    expect(innovationShares(counts, null, null)).toEqual([{ year: 2024, target: null, ...expected }]);
  });

  it('has a row without shares for a year without procurement', () => {
    expect(innovationShares([count({ year: 2023 })], 2022, 2023)).toEqual([
      { year: 2022, byCount: null, byValue: null, n: 0, valuesMissing: 0, target: null },
      { year: 2023, byCount: '0.0000', byValue: null, n: 1, valuesMissing: 0, target: null },
    ]);
  });

  it('goes from the first known year to the last unless said', () => {
    const years = innovationShares([count({ year: 2024 }), count({ year: 2021 })], null, null);
    expect(years.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024]);
  });

  it('is empty where nothing is known', () => {
    expect(innovationShares([], null, null)).toEqual([]);
    expect(innovationShares([], 2024, null)).toEqual([]);
  });
});
