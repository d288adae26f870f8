import { type Theme, to } from '../theme';

export const interfaceObject: Theme = {
  title: '@interfaceObject',
  subgraphs: {
    library: `
      type Query { media: [Media] medium(id: ID!): Media novel: Novel }
      interface Media @key(fields: "id") { id: ID! title: String }
      type Novel implements Media @key(fields: "id") { id: ID! title: String pages: Int }
      type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }`,
    reviews: `
      type Query { rated: [Media] top: Media }
      type Media @interfaceObject @key(fields: "id") { id: ID! stars: Int reviews: [Review] similar: [Media] }
      type Review { text: String of: Media }`,
    loans: `
      type Query { lent: Media }
      type Media @interfaceObject @key(fields: "id") { id: ID! title: String @external copies: Int
        shelf: String @requires(fields: "title") }`,
  },
  rows: {
    Novel: [
      {
        id: 'n1',
        title: 'Yö',
        pages: 300,
        stars: 5,
        copies: 2,
        similar: [to('Film', 'f1'), to('Novel', 'n2')],
        reviews: [{ text: 'dark', of: to('Novel', 'n1') }],
      },
      { id: 'n2', title: 'Koi', pages: 90, stars: null, copies: 0, similar: [], reviews: [] },
    ],
    Film: [
      {
        id: 'f1',
        title: 'Jää',
        minutes: 88,
        stars: 3,
        copies: 1,
        similar: null,
        reviews: [{ text: 'cold', of: to('Film', 'f1') }, null],
      },
    ],
  },
  resolvers: {
    Query: {
      media: () => [to('Novel', 'n1'), to('Film', 'f1'), to('Novel', 'n2')],
      medium: (_, { id }) => to(id.startsWith('n') ? 'Novel' : 'Film', id),
      novel: () => to('Novel', 'n1'),
      rated: () => [to('Film', 'f1'), to('Novel', 'n1')],
      top: () => to('Novel', 'n1'),
      lent: () => to('Film', 'f1'),
    },
    Media: { shelf: ({ title }) => `shelf ${title}` },
    Novel: { shelf: ({ title }) => `shelf ${title}` },
    Film: { shelf: ({ title }) => `shelf ${title}` },
  },
  cases: [
    {
      name: 'adds a field to every type of an interface',
      query: '{ media { title stars } }',
      data: {
        media: [
          { title: 'Yö', stars: 5 },
          { title: 'Jää', stars: 3 },
          { title: 'Koi', stars: null },
        ],
      },
      fetches: [['library'], ['reviews']],
    },
    {
      name: 'adds it to one of the types',
      query: '{ novel { pages stars } }',
      data: { novel: { pages: 300, stars: 5 } },
      fetches: [['library'], ['reviews']],
    },
    {
      name: 'adds it within a fragment on one of the types',
      query: '{ media { ... on Film { minutes stars } } }',
      data: { media: [{}, { minutes: 88, stars: 3 }, {}] },
      fetches: [['library'], ['reviews']],
    },
    {
      name: 'reads the interface where it is an object, and only that, in one fetch',
      query: '{ rated { id stars } }',
      data: {
        rated: [
          { id: 'f1', stars: 3 },
          { id: 'n1', stars: 5 },
        ],
      },
      fetches: [['reviews']],
    },
    {
      name: 'asks for the concrete type where the interface is an object',
      query: '{ rated { __typename } }',
      data: { rated: [{ __typename: 'Film' }, { __typename: 'Novel' }] },
      fetches: [['reviews'], ['library']],
    },
    {
      name: 'tells the concrete type beside fields of the object',
      query: '{ top { stars __typename id } }',
      data: { top: { stars: 5, __typename: 'Novel', id: 'n1' } },
      fetches: [['reviews'], ['library']],
    },
    {
      name: 'tells it under an alias',
      query: '{ top { kind: __typename stars } }',
      data: { top: { kind: 'Novel', stars: 5 } },
      fetches: [['reviews'], ['library']],
    },
    {
      name: 'goes from the object to fields of the interface',
      query: '{ rated { title } }',
      data: { rated: [{ title: 'Jää' }, { title: 'Yö' }] },
      fetches: [['reviews'], ['library']],
    },
    {
      name: 'goes from the object to fields of one type',
      query: '{ rated { stars ... on Novel { pages } } }',
      data: { rated: [{ stars: 3 }, { stars: 5, pages: 300 }] },
      fetches: [['reviews'], ['library']],
    },
    {
      name: 'narrows to one type by a fragment whose fields are those of the object',
      query: '{ rated { ... on Film { stars } } }',
      data: { rated: [{ stars: 3 }, {}] },
      fetches: [['reviews'], ['library'], ['reviews']],
    },
    {
      name: 'goes from one object to another of the same interface',
      query: '{ top { stars copies } }',
      data: { top: { stars: 5, copies: 2 } },
      fetches: [['reviews'], ['loans']],
    },
    {
      name: 'requires a field of the interface for a field of the object',
      query: '{ media { shelf } }',
      data: { media: [{ shelf: 'shelf Yö' }, { shelf: 'shelf Jää' }, { shelf: 'shelf Koi' }] },
      fetches: [['library'], ['loans']],
    },
    {
      name: 'requires it where the path begins at another object',
      query: '{ top { shelf } }',
      data: { top: { shelf: 'shelf Yö' } },
      fetches: [['reviews'], ['library'], ['loans']],
    },
    {
      name: 'requires it where the path begins at the object itself',
      query: '{ lent { shelf copies } }',
      data: { lent: { shelf: 'shelf Jää', copies: 1 } },
      fetches: [['loans'], ['library'], ['loans']],
    },
    {
      name: 'reads lists of the interface under the object',
      query: '{ medium(id: "n1") { similar { __typename title } } }',
      data: {
        medium: {
          similar: [
            { __typename: 'Film', title: 'Jää' },
            { __typename: 'Novel', title: 'Koi' },
          ],
        },
      },
      fetches: [['library'], ['reviews'], ['library']],
    },
    {
      name: 'comes back from a value under the object',
      query: '{ medium(id: "f1") { reviews { text of { title ... on Film { minutes } } } } }',
      data: { medium: { reviews: [{ text: 'cold', of: { title: 'Jää', minutes: 88 } }, null] } },
    },
    {
      name: 'answers a null list of the object as null',
      query: '{ medium(id: "f1") { similar { title } } }',
      data: { medium: { similar: null } },
      fetches: [['library'], ['reviews']],
    },
  ],
};
