import { type Theme, to } from '../theme';

export const keys: Theme = {
  title: '@key',
  subgraphs: {
    registry: `
      type Query { company(id: ID!): Company companies: [Company] branch: Branch stub: Company }
      type Company @key(fields: "id") @key(fields: "vat") { id: ID! vat: String! name: String }
      type Branch @key(fields: "company { id } number") { company: Company! number: Int! city: String }`,
    tax: `
      type Query { debtor: Company payer: Payer }
      type Company @key(fields: "vat") @key(fields: "ledger { book page }") { vat: String! ledger: Ledger! debt: Int }
      type Ledger @shareable { book: String! page: Int! }
      type Payer @key(fields: "country number") { country: String! number: Int! }`,
    courts: `
      type Query { sued: Company }
      type Company @key(fields: "ledger { book page }") { ledger: Ledger! cases: [Case] }
      type Ledger @shareable { book: String! page: Int! }
      type Case { title: String parties: [Company] }
      type Payer @key(fields: "country number") { country: String! number: Int! suits: Int }
      type Branch @key(fields: "company { id } number") { company: Company! @shareable number: Int! inspections: Int }
      extend type Company @key(fields: "id") { id: ID! }`,
    tags: `
      type Query { tagged: Tagged mention: Company }
      type Tagged @key(fields: "labels") { labels: [String!]! weight: Int }
      type Company @key(fields: "id", resolvable: false) { id: ID! }`,
    archive: `
      type Tagged @key(fields: "labels") { labels: [String!]! shelf: String }`,
  },
  rows: {
    Company: [
      {
        id: 'c1',
        vat: 'FI1',
        name: 'Kuura',
        debt: 10,
        ledger: { book: 'A', page: 1 },
        cases: [{ title: 'Kuura v. Halla', parties: [to('Company', 'c1'), to('Company', 'c2')] }],
      },
      { id: 'c2', vat: 'FI2', name: 'Halla', debt: 0, ledger: { book: 'A', page: 2 }, cases: [] },
    ],
    Branch: [{ company: to('Company', 'c1'), number: 7, city: 'Oulu', inspections: 3 }],
    Payer: [{ country: 'FI', number: 5, suits: 2 }],
    Tagged: [{ labels: ['b', 'a'], weight: 3, shelf: 'K9' }],
  },
  resolvers: {
    Query: {
      company: (_, { id }) => to('Company', id),
      companies: () => [to('Company', 'c1'), to('Company', 'c2')],
      branch: () => ({ __typename: 'Branch', company: to('Company', 'c1'), number: 7, city: 'Oulu', inspections: 3 }),
      debtor: () => to('Company', 'c1'),
      sued: () => to('Company', 'c2'),
      payer: () => ({ __typename: 'Payer', country: 'FI', number: 5, suits: 2 }),
      tagged: () => ({ __typename: 'Tagged', labels: ['b', 'a'], weight: 3, shelf: 'K9' }),
      mention: () => to('Company', 'c2'),
    },
  },
  cases: [
    {
      name: 'joins two subgraphs by one field',
      query: '{ company(id: "c1") { name debt } }',
      data: { company: { name: 'Kuura', debt: 10 } },
      fetches: [['registry'], ['tax']],
      representations: { tax: [[{ __typename: 'Company', vat: 'FI1' }]] },
    },
    {
      name: 'hops by different keys where no key is shared',
      query: '{ mention { name debt cases { title } } }',
      data: { mention: { name: 'Halla', debt: 0, cases: [] } },
      fetches: [['tags'], ['courts', 'registry'], ['tax']],
      representations: {
        courts: [[{ __typename: 'Company', id: 'c2' }]],
        registry: [[{ __typename: 'Company', id: 'c2' }]],
        tax: [[{ __typename: 'Company', vat: 'FI2' }]],
      },
    },
    {
      name: 'comes back the way it went, by another key',
      query: '{ sued { cases { title } debt name } }',
      data: { sued: { cases: [], debt: 0, name: 'Halla' } },
      fetches: [['courts'], ['registry', 'tax']],
    },
    {
      name: 'joins by a compound key',
      query: '{ payer { suits } }',
      data: { payer: { suits: 2 } },
      fetches: [['tax'], ['courts']],
      representations: { courts: [[{ __typename: 'Payer', country: 'FI', number: 5 }]] },
    },
    {
      name: 'joins by a nested key',
      query: '{ branch { city inspections } }',
      data: { branch: { city: 'Oulu', inspections: 3 } },
      fetches: [['registry'], ['courts']],
      representations: { courts: [[{ __typename: 'Branch', company: { id: 'c1' }, number: 7 }]] },
    },
    {
      name: 'joins by a list, in its order',
      query: '{ tagged { weight shelf } }',
      data: { tagged: { weight: 3, shelf: 'K9' } },
      fetches: [['tags'], ['archive']],
      representations: { archive: [[{ __typename: 'Tagged', labels: ['b', 'a'] }]] },
    },
    {
      name: 'leaves a stub whose key is all that is asked to the subgraph that has it',
      query: '{ mention { id } }',
      data: { mention: { id: 'c2' } },
      fetches: [['tags']],
    },
    {
      name: 'gets what a stub cannot resolve from the owner',
      query: '{ mention { id name } }',
      data: { mention: { id: 'c2', name: 'Halla' } },
      fetches: [['tags'], ['registry']],
      representations: { registry: [[{ __typename: 'Company', id: 'c2' }]] },
    },
    {
      name: "keeps a client's alias apart from the key of that name",
      stock: 'the planner reuses an alias of the client as the key',
      query: '{ company(id: "c1") { id: name vat: id name: vat debt } }',
      data: { company: { id: 'Kuura', vat: 'c1', name: 'FI1', debt: 10 } },
      fetches: [['registry'], ['tax']],
      representations: { tax: [[{ __typename: 'Company', vat: 'FI1' }]] },
    },
    {
      name: 'keeps aliases of fields within a nested key apart',
      stock: 'the planner reuses an alias of the client as the key',
      query: '{ branch { number: city company { id: name } inspections } }',
      data: { branch: { number: 'Oulu', company: { id: 'Kuura' }, inspections: 3 } },
      fetches: [['registry'], ['courts']],
      representations: { courts: [[{ __typename: 'Branch', company: { id: 'c1' }, number: 7 }]] },
    },
    {
      name: 'answers no key that was not asked',
      query: '{ companies { debt } }',
      data: { companies: [{ debt: 10 }, { debt: 0 }] },
      fetches: [['registry'], ['tax']],
      representations: {
        tax: [
          [
            { __typename: 'Company', vat: 'FI1' },
            { __typename: 'Company', vat: 'FI2' },
          ],
        ],
      },
    },
    {
      name: 'joins the entities of a list within a joined entity',
      query: '{ company(id: "c1") { cases { parties { name debt } } } }',
      data: {
        company: {
          cases: [
            {
              parties: [
                { name: 'Kuura', debt: 10 },
                { name: 'Halla', debt: 0 },
              ],
            },
          ],
        },
      },
      fetches: [['registry'], ['courts'], ['registry', 'tax']],
    },
    {
      name: 'answers null for a root that is null and asks nobody more',
      query: '{ stub { name debt } }',
      data: { stub: null },
      fetches: [['registry']],
    },
  ],
};
