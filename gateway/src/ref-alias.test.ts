import { buildSchema, parse, validate } from 'graphql';
import { noRefAlias } from './ref-alias';

const schema = buildSchema('type Query { slug: String, title: String }');
const problems = (query: string) =>
  validate(schema, parse(query), [noRefAlias]).map(({ message, extensions }) => [extensions.code, message]);

describe('an alias', () => {
  it.each(['{ ref: slug }', '{ slug ...F } fragment F on Query { ... on Query { ref: slug } }'])(
    'that is named as the key between subgraphs is refused: %s',
    (query) => {
      expect(problems(query)).toEqual([['BAD_USER_INPUT', 'an alias must not be ref, but got: "ref: slug"']]);
    },
  );

  it('of any other name is none of its business', () => {
    expect(problems('{ id: slug Ref: title reference: title }')).toEqual([]);
  });
});
