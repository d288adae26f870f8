import { failing, type Theme, to } from '../theme';

/** A graph of posts and people. Posts refer to people p9, who are nowhere. */
export const posts: Omit<Theme, 'title' | 'cases'> = {
  subgraphs: {
    posts: `
      type Query { post(id: ID!): Post posts: [Post] strict: Post! strictList: [Post!] firm: [Post!]! thread: Thread nothing: Post none: [Post] }
      type Post @key(fields: "id") { id: ID! title: String! author: Person editor: Person! readers: [Person!] fans: [Person!]! likers: [Person] parent: Post rank: Int! }
      type Person @key(fields: "id", resolvable: false) { id: ID! }
      type Thread { posts: [Post!]! first: Post! title: String }`,
    people: `
      type Query { person: Person }
      type Person @key(fields: "id") { id: ID! name: String! nick: String best: Post home: Home! age: Int }
      type Home { street: String! floor: Int! }
      type Post @key(fields: "id", resolvable: false) { id: ID! }`,
    stats: `
      type Post @key(fields: "id") { id: ID! views: Int! likes: Int trend: Trend! }
      type Trend { up: Boolean! by: Int }`,
  },
  rows: {
    Post: [
      {
        id: 'a',
        title: 'A',
        author: to('Person', 'p1'),
        editor: to('Person', 'p1'),
        readers: [to('Person', 'p1')],
        fans: [],
        likers: [to('Person', 'p1'), null],
        parent: null,
        rank: 1,
        views: 5,
        likes: 1,
        trend: { up: true, by: null },
      },
      {
        id: 'b',
        title: 'B',
        author: to('Person', 'p9'),
        editor: to('Person', 'p1'),
        readers: [to('Person', 'p1'), to('Person', 'p9')],
        fans: [to('Person', 'p1')],
        likers: [to('Person', 'p9'), to('Person', 'p1'), to('Person', 'p9')],
        parent: to('Post', 'a'),
        rank: 2,
        views: 6,
        likes: null,
        trend: { up: null, by: 1 },
      },
      {
        id: 'c',
        title: 'C',
        author: null,
        editor: to('Person', 'p9'),
        readers: null,
        fans: [to('Person', 'p9')],
        likers: [],
        parent: to('Post', 'b'),
        rank: 3,
        views: null,
        likes: 3,
        trend: null,
      },
      {
        id: 'd',
        title: failing('the title is gone'),
        author: to('Person', 'p2'),
        editor: to('Person', 'p2'),
        readers: [],
        fans: [],
        likers: null,
        parent: to('Post', 'c'),
        rank: null,
        views: failing('nobody counted'),
        likes: 4,
        trend: { up: true, by: 2 },
      },
    ],
    Person: [
      { id: 'p1', name: 'Aino', nick: 'A', best: to('Post', 'a'), home: { street: 'Kuja', floor: 1 }, age: 9 },
      {
        id: 'p2',
        name: failing('the name is gone'),
        nick: null,
        best: to('Post', 'd'),
        home: { street: 'Tie', floor: null },
        age: null,
      },
    ],
  },
  resolvers: {
    Query: {
      post: (_, { id }) => to('Post', id),
      posts: () => ['a', 'b', 'c', 'd'].map((id) => to('Post', id)),
      strict: () => to('Post', 'c'),
      strictList: () => [to('Post', 'a'), to('Post', 'd')],
      firm: () => [to('Post', 'a'), to('Post', 'c')],
      thread: () => ({ posts: [to('Post', 'a'), to('Post', 'c')], first: to('Post', 'b'), title: 'T' }),
      nothing: () => null,
      none: () => null,
      person: () => to('Person', 'p2'),
    },
  },
};
