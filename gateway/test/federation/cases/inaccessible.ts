import { type Theme, to } from '../theme';

export const inaccessible: Theme = {
  title: '@inaccessible',
  subgraphs: {
    files: `
      type Query { doc(id: ID!): Doc docs: [Doc] vault: Vault @inaccessible anything: [Anything] named: Named levels: [Level!] lax: [Level]
        search(text: String, debug: Boolean = true @inaccessible, filter: Filter): String }
      type Doc implements Named @key(fields: "id") @key(fields: "serial") { id: ID! serial: ID! @inaccessible title: String code: String @inaccessible
        level: Level must: Level! name: String }
      type Vault implements Named @inaccessible { gold: Int name: String }
      type Box implements Named { name: String holds: Level! }
      interface Named { name: String }
      union Anything = Doc | Vault | Box
      enum Level { OPEN CLOSED SECRET @inaccessible }
      input Filter { word: String raw: String @inaccessible deep: Boolean = true @inaccessible }`,
    copies: `
      type Query { newest: Doc }
      type Doc @key(fields: "serial") { serial: ID! @inaccessible pages: Int code: String @external print: String @requires(fields: "code") }`,
  },
  rows: {
    Doc: [
      { id: 'd1', serial: 's1', title: 'Plan', code: 'x1', level: 'OPEN', must: 'CLOSED', name: 'plan', pages: 3 },
      { id: 'd2', serial: 's2', title: 'Pact', code: 'x2', level: 'SECRET', must: 'OPEN', name: 'pact', pages: 9 },
      { id: 'd3', serial: 's3', title: 'Map', code: null, level: null, must: 'SECRET', name: 'map', pages: 1 },
    ],
  },
  resolvers: {
    Query: {
      doc: (_, { id }) => to('Doc', id),
      docs: () => ['d1', 'd2', 'd3'].map((id) => to('Doc', id)),
      anything: () => [
        to('Doc', 'd1'),
        { __typename: 'Vault', gold: 9, name: 'vault' },
        { __typename: 'Box', name: 'box', holds: 'OPEN' },
      ],
      named: () => ({ __typename: 'Vault', gold: 9, name: 'vault' }),
      levels: () => ['OPEN', 'SECRET', 'CLOSED'],
      lax: () => ['OPEN', 'SECRET', null, 'CLOSED'],
      search: (_, args) => JSON.stringify(args),
      newest: () => to('Doc', 'd1'),
    },
    Doc: { print: ({ code }) => `print ${code}` },
  },
  monolith: {
    Query: {
      search: (_, { text, filter }) =>
        JSON.stringify({ text, debug: true, ...(filter && { filter: { ...filter, deep: true } }) }),
    },
  },
  cases: [
    {
      name: 'joins by a key that clients do not see',
      query: '{ doc(id: "d1") { title pages } }',
      data: { doc: { title: 'Plan', pages: 3 } },
      fetches: [['files'], ['copies']],
      representations: { copies: [[{ __typename: 'Doc', serial: 's1' }]] },
    },
    {
      name: 'comes back by that key',
      query: '{ newest { pages title id } }',
      data: { newest: { pages: 3, title: 'Plan', id: 'd1' } },
      fetches: [['copies'], ['files']],
      representations: { files: [[{ __typename: 'Doc', serial: 's1' }]] },
    },
    {
      name: 'hands over a required field that clients do not see',
      query: '{ doc(id: "d1") { print } }',
      data: { doc: { print: 'print x1' } },
      fetches: [['files'], ['copies']],
      representations: { copies: [[{ __typename: 'Doc', serial: 's1', code: 'x1' }]] },
    },
    {
      name: 'takes no trace of a hidden field where the client takes its name',
      stock: 'the planner reuses an alias of the client as the key',
      query: '{ doc(id: "d1") { serial: title code: level pages print } }',
      data: { doc: { serial: 'Plan', code: 'OPEN', pages: 3, print: 'print x1' } },
    },
    {
      name: 'nulls an enum value that clients do not see, with an error',
      stock: 'a null without an error',
      query: '{ docs { level } }',
      data: { docs: [{ level: 'OPEN' }, { level: null }, { level: null }] },
      errors: [{ path: ['docs', 1, 'level'] }],
    },
    {
      name: 'nulls the object around it where it may not be null',
      stock: 'a null without an error',
      query: '{ doc(id: "d3") { title must } }',
      data: { doc: null },
      errors: [{ path: ['doc', 'must'] }],
    },
    {
      name: 'nulls the item of a list that holds it',
      stock: 'a null without an error',
      query: '{ lax }',
      data: { lax: ['OPEN', null, null, 'CLOSED'] },
      errors: [{ path: ['lax', 1] }],
    },
    {
      name: 'nulls the list that holds it where items may not be null',
      stock: 'a null without an error',
      query: '{ levels }',
      data: { levels: null },
      errors: [{ path: ['levels', 1] }],
    },
    {
      name: 'nulls a union that is of a type that clients do not see',
      stock: 'a null without an error',
      query: '{ anything { __typename ... on Doc { title } ... on Box { name } } }',
      data: { anything: [{ __typename: 'Doc', title: 'Plan' }, null, { __typename: 'Box', name: 'box' }] },
      errors: [{ path: ['anything', 1] }],
    },
    {
      name: 'nulls an interface that is of a type that clients do not see',
      stock: 'a null without an error',
      query: '{ named { name } }',
      data: { named: null },
      errors: [{ path: ['named'] }],
    },
    {
      name: 'leaves a hidden argument to its default',
      query: '{ search(text: "a") }',
      data: { search: '{"text":"a","debug":true}' },
    },
    {
      name: 'leaves a hidden field of an input to its default',
      query: 'query ($f: Filter) { search(text: "a", filter: $f) }',
      variables: { f: { word: 'w' } },
      data: { search: '{"text":"a","debug":true,"filter":{"word":"w","deep":true}}' },
    },
    {
      name: 'hides types, values, fields and arguments from introspection',
      query:
        '{ vault: __type(name: "Vault") { name } level: __type(name: "Level") { enumValues { name } } doc: __type(name: "Doc") { fields { name } } filter: __type(name: "Filter") { inputFields { name } } anything: __type(name: "Anything") { possibleTypes { name } } }',
      data: {
        vault: null,
        level: { enumValues: [{ name: 'OPEN' }, { name: 'CLOSED' }] },
        doc: {
          fields: [
            { name: 'pages' },
            { name: 'print' },
            { name: 'id' },
            { name: 'title' },
            { name: 'level' },
            { name: 'must' },
            { name: 'name' },
          ],
        },
        filter: { inputFields: [{ name: 'word' }] },
        anything: { possibleTypes: [{ name: 'Doc' }, { name: 'Box' }] },
      },
      fetches: [],
    },
    {
      name: 'refuses a variable with a hidden field of an input',
      query: 'query ($f: Filter) { search(filter: $f) }',
      variables: { f: { raw: 'r' } },
      data: undefined,
      errors: [{}],
      fetches: [],
    },
  ],
};
