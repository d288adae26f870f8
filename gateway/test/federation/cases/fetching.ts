import { type Theme, to } from '../theme';

const SEATS = Array.from({ length: 500 }, (_, i) => ({ number: i, holder: to('Person', `p${i % 5}`) }));
const PEOPLE = Array.from({ length: 5 }, (_, i) => ({ __typename: 'Person', id: `p${i}` }));

/** What is asked of whom, together with what, and how often. */
export const fetching: Theme = {
  title: 'fetching',
  subgraphs: {
    hall: `
      type Query { seats: [Seat] stage: Stage first: Person second: Person same: Person mixed: [Member] }
      type Seat { number: Int holder: Person }
      type Stage { left: Person right: Person crew: [Person] }
      type Person @key(fields: "id") { id: ID! }
      type Group @key(fields: "id") { id: ID! lead: Person }
      union Member = Person | Group`,
    people: `
      type Query { count: Int }
      type Person @key(fields: "id") { id: ID! name: String mentor: Person }
      type Group @key(fields: "id") { id: ID! name: String }`,
    money: `
      type Query { fund: Int }
      type Person @key(fields: "id") { id: ID! wage: Int sponsor: Person bids(max: Int): Int }`,
    health: `
      type Person @key(fields: "id") { id: ID! wage: Int @external insured: Boolean @requires(fields: "wage") }`,
  },
  rows: {
    Person: Array.from({ length: 5 }, (_, i) => ({
      id: `p${i}`,
      name: `n${i}`,
      wage: i * 10,
      mentor: to('Person', `p${(i + 1) % 5}`),
      sponsor: i ? to('Person', 'p0') : null,
    })),
    Group: [{ id: 'p1', name: 'a group with the id of a person', lead: to('Person', 'p1') }],
  },
  resolvers: {
    Query: {
      seats: () => SEATS,
      stage: () => ({
        left: to('Person', 'p1'),
        right: to('Person', 'p2'),
        crew: [to('Person', 'p2'), to('Person', 'p1'), to('Person', 'p2')],
      }),
      first: () => to('Person', 'p0'),
      second: () => to('Person', 'p3'),
      same: () => to('Person', 'p0'),
      mixed: () => [to('Person', 'p1'), to('Group', 'p1'), to('Person', 'p1'), to('Group', 'p1')],
      count: () => 5,
      fund: () => 1000,
    },
    Person: { insured: ({ wage }) => wage > 20, bids: ({ id }, { max }) => Number(id.slice(1)) + (max ?? 100) },
  },
  cases: [
    {
      name: 'asks once for each of five entities that stand in five hundred places',
      query: '{ seats { holder { name } } }',
      data: { seats: SEATS.map((_, i) => ({ holder: { name: `n${i % 5}` } })) },
      fetches: [['hall'], ['people']],
      representations: { people: [PEOPLE] },
      stock: 'one entity is asked for a hundred times',
    },
    {
      name: 'keeps the places apart that share an entity',
      query: '{ seats { number holder { id mentor { name } } } }',
      data: {
        seats: SEATS.map((_, i) => ({
          number: i,
          holder: { id: `p${i % 5}`, mentor: { name: `n${((i % 5) + 1) % 5}` } },
        })),
      },
      fetches: [['hall'], ['people']],
    },
    {
      name: 'asks for one entity in the order of its first place',
      stock: 'one entity is asked for twice',
      query: '{ stage { crew { name } } }',
      data: { stage: { crew: [{ name: 'n2' }, { name: 'n1' }, { name: 'n2' }] } },
      fetches: [['hall'], ['people']],
      representations: {
        people: [
          [
            { __typename: 'Person', id: 'p2' },
            { __typename: 'Person', id: 'p1' },
          ],
        ],
      },
    },
    {
      name: 'keeps entities of different types with one id apart',
      stock: 'one entity is asked for twice',
      query: '{ mixed { ... on Person { name } ... on Group { name } } }',
      data: {
        mixed: [
          { name: 'n1' },
          { name: 'a group with the id of a person' },
          { name: 'n1' },
          { name: 'a group with the id of a person' },
        ],
      },
      fetches: [['hall'], ['people']],
      representations: {
        people: [
          [
            { __typename: 'Person', id: 'p1' },
            { __typename: 'Group', id: 'p1' },
          ],
        ],
      },
    },
    {
      name: 'asks one fetch once that two places ask at the same time',
      query: '{ first { name } same { name } }',
      data: { first: { name: 'n0' }, same: { name: 'n0' } },
      fetches: [['hall'], ['people']],
      stock: 'one fetch is sent twice',
    },
    {
      name: 'asks twice where the two places ask for different entities',
      query: '{ first { name } second { name } }',
      data: { first: { name: 'n0' }, second: { name: 'n3' } },
      fetches: [['hall'], ['people', 'people']],
    },
    {
      name: 'asks twice where the two places ask for different fields',
      query: '{ first { name } same { mentor { id } } }',
      data: { first: { name: 'n0' }, same: { mentor: { id: 'p1' } } },
      fetches: [['hall'], ['people', 'people']],
    },
    {
      name: 'asks two subgraphs at the same time',
      query: '{ first { name wage } }',
      data: { first: { name: 'n0', wage: 0 } },
      fetches: [['hall'], ['money', 'people']],
    },
    {
      name: 'asks the roots of two subgraphs at the same time',
      query: '{ count fund first { id } }',
      data: { count: 5, fund: 1000, first: { id: 'p0' } },
      fetches: [['hall', 'money', 'people']],
    },
    {
      name: 'asks one after the other where one needs the other',
      query: '{ first { insured name } }',
      data: { first: { insured: false, name: 'n0' } },
      fetches: [['hall'], ['money', 'people'], ['health']],
      representations: {
        people: [[{ __typename: 'Person', id: 'p0' }]],
        money: [[{ __typename: 'Person', id: 'p0' }]],
        health: [[{ __typename: 'Person', wage: 0, id: 'p0' }]],
      },
    },
    {
      name: 'asks what needs nothing at once, and the rest after',
      query: '{ first { insured } count fund second { wage } }',
      data: { first: { insured: false }, count: 5, fund: 1000, second: { wage: 30 } },
      fetches: [['hall', 'money', 'people'], ['money', 'money'], ['health']],
    },
    {
      name: 'follows a chain through two subgraphs',
      query: '{ second { sponsor { mentor { sponsor { name } } } } }',
      data: { second: { sponsor: { mentor: { sponsor: { name: 'n0' } } } } },
      fetches: [['hall'], ['money'], ['people'], ['money'], ['people']],
    },
    {
      name: 'stops a chain at null',
      query: '{ first { sponsor { mentor { sponsor { name } } } } }',
      data: { first: { sponsor: null } },
      fetches: [['hall'], ['money']],
    },
    {
      name: 'asks nothing twice for two fields of one subgraph',
      query: '{ stage { left { name mentor { id } } } }',
      data: { stage: { left: { name: 'n1', mentor: { id: 'p2' } } } },
      fetches: [['hall'], ['people']],
    },
    {
      name: 'asks a field with two arguments in one fetch',
      query: '{ first { few: bids(max: 1) many: bids(max: 9) bids } }',
      data: { first: { few: 1, many: 9, bids: 100 } },
      fetches: [['hall'], ['money']],
    },
    {
      name: 'does not ask for the mentor of a mentor whose id is all that is wanted',
      query: '{ second { mentor { id } } }',
      data: { second: { mentor: { id: 'p4' } } },
      fetches: [['hall'], ['people']],
    },
    {
      name: 'asks one subgraph once for what stays in it',
      query: '{ first { mentor { mentor { mentor { name } } } } }',
      data: { first: { mentor: { mentor: { mentor: { name: 'n3' } } } } },
      fetches: [['hall'], ['people']],
    },
    {
      name: 'asks for entities of a list and of one beside it in one turn',
      query: '{ stage { left { name } crew { name } } }',
      data: { stage: { left: { name: 'n1' }, crew: [{ name: 'n2' }, { name: 'n1' }, { name: 'n2' }] } },
      fetches: [['hall'], ['people', 'people']],
    },
  ],
};
