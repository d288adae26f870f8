import { buildSchema, parse } from 'graphql';
import { coercedVariables } from './coerced-variables';
import { COST_OF, costOf } from './cost';
import { readWeights } from './cost-weights';
import { RememberedCosts } from './remembered-costs';

const SDL = `
  schema @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@listSize"]) { query: Query mutation: Mutation }
  directive @cost(weight: Int!) on FIELD_DEFINITION | OBJECT
  directive @link(url: String, import: [String]) on SCHEMA
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
  interface Node { id: ID! friends: [Person] }
  union Thing = Person | Book
  type Query {
    me: Person
    thing: Thing
    node(id: ID!): Node
    nodes(ids: [ID!]!): [Node]
    people(first: Int, last: Int, input: PageInput): PersonConnection
      @listSize(slicingArguments: ["first", "last", "input.first"], sizedFields: ["edges", "nodes"], assumedSize: 25)
    top(n: Int = 3): [Person!] @listSize(slicingArguments: ["n"])
  }
  type Mutation { rename(name: String): Person send: Boolean fast: Boolean @cost(weight: 2) }
  input PageInput { first: Int }
  type PersonConnection { nodes: [Person!]! edges: [Edge!]! count: Int facets(fields: [String!]!): [Facet!]! @cost(weight: 5) }
  type Edge { node: Person! }
  type Facet { values: [String!] }
  type Person implements Node { id: ID! name: String friends: [Person] names: [String!] photo: Photo book: Book }
  type Book implements Node { id: ID! friends: [Person] author: Person photo: Photo }
  type Photo @cost(weight: 7) { url: String }
`;

const model = { schema: buildSchema(SDL), weights: readWeights(SDL) };

interface Asked {
  operationName?: string;
  variables?: Record<string, unknown>;
}

const requestOf = (text: string, { operationName, variables }: Asked = {}) => {
  const document = parse(text);
  return { document, operationName, coerced: coercedVariables(model.schema, document, { operationName, variables })! };
};

const cost = (text: string, asked?: Asked): number => costOf(model, requestOf(text, asked));

