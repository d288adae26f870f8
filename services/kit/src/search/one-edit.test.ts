import fc from 'fast-check';
import { oneEditApart, variantsOf } from './one-edit';

const CASES: [string, string, boolean][] = [
  ['fi:kokeilu', 'fi:kokeilu', false],
  ['fi:kokeilu', 'fi:kokeil', true],
  ['fi:kokeilu', 'fi:kokkeilu', true],
  ['fi:kokeilu', 'fi:kokrilu', true],
  ['fi:kokeilu', 'fi:kokielu', true],
  ['fi:kokeilu', 'fi:okkeilu', true],
  ['fi:kokeilu', 'fi:kokei', false],
  ['fi:kokeilu', 'fi:kakeila', false],
  ['fi:kokeilu', 'sv:kokeilu', false],
];

describe('one letter apart', () => {
  test.each(CASES)('%s and %s: %s', (one, other, apart) => {
    expect([oneEditApart(one, other), oneEditApart(other, one)]).toEqual([apart, apart]);
  });

  test('variants are the term and the term without each letter; a stem under four letters has none', () => {
    expect(variantsOf('fi:vesi')).toEqual(['fi:vesi', 'fi:esi', 'fi:vsi', 'fi:vei', 'fi:ves']);
    expect(variantsOf('fi:kun')).toEqual([]);
  });

  test('two long enough terms one letter apart always share a variant', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 7 });
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        const [mine, theirs] = [`fi:${one}`, `fi:${other}`];
        const shared = variantsOf(mine).some((variant) => variantsOf(theirs).includes(variant));
        return shared || !oneEditApart(mine, theirs);
      }),
      { numRuns: 2000 },
    );
  });
});
