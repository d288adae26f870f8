import { things } from '../graphs/things';
import type { Theme } from '../theme';

export const scalars: Theme = {
  ...things,
  title: 'scalars',
  cases: [
    {
      name: 'take what looks like an entity in a scalar as it is',
      query: '{ thing(id: "t1") { meta metas } }',
      data: {
        thing: {
          meta: { __typename: 'Thing', id: 't2', meta: [{ __typename: 'Thing', id: 't1' }], size: null },
          metas: [
            { __typename: 'Thing', id: 't2', meta: [{ __typename: 'Thing', id: 't1' }], size: null },
            null,
            [1, { a: null }],
            'text',
            0,
            false,
          ],
        },
      },
      fetches: [['things']],
    },
    {
      name: 'take it so beside a join',
      query: '{ thing(id: "t1") { meta metas label } }',
      data: {
        thing: {
          meta: { __typename: 'Thing', id: 't2', meta: [{ __typename: 'Thing', id: 't1' }], size: null },
          metas: [
            { __typename: 'Thing', id: 't2', meta: [{ __typename: 'Thing', id: 't1' }], size: null },
            null,
            [1, { a: null }],
            'text',
            0,
            false,
          ],
          label: { fi: 'yksi', deep: { list: [{}, []] } },
        },
      },
      fetches: [['things'], ['labels']],
    },
    {
      name: 'take it so in a list of entities',
      query: '{ things { meta label } }',
      data: {
        things: [
          {
            meta: { __typename: 'Thing', id: 't2', meta: [{ __typename: 'Thing', id: 't1' }], size: null },
            label: { fi: 'yksi', deep: { list: [{}, []] } },
          },
          { meta: [1, 'two', { three: [3] }], label: 'plain' },
          { meta: { ['__proto__']: { polluted: true }, constructor: 1, toString: null }, label: false },
        ],
      },
      fetches: [['things'], ['labels']],
    },
    {
      name: 'hand it over whole where it is required',
      query: '{ thing(id: "t1") { keys } }',
      data: { thing: { keys: ['__typename', 'id', 'meta', 'size'] } },
      fetches: [['things'], ['labels']],
      representations: {
        labels: [
          [
            {
              __typename: 'Thing',
              id: 't1',
              meta: { __typename: 'Thing', id: 't2', meta: [{ __typename: 'Thing', id: 't1' }], size: null },
            },
          ],
        ],
      },
    },
    {
      name: 'hand over a list where a scalar is required',
      query: '{ thing(id: "t2") { keys } }',
      data: { thing: { keys: ['0', '1', '2'] } },
      representations: { labels: [[{ __typename: 'Thing', id: 't2', meta: [1, 'two', { three: [3] }] }]] },
    },
    {
      name: 'keep keys of objects that are names of the language',
      query: '{ thing(id: "t3") { meta } }',
      data: { thing: { meta: { ['__proto__']: { polluted: true }, constructor: 1, toString: null } } },
    },
    {
      name: 'hand over a date',
      query: '{ things { born age } }',
      data: {
        things: [
          { born: '2026-02-28', age: 0 },
          { born: null, age: null },
          { born: '1999-12-31', age: 27 },
        ],
      },
      fetches: [['things'], ['labels']],
    },
    {
      name: 'join by a date and an object',
      query: '{ key { name rank } }',
      data: { key: { name: 'first', rank: 1 } },
      fetches: [['things'], ['labels']],
      representations: { labels: [[{ __typename: 'Keyed', at: '2026-01-01', part: { no: 1, of: ['x'] } }]] },
    },
    {
      name: 'answer the largest and the smallest number of each kind',
      query: '{ numbers { max min float whole tiny id text blank } }',
      data: {
        numbers: {
          max: 2147483647,
          min: -2147483648,
          float: 0.1,
          whole: 3,
          tiny: 5e-324,
          id: '12',
          text: 'ä "\\\n😀',
          blank: '',
        },
      },
    },
    {
      name: 'answer whole numbers up to 2^53 and longer ones as text',
      query: '{ long things { size } }',
      data: {
        long: '18446744073709551615',
        things: [{ size: 9007199254740991 }, { size: -9007199254740991 }, { size: 0 }],
      },
    },
    {
      name: 'refuse an Int of more than 32 bits',
      query: '{ tooBig yes }',
      data: { tooBig: null, yes: true },
      errors: [{ path: ['tooBig'] }],
    },
    {
      name: 'refuse text as an Int',
      query: '{ notInt yes }',
      data: { notInt: null, yes: true },
      errors: [{ path: ['notInt'] }],
    },
    {
      name: 'refuse text as a Boolean',
      query: '{ notBoolean day }',
      data: { notBoolean: null, day: '2026-02-28' },
      errors: [{ path: ['notBoolean'] }],
    },
    {
      name: 'take a literal object as an argument',
      query: '{ echo(json: {a: 1, b: [true, null, "c", 1.5, {d: []}]}) }',
      data: { echo: { json: { a: 1, b: [true, null, 'c', 1.5, { d: [] }] } } },
    },
    {
      name: 'take a variable within a literal object',
      query: 'query ($v: JSON, $n: Int) { echo(json: {a: $v, b: [$v, $n]}) }',
      variables: { v: { x: [1] }, n: 2 },
      data: { echo: { json: { a: { x: [1] }, b: [{ x: [1] }, 2] } } },
    },
    {
      name: 'take an object as a variable',
      query: 'query ($v: JSON) { echo(json: $v, list: [$v, 1]) }',
      variables: { v: { __typename: 'Thing', id: 't1', list: [null] } },
      data: {
        echo: {
          json: { __typename: 'Thing', id: 't1', list: [null] },
          list: [{ __typename: 'Thing', id: 't1', list: [null] }, 1],
        },
      },
    },
    {
      name: 'take an object as an argument of a joined field',
      query: 'query ($v: JSON) { thing(id: "t1") { find(by: {is: $v}) } }',
      variables: { v: { a: [1] } },
      data: { thing: { find: { id: 't1', by: { is: { a: [1] } } } } },
      fetches: [['things'], ['labels']],
    },
    {
      name: 'take a number as an ID, a whole number as a Float',
      query: '{ echo(id: 7, float: 2, day: "2026-01-01") }',
      data: { echo: { day: '2026-01-01', id: '7', float: 2 } },
    },
    {
      name: 'take null where a scalar may be null',
      query: '{ echo(json: null, day: null, list: [null]) }',
      data: { echo: { json: null, day: null, list: [null] } },
    },
    {
      name: 'tell enum-like names in a literal object apart from text',
      query: '{ echo(json: {kind: CITY, text: "CITY"}) }',
      data: { echo: { json: { kind: 'CITY', text: 'CITY' } } },
    },
  ],
};
