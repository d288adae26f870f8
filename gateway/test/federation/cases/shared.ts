import { type Theme, to } from '../theme';

export const shared: Theme = {
  title: '@shareable, @provides and @external',
  subgraphs: {
    books: `
      type Query { book(id: ID!): Book shelf: Shelf now: Int @shareable }
      type Book @key(fields: "id") { id: ID! title: String format: Format @shareable author: Author @provides(fields: "name") editor: Author
        prizes: [Prize] @provides(fields: "... on Medal { metal }") }
      type Format @shareable { pages: Int cover: Cover }
      type Cover @shareable { colour: String }
      type Author @key(fields: "id") { id: ID! name: String @external }
      type Shelf { first: Book items: [Item] }
      union Item = Book | Author
      union Prize = Medal | Grant
      type Medal @key(fields: "id") { id: ID! metal: String @external }
      type Grant @key(fields: "id", resolvable: false) { id: ID! }`,
    authors: `
      type Query { author(id: ID!): Author now: Int @shareable }
      type Author @key(fields: "id") { id: ID! name: String @shareable born: Int best: Book @provides(fields: "format { pages }") friend: Author }
      type Book @key(fields: "id") { id: ID! format: Format @external }
      type Format @shareable { pages: Int cover: Cover }
      type Cover @shareable { colour: String }
      type Medal @key(fields: "id") { id: ID! metal: String @shareable year: Int }
      type Grant @key(fields: "id") { id: ID! euros: Int }`,
    prints: `
      type Format @shareable { pages: Int }
      type Book @key(fields: "id") { id: ID! format: Format @shareable stock: Int }`,
  },
  rows: {
    Book: [
      {
        id: 'b1',
        title: 'Yö',
        format: { pages: 120, cover: { colour: 'blue' } },
        author: to('Author', 'a1'),
        editor: to('Author', 'a2'),
        prizes: [to('Medal', 'm1'), to('Grant', 'g1')],
        stock: 4,
      },
      { id: 'b2', title: 'Päivä', format: null, author: null, editor: to('Author', 'a1'), prizes: [], stock: 0 },
    ],
    Author: [
      { id: 'a1', name: 'Aino', born: 1970, best: to('Book', 'b1'), friend: to('Author', 'a2') },
      { id: 'a2', name: null, born: null, best: to('Book', 'b2'), friend: null },
    ],
    Medal: [{ id: 'm1', metal: 'gold', year: 1999 }],
    Grant: [{ id: 'g1', euros: 500 }],
  },
  resolvers: {
    Query: {
      book: (_, { id }) => to('Book', id),
      author: (_, { id }) => to('Author', id),
      now: () => 42,
      shelf: () => ({ first: to('Book', 'b2'), items: [to('Author', 'a1'), to('Book', 'b1')] }),
    },
  },
  cases: [
    {
      name: 'takes a shared value from the subgraph that is asked anyway',
      query: '{ book(id: "b1") { title format { pages cover { colour } } } }',
      data: { book: { title: 'Yö', format: { pages: 120, cover: { colour: 'blue' } } } },
      fetches: [['books']],
    },
    { name: 'takes a shared root from one subgraph', query: '{ now }', data: { now: 42 } },
    {
      name: 'takes a shared root from a subgraph that is asked anyway',
      query: '{ now author(id: "a1") { born } }',
      data: { now: 42, author: { born: 1970 } },
      fetches: [['authors']],
    },
    {
      name: 'answers null for a shared value that is null',
      query: '{ book(id: "b2") { format { pages } stock } }',
      data: { book: { format: null, stock: 0 } },
      fetches: [['books'], ['prints']],
    },
    {
      name: 'merges a shared value that two subgraphs give parts of',
      query: '{ book(id: "b1") { stock format { pages cover { colour } } } }',
      data: { book: { stock: 4, format: { pages: 120, cover: { colour: 'blue' } } } },
    },
    {
      name: 'takes what a path provides without asking the owner',
      query: '{ book(id: "b1") { author { name } } }',
      data: { book: { author: { name: 'Aino' } } },
      fetches: [['books']],
    },
    {
      name: 'asks the owner for what the path does not provide',
      query: '{ book(id: "b1") { author { name born } } }',
      data: { book: { author: { name: 'Aino', born: 1970 } } },
      fetches: [['books'], ['authors']],
      representations: { authors: [[{ __typename: 'Author', id: 'a1' }]] },
    },
    {
      name: 'asks the owner where another path of the type provides nothing',
      query: '{ book(id: "b1") { editor { name } } }',
      data: { book: { editor: { name: null } } },
      fetches: [['books'], ['authors']],
    },
    {
      name: 'takes a nested field that a path provides',
      query: '{ author(id: "a1") { best { format { pages } } } }',
      data: { author: { best: { format: { pages: 120 } } } },
      fetches: [['authors']],
    },
    {
      name: 'asks the owner for the nested field beside it',
      query: '{ author(id: "a1") { best { format { cover { colour } } title } } }',
      data: { author: { best: { format: { cover: { colour: 'blue' } }, title: 'Yö' } } },
      fetches: [['authors'], ['books']],
    },
    {
      name: 'takes what is provided for one member of a union, and asks for the other',
      query: '{ book(id: "b1") { prizes { ... on Medal { metal } ... on Grant { euros } } } }',
      data: { book: { prizes: [{ metal: 'gold' }, { euros: 500 }] } },
      fetches: [['books'], ['authors']],
    },
    {
      name: 'answers a provided field that is null as null',
      query: '{ author(id: "a2") { best { format { pages } } name } }',
      data: { author: { best: { format: null }, name: null } },
      fetches: [['authors']],
    },
    {
      name: 'asks for nothing behind a provided reference that is null',
      query: '{ book(id: "b2") { author { name born } } }',
      data: { book: { author: null } },
      fetches: [['books']],
    },
    {
      name: 'joins members of a union to different owners',
      query: '{ shelf { items { __typename ... on Author { name born } ... on Book { title stock } } } }',
      data: {
        shelf: {
          items: [
            { __typename: 'Author', name: 'Aino', born: 1970 },
            { __typename: 'Book', title: 'Yö', stock: 4 },
          ],
        },
      },
      fetches: [['books'], ['authors', 'prints']],
    },
    {
      name: 'provides by one path and asks by another in one operation',
      query: '{ book(id: "b1") { author { name } editor { name } } }',
      data: { book: { author: { name: 'Aino' }, editor: { name: null } } },
      fetches: [['books'], ['authors']],
      representations: { authors: [[{ __typename: 'Author', id: 'a2' }]] },
    },
  ],
};
