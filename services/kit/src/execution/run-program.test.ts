import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type GraphQLError, parse } from 'graphql';
import { CompiledDocument, Documents } from './documents';
import { runProgram } from './run-program';

const SDL = `
  enum Colour { RED GREEN }
  interface Named { name: String }
  type Cat implements Named { name: String lives: Int! kitten: Cat kittens: [Cat!] }
  type Dog implements Named { name: String barks: Boolean! }
  union Pet = Cat | Dog
  input Point { x: Int = 1 y: [Int!]! }
  type Query {
    text: String  number: Int!  late: String  lateNumber: Int!  colour: Colour  badColour: Colour
    cat: Cat!  lateCat: Cat  pets: [Pet]  named: [Named!]  strange: Pet  lost: Pet
    strings: [String!]  lateStrings: [String]  holes: [String!]  matrix: [[Int!]]  notAList: [String]
    fails: String  failsLate: String  failsHard: String!  gives: String
    echo(x: Int = 5, colour: Colour, point: Point, words: [String!]): String
    half: Half  halves: [Half]  hardHalves: [Half!]
  }
  type Half { whole: String  broken: String!  brokenLate: String!  below: Half }
  type Mutation { add(word: String!): [String!]!  refuse: String }
`;

const words: string[] = [];
const late = <T>(value: T): Promise<T> => new Promise((resolve) => setTimeout(resolve, 1, value));
const fail = (text: string): never => {
  throw new Error(text);
};
const half = (depth: number): object => ({
  whole: 'whole',
  broken: null,
  brokenLate: () => late(null),
  below: depth > 0 ? () => half(depth - 1) : null,
});
const tom = {
  __typename: 'Cat',
  name: 'Tom',
  lives: 9,
  kitten: () => late({ name: 'Tim', lives: 9, kittens: [] }),
  kittens: () => [late({ name: 'Tam', lives: 8 }), { name: 'Tum', lives: null }],
};
const rex = { __typename: 'Dog', name: 'Rex', barks: true };

const schema = buildSubgraphSchema({
  typeDefs: parse(SDL),
  resolvers: {
    Query: {
      text: () => 'text',
      number: () => 7,
      late: () => late('late'),
      lateNumber: () => late(8),
      colour: () => 'RED',
      badColour: () => 'BLUE',
      cat: () => tom,
      lateCat: () => late(tom),
      pets: () => [tom, null, late(rex), new Error('no pet')],
      named: () => late([rex, tom]),
      strange: () => ({ __typename: 'Bird' }),
      lost: () => ({}),
      strings: () => ['a', 'b'],
      lateStrings: () => [late('a'), null, Promise.reject(new Error('no string'))],
      holes: () => ['a', null],
      matrix: () => [[1, 2], null, [3, null]],
      notAList: () => 'abc',
      fails: () => fail('at once'),
      failsLate: () => late(0).then(() => fail('later')),
      failsHard: () => fail('hard'),
      gives: () => new Error('given'),
      echo: (_root: unknown, args: object) => JSON.stringify(args),
      half: () => half(2),
      halves: () => [half(0), { whole: 'sound', broken: 'no', brokenLate: 'no' }],
      hardHalves: () => [half(0), half(0)],
    },
    Mutation: {
      add: async (_root: unknown, { word }: { word: string }) => {
        const before = [...words];
        await late(null);
        words.push(word);
        return [...before, word];
      },
      refuse: () => fail('refused'),
    },
    Pet: { __resolveType: async (pet: { __typename?: string }) => late(pet.__typename) },
  },
});
const documents = new Documents({ schema, calls: { methods: new Map(), properties: new Map() }, references: {} });

const shown = ({ data, errors = [] }: { data?: unknown; errors?: readonly GraphQLError[] }) => ({
  data: JSON.stringify(data),
  errors: errors.map((error) => JSON.stringify(error)).sort(),
});

async function compiledAnswer(query: string, variables: Record<string, unknown>) {
  const document = documents.of(query);
  if (!(document instanceof CompiledDocument)) throw new Error(String(document));
  const compiled = document.compiled(null, variables);
  if (!compiled) return null;
  words.length = 0;
  const { data, errors } = await runProgram(compiled, {} as never);
  return shown({ data, errors });
}

async function referenceAnswer(query: string, variables: Record<string, unknown>) {
  words.length = 0;
  return shown(await execute({ schema, document: parse(query), variableValues: variables }));
}

