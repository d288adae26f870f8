import { type Theme, to } from '../theme';

export const override: Theme = {
  title: '@override',
  subgraphs: {
    old: `
      type Query { parcel(id: ID!): Parcel rate: Int gone: Int zero: Int }
      type Parcel @key(fields: "id") { id: ID! weight: Int price: Int colour: String sender: Sender all: Int none: Int }
      type Sender @shareable { name: String }`,
    new: `
      type Query { fresh: Parcel rate: Int @override(from: "old") }
      type Parcel @key(fields: "id") { id: ID! price: Int @override(from: "old") weight: Int @external
        cost: Int @requires(fields: "weight") all: Int @override(from: "old", label: "percent(100)")
        none: Int @override(from: "old", label: "percent(0)") extra: Int }`,
    third: `
      type Parcel @key(fields: "id") { id: ID! price: Int @external colour: String @override(from: "old") tax: Int @requires(fields: "price") }`,
  },
  rows: {
    Parcel: [{ id: 'p', weight: 2, price: 30, colour: 'red', sender: { name: 'Aino' }, all: 1, none: 0, extra: 7 }],
  },
  resolvers: {
    Query: {
      parcel: (_, { id }) => to('Parcel', id),
      fresh: () => to('Parcel', 'p'),
      rate: () => 5,
      gone: () => 0,
      zero: () => 0,
    },
    Parcel: { cost: ({ weight }) => weight * 3, tax: ({ price }) => price / 10 },
  },
  only: { old: { Query: { rate: () => -1 }, Parcel: { price: () => -1, colour: () => 'stale' } } },
  cases: [
    {
      name: 'asks the subgraph that took a field over',
      query: '{ parcel(id: "p") { weight price } }',
      data: { parcel: { weight: 2, price: 30 } },
      fetches: [['old'], ['new']],
      representations: { new: [[{ __typename: 'Parcel', id: 'p' }]] },
    },
    { name: 'asks it for a root field that it took over', query: '{ rate }', data: { rate: 5 }, fetches: [['new']] },
    {
      name: 'asks the old one for what it still has',
      query: '{ fresh { price weight } }',
      data: { fresh: { price: 30, weight: 2 } },
      fetches: [['new'], ['old']],
    },
    {
      name: 'stays where the field went',
      query: '{ fresh { price extra } }',
      data: { fresh: { price: 30, extra: 7 } },
      fetches: [['new']],
    },
    {
      name: 'asks each of two that took fields over',
      query: '{ parcel(id: "p") { price colour } }',
      data: { parcel: { price: 30, colour: 'red' } },
      fetches: [['old'], ['new', 'third']],
    },
    {
      name: 'requires a field from the one that took it over',
      query: '{ parcel(id: "p") { tax } }',
      data: { parcel: { tax: 3 } },
      fetches: [['old'], ['new'], ['third']],
      representations: {
        new: [[{ __typename: 'Parcel', id: 'p' }]],
        third: [[{ __typename: 'Parcel', price: 30, id: 'p' }]],
      },
    },
    {
      name: 'requires from the old one for the new one',
      query: '{ fresh { cost } }',
      data: { fresh: { cost: 6 } },
      fetches: [['new'], ['old'], ['new']],
    },
    {
      name: 'asks the new one where all were moved by percentage',
      query: '{ parcel(id: "p") { all } }',
      data: { parcel: { all: 1 } },
      fetches: [['old'], ['new']],
      stock: 'percentages are ignored',
    },
    {
      name: 'asks the old one where none were moved by percentage',
      query: '{ parcel(id: "p") { none } }',
      data: { parcel: { none: 0 } },
      fetches: [['old']],
    },
  ],
};
