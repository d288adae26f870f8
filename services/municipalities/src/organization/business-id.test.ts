import fc from 'fast-check';
import { businessId } from './business-id';

describe('a business id', () => {
  it.each([
    ['0177619-3', '0177619-3'],
    ['01776193', '0177619-3'],
    [' 177619-3 ', '0177619-3'],
    ['0201256-6', '0201256-6'],
    ['0177619-4', null],
    ['0117619-3', null],
    ['0000001-0', null],
    ['0177619_3', null],
    ['FI01776193', null],
    ['', null],
  ])('"%s" is %j', (text, id) => {
    expect(businessId(text)).toBe(id);
  });

  it('with one digit wrong is refused', () => {
    const digits = fc.integer({ min: 0, max: 9_999_999 }).map((number) => String(number).padStart(7, '0'));
    fc.assert(
      fc.property(digits, fc.nat(6), fc.integer({ min: 1, max: 9 }), (number, at, more) => {
        const good = [...'0123456789'].map((check) => businessId(`${number}-${check}`)).find(Boolean);
        if (!good) return;
        const wrong = String((Number(number[at]) + more) % 10);
        expect(businessId(`${number.slice(0, at)}${wrong}${good.slice(at + 1)}`)).toBeNull();
      }),
    );
  });
});
