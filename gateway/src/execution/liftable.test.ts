import { buildSchema, type GraphQLInputType, parseType, parseValue, typeFromAST } from 'graphql';
import { isLiftable } from './liftable';

const SCHEMA = buildSchema(`
  scalar Date
  enum Status { OPEN }
  input Filter { text: String status: Status since: Date within: Filter }
  type Query { a(filter: Filter, at: Date): Int }
`);

it.each<[string, string, boolean]>([
  ['1', 'Int', true],
  ['1', 'Int!', true],
  ['"a"', 'String', true],
  ['null', 'Date', true],
  ['$a', 'Int', false],
  ['OPEN', 'Status', true],
  ['"OPEN"', 'Status', false],
  ['"2026-01-01"', 'Date', false],
  ['[1, 2]', '[Int!]', true],
  ['1', '[Int]', true],
  ['[1, $a]', '[Int]', false],
  ['["2026-01-01"]', '[Date]', false],
  ['{ text: "a", status: OPEN }', 'Filter', true],
  ['{ within: { text: null } }', 'Filter', true],
  ['{ text: $a }', 'Filter', false],
  ['{ within: { since: "2026-01-01" } }', 'Filter', false],
  ['{ nope: 1 }', 'Filter', false],
  ['"a"', 'Filter', false],
  ['{ a: 1 }', 'Int', false],
])('%s of %s: %j', (value, type, liftable) => {
  const node = parseValue(value);
  expect(isLiftable(node, typeFromAST(SCHEMA, parseType(type) as never) as GraphQLInputType)).toBe(liftable);
});
