import { buildSchema, type OperationDefinitionNode, parse, print, stripIgnoredCharacters } from 'graphql';
import { canonicalOperation } from './canonical-operation';

const SCHEMA = buildSchema(`
  scalar Date
  interface Named { name(lang: String): String }
  type Item implements Named { id: ID! name(lang: String): String twin: Item at(day: Date): Int }
  type Query { item(id: ID!): Item items(first: Int): [Item] }
  type Mutation { add(id: ID!): Item touch: Item }
`);

function canonical(text: string) {
  const document = parse(text);
  const operation = document.definitions[0] as OperationDefinitionNode;
  const { literals, variables, ...rest } = canonicalOperation(SCHEMA, document, operation);
  return {
    text: rest.document && stripIgnoredCharacters(print(rest.document)),
    key: rest.key,
    literals: Object.fromEntries(literals),
    variables: Object.fromEntries(variables),
  };
}

it.each<[string, string, string | null]>([
  ['an alias goes', '{ item(id: "1") { key: id } }', 'query($l0:ID!){item__0:item(id:$l0){id}}'],
  [
    'a fragment loses its name',
    '{ item(id: "1") { ...F } } fragment F on Item { id }',
    'query($l0:ID!){item__0:item(id:$l0){...on Item{id}}}',
  ],
  ['a literal is a variable', '{ items(first: 3) { id } }', 'query($l0:Int){items__0:items(first:$l0){id}}'],
  ['a scalar of ours stays', '{ items { at(day: "2026-01-01") } }', '{items__0:items{at__1:at(day:"2026-01-01")}}'],
  [
    'a variable is numbered',
    'query Q($n: Int = 2) { items(first: $n) { id } }',
    'query($v0:Int=2){items__0:items(first:$v0){id}}',
  ],
  ['one that is not used goes', 'query ($n: Int) { items { id } }', '{items__0:items{id}}'],
  [
    'the same arguments are one field',
    '{ a: items(first: 1) { id } b: items(first: 1) { name } }',
    'query($l0:Int){items__0:items(first:$l0){id}items__0:items(first:$l0){name__1:name}}',
  ],
  [
    'others are another',
    '{ a: items(first: 1) { id } b: items(first: 2) { id } }',
    'query($l0:Int$l1:Int){items__0:items(first:$l0){id}items__1:items(first:$l1){id}}',
  ],
  [
    'a mutation is one each time',
    'mutation { a: touch { id } b: touch { id } }',
    'mutation{touch__0:touch{id}touch__1:touch{id}}',
  ],
  [
    'what is written to be skipped goes',
    '{ items { id @skip(if: true) name @include(if: true) } }',
    '{items__0:items{name__1:name}}',
  ],
  ['what is left empty asks the type', '{ items { id @include(if: false) } }', '{items__0:items{__typename}}'],
  [
    'a condition keeps its variable',
    'query ($on: Boolean!) { items { id @include(if: $on) } }',
    'query($v0:Boolean!){items__0:items{id@include(if:$v0)}}',
  ],
  ['introspection is no part', '{ __schema { description } items { id } }', '{items__0:items{id}}'],
  ['nothing is left of that alone', '{ __typename __schema { description } }', null],
])('%s', (_case, text, plan) => {
  expect(canonical(text).text).toBe(plan);
});

it('tells which values stood where, and which variables of the client are whose', () => {
  const { literals, variables } = canonical('query ($n: Int) { items(first: $n) { id } item(id: "7") { id } }');
  expect([literals, variables]).toEqual([{ l0: '7' }, { v0: 'n' }]);
});

it.each([
  ['literals', '{ items(first: 1) { id } }', '{ items(first: 2) { id } }', true],
  ['aliases', '{ a: items { id } }', '{ b: items { c: id } }', true],
  [
    'names of variables',
    'query ($a: Int) { items(first: $a) { id } }',
    'query ($b: Int) { items(first: $b) { id } }',
    true,
  ],
  ['fields', '{ items { id } }', '{ items { name } }', false],
  [
    'types of variables',
    'query ($a: Int) { items(first: $a) { id } }',
    'query ($a: Int!) { items(first: $a) { id } }',
    false,
  ],
])('operations that differ in %s share a key: %#', (_case, one, other, shared) => {
  expect(canonical(one).key === canonical(other).key).toBe(shared);
});
