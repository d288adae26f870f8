import { failing, type Theme, to } from '../theme';

/** People p9 are nowhere: posts refer to them all the same. */
export const nulls: Theme = {
  title: 'nulls',
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
  cases: [
    {
      name: 'stop at the nearest field that may be null',
      query: '{ post(id: "d") { title } posts { id } }',
      data: { post: null, posts: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }] },
      errors: [{ path: ['post', 'title'], message: 'the title is gone' }],
    },
    {
      name: 'stop there for a joined field',
      query: '{ post(id: "c") { title views } nothing { id } }',
      data: { post: null, nothing: null },
      errors: [{ path: ['post', 'views'], message: 'Cannot return null for non-nullable field Post.views.' }],
    },
    {
      name: 'rise over several joined fields that may not be null',
      query: '{ post(id: "b") { title trend { up by } } }',
      data: { post: null },
      errors: [{ path: ['post', 'trend', 'up'], message: 'Cannot return null for non-nullable field Trend.up.' }],
    },
    {
      name: 'rise to the root where everything may not be null',
      query: '{ strict { id views } posts { id } }',
      data: null,
      errors: [{ path: ['strict', 'views'], message: 'Cannot return null for non-nullable field Post.views.' }],
    },
    {
      name: 'take an item of a list',
      query: '{ posts { id views } }',
      data: { posts: [{ id: 'a', views: 5 }, { id: 'b', views: 6 }, null, null] },
      errors: [
        { path: ['posts', 2, 'views'], message: 'Cannot return null for non-nullable field Post.views.' },
        { path: ['posts', 3, 'views'], message: 'nobody counted' },
      ],
    },
    {
      name: 'take a list whose items may not be null',
      query: '{ strictList { views } }',
      data: { strictList: null },
      errors: [{ path: ['strictList', 1, 'views'], message: 'nobody counted' }],
    },
    {
      name: 'take the whole answer through a list that may not be null',
      query: '{ firm { views } }',
      data: null,
      errors: [{ path: ['firm', 1, 'views'], message: 'Cannot return null for non-nullable field Post.views.' }],
    },
    {
      name: 'take the object around such a list',
      query: '{ thread { title posts { id views } } nothing { id } }',
      data: { thread: null, nothing: null },
      errors: [
        { path: ['thread', 'posts', 1, 'views'], message: 'Cannot return null for non-nullable field Post.views.' },
      ],
    },
    {
      name: 'leave the object around where the field is not asked',
      query: '{ thread { title posts { id likes } } }',
      data: {
        thread: {
          title: 'T',
          posts: [
            { id: 'a', likes: 1 },
            { id: 'c', likes: 3 },
          ],
        },
      },
    },
    {
      name: 'tell one error at a place, not one of each subgraph and one of the executor',
      query: '{ post(id: "d") { views likes } }',
      data: { post: null },
      errors: [{ path: ['post', 'views'], message: 'nobody counted' }],
    },
    {
      name: 'tell an error in the place where a joined resolver raised it',
      query: '{ person { best { author { name } } } }',
      data: { person: { best: { author: null } } },
      errors: [{ path: ['person', 'best', 'author', 'name'], message: 'the name is gone' }],
    },
    {
      name: 'rise within a joined value',
      query: '{ post(id: "d") { author { home { floor } } } }',
      data: { post: { author: null } },
      errors: [
        { path: ['post', 'author', 'home', 'floor'], message: 'Cannot return null for non-nullable field Home.floor.' },
      ],
    },
    {
      name: 'leave fields that are null of themselves without an error',
      query: '{ post(id: "b") { likes } person { nick } none { id } nothing { views } }',
      data: { post: { likes: null }, person: { nick: null }, none: null, nothing: null },
    },
    {
      name: 'tell that an entity is nowhere, for a field that may be null',
      stock: 'a null without an error',
      query: '{ post(id: "b") { title author { nick } } }',
      data: { post: { title: 'B', author: { nick: null } } },
      errors: [{ within: ['post', 'author'], code: 'NOT_FOUND', service: 'people', federated: true }],
    },
    {
      name: 'tell that an entity is nowhere, for a field that may not be null',
      stock: 'a null without an error',
      query: '{ post(id: "b") { title author { name } } }',
      data: { post: { title: 'B', author: null } },
      errors: [{ within: ['post', 'author'], code: 'NOT_FOUND', service: 'people', federated: true }],
    },
    {
      name: 'keep the key of an entity that is nowhere',
      stock: 'a null without an error',
      query: '{ post(id: "b") { author { id nick } } }',
      data: { post: { author: { id: 'p9', nick: null } } },
      errors: [{ within: ['post', 'author'], code: 'NOT_FOUND', service: 'people', federated: true }],
    },
    {
      name: 'leave a reference to nowhere alone where nothing but its key is asked',
      query: '{ post(id: "b") { author { id __typename } } }',
      data: { post: { author: { id: 'p9', __typename: 'Person' } } },
    },
    {
      name: 'rise from an entity that is nowhere over a field that may not be null',
      stock: 'a null without an error',
      query: '{ post(id: "c") { title editor { name } } }',
      data: { post: null },
      errors: [{ within: ['post', 'editor'], code: 'NOT_FOUND', service: 'people', federated: true }],
    },
    {
      name: 'rise from an item that is nowhere to the list',
      stock: 'a null without an error',
      query: '{ post(id: "b") { title readers { name } } }',
      data: { post: { title: 'B', readers: null } },
      errors: [{ within: ['post', 'readers', 1], code: 'NOT_FOUND', service: 'people', federated: true }],
    },
    {
      name: 'rise from an item that is nowhere over the list',
      stock: 'a null without an error',
      query: '{ post(id: "c") { title fans { name } } }',
      data: { post: null },
      errors: [{ within: ['post', 'fans', 0], code: 'NOT_FOUND', service: 'people', federated: true }],
    },
    {
      name: 'tell of an entity that is nowhere at each place where it is asked',
      stock: 'a null without an error',
      query: '{ post(id: "b") { likers { id nick } } }',
      data: {
        post: {
          likers: [
            { id: 'p9', nick: null },
            { id: 'p1', nick: 'A' },
            { id: 'p9', nick: null },
          ],
        },
      },
      errors: [
        { within: ['post', 'likers', 0], code: 'NOT_FOUND', service: 'people', federated: true },
        { within: ['post', 'likers', 2], code: 'NOT_FOUND', service: 'people', federated: true },
      ],
    },
    {
      name: 'tell nothing of items that are null of themselves',
      query: '{ post(id: "a") { likers { nick } parent { views } } }',
      data: { post: { likers: [{ nick: 'A' }, null], parent: null } },
    },
    {
      name: 'rise from a value that a subgraph nulled without an error of its own',
      query: '{ strict { trend { by } } }',
      data: null,
      errors: [{ path: ['strict', 'trend'], message: 'Cannot return null for non-nullable field Post.trend.' }],
    },
    {
      name: 'rise at several depths of one chain',
      stock: 'a null without an error',
      query: '{ post(id: "d") { parent { id parent { author { name } parent { views } } } } }',
      data: { post: { parent: { id: 'c', parent: { author: null, parent: { views: 5 } } } } },
      errors: [{ within: ['post', 'parent', 'parent', 'author'], code: 'NOT_FOUND', federated: true }],
    },
  ],
};
