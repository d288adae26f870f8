import { dividedHalfUp, ratio } from './exact-ratio';

describe('a ratio', () => {
  it.each([
    [1n, 3n, 2, '0.33'],
    [2n, 3n, 2, '0.67'],
    [1n, 8n, 2, '0.13'],
    [-1n, 8n, 2, '-0.13'],
    [3n, 2n, 2, '1.50'],
    [0n, 7n, 4, '0.0000'],
    [1n, 4n, 4, '0.2500'],
    [9_007_199_254_740_993n, 1n, 1, '9007199254740993.0'],
  ])('of %s and %s to %s decimals is %s', (dividend, divisor, decimals, expected) => {
    expect(ratio(dividend, divisor, decimals)).toBe(expected);
  });

  it.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [4n, 3n, 1n],
    [0n, 9n, 0n],
  ])('of %s and %s is %s when rounded, a half away from zero', (dividend, divisor, expected) => {
    expect(dividedHalfUp(dividend, divisor)).toBe(expected);
  });
});
