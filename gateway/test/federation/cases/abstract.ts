import { failing, type Theme, to } from '../theme';

export const abstract: Theme = {
  title: 'interfaces and unions',
  subgraphs: {
    zoo: `
      type Query { animals: [Animal] animal(id: ID!): Animal things: [Thing] being: Being nest: Nest favourite: Thing
        odd: Thing strict: [Thing!] }
      interface Being { id: ID! name: String }
      interface Animal implements Being { id: ID! name: String legs: Int keeper: Keeper friends: [Animal] }
      type Dog implements Animal & Being @key(fields: "id") { id: ID! name: String legs: Int keeper: Keeper friends: [Animal] barks: Boolean }
      type Bird implements Animal & Being @key(fields: "id") { id: ID! name: String legs: Int keeper: Keeper friends: [Animal] wings: Int }
      type Rock { grams: Int size: String }
      type Keeper implements Being @key(fields: "id") { id: ID! name: String @external }
      union Thing = Dog | Rock | Keeper
      type Nest { things: [Thing] inner: Nest }`,
    staff: `
      type Query { boss: Keeper staff: [Member] }
      interface Member { badge: Int keeper: Keeper }
      type Keeper @key(fields: "id") { id: ID! name: String badge: Int pets: [Pet] }
      type Guard implements Member { badge: Int keeper: Keeper shift: Shift }
      type Clerk implements Member { badge: Int keeper: Keeper shift: [String] }
      type Shift { from: Int to: Int }
      union Pet = Dog | Bird
      type Dog @key(fields: "id", resolvable: false) { id: ID! }
      type Bird @key(fields: "id", resolvable: false) { id: ID! }`,
    vets: `
      type Query { patients: [Patient] }
      interface Patient { id: ID! chart: String }
      type Dog implements Patient @key(fields: "id") { id: ID! chart: String }
      type Bird implements Patient @key(fields: "id") { id: ID! chart: String molts: Int }
      type Keeper @key(fields: "id") { id: ID! allergies: [String] }`,
  },
  rows: {
    Dog: [
      {
        id: 'd1',
        name: 'Musti',
        legs: 4,
        barks: true,
        keeper: to('Keeper', 'k1'),
        friends: [to('Bird', 'b1'), null, to('Dog', 'd2')],
        chart: 'fine',
      },
      { id: 'd2', name: 'Halli', legs: 3, barks: false, keeper: null, friends: [], chart: null },
    ],
    Bird: [
      {
        id: 'b1',
        name: 'Pulu',
        legs: 2,
        wings: 2,
        keeper: to('Keeper', 'k2'),
        friends: [to('Dog', 'd1')],
        chart: 'molting',
        molts: 1,
      },
    ],
    Keeper: [
      { id: 'k1', name: 'Aki', badge: 1, pets: [to('Bird', 'b1'), to('Dog', 'd2')], allergies: ['hay'] },
      { id: 'k2', name: 'Outi', badge: 2, pets: [], allergies: [] },
    ],
  },
  resolvers: {
    Query: {
      animals: () => [to('Dog', 'd1'), to('Bird', 'b1'), null, to('Dog', 'd2')],
      animal: (_, { id }) => to(id.startsWith('d') ? 'Dog' : 'Bird', id),
      things: () => [to('Dog', 'd1'), { __typename: 'Rock', grams: 900, size: 'big' }, to('Keeper', 'k1')],
      being: () => to('Keeper', 'k2'),
      favourite: () => ({ __typename: 'Rock', grams: 5, size: 'tiny' }),
      odd: () => failing('nobody knows what it is'),
      strict: () => [to('Dog', 'd1'), failing('it ran away')],
      nest: () => ({
        things: [to('Keeper', 'k1')],
        inner: { things: [to('Dog', 'd2'), to('Keeper', 'k2')], inner: null },
      }),
      boss: () => to('Keeper', 'k1'),
      staff: () => [
        { __typename: 'Guard', badge: 7, shift: { from: 6, to: 14 }, keeper: to('Keeper', 'k1') },
        { __typename: 'Clerk', badge: 8, shift: ['mon', 'tue'], keeper: to('Keeper', 'k2') },
      ],
      patients: () => [to('Bird', 'b1'), to('Dog', 'd1')],
    },
  },
  cases: [
    {
      name: 'answers fields of an interface for each of its types',
      query: '{ animals { name legs } }',
      data: { animals: [{ name: 'Musti', legs: 4 }, { name: 'Pulu', legs: 2 }, null, { name: 'Halli', legs: 3 }] },
      fetches: [['zoo']],
    },
    {
      name: 'answers a fragment on one type and leaves the others empty',
      query: '{ animals { ... on Bird { wings } } }',
      data: { animals: [{}, { wings: 2 }, null, {}] },
      fetches: [['zoo']],
    },
    {
      name: 'joins each type of an interface in one fetch',
      query: '{ animals { name ... on Dog { chart } ... on Bird { chart molts } } }',
      data: {
        animals: [
          { name: 'Musti', chart: 'fine' },
          { name: 'Pulu', chart: 'molting', molts: 1 },
          null,
          { name: 'Halli', chart: null },
        ],
      },
      fetches: [['zoo'], ['vets']],
      representations: {
        vets: [
          [
            { __typename: 'Dog', id: 'd1' },
            { __typename: 'Bird', id: 'b1' },
            { __typename: 'Dog', id: 'd2' },
          ],
        ],
      },
    },
    {
      name: 'answers a fragment on an interface that only another subgraph knows',
      query: '{ animals { name ... on Patient { chart } } }',
      data: {
        animals: [
          { name: 'Musti', chart: 'fine' },
          { name: 'Pulu', chart: 'molting' },
          null,
          { name: 'Halli', chart: null },
        ],
      },
      fetches: [['zoo'], ['vets']],
    },
    {
      name: 'answers a fragment on an interface that the interface implements',
      query: '{ animals { ... on Being { name } } }',
      data: { animals: [{ name: 'Musti' }, { name: 'Pulu' }, null, { name: 'Halli' }] },
      fetches: [['zoo']],
    },
    {
      name: 'answers a fragment on a narrower interface from a wider one',
      query: '{ being { id ... on Animal { legs } } }',
      data: { being: { id: 'k2' } },
    },
    {
      name: 'asks the owner for an interface field that is external for one type',
      query: '{ being { name } }',
      data: { being: { name: 'Outi' } },
      fetches: [['zoo'], ['staff']],
    },
    {
      name: 'answers members of a union without common fields',
      query: '{ things { ... on Dog { barks } ... on Rock { grams } ... on Keeper { badge } } }',
      data: { things: [{ barks: true }, { grams: 900 }, { badge: 1 }] },
      fetches: [['zoo'], ['staff']],
    },
    {
      name: 'answers an interface fragment on a union',
      query: '{ things { ... on Being { id name } } }',
      data: { things: [{ id: 'd1', name: 'Musti' }, {}, { id: 'k1', name: 'Aki' }] },
      fetches: [['zoo'], ['staff']],
    },
    {
      name: 'joins nothing where the union holds a type of its own',
      query: '{ favourite { ... on Rock { size } ... on Keeper { badge } } }',
      data: { favourite: { size: 'tiny' } },
      fetches: [['zoo']],
    },
    {
      name: 'joins through a union of another subgraph that knows its members by key alone',
      query: '{ boss { pets { ... on Dog { name barks } ... on Bird { wings chart } } } }',
      data: {
        boss: {
          pets: [
            { wings: 2, chart: 'molting' },
            { name: 'Halli', barks: false },
          ],
        },
      },
      fetches: [['staff'], ['vets', 'zoo']],
    },
    {
      name: 'answers a list of abstract items in another one',
      query: '{ animals { friends { name keeper { badge } } } }',
      data: {
        animals: [
          { friends: [{ name: 'Pulu', keeper: { badge: 2 } }, null, { name: 'Halli', keeper: null }] },
          { friends: [{ name: 'Musti', keeper: { badge: 1 } }] },
          null,
          { friends: [] },
        ],
      },
      fetches: [['zoo'], ['staff']],
    },
    {
      name: 'answers abstract types at every depth',
      query:
        '{ nest { things { ...T } inner { things { ...T } inner { things { ...T } } } } } fragment T on Thing { __typename ... on Being { name } }',
      data: {
        nest: {
          things: [{ __typename: 'Keeper', name: 'Aki' }],
          inner: {
            things: [
              { __typename: 'Dog', name: 'Halli' },
              { __typename: 'Keeper', name: 'Outi' },
            ],
            inner: null,
          },
        },
      },
    },
    {
      name: 'tells the concrete type of each abstract item',
      query: '{ animals { __typename } things { __typename } boss { pets { __typename } } }',
      data: {
        animals: [{ __typename: 'Dog' }, { __typename: 'Bird' }, null, { __typename: 'Dog' }],
        things: [{ __typename: 'Dog' }, { __typename: 'Rock' }, { __typename: 'Keeper' }],
        boss: { pets: [{ __typename: 'Bird' }, { __typename: 'Dog' }] },
      },
    },
    {
      name: 'answers fields of one name and different types on types that exclude each other',
      query: '{ staff { ... on Guard { shift { from } } ... on Clerk { days: shift } } }',
      data: { staff: [{ shift: { from: 6 } }, { days: ['mon', 'tue'] }] },
    },
    {
      name: 'answers one alias for different fields of types that exclude each other',
      query: '{ animals { ... on Dog { it: name } ... on Bird { it: chart } } }',
      data: { animals: [{ it: 'Musti' }, { it: 'molting' }, null, { it: 'Halli' }] },
      fetches: [['zoo'], ['vets']],
    },
    {
      name: 'joins the same entity through both types of an interface',
      query: '{ staff { badge keeper { name allergies } } }',
      data: {
        staff: [
          { badge: 7, keeper: { name: 'Aki', allergies: ['hay'] } },
          { badge: 8, keeper: { name: 'Outi', allergies: [] } },
        ],
      },
      fetches: [['staff'], ['vets']],
      representations: {
        vets: [
          [
            { __typename: 'Keeper', id: 'k1' },
            { __typename: 'Keeper', id: 'k2' },
          ],
        ],
      },
    },
    {
      name: 'answers null and an error for an abstract field that failed',
      query: '{ odd { __typename } favourite { __typename } }',
      data: { odd: null, favourite: { __typename: 'Rock' } },
      errors: [{ path: ['odd'], message: 'nobody knows what it is' }],
    },
    {
      name: 'lets a failed abstract item null the list that may not hold null',
      query: '{ strict { ... on Dog { name chart } } favourite { ... on Rock { size } } }',
      data: { strict: null, favourite: { size: 'tiny' } },
      errors: [{ path: ['strict', 1], message: 'it ran away' }],
      fetches: [['zoo']],
    },
    {
      name: 'answers nothing but the type name of an abstract entity without a join',
      query: '{ animal(id: "b1") { __typename } }',
      data: { animal: { __typename: 'Bird' } },
      fetches: [['zoo']],
    },
    {
      name: 'reads a whole interface at the root of the subgraph that extends its types',
      query: '{ patients { chart ... on Dog { name } ... on Bird { wings } } }',
      data: {
        patients: [
          { chart: 'molting', wings: 2 },
          { chart: 'fine', name: 'Musti' },
        ],
      },
      fetches: [['vets'], ['zoo']],
    },
  ],
};
