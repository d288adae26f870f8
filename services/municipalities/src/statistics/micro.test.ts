import { fromMicro, ratio, roundedQuotient, toMicro } from './micro';

describe('decimals in millionths', () => {
  it.each([
    ['0', 0n, '0'],
    ['12.5', 12_500_000n, '12.5'],
    ['-0.000001', -1n, '-0.000001'],
    ['1240501.10', 1_240_501_100_000n, '1240501.1'],
    ['123456789012345678901234', 123456789012345678901234_000000n, '123456789012345678901234'],
  ])('are read and written exactly: %s', (text, micro, plain) => {
    expect([toMicro(text), fromMicro(micro)]).toEqual([micro, plain]);
  });

  it.each(['', '1.', '.5', '1e3', '0.0000001', '1,5', '+1', 'NaN'])('refuse %j', (text) => {
    expect(toMicro(text)).toBeNull();
  });

  it.each([
    [1n, 3n, 1n, '0.333333'],
    [2n, 3n, 1n, '0.666667'],
    [-2n, 3n, 1n, '-0.666667'],
    [5n, 200n, 10_000n, '250'],
  ])('divide %s by %s for each %s', (a, b, units, expected) => {
    expect(fromMicro(ratio(a * 1_000_000n, b * 1_000_000n, units))).toBe(expected);
  });

  it('round halves away from zero', () => {
    expect([1n, 3n, -1n, -3n, 4n].map((number) => roundedQuotient(number, 2n))).toEqual([1n, 2n, -1n, -2n, 2n]);
  });
});