describe('the cost of an operation', () => {
  it.each([
    ['nothing for scalars', '{ __typename }', 0],
    ['1 for an object', '{ me { name id } }', 1],
    ['nothing for a list of scalars', '{ me { names } }', 1],
    ['the assumed size for a plain list', '{ me { friends { name } } }', 1 + COST_OF.assumedSize],
    ['the product of lists in lists', '{ me { friends { friends { name } } } }', 1 + 5 * (1 + 5)],
    ['the weight of a type', '{ me { photo { url } } }', 1 + 7],
    [
      'the weight of a field, for each name it is given',
      '{ people(first: 0) { facets(fields: ["a", "b"]) { values } } }',
      11,
    ],
    ['the page that is asked for', '{ people(first: 10) { nodes { name } } }', 1 + 10],
    ['the larger of two page arguments', '{ people(first: 10, last: 20) { nodes { name } } }', 1 + 20],
    ['the assumed page where none is asked for', '{ people { nodes { name } } }', 1 + 25],
    ['both ways of reading a page', '{ people(first: 10) { nodes { name } edges { node { name } } } }', 1 + 10 + 20],
    ['no records for a page of none', '{ people(first: 0) { count nodes { name } } }', 1],
    ['no less than that for a negative page', '{ people(first: -5) { nodes { name } } }', 1],
    ['the default of an argument', '{ top { name } }', 3],
    ['as many as ids are given', '{ nodes(ids: ["1", "2", "3"]) { id } }', 3],
    ['every alias', '{ a: me { name } b: me { name } }', 2],
    ['a field selected twice once', '{ me { name } me { id photo { url } } }', 8],
    [
      'the dearest of alternatives',
      '{ thing { ... on Person { book { id } } ... on Book { photo { url } author { id } } } }',
      1 + 8,
    ],
    ['what alternatives share, once', '{ node(id: 1) { friends { id } ... on Person { book { id } } } }', 1 + 5 + 1],
    [
      'a fragment on an interface like the object itself',
      '{ me { photo { url } ... on Node { ... on Person { photo { url } } } } }',
      8,
    ],
    ['nothing that is skipped', '{ me { friends @skip(if: true) { name } photo @include(if: false) { url } } }', 1],
    ['10 for a mutation', 'mutation { rename(name: "x") { name } send }', 20],
    ['the weight of a mutation', 'mutation { fast }', 2],
    ['a flat price for introspection', '{ __schema { types { name } } __type(name: "A") { name } }', 200],
  ])('is %s', (_case, text, expected) => {
    expect(cost(text)).toBe(expected);
  });

  it.each<[string, string, Record<string, unknown>?]>([
    ['a literal', '{ people(first: 50) { nodes { friends { name } } } }'],
    ['a variable', 'query($n: Int) { people(first: $n) { nodes { friends { name } } } }', { n: 50 }],
    ['the default of a variable', 'query($n: Int = 50) { people(first: $n) { nodes { friends { name } } } }'],
    ['a field of an input object', '{ people(input: { first: 50 }) { nodes { friends { name } } } }'],
    [
      'an input object in a variable',
      'query($i: PageInput) { people(input: $i) { nodes { friends { name } } } }',
      { i: { first: 50 } },
    ],
    [
      'a field of an input object in a variable',
      'query($n: Int) { people(input: { first: $n }) { nodes { friends { name } } } }',
      { n: 50 },
    ],
    [
      'a fragment',
      '{ ...A } fragment A on Query { people(first: 50) { ...B } } fragment B on PersonConnection { nodes { friends { name } } }',
    ],
    ['an inline fragment', '{ ... { people(first: 50) { ... on PersonConnection { nodes { friends { name } } } } } }'],
    ['an alias', '{ x: people(first: 50) { y: nodes { z: friends { w: name } } } }'],
  ])('is the same with its page in %s', (_case, text, ...[variables]) => {
    expect(cost(text, { variables })).toBe(1 + 50 * (1 + 5));
  });

  it('is that of the operation which is asked for', () => {
    const two = 'query A { me { name } } query B { people { nodes { name } } }';
    expect([cost(two, { operationName: 'A' }), cost(two, { operationName: 'B' })]).toEqual([1, 26]);
  });

  it.each([
    ['without a name', {}],
    ['of an unknown name', { operationName: 'C' }],
  ])('is nothing where no operation can be found: %s', (_case, request) => {
    expect(cost('query A { me { name } } query B { me { name } }', request)).toBe(0);
  });

  it('takes a null page for none', () => {
    expect(cost('query($n: Int) { people(first: $n) { nodes { name } } }', { variables: { n: null } })).toBe(26);
  });

  const PAGE = 'query($n: Int = 2, $i: PageInput) { people(first: $n, input: $i) { nodes { name } } }';

  it.each<[string, Record<string, unknown>[]]>([
    ['query($n: Int) { people(first: $n) { nodes { name } } }', [{ n: 1 }, { n: 2 }, { n: null }, {}, { n: 1 }]],
    [PAGE, [{}, { n: null }, { i: { first: 9 } }, { i: null }, { n: 3, i: { first: 7 } }]],
    ['query($n: Int! = 4) { top(n: $n) { name } }', [{}, { n: 0 }, { n: 6 }]],
    ['query($ids: [ID!]!) { nodes(ids: $ids) { id } }', [{ ids: [] }, { ids: ['1', '2'] }, { ids: 'one' }]],
    ['query($a: ID!, $b: ID!) { nodes(ids: [$a, $b]) { id } }', [{ a: '1', b: '2' }]],
    [
      'query($s: Boolean!) { me { friends @skip(if: $s) { name } photo @include(if: $s) { url } } }',
      [{ s: true }, { s: false }],
    ],
    [
      'query($n: Int) { me { ...A } } fragment A on Node { ... on Person { friends { friends { id } } } } query B($n: Int) { people(last: $n) { nodes { id } } }',
      [{ n: 1 }, { n: 2 }],
    ],
  ])('is remembered for the variables that it depends on, and no others: %s', (text, all) => {
    const remembered = new RememberedCosts(model);
    const { document } = requestOf(text);
    for (const variables of [...all, ...all]) {
      for (const operationName of [undefined, 'B']) {
        const request = { ...requestOf(text, { operationName, variables }), document, operationName };
        expect([variables, remembered.of(request)]).toEqual([variables, costOf(model, request)]);
      }
    }
  });

  it('is counted once for variables that cannot change it', () => {
    const remembered = new RememberedCosts(model);
    const text = 'query($id: ID!, $names: [String!]) { node(id: $id) { id } me { friends { name } } }';
    const { document } = requestOf(text, { variables: { id: '1' } });
    remembered.of({ document, coerced: { id: '1' } });
    const weighed = jest.spyOn(model.weights.weight, 'get');
    for (const id of ['2', '3']) remembered.of({ document, coerced: { id } });
    expect(weighed).not.toHaveBeenCalled();
    weighed.mockRestore();
  });

  it('is counted in milliseconds for 10,000 selections', () => {
    const fragments = Array.from(
      { length: 12 },
      (_, i) => `fragment F${i} on Person { a: book { author { ...F${i + 1} } } b: book { author { ...F${i + 1} } } }`,
    );
    const text = `{ me { ...F0 } } ${fragments.join(' ')} fragment F12 on Person { id }`;
    const started = performance.now();
    expect(cost(text)).toBe(1 + 4 * (2 ** 12 - 1));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
