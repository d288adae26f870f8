import { failing, type Theme, to } from '../theme';

/** A graph of boards and pieces, with lists of lists on both sides. */
export const boards: Omit<Theme, 'title' | 'cases'> = {
  subgraphs: {
    boards: `
      type Query { board(id: ID!): Board numbers: [[Int]] strict: [[Int!]!]! cube: [[[String]]] boards: [Board] none: [Board] empty: [Board!]! broken: [Int]
        brokenItems: [Int] brokenStrict: [Int!] }
      type Board @key(fields: "id") { id: ID! rows: [[Piece]] best: [Piece!] deep: [[[Piece]]] slots: [[Slot]] firm: [[Piece!]!] }
      type Piece @key(fields: "id") { id: ID! sign: String }
      type Slot { piece: Piece label: String }`,
    pieces: `
      type Piece @key(fields: "id") { id: ID! sign: String @external value: Int moves: [[Int]] firm: Int! friends: [[Piece]] }
      type Board @key(fields: "id") { id: ID! rows: [[Piece]] @external
        total: Int @requires(fields: "rows { id sign }") }`,
  },
  rows: {
    Board: [
      {
        id: 'b1',
        rows: [[to('Piece', 'k'), null], null, [], [to('Piece', 'q'), to('Piece', 'k')]],
        best: [to('Piece', 'q')],
        deep: [[[to('Piece', 'q')], []], [[to('Piece', 'k'), null]]],
        slots: [
          [
            { piece: to('Piece', 'k'), label: 'a' },
            { piece: null, label: 'b' },
          ],
          [null],
        ],
        firm: [[to('Piece', 'k')], [to('Piece', 'x'), to('Piece', 'q')]],
      },
      { id: 'b2', rows: null, best: [], deep: [[]], slots: [], firm: null },
    ],
    Piece: [
      {
        id: 'k',
        sign: '♔',
        value: 0,
        moves: [
          [1, 1],
          [null, 1],
        ],
        firm: 1,
        friends: [[to('Piece', 'q')], null],
      },
      { id: 'q', sign: '♕', value: 9, moves: [], firm: 2, friends: null },
      { id: 'x', sign: '?', value: 1, moves: null, firm: failing('it has no firmness', 'NOT_FOUND'), friends: [] },
    ],
  },
  resolvers: {
    Query: {
      board: (_, { id }) => to('Board', id),
      numbers: () => [[1, null, 3], null, []],
      strict: () => [[1, 2], []],
      cube: () => [[['a'], null], [], null, [[null]]],
      boards: () => [to('Board', 'b1'), null, to('Board', 'b2')],
      none: () => null,
      empty: () => [],
      broken: () => failing('no list today'),
      brokenItems: () => [1, failing('the second is broken'), 3, failing('the fourth too')],
      brokenStrict: () => [1, failing('the second is broken')],
    },
    Board: { total: ({ rows }) => rows?.flat().filter(Boolean).length ?? null },
  },
};
