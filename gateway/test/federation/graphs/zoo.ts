import { failing, type Theme, to } from '../theme';

/** A graph of animals and the people who keep them, with interfaces and unions across three subgraphs. */
export const zoo: Omit<Theme, 'title' | 'cases'> = {
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
};