const CASES: [string, string, Record<string, unknown>?][] = [
  ['leaves, at once and late', '{ text late number lateNumber colour }'],
  ['keys in the order of the document, whatever comes first', '{ late text lateNumber number }'],
  ['aliases and one field asked twice', '{ a: text b: text text cat { name } cat { lives } }'],
  ['__typename', '{ __typename cat { __typename } pets { __typename } }'],
  ['objects below objects', '{ cat { kitten { name kittens { name } } } lateCat { name lives } }'],
  ['unions by fragments', '{ pets { ... on Cat { lives } ... on Dog { barks } ... on Named { name } } }'],
  ['interfaces', '{ named { name ...F } } fragment F on Cat { lives kitten { ...G } } fragment G on Named { name }'],
  ['a runtime type that does not exist', '{ strange { __typename } text }'],
  ['a runtime type that nobody knows', '{ lost { __typename } text }'],
  ['lists of leaves', '{ strings lateStrings matrix }'],
  ['a null in a list that allows none', '{ holes text }'],
  ['a list that is none', '{ notAList text }'],
  ['errors at once, late and given', '{ fails failsLate gives text }'],
  ['an error where no null may be', '{ text failsHard }'],
  ['a value that is none of the enum', '{ badColour colour }'],
  ['a null that bubbles to the next nullable', '{ half { whole broken } text }'],
  ['a late null that bubbles', '{ half { whole brokenLate } text }'],
  ['a null that bubbles from below', '{ half { whole below { whole below { broken } } } }'],
  ['a null that stays within its item', '{ halves { whole broken } }'],
  ['a null that takes the whole list', '{ hardHalves { whole broken } text }'],
  ['default values', '{ echo }'],
  ['arguments of every kind', '{ echo(x: 2, colour: GREEN, point: { y: [1, 2] }, words: "one") }'],
  ['variables', 'query ($x: Int = 3, $p: Point) { a: echo(x: $x) b: echo(point: $p) }', { p: { y: 4 } }],
  ['a variable that is not given', 'query ($x: Int, $w: [String!]) { echo(x: $x, words: $w) }'],
  ['an argument that does not fit', 'query ($x: Int) { cat { name } echo(x: $x) }', { x: null }],
  ['what is skipped', '{ text @skip(if: true) late @include(if: false) number }'],
  [
    'what a variable skips',
    'query ($on: Boolean!) { text @skip(if: $on) late @include(if: $on) number }',
    { on: true },
  ],
  ['what it does not', 'query ($on: Boolean!) { text @skip(if: $on) late @include(if: $on) number }', { on: false }],
  [
    'fragments that are left out',
    '{ cat { ... @include(if: false) { name } ...F @skip(if: false) } } fragment F on Cat { lives }',
  ],
  ['mutations one after the other', 'mutation { a: add(word: "a") b: add(word: "b") refuse c: add(word: "c") }'],
];

describe('a compiled operation', () => {
  it.each(CASES)('answers what graphql-js answers: %s', async (_case, query, variables = {}) => {
    expect(await compiledAnswer(query, variables)).toEqual(await referenceAnswer(query, variables));
  });

  it('gives errors in the order of the document', async () => {
    const { errors } = await runProgram(
      (documents.of('{ failsLate fails }') as CompiledDocument).compiled(null, {})!,
      {} as never,
    );
    expect(errors.map(({ message, path }) => [message, path])).toEqual([
      ['later', ['failsLate']],
      ['at once', ['fails']],
    ]);
  });

  it.each([
    ['a query reads no further', '{ lateCat { kitten { name } } }', 0],
    ['a mutation goes on to its end', 'mutation { a: add(word: "a") b: add(word: "b") }', 2],
  ])('that nobody waits for: %s', async (_case, query, added) => {
    words.length = 0;
    const gone = new AbortController();
    const compiled = (documents.of(query) as CompiledDocument).compiled(null, {})!;
    const answer = runProgram(compiled, {} as never, gone.signal).then(
      () => 'answered',
      (error: Error) => error.name,
    );
    gone.abort();
    expect([await answer, words.length]).toEqual([added > 0 ? 'answered' : 'AbortError', added]);
  });

  it.each([
    ['introspection', '{ __schema { queryType { name } } }'],
    ['a key that objects cannot have', '{ __proto__: text }'],
    ['a variable that is missing', 'query ($x: Int!) { echo(x: $x) }'],
    ['one of several operations, not saying which', 'query A { text } query B { late }'],
  ])('is left to graphql-js for %s', (_case, query) => {
    expect((documents.of(query) as CompiledDocument).compiled(null, {})).toBeNull();
  });
});
