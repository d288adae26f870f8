import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { DOCUMENT_LIMITS, documentLimits } from './limits';

const schema = buildSchema('type Query { a: Query b: Int }');

const problems = (document: string) =>
  validate(schema, parse(document), [documentLimits]).map(({ message, extensions }) => [extensions.code, message]);

const nested = (depth: number): string => (depth === 1 ? 'b' : `a { ${nested(depth - 1)} }`);
const aliased = (count: number): string => Array.from({ length: count }, (_, index) => `x${index}: b`).join(' ');
/** 2^n fields from n fragments. */
const doubling = (n: number): string =>
  `{ a { ...F0 } } ${Array.from({ length: n }, (_, i) => `fragment F${i} on Query { ${i === n - 1 ? 'b' : `...F${i + 1} ...F${i + 1}`} }`).join(' ')}`;

describe('a document within the limits', () => {
  it.each([
    ['a plain query', '{ b }'],
    ['the deepest one', `{ ${nested(DOCUMENT_LIMITS.depth)} }`],
    ['the most aliases', `{ a { ${aliased(DOCUMENT_LIMITS.aliases)} } }`],
    ['the standard introspection query', getIntrospectionQuery()],
    ['2^10 fields through fragments', doubling(11)],
    [
      'fragments in a circle, which another rule refuses',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    ],
  ])('may be %s', (_case, document) => {
    expect(problems(document)).toEqual([]);
  });
});

describe('a document over a limit', () => {
  it.each([
    ['depth', `{ ${nested(13)} }`, 'depth must be at most 12, but got: 13'],
    [
      'depth through a fragment',
      `{ a { ...F } } fragment F on Query { ${nested(12)} }`,
      'depth must be at most 12, but got: 13',
    ],
    ['aliases', `{ a { ${aliased(31)} } }`, 'aliases must be at most 30, but got: 31'],
    [
      'aliases through a fragment used twice',
      `{ ...F a { ...F } } fragment F on Query { ${aliased(16)} }`,
      'aliases must be at most 30, but got: 32',
    ],
    [
      'nesting in inline fragments',
      `{ ${'... { '.repeat(30)} b ${'} '.repeat(30)} }`,
      'nesting must be at most 30, but got: 31',
    ],
    ['root fields', `{ ${'b '.repeat(21)} }`, 'rootFields must be at most 20, but got: 21'],
    ['directives', `{ b ${'@skip(if: false) '.repeat(10)} }`, 'directives must be at most 9, but got: 10'],
    ['fields through doubling fragments', doubling(16), 'selections must be at most 10000, but got: 32769'],
    [
      'fields through 2^40 spreads, without counting one by one',
      doubling(41),
      'selections must be at most 10000, but got: 1099511627777',
    ],
    [
      'introspection depth',
      `{ __schema { types { fields { type { ${'ofType { '.repeat(13)} name ${'} '.repeat(13)} } } } } }`,
      'introspectionDepth must be at most 16, but got: 18',
    ],
  ])('is refused for its %s', (_case, document, message) => {
    expect(problems(document)).toContainEqual(['QUERY_TOO_COMPLEX', message]);
  });
});
