import { type Theme, to } from '../theme';

const LOOKS_LIKE_AN_ENTITY = { __typename: 'Thing', id: 't2', meta: [{ __typename: 'Thing', id: 't1' }], size: null };

/** A graph whose values are hard to tell from entities, or hard to carry. */
export const things: Omit<Theme, 'title' | 'cases'> = {
  subgraphs: {
    things: `
      scalar JSON scalar Day scalar Long
      type Query { thing(id: ID!): Thing things: [Thing] echo(json: JSON, day: Day, id: ID, float: Float, int: Int, list: [JSON]): JSON long: Long
        numbers: Numbers tooBig: Int notInt: Int yes: Boolean notBoolean: Boolean day: Day key: Keyed }
      type Numbers { max: Int min: Int float: Float whole: Float tiny: Float id: ID text: String blank: String }
      type Thing @key(fields: "id") { id: ID! meta: JSON metas: [JSON] born: Day size: Long }
      type Keyed @key(fields: "at part") { at: Day! part: JSON! name: String }`,
    labels: `
      scalar JSON scalar Day scalar Long
      type Thing @key(fields: "id") { id: ID! meta: JSON @external born: Day @external label: JSON age: Int @requires(fields: "born")
        keys: [String] @requires(fields: "meta") find(by: JSON): JSON }
      type Keyed @key(fields: "at part") { at: Day! part: JSON! rank: Int }`,
  },
  rows: {
    Thing: [
      {
        id: 't1',
        meta: LOOKS_LIKE_AN_ENTITY,
        metas: [LOOKS_LIKE_AN_ENTITY, null, [1, { a: null }], 'text', 0, false],
        born: '2026-02-28',
        size: 9007199254740991,
        label: { fi: 'yksi', deep: { list: [{}, []] } },
      },
      { id: 't2', meta: [1, 'two', { three: [3] }], metas: [], born: null, size: -9007199254740991, label: 'plain' },
      {
        id: 't3',
        meta: { ['__proto__']: { polluted: true }, constructor: 1, toString: null },
        metas: null,
        born: '1999-12-31',
        size: 0,
        label: false,
      },
    ],
    Keyed: [{ at: '2026-01-01', part: { no: 1, of: ['x'] }, name: 'first', rank: 1 }],
  },
  resolvers: {
    Query: {
      thing: (_, { id }) => to('Thing', id),
      things: () => ['t1', 't2', 't3'].map((id) => to('Thing', id)),
      echo: (_, args) => args,
      long: () => '18446744073709551615',
      numbers: () => ({
        max: 2147483647,
        min: -2147483648,
        float: 0.1,
        whole: 3,
        tiny: 5e-324,
        id: 12,
        text: 'ä\u2028"\\\n😀',
        blank: '',
      }),
      tooBig: () => 2147483648,
      notInt: () => 'many',
      yes: () => true,
      notBoolean: () => 'perhaps',
      day: () => '2026-02-28',
      key: () => ({ __typename: 'Keyed', at: '2026-01-01', part: { no: 1, of: ['x'] }, name: 'first', rank: 1 }),
    },
    Thing: {
      age: ({ born }) => (born ? 2026 - Number(born.slice(0, 4)) : null),
      keys: ({ meta }) => Object.keys(meta),
      find: ({ id }, args) => ({ id, ...args }),
    },
  },
};
