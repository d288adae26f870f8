import fc from 'fast-check';
import { fromMicro, toMicro } from '../statistics/micro';
import { standingOf } from './distribution';

const standing = (value: number, all: number[], lowFirst = false) => {
  const micro = (number: number): bigint => toMicro(String(number))!;
  const { rank, percentile, q1, median, q3 } = standingOf(micro(value), all.map(micro), lowFirst);
  return [rank, ...[percentile, q1, median, q3].map(fromMicro)].join(' ');
};

describe('the standing of a value', () => {
  it.each([
    // rank, percentile rank, q1, median, q3; by hand, and the quartiles as type 7 gives them
    [5, [1, 2, 3, 4, 5], '1 90 2 3 4'],
    [1, [1, 2, 3, 4, 5], '5 10 2 3 4'],
    [3, [5, 3, 1, 2, 4], '3 50 2 3 4'],
    [2, [1, 2, 2, 3], '2 50 1.75 2 2.25'],
    [10, [1, 2, 4, 10], '1 87.5 1.75 3 5.5'],
    [7, [7, 7, 7, 7, 7], '1 50 7 7 7'],
    [0.5, [-1, 0, 0.5, 2, 9, 10], '4 41.666667 0.125 1.25 7.25'],
    [3, [3], '1 50 3 3 3'],
  ])('%d in %j is %s', (value, all, expected) => {
    expect(standing(value, all)).toBe(expected);
  });

  it('is first with the lowest where low is good', () => {
    expect(standing(1, [1, 2, 2, 3], true)).toMatch(/^1 /);
    expect(standing(2, [1, 2, 2, 3], true)).toMatch(/^2 /);
    expect(standing(3, [1, 2, 2, 3], true)).toMatch(/^4 /);
  });

  it('lies where it must for any values', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt(-(10n ** 15n), 10n ** 15n), { minLength: 1, maxLength: 60 }), (all) => {
        for (const value of all) {
          const { rank, percentile, q1, median, q3 } = standingOf(value, all, false);
          expect(rank).toBe(1 + all.filter((one) => one > value).length);
          expect(percentile > 0n && percentile < 100_000_000n).toBe(true);
          expect(q1 <= median && median <= q3).toBe(true);
          expect(all.some((one) => one <= q1) && all.some((one) => one >= q3)).toBe(true);
        }
        const percentiles = all.map((value) => standingOf(value, all, false).percentile);
        const mean = Number(percentiles.reduce((sum, one) => sum + one, 0n)) / all.length / 1e6;
        expect(mean).toBeCloseTo(50, 3);
      }),
    );
  });
});
