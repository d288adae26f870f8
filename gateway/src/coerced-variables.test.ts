import { buildSchema, parse } from 'graphql';
import { coercedVariables } from './coerced-variables';

const schema = buildSchema('type Query { page(n: Int, m: Int!): Int }');
const document = parse('query A($n: Int = 7) { page(n: $n, m: 1) } query B($m: Int!) { page(m: $m) }');

it.each([
  ['the default of what is not given', { operationName: 'A' }, { n: 7 }],
  ['a null that is given', { operationName: 'A', variables: { n: null } }, { n: null }],
  ['only what the operation takes', { operationName: 'A', variables: { n: 1, m: 2 } }, { n: 1 }],
  ['nothing where one is missing', { operationName: 'B' }, null],
  ['nothing where one is wrong', { operationName: 'A', variables: { n: 'many' } }, null],
  ['none where no operation is meant', { operationName: 'C', variables: { n: 1 } }, {}],
])('variables are %s', (_case, given, expected) => {
  expect(coercedVariables(schema, document, given)).toEqual(expected);
});
