import { canonicalJson } from './canonical-json';

describe('canonical JSON', () => {
  it.each([
    [
      'names sorted by UTF-16 unit, as in section 3.2.3 of RFC 8785',
      { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, ö: 7 },
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    ],
    [
      'numbers as ECMAScript writes them',
      [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0],
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
    ],
    ['no more escapes than JSON needs', '\u20ac$\u000f\nA\'B"\\\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'],
    ['no blanks, and nothing for what is absent', { b: [true, null], a: {}, c: undefined }, '{"a":{},"b":[true,null]}'],
  ])('has %s', (_rule, value, text) => {
    expect(canonicalJson(value as never)).toBe(text);
  });

  it.each([['\ud800'], [Number.NaN], [Number.POSITIVE_INFINITY]])('is refused to what has none: %p', (value) => {
    expect(() => canonicalJson({ value })).toThrow('has no canonical JSON');
  });
});
