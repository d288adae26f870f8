import { boards } from '../graphs/boards';
import type { Theme } from '../theme';

export const lists: Theme = {
  ...boards,
  title: 'lists',
  cases: [
    {
      name: 'answers a list of lists',
      query: '{ numbers strict cube }',
      data: { numbers: [[1, null, 3], null, []], strict: [[1, 2], []], cube: [[['a'], null], [], null, [[null]]] },
    },
    {
      name: 'joins the items of a list of lists in one fetch',
      stock: 'one entity is asked for twice',
      query: '{ board(id: "b1") { rows { sign value } } }',
      data: {
        board: {
          rows: [
            [{ sign: '♔', value: 0 }, null],
            null,
            [],
            [
              { sign: '♕', value: 9 },
              { sign: '♔', value: 0 },
            ],
          ],
        },
      },
      fetches: [['boards'], ['pieces']],
      representations: {
        pieces: [
          [
            { __typename: 'Piece', id: 'k' },
            { __typename: 'Piece', id: 'q' },
          ],
        ],
      },
    },
    {
      name: 'joins the items of a list of lists of lists',
      query: '{ board(id: "b1") { deep { value } } }',
      data: { board: { deep: [[[{ value: 9 }], []], [[{ value: 0 }, null]]] } },
      fetches: [['boards'], ['pieces']],
      representations: {
        pieces: [
          [
            { __typename: 'Piece', id: 'q' },
            { __typename: 'Piece', id: 'k' },
          ],
        ],
      },
    },
    {
      name: 'joins behind objects in a list of lists',
      query: '{ board(id: "b1") { slots { label piece { value } } } }',
      data: {
        board: {
          slots: [
            [
              { label: 'a', piece: { value: 0 } },
              { label: 'b', piece: null },
            ],
            [null],
          ],
        },
      },
      fetches: [['boards'], ['pieces']],
      representations: { pieces: [[{ __typename: 'Piece', id: 'k' }]] },
    },
    {
      name: 'joins a list of lists that a join gave',
      query: '{ board(id: "b1") { best { friends { sign } moves } } }',
      data: { board: { best: [{ friends: null, moves: [] }] } },
      fetches: [['boards'], ['pieces']],
    },
    {
      name: 'joins twice on the way through lists of lists',
      query: '{ board(id: "b1") { rows { friends { sign value } } } }',
      data: {
        board: {
          rows: [
            [{ friends: [[{ sign: '♕', value: 9 }], null] }, null],
            null,
            [],
            [{ friends: null }, { friends: [[{ sign: '♕', value: 9 }], null] }],
          ],
        },
      },
      fetches: [['boards'], ['pieces'], ['boards']],
    },
    {
      name: 'asks nobody for the items of an empty list',
      query: '{ empty { best { value } } board(id: "b2") { best { value } } }',
      data: { empty: [], board: { best: [] } },
      fetches: [['boards']],
    },
    {
      name: 'asks nobody for the items of a list that is null',
      query: '{ none { total } board(id: "b2") { rows { value } } }',
      data: { none: null, board: { rows: null } },
      fetches: [['boards']],
    },
    {
      name: 'asks nobody for the items of lists that are empty within',
      query: '{ board(id: "b2") { deep { value } slots { piece { value } } } }',
      data: { board: { deep: [[]], slots: [] } },
      fetches: [['boards']],
    },
    {
      name: 'requires the items of a list of lists',
      stock: 'a list of lists is lost on the way',
      query: '{ board(id: "b1") { total } }',
      data: { board: { total: 3 } },
      fetches: [['boards'], ['pieces']],
      representations: {
        pieces: [
          [
            {
              __typename: 'Board',
              id: 'b1',
              rows: [
                [{ id: 'k', sign: '♔' }, null],
                null,
                [],
                [
                  { id: 'q', sign: '♕' },
                  { id: 'k', sign: '♔' },
                ],
              ],
            },
          ],
        ],
      },
    },
    {
      name: 'requires a list of lists that is null',
      stock: 'a list of lists is lost on the way',
      query: '{ boards { total } }',
      data: { boards: [{ total: 3 }, null, { total: null }] },
      fetches: [['boards'], ['pieces']],
      representations: {
        pieces: [
          [
            {
              __typename: 'Board',
              id: 'b1',
              rows: [
                [{ id: 'k', sign: '♔' }, null],
                null,
                [],
                [
                  { id: 'q', sign: '♕' },
                  { id: 'k', sign: '♔' },
                ],
              ],
            },
            { __typename: 'Board', id: 'b2', rows: null },
          ],
        ],
      },
    },
    {
      name: 'joins the items of a list whose own items are null in places',
      query: '{ boards { id best { value } } }',
      data: { boards: [{ id: 'b1', best: [{ value: 9 }] }, null, { id: 'b2', best: [] }] },
      fetches: [['boards'], ['pieces']],
      representations: { pieces: [[{ __typename: 'Piece', id: 'q' }]] },
    },
    {
      name: 'answers null and an error for a list that failed',
      query: '{ broken numbers }',
      data: { broken: null, numbers: [[1, null, 3], null, []] },
      errors: [{ path: ['broken'], message: 'no list today' }],
    },
    {
      name: 'answers null and an error for each item that failed',
      query: '{ brokenItems }',
      data: { brokenItems: [1, null, 3, null] },
      errors: [
        { path: ['brokenItems', 1], message: 'the second is broken' },
        { path: ['brokenItems', 3], message: 'the fourth too' },
      ],
    },
    {
      name: 'nulls a list for an item that failed and may not be null',
      query: '{ brokenStrict }',
      data: { brokenStrict: null },
      errors: [{ path: ['brokenStrict', 1], message: 'the second is broken' }],
    },
    {
      name: 'nulls lists as far out as they may not be null for a joined item that failed',
      query: '{ board(id: "b1") { firm { firm } } }',
      data: { board: { firm: null } },
      errors: [{ path: ['board', 'firm', 1, 0, 'firm'], message: 'it has no firmness', code: 'NOT_FOUND' }],
    },
    {
      name: 'places the error of a joined item at each place where it is',
      query: '{ boards { firm { id firm } } board(id: "b1") { rows { firm } } }',
      data: {
        boards: [{ firm: null }, null, { firm: null }],
        board: { rows: [[{ firm: 1 }, null], null, [], [{ firm: 2 }, { firm: 1 }]] },
      },
      errors: [{ path: ['boards', 0, 'firm', 1, 0, 'firm'], message: 'it has no firmness', code: 'NOT_FOUND' }],
    },
    {
      name: 'takes nothing of a list for a fragment on it',
      query: '{ board(id: "b1") { rows { ... on Piece { value ... { moves } } } } }',
      data: {
        board: {
          rows: [
            [
              {
                value: 0,
                moves: [
                  [1, 1],
                  [null, 1],
                ],
              },
              null,
            ],
            null,
            [],
            [
              { value: 9, moves: [] },
              {
                value: 0,
                moves: [
                  [1, 1],
                  [null, 1],
                ],
              },
            ],
          ],
        },
      },
    },
  ],
};
