import { failing, type Theme, to } from '../theme';

export const errors: Theme = {
  title: 'errors of resolvers',
  subgraphs: {
    shops: `
      type Query { shop: Shop shops: [Shop] mall: [Thing] boom: String bang: String }
      type Shop @key(fields: "id") { id: ID! name: String seller: Seller sellers: [Seller] helpers: [[Seller]] stock: [Thing] }
      type Seller @key(fields: "id") { id: ID! shift: String }
      union Thing = Seller | Shelf
      type Shelf { size: Int label: String }`,
    sellers: `
      type Query { crash: String ok: String }
      type Seller @key(fields: "id") { id: ID! name: String wage: Int! skills: [Skill] tags: [String] friend: Seller alias: String }
      type Skill { name: String level: Int! }`,
    ratings: `
      type Seller @key(fields: "id") { id: ID! stars: Int wage: Int! @external bonus: Int @requires(fields: "wage") }`,
  },
  rows: {
    Shop: [
      {
        id: 's1',
        name: 'Puoti',
        seller: to('Seller', 'x'),
        sellers: [to('Seller', 'y'), to('Seller', 'x'), null, to('Seller', 'x')],
        helpers: [[to('Seller', 'x')], null, [to('Seller', 'y'), to('Seller', 'x')]],
        stock: [
          { __typename: 'Shelf', size: 1 },
          to('Seller', 'x'),
          { __typename: 'Shelf', size: 2 },
          to('Seller', 'y'),
        ],
      },
      {
        id: 's2',
        name: failing('the name is secret', 'FORBIDDEN'),
        seller: to('Seller', 'y'),
        sellers: [],
        helpers: [],
        stock: [],
      },
    ],
    Seller: [
      {
        id: 'x',
        name: failing('x has no name', 'NOT_FOUND'),
        wage: failing('wages are secret', 'FORBIDDEN'),
        skills: [{ name: 'sale', level: 1 }, { name: failing('a skill unnamed'), level: failing('no level') }, null],
        tags: ['a', failing('a bad tag'), 'c'],
        friend: to('Seller', 'y'),
        stars: failing('no stars'),
        shift: failing('no shift', 'CONFLICT'),
        alias: 'xx',
      },
      {
        id: 'y',
        name: 'Yrjö',
        wage: 10,
        skills: [],
        tags: [],
        friend: to('Seller', 'x'),
        stars: 5,
        shift: 'night',
        alias: 'yy',
      },
    ],
  },
  resolvers: {
    Query: {
      shop: () => to('Shop', 's1'),
      shops: () => [to('Shop', 's1'), to('Shop', 's2')],
      mall: () => [{ __typename: 'Shelf', size: 3 }, to('Seller', 'x')],
      boom: () => failing('it went boom', 'INTERNAL'),
      bang: () => failing('it went bang'),
      crash: () => failing('it crashed', 'BAD_USER_INPUT'),
      ok: () => 'ok',
    },
    Seller: { bonus: ({ wage }) => (typeof wage === 'number' ? wage / 10 : null) },
  },
  cases: [
    {
      name: 'null the field, and tell path, message and code',
      query: '{ boom ok }',
      data: { boom: null, ok: 'ok' },
      errors: [{ path: ['boom'], message: 'it went boom', code: 'INTERNAL' }],
    },
    {
      name: 'tell each of several',
      query: '{ boom bang crash ok }',
      data: { boom: null, bang: null, crash: null, ok: 'ok' },
      errors: [
        { path: ['boom'], message: 'it went boom', code: 'INTERNAL' },
        { path: ['bang'], message: 'it went bang' },
        { path: ['crash'], message: 'it crashed', code: 'BAD_USER_INPUT' },
      ],
    },
    {
      name: 'tell the alias in the path',
      query: '{ a: boom b: boom shop { n: seller { m: name } } }',
      data: { a: null, b: null, shop: { n: { m: null } } },
      errors: [
        { path: ['a'], message: 'it went boom', code: 'INTERNAL' },
        { path: ['b'], message: 'it went boom', code: 'INTERNAL' },
        { path: ['shop', 'n', 'm'], message: 'x has no name', code: 'NOT_FOUND' },
      ],
    },
    {
      name: 'place the error of a joined field',
      query: '{ shop { seller { name alias } } }',
      data: { shop: { seller: { name: null, alias: 'xx' } } },
      errors: [{ path: ['shop', 'seller', 'name'], message: 'x has no name', code: 'NOT_FOUND' }],
    },
    {
      name: 'place it behind the place of a list',
      query: '{ shops { id seller { name } } }',
      data: {
        shops: [
          { id: 's1', seller: { name: null } },
          { id: 's2', seller: { name: 'Yrjö' } },
        ],
      },
      errors: [{ path: ['shops', 0, 'seller', 'name'], message: 'x has no name', code: 'NOT_FOUND' }],
    },
    {
      name: 'place it at every place that shares the entity',
      query: '{ shop { sellers { name } } }',
      data: { shop: { sellers: [{ name: 'Yrjö' }, { name: null }, null, { name: null }] } },
      errors: [
        { path: ['shop', 'sellers', 1, 'name'], message: 'x has no name', code: 'NOT_FOUND' },
        { path: ['shop', 'sellers', 3, 'name'], message: 'x has no name', code: 'NOT_FOUND' },
      ],
      fetches: [['shops'], ['sellers']],
    },
    {
      name: 'place it in lists of lists',
      query: '{ shop { helpers { name } } }',
      data: { shop: { helpers: [[{ name: null }], null, [{ name: 'Yrjö' }, { name: null }]] } },
      errors: [
        { path: ['shop', 'helpers', 0, 0, 'name'], message: 'x has no name', code: 'NOT_FOUND' },
        { path: ['shop', 'helpers', 2, 1, 'name'], message: 'x has no name', code: 'NOT_FOUND' },
      ],
    },
    {
      name: 'place it among items of other types',
      stock: 'the place is counted among the items asked for',
      query: '{ shop { stock { ... on Shelf { size } ... on Seller { name } } } }',
      data: { shop: { stock: [{ size: 1 }, { name: null }, { size: 2 }, { name: 'Yrjö' }] } },
      errors: [{ path: ['shop', 'stock', 1, 'name'], message: 'x has no name', code: 'NOT_FOUND' }],
    },
    {
      name: 'place it below the entity',
      query: '{ shop { seller { skills { name } tags } } }',
      data: { shop: { seller: { skills: [{ name: 'sale' }, { name: null }, null], tags: ['a', null, 'c'] } } },
      errors: [
        { path: ['shop', 'seller', 'tags', 1], message: 'a bad tag' },
        { path: ['shop', 'seller', 'skills', 1, 'name'], message: 'a skill unnamed' },
      ],
    },
    {
      name: 'place what rose below the entity',
      query: '{ shop { seller { alias skills { level } } } }',
      data: { shop: { seller: { alias: 'xx', skills: [{ level: 1 }, null, null] } } },
      errors: [{ path: ['shop', 'seller', 'skills', 1, 'level'], message: 'no level' }],
    },
    {
      name: 'null the entity for a joined field that may not be null',
      query: '{ shop { seller { alias wage } } }',
      data: { shop: { seller: null } },
      errors: [{ path: ['shop', 'seller', 'wage'], message: 'wages are secret', code: 'FORBIDDEN' }],
    },
    {
      name: 'null it at every place that shares the entity',
      query: '{ shop { sellers { alias wage } } }',
      data: { shop: { sellers: [{ alias: 'yy', wage: 10 }, null, null, null] } },
      errors: [
        { path: ['shop', 'sellers', 1, 'wage'], message: 'wages are secret', code: 'FORBIDDEN' },
        { path: ['shop', 'sellers', 3, 'wage'], message: 'wages are secret', code: 'FORBIDDEN' },
      ],
    },
    {
      name: 'tell those of two subgraphs about one entity',
      query: '{ shop { seller { name stars shift } } }',
      data: { shop: { seller: { name: null, stars: null, shift: null } } },
      errors: [
        { path: ['shop', 'seller', 'name'], message: 'x has no name', code: 'NOT_FOUND' },
        { path: ['shop', 'seller', 'stars'], message: 'no stars' },
        { path: ['shop', 'seller', 'shift'], message: 'no shift', code: 'CONFLICT' },
      ],
    },
    {
      name: 'tell those of fields on the way and go on past them',
      query: '{ shops { name seller { friend { name } } } }',
      data: {
        shops: [
          { name: 'Puoti', seller: { friend: { name: 'Yrjö' } } },
          { name: null, seller: { friend: { name: null } } },
        ],
      },
      errors: [
        { path: ['shops', 1, 'name'], message: 'the name is secret', code: 'FORBIDDEN' },
        { path: ['shops', 1, 'seller', 'friend', 'name'], message: 'x has no name', code: 'NOT_FOUND' },
      ],
    },
    {
      name: 'tell the same error once where two selections ask for one field',
      query: '{ shop { seller { name } seller { name alias } } }',
      data: { shop: { seller: { name: null, alias: 'xx' } } },
      errors: [{ path: ['shop', 'seller', 'name'], message: 'x has no name', code: 'NOT_FOUND' }],
    },
    {
      name: 'leave a field out of the errors that is skipped',
      query: 'query ($no: Boolean!) { boom @include(if: $no) ok shop { seller { name @include(if: $no) alias } } }',
      variables: { no: false },
      data: { ok: 'ok', shop: { seller: { alias: 'xx' } } },
    },
    {
      name: 'tell the code of a joined error',
      query: '{ shop { seller { shift wage } } }',
      data: { shop: { seller: null } },
      errors: [
        { path: ['shop', 'seller', 'shift'], message: 'no shift', code: 'CONFLICT' },
        { path: ['shop', 'seller', 'wage'], message: 'wages are secret', code: 'FORBIDDEN' },
      ],
    },
  ],
};
