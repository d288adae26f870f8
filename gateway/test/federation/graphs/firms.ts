import { type Theme, to } from '../theme';

/** A graph of people, their jobs and their towns, whose subgraphs fail on the way. */
export const firms: Omit<Theme, 'title' | 'cases'> = {
  subgraphs: {
    people: `
      type Query { person: Person people: [Person] }
      type Mutation { hire: Person }
      type Person @key(fields: "id") { id: ID! name: String }`,
    jobs: `
      type Query { job: Job }
      type Mutation { fire: Job }
      type Person @key(fields: "id") { id: ID! job: Job wage: Int }
      type Job @key(fields: "id") { id: ID! title: String boss: Person strict: Int! }
      type Town @key(fields: "id") { id: ID! firms: Int! }`,
    towns: `
      type Query { town: Town biggest: Town! towns: [Town] }
      type Town @key(fields: "id") { id: ID! name: String mayor: Person }
      type Person @key(fields: "id", resolvable: false) { id: ID! }`,
  },
  rows: {
    Person: [
      { id: 'p1', name: 'Aino', job: to('Job', 'j1'), wage: 10 },
      { id: 'p2', name: 'Eino', job: to('Job', 'j2'), wage: 20 },
    ],
    Job: [
      { id: 'j1', title: 'baker', boss: to('Person', 'p2'), strict: 1 },
      { id: 'j2', title: 'smith', boss: to('Person', 'p1'), strict: 2 },
    ],
    Town: [{ id: 't1', name: 'Ii', mayor: to('Person', 'p1'), firms: 3 }],
  },
  resolvers: {
    Query: {
      person: () => to('Person', 'p1'),
      people: () => [to('Person', 'p1'), to('Person', 'p2'), to('Person', 'p1')],
      job: () => to('Job', 'j1'),
      town: () => to('Town', 't1'),
      biggest: () => to('Town', 't1'),
      towns: () => [to('Town', 't1')],
    },
    Mutation: { hire: () => to('Person', 'p2'), fire: () => to('Job', 'j1') },
  },
};
