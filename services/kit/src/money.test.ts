import { fromMinor, moneyOf, toMinor } from './money';

describe('money', () => {
  it.each([
    ['0', 0, '0.00'],
    ['0.05', 5, '0.05'],
    ['12.5', 1250, '12.50'],
    ['-0.01', -1, '-0.01'],
    ['1200.50', 120050, '1200.50'],
    ['9999999999999.99', 999999999999999, '9999999999999.99'],
  ])('%s is %i cents and prints as %s', (amount, minor, printed) => {
    expect(toMinor(amount)).toBe(minor);
    expect(fromMinor(minor)).toBe(printed);
  });

  it.each(['12.505', '1,50', '1e3', '', ' 1', '99999999999999'])('refuses "%s"', (amount) => {
    expect(() => toMinor(amount)).toThrow('amount must be a decimal with at most two decimals, but got:');
  });

  it('that is unknown is null, and no money is not unknown', () => {
    expect(moneyOf(null)).toBeNull();
    expect(moneyOf(0)).toEqual({ amount: '0.00', currency: 'EUR' });
    expect(moneyOf(100, 'SEK')).toEqual({ amount: '1.00', currency: 'SEK' });
  });
});
