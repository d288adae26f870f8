import { type Theme, to } from '../theme';

/** A graph of three subgraphs for the cases that are about the operation more than about the schema. */
export const town: Omit<Theme, 'title' | 'cases'> = {
  subgraphs: {
    places: `
      type Query { place(id: ID!): Place places(kind: Kind, first: Int = 2): [Place] find(where: Where!): [Place]
        tagged(tags: [String!]!): [Place] }
      enum Kind { CITY VILLAGE ISLAND }
      input Where { kind: Kind names: [String!] near: Where limit: Int = 1 }
      type Place @key(fields: "id") { id: ID! name: String kind: Kind mayor: Person near: [Place]
        greet(to: String = "you", times: Int): String }
      type Person @key(fields: "id") { id: ID! }`,
    people: `
      type Query { person(id: ID!): Person everyone: [Person] }
      type Person @key(fields: "id") { id: ID! name: String age: Int home: Place boss: Person says(what: String): String }
      type Place @key(fields: "id") { id: ID! population: Int people(first: Int = 9): [Person] }`,
    events: `
      type Query { events: [Event] }
      type Event @key(fields: "id") { id: ID! title: String host: Person place: Place }
      type Person @key(fields: "id") { id: ID! hosts: [Event] }
      type Place @key(fields: "id") { id: ID! events(words: [String!]): [Event] }`,
  },
  rows: {
    Place: [
      {
        id: 'p1',
        name: 'Oulu',
        kind: 'CITY',
        mayor: to('Person', 'h1'),
        near: [to('Place', 'p2')],
        population: 200,
        people: [to('Person', 'h1'), to('Person', 'h2')],
        events: [to('Event', 'e1'), to('Event', 'e2')],
      },
      {
        id: 'p2',
        name: 'Ii',
        kind: 'VILLAGE',
        mayor: to('Person', 'h2'),
        near: [to('Place', 'p1'), to('Place', 'p3')],
        population: 9,
        people: [],
        events: [to('Event', 'e3')],
      },
      {
        id: 'p3',
        name: null,
        kind: 'ISLAND',
        mayor: null,
        near: [],
        population: 0,
        people: [to('Person', 'h3')],
        events: [],
      },
    ],
    Person: [
      { id: 'h1', name: 'Aino', age: 50, home: to('Place', 'p1'), boss: null, hosts: [to('Event', 'e1')] },
      { id: 'h2', name: 'Eino', age: null, home: to('Place', 'p1'), boss: to('Person', 'h1'), hosts: [] },
      {
        id: 'h3',
        name: 'Saga',
        age: 7,
        home: to('Place', 'p3'),
        boss: to('Person', 'h2'),
        hosts: [to('Event', 'e2'), to('Event', 'e3')],
      },
    ],
    Event: [
      { id: 'e1', title: 'market', host: to('Person', 'h1'), place: to('Place', 'p1') },
      { id: 'e2', title: 'regatta', host: to('Person', 'h3'), place: to('Place', 'p1') },
      { id: 'e3', title: 'dance', host: to('Person', 'h3'), place: to('Place', 'p2') },
    ],
  },
  resolvers: {
    Query: {
      place: (_, { id }) => to('Place', id),
      places: (_, { kind, first }) =>
        [to('Place', 'p1'), to('Place', 'p2'), to('Place', 'p3')].slice(kind === 'ISLAND' ? 2 : 0).slice(0, first),
      find: (_, { where }) => [{ __typename: 'Place', name: JSON.stringify(where) }],
      tagged: (_, { tags }) => tags.map((tag: string) => ({ __typename: 'Place', name: tag })),
      person: (_, { id }) => to('Person', id),
      everyone: () => ['h1', 'h2', 'h3'].map((id) => to('Person', id)),
      events: () => ['e1', 'e2', 'e3'].map((id) => to('Event', id)),
    },
    Place: {
      greet: ({ name }, args) => `${name} ${JSON.stringify(args)}`,
      people: ({ people }, { first }) => people.slice(0, first),
      events: ({ events }, { words }) => (words ? events.slice(0, words.length) : events),
    },
    Person: { says: ({ id }, args) => `${id} ${JSON.stringify(args)}` },
  },
};
