import { Kind } from 'graphql';
import { DateScalar, parseDay, parseDecimal, parseInstant, parseMarkdown, parseUri } from './scalars';

describe('scalars', () => {
  it.each([
    ['a leap day', parseDay, '2024-02-29', '2024-02-29'],
    ['an instant in UTC', parseInstant, '2026-05-01T08:00:00Z', '2026-05-01T08:00:00.000Z'],
    ['an instant with an offset, as UTC', parseInstant, '2026-05-01T00:30+03:00', '2026-04-30T21:30:00.000Z'],
    ['an absolute URI', parseUri, 'http://www.yso.fi/onto/yso/p1234', 'http://www.yso.fi/onto/yso/p1234'],
    ['a URN', parseUri, 'urn:nbn:fi:1', 'urn:nbn:fi:1'],
    ['a decimal', parseDecimal, '-12.50', '-12.50'],
    ['text with a line end', parseMarkdown, '# Otsikko\n', '# Otsikko\n'],
  ])('take %s', (_what, parse, value, parsed) => {
    expect(parse(value)).toBe(parsed);
  });

  it.each([
    ['a day that is none', parseDay, '2023-02-29', 'Date must be a calendar day YYYY-MM-DD, but got: "2023-02-29"'],
    ['a day in short', parseDay, '2026-5-1', 'Date must be a calendar day YYYY-MM-DD, but got: "2026-5-1"'],
    ['a number for a day', parseDay, 20260501, 'Date must be a calendar day YYYY-MM-DD, but got: 20260501'],
    ['an instant without an offset', parseInstant, '2026-05-01T08:00:00', /with an offset/],
    ['an instant of month 13', parseInstant, '2026-13-01T08:00:00Z', /DateTime must be ISO 8601/],
    ['a relative URI', parseUri, '/id/experiment/1', /absolute URI/],
    ['a URI with a space', parseUri, 'https://example.org/a b', /absolute URI/],
    ['a URI that is too long', parseUri, `https://example.org/${'a'.repeat(2000)}`, /at most 2000 characters/],
    ['a float for a decimal', parseDecimal, 12.5, 'Decimal must be a string like "12.50", but got: 12.5'],
    ['an exponent', parseDecimal, '1e3', 'Decimal must be a string like "12.50", but got: "1e3"'],
    ['broken Unicode', parseMarkdown, '\ud800', /well-formed text/],
    ['text that is too long', parseMarkdown, 'a'.repeat(100_001), /at most 100000 characters/],
  ])('refuse %s', (_what, parse, value, message) => {
    expect(() => parse(value)).toThrow(message);
  });

  it('refuse a literal of another kind', () => {
    expect(() => DateScalar.parseLiteral({ kind: Kind.INT, value: '2026' })).toThrow(
      'Date must be a calendar day YYYY-MM-DD, but got: undefined',
    );
  });
});
