import type { Theme } from '../theme';
import { town } from '../graphs/town';

export const variables: Theme = {
  ...town,
  title: 'variables and operations',
  cases: [
    {
      name: 'takes the default of an argument that is not given',
      query: '{ place(id: "p1") { greet } places { name } }',
      data: { place: { greet: 'Oulu {"to":"you"}' }, places: [{ name: 'Oulu' }, { name: 'Ii' }] },
    },
    {
      name: 'takes null for an argument that is given as null',
      query: '{ place(id: "p1") { greet(to: null, times: null) } }',
      data: { place: { greet: 'Oulu {"to":null,"times":null}' } },
    },
    {
      name: 'takes the default of an argument whose variable is not given',
      query: 'query ($to: String) { place(id: "p1") { greet(to: $to) } }',
      data: { place: { greet: 'Oulu {"to":"you"}' } },
    },
    {
      name: 'takes null for an argument whose variable is null',
      query: 'query ($to: String) { place(id: "p1") { greet(to: $to) } }',
      variables: { to: null },
      data: { place: { greet: 'Oulu {"to":null}' } },
    },
    {
      name: 'takes the default of a variable over that of the argument',
      query: 'query ($to: String = "all") { place(id: "p1") { greet(to: $to) } }',
      data: { place: { greet: 'Oulu {"to":"all"}' } },
    },
    {
      name: 'takes a default of null',
      query: 'query ($to: String = null) { place(id: "p1") { greet(to: $to) } }',
      data: { place: { greet: 'Oulu {"to":null}' } },
    },
    {
      name: 'takes null given to a variable with a default',
      query: 'query ($to: String = "all") { place(id: "p1") { greet(to: $to) } }',
      variables: { to: null },
      data: { place: { greet: 'Oulu {"to":null}' } },
    },
    {
      name: 'takes the default of a variable in a joined field',
      query: 'query ($n: Int = 1) { place(id: "p1") { people(first: $n) { name } } }',
      data: { place: { people: [{ name: 'Aino' }] } },
      fetches: [['places'], ['people']],
    },
    {
      name: 'takes the default of an argument of a joined field whose variable is not given',
      query: 'query ($n: Int) { place(id: "p1") { people(first: $n) { name } } }',
      data: { place: { people: [{ name: 'Aino' }, { name: 'Eino' }] } },
    },
    {
      name: 'hands each subgraph its own variables',
      query:
        'query ($id: ID!, $n: Int, $to: String, $what: String) { place(id: $id) { greet(to: $to) people(first: $n) { says(what: $what) } } }',
      variables: { id: 'p1', n: 1, to: 'A', what: 'B' },
      data: { place: { greet: 'Oulu {"to":"A"}', people: [{ says: 'h1 {"what":"B"}' }] } },
      fetches: [['places'], ['people']],
    },
    {
      name: 'takes an enum as a variable',
      query: 'query ($kind: Kind!) { places(kind: $kind, first: 1) { id kind } }',
      variables: { kind: 'ISLAND' },
      data: { places: [{ id: 'p3', kind: 'ISLAND' }] },
    },
    {
      name: 'takes an enum as a literal',
      query: '{ places(kind: ISLAND, first: 1) { id kind } }',
      data: { places: [{ id: 'p3', kind: 'ISLAND' }] },
    },
    {
      name: 'takes an input object with the defaults of its fields',
      query: 'query ($where: Where!) { find(where: $where) { name } }',
      variables: { where: { kind: 'CITY', names: ['a'], near: { names: [] } } },
      data: { find: [{ name: '{"kind":"CITY","names":["a"],"near":{"names":[],"limit":1},"limit":1}' }] },
    },
    {
      name: 'takes it as a literal',
      query: '{ find(where: {kind: CITY, names: ["a"], near: {names: []}}) { name } }',
      data: { find: [{ name: '{"kind":"CITY","names":["a"],"near":{"names":[],"limit":1},"limit":1}' }] },
    },
    {
      name: 'takes variables within a literal input object',
      query:
        'query ($kind: Kind, $name: String!, $limit: Int) { find(where: {kind: $kind, names: [$name, "b"], near: {limit: $limit}}) { name } }',
      variables: { kind: 'CITY', name: 'a', limit: 7 },
      data: { find: [{ name: '{"kind":"CITY","names":["a","b"],"near":{"limit":7},"limit":1}' }] },
    },
    {
      name: 'leaves out a field of a literal input object whose variable is not given',
      query: 'query ($kind: Kind, $limit: Int) { find(where: {kind: $kind, limit: $limit}) { name } }',
      data: { find: [{ name: '{"limit":1}' }] },
    },
    {
      name: 'takes one value for a list',
      query: 'query ($tags: [String!]!) { tagged(tags: $tags) { name } b: tagged(tags: "lone") { name } }',
      variables: { tags: 'one' },
      data: { tagged: [{ name: 'one' }], b: [{ name: 'lone' }] },
    },
    {
      name: 'takes one value for a list in an input object',
      query: 'query ($where: Where!) { find(where: $where) { name } }',
      variables: { where: { names: 'solo', near: { names: 'duo' } } },
      data: { find: [{ name: '{"names":["solo"],"near":{"names":["duo"],"limit":1},"limit":1}' }] },
    },
    {
      name: 'takes one value for a list of a joined field',
      query: 'query ($words: [String!]) { place(id: "p1") { events(words: $words) { title } } }',
      variables: { words: 'one' },
      data: { place: { events: [{ title: 'market' }] } },
    },
    {
      name: 'takes a number for an ID',
      query: 'query ($id: ID!) { person(id: $id) { name } }',
      variables: { id: 1 },
      data: { person: { name: null } },
    },
    {
      name: 'takes a variable called representations',
      stock: 'that name is taken',
      query: 'query ($representations: Int) { place(id: "p1") { people(first: $representations) { name } } }',
      variables: { representations: 1 },
      data: { place: { people: [{ name: 'Aino' }] } },
    },
    {
      name: 'answers the same to a variable as to a literal',
      query: 'query ($id: ID!) { place(id: $id) { name population events { title } } }',
      variables: { id: 'p2' },
      data: { place: { name: 'Ii', population: 9, events: [{ title: 'dance' }] } },
      fetches: [['places'], ['events', 'people']],
    },
    {
      name: 'answers the same to a literal as to a variable',
      query: '{ place(id: "p2") { name population events { title } } }',
      data: { place: { name: 'Ii', population: 9, events: [{ title: 'dance' }] } },
      fetches: [['places'], ['events', 'people']],
    },
    {
      name: 'answers literals that differ differently',
      query:
        '{ a: place(id: "p1") { greet(to: "a") } b: place(id: "p2") { greet(to: "b") } c: place(id: "p1") { greet(to: "c", times: 3) } }',
      data: {
        a: { greet: 'Oulu {"to":"a"}' },
        b: { greet: 'Ii {"to":"b"}' },
        c: { greet: 'Oulu {"to":"c","times":3}' },
      },
    },
    {
      name: 'takes text with quotes, breaks and signs beyond the plane',
      query: '{ place(id: "p1") { greet(to: "a\\"b\\\\c\\u00e4\\n😀") } }',
      data: { place: { greet: 'Oulu {"to":"a\\"b\\\\cä\\n😀"}' } },
    },
    {
      name: 'takes block text',
      query: '{ place(id: "p1") { greet(to: """\n  one\n    two "three"\n""") } }',
      data: { place: { greet: 'Oulu {"to":"one\\n  two \\"three\\""}' } },
    },
    {
      name: 'executes the operation that is named',
      query: 'query A { place(id: "p1") { name } } query B { place(id: "p2") { name population } }',
      operationName: 'B',
      data: { place: { name: 'Ii', population: 9 } },
    },
    {
      name: 'executes the other one of the same document',
      query: 'query A { place(id: "p1") { name } } query B { place(id: "p2") { name population } }',
      operationName: 'A',
      data: { place: { name: 'Oulu' } },
      fetches: [['places']],
    },
    {
      name: 'takes fragments that several operations share',
      query:
        'query A($n: Int) { place(id: "p1") { ...P } } query B($n: Int = 1) { place(id: "p1") { ...P } } fragment P on Place { people(first: $n) { name } }',
      operationName: 'B',
      data: { place: { people: [{ name: 'Aino' }] } },
    },
    {
      name: 'refuses a required variable that is not given, and asks nobody',
      query: 'query ($id: ID!) { place(id: $id) { name } }',
      data: undefined,
      errors: [{}],
      fetches: [],
    },
    {
      name: 'refuses a variable of the wrong type, and asks nobody',
      query: 'query ($n: Int) { place(id: "p1") { people(first: $n) { name } } }',
      variables: { n: 'many' },
      data: undefined,
      errors: [{}],
      fetches: [],
    },
    {
      name: 'refuses a field that an input object does not have, and asks nobody',
      query: 'query ($where: Where!) { find(where: $where) { name } }',
      variables: { where: { colour: 'red' } },
      data: undefined,
      errors: [{}],
      fetches: [],
    },
    {
      name: 'refuses null in a list that may not hold it, and asks nobody',
      query: 'query ($tags: [String!]!) { tagged(tags: $tags) { name } }',
      variables: { tags: ['a', null] },
      data: undefined,
      errors: [{}],
      fetches: [],
    },
  ],
};
