import { failing, type Theme } from '../theme';

let total = 0;
const account = () => ({ __typename: 'Account', id: 'a1', owner: 'Aino' });
const change = (to: number) => {
  total = to;
  return account();
};

export const mutations: Theme = {
  title: 'mutations',
  subgraphs: {
    ledger: `
      type Query { account: Account }
      type Mutation { reset: Int add(n: Int!): Account lock: Account must: Account! }
      type Account @key(fields: "id") { id: ID! total: Int }`,
    bank: `
      type Query { bank: String }
      type Mutation { double: Account refuse: Account demand: Int! note(text: String = "none", tags: [String!]): String }
      type Account @key(fields: "id") { id: ID! owner: String bank: Bank }
      type Bank { name: String }`,
  },
  rows: {},
  resolvers: {
    Query: { account, bank: () => 'Pankki' },
    Mutation: {
      reset: () => (total = 0),
      add: (_, { n }) => change(total + n),
      lock: () => failing('the ledger is closed', 'CONFLICT'),
      must: () => failing('the ledger must be open', 'FORBIDDEN'),
      double: () => change(total * 2),
      refuse: () => failing('the bank refuses', 'FORBIDDEN'),
      demand: () => failing('the bank demands'),
      note: (_, args) => JSON.stringify(args),
    },
    Account: { total: () => total, bank: () => ({ name: 'Pankki' }) },
  },
  only: { ledger: { Account: { __resolveReference: account } }, bank: { Account: { __resolveReference: account } } },
  cases: [
    {
      name: 'run one after the other in one subgraph',
      query: 'mutation { reset a: add(n: 1) { total } b: add(n: 2) { total } }',
      data: { reset: 0, a: { total: 1 }, b: { total: 3 } },
      fetches: [['ledger']],
    },
    {
      name: 'run one after the other across two subgraphs',
      query: 'mutation { reset a: add(n: 3) { total } double { id } b: add(n: 1) { total } }',
      data: { reset: 0, a: { total: 3 }, double: { id: 'a1' }, b: { total: 7 } },
      fetches: [['ledger'], ['bank'], ['ledger']],
    },
    {
      name: 'run in the order written, whoever owns them',
      query:
        'mutation { reset double { id } a: add(n: 3) { id } d: double { id } e: double { id } b: add(n: 1) { total } }',
      data: { reset: 0, double: { id: 'a1' }, a: { id: 'a1' }, d: { id: 'a1' }, e: { id: 'a1' }, b: { total: 13 } },
      fetches: [['ledger'], ['bank'], ['ledger'], ['bank'], ['ledger']],
    },
    {
      name: 'finish a joined selection before the next one runs',
      query: 'mutation { reset a: add(n: 3) { id } double { total } b: add(n: 1) { total } }',
      data: { reset: 0, a: { id: 'a1' }, double: { total: 6 }, b: { total: 7 } },
      fetches: [['ledger'], ['bank'], ['ledger'], ['ledger']],
    },
    {
      name: 'join the changed entity',
      query: 'mutation { reset add(n: 3) { total owner bank { name } } }',
      data: { reset: 0, add: { total: 3, owner: 'Aino', bank: { name: 'Pankki' } } },
      fetches: [['ledger'], ['bank']],
      representations: { bank: [[{ __typename: 'Account', id: 'a1' }]] },
    },
    {
      name: 'join it back to the subgraph that did not change it',
      query: 'mutation { reset add(n: 4) { id } double { owner total } }',
      data: { reset: 0, add: { id: 'a1' }, double: { owner: 'Aino', total: 8 } },
      fetches: [['ledger'], ['bank'], ['ledger']],
    },
    {
      name: 'go on after one that failed',
      query: 'mutation { reset lock { total } add(n: 2) { total } }',
      data: { reset: 0, lock: null, add: { total: 2 } },
      errors: [{ path: ['lock'], message: 'the ledger is closed', code: 'CONFLICT' }],
      fetches: [['ledger']],
    },
    {
      name: 'go on in another subgraph after one that failed',
      query: 'mutation { reset refuse { total } add(n: 2) { total } }',
      data: { reset: 0, refuse: null, add: { total: 2 } },
      errors: [{ path: ['refuse'], message: 'the bank refuses', code: 'FORBIDDEN' }],
      fetches: [['ledger'], ['bank'], ['ledger']],
    },
    {
      name: 'null the whole answer where one that failed may not be null',
      query: 'mutation { reset must { total } }',
      data: null,
      errors: [{ path: ['must'], message: 'the ledger must be open', code: 'FORBIDDEN' }],
    },
    {
      name: 'null it where one of a later subgraph failed, and keep what ran',
      query: 'mutation { reset add(n: 2) { total } demand }',
      data: null,
      errors: [{ path: ['demand'], message: 'the bank demands' }],
    },
    {
      name: 'take variables, defaults and null',
      query:
        'mutation ($text: String, $tag: String!) { note(tags: [$tag, "b"]) b: note(text: $text) c: note(text: null) }',
      variables: { tag: 'a' },
      data: { note: '{"text":"none","tags":["a","b"]}', b: '{"text":"none"}', c: '{"text":null}' },
    },
    {
      name: 'run under aliases',
      query: 'mutation { first: reset second: add(n: 1) { sum: total } third: double { sum: total } }',
      data: { first: 0, second: { sum: 1 }, third: { sum: 2 } },
    },
    {
      name: 'answer __typename without asking anybody',
      query: 'mutation { __typename }',
      data: { __typename: 'Mutation' },
      fetches: [],
    },
    {
      name: 'answer __typename among others',
      query: 'mutation { reset __typename }',
      data: { reset: 0, __typename: 'Mutation' },
      fetches: [['ledger']],
    },
    {
      name: 'run where a condition says so',
      query:
        'mutation ($yes: Boolean!) { reset add(n: 1) @skip(if: $yes) { total } double @include(if: $yes) { id } account: add(n: 5) { total } }',
      variables: { yes: true },
      data: { reset: 0, double: { id: 'a1' }, account: { total: 5 } },
      fetches: [['ledger'], ['bank'], ['ledger']],
    },
    {
      name: 'run again when sent again',
      query: 'mutation { add(n: 0) { id } b: add(n: 0) { id } }',
      data: { add: { id: 'a1' }, b: { id: 'a1' } },
      fetches: [['ledger']],
    },
  ],
};
