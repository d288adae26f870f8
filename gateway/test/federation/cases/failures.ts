import { type Answer, type ExpectedError, type Fault, type Theme, to, unreachable } from '../theme';

/** One error for each field that the failed fetch was to fill, at the first place. */
const unavailable = (service: string, ...paths: (string | number)[][]): ExpectedError[] =>
  paths.map((path) => ({ path, code: 'SUBGRAPH_UNAVAILABLE', service, federated: true }));

const answering =
  (answer: unknown): Fault =>
  () =>
    answer;

const entities =
  (change: (entities: unknown[]) => unknown): Fault =>
  (answer: Answer, { query }) =>
    query.includes('_entities') ? { ...answer, data: { _entities: change(answer.data._entities) } } : answer;

export const failures: Theme = {
  title: 'fetches that fail',
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
  cases: [
    {
      name: 'null a root field and leave the others',
      query: '{ town { name } person { name } }',
      faults: { towns: unreachable },
      data: { town: null, person: { name: 'Aino' } },
      errors: unavailable('towns', ['town']),
      stock: 'the error has no path',
    },
    {
      name: 'null each root field of the subgraph, with an error for each',
      query: '{ town { name } other: town { id } towns { name } }',
      faults: { towns: unreachable },
      data: { town: null, other: null, towns: null },
      errors: unavailable('towns', ['town'], ['other'], ['towns']),
      stock: 'the error has no path',
    },
    {
      name: 'null the answer where a root field may not be null',
      query: '{ biggest { name } person { name } }',
      faults: { towns: unreachable },
      data: null,
      errors: unavailable('towns', ['biggest']),
      stock: 'the error has no path',
    },
    {
      name: 'null the fields of a join and leave the rest',
      query: '{ person { name job { title } wage } }',
      faults: { jobs: unreachable },
      data: { person: { name: 'Aino', job: null, wage: null } },
      errors: unavailable('jobs', ['person', 'job'], ['person', 'wage']),
      stock: 'the error has no path',
    },
    {
      name: 'null them at each entity, and tell it once for each field',
      query: '{ people { name wage } }',
      faults: { jobs: unreachable },
      data: {
        people: [
          { name: 'Aino', wage: null },
          { name: 'Eino', wage: null },
          { name: 'Aino', wage: null },
        ],
      },
      errors: unavailable('jobs', ['people', 0, 'wage']),
      stock: 'the error has no path',
    },
    {
      name: 'tell the alias of the field',
      query: '{ person { pay: wage } }',
      faults: { jobs: unreachable },
      data: { person: { pay: null } },
      errors: unavailable('jobs', ['person', 'pay']),
      stock: 'the error has no path',
    },
    {
      name: 'null the entity where the joined field may not be null',
      query: '{ town { name firms } person { name } }',
      faults: { jobs: unreachable },
      data: { town: null, person: { name: 'Aino' } },
      errors: unavailable('jobs', ['town', 'firms']),
      stock: 'the error has no path',
    },
    {
      name: 'ask nothing more behind the failed one',
      query: '{ person { name job { boss { name } } } }',
      faults: { jobs: unreachable },
      data: { person: { name: 'Aino', job: null } },
      errors: unavailable('jobs', ['person', 'job']),
      fetches: [['people'], ['jobs']],
      stock: 'the error has no path',
    },
    {
      name: 'fail apart from one another',
      query: '{ town { name } person { wage name } }',
      faults: { jobs: unreachable, towns: unreachable },
      data: { town: null, person: { wage: null, name: 'Aino' } },
      errors: [...unavailable('towns', ['town']), ...unavailable('jobs', ['person', 'wage'])],
      stock: 'the error has no path',
    },
    {
      name: 'take null without an error for a failed fetch',
      query: '{ town { name } person { name } }',
      faults: { towns: answering({ data: null }) },
      data: { town: null, person: { name: 'Aino' } },
      errors: [{ within: ['town'], code: 'SUBGRAPH_UNAVAILABLE', service: 'towns' }],
      stock: 'a null without an error',
    },
    {
      name: 'take nothing at all for a failed fetch',
      query: '{ town { name } person { name } }',
      faults: { towns: answering({}) },
      data: { town: null, person: { name: 'Aino' } },
      errors: [{ within: ['town'], code: 'SUBGRAPH_UNAVAILABLE', service: 'towns' }],
      stock: 'a null without an error',
    },
    {
      name: 'take a list of entities that is too short for a failed fetch',
      query: '{ people { name wage } }',
      faults: { jobs: entities((all) => all.slice(1)) },
      data: {
        people: [
          { name: 'Aino', wage: null },
          { name: 'Eino', wage: null },
          { name: 'Aino', wage: null },
        ],
      },
      errors: [{ within: ['people', 0], code: 'SUBGRAPH_UNAVAILABLE', service: 'jobs' }],
      stock: 'the error has no path',
    },
    {
      name: 'take a list of entities that is too long for a failed fetch',
      query: '{ people { name wage } }',
      faults: { jobs: entities((all) => [...all, all[0]]) },
      data: {
        people: [
          { name: 'Aino', wage: null },
          { name: 'Eino', wage: null },
          { name: 'Aino', wage: null },
        ],
      },
      errors: [{ within: ['people', 0], code: 'SUBGRAPH_UNAVAILABLE', service: 'jobs' }],
      stock: 'the error has no path',
    },
    {
      name: 'take entities that are no list for a failed fetch',
      query: '{ people { name wage } }',
      faults: { jobs: entities(() => ({ wage: 1 })) },
      data: {
        people: [
          { name: 'Aino', wage: null },
          { name: 'Eino', wage: null },
          { name: 'Aino', wage: null },
        ],
      },
      errors: [{ within: ['people', 0], code: 'SUBGRAPH_UNAVAILABLE', service: 'jobs' }],
      stock: 'the error has no path',
    },
    {
      name: 'take entities that are null for a failed fetch',
      query: '{ person { name wage } }',
      faults: { jobs: entities(() => null) },
      data: { person: { name: 'Aino', wage: null } },
      errors: [{ within: ['person'], code: 'SUBGRAPH_UNAVAILABLE', service: 'jobs' }],
      stock: 'the error has no path',
    },
    {
      name: 'keep an error without a path, at a place of the fetch',
      query: '{ town { name } person { name } }',
      faults: {
        towns: answering({
          data: null,
          errors: [{ message: 'the database is gone', extensions: { code: 'INTERNAL' } }],
        }),
      },
      data: { town: null, person: { name: 'Aino' } },
      errors: [{ within: ['town'], message: 'the database is gone', code: 'INTERNAL' }],
      stock: 'the error has no path',
    },
    {
      name: 'keep an error without a path of a join',
      query: '{ people { name wage } }',
      faults: {
        jobs: answering({
          data: null,
          errors: [{ message: 'the database is gone', extensions: { code: 'INTERNAL' } }],
        }),
      },
      data: {
        people: [
          { name: 'Aino', wage: null },
          { name: 'Eino', wage: null },
          { name: 'Aino', wage: null },
        ],
      },
      errors: [{ within: ['people'], message: 'the database is gone', code: 'INTERNAL' }],
      stock: 'the error has no place among the items',
    },
    {
      name: 'keep an error whose path is that of all entities',
      query: '{ people { name wage } }',
      faults: { jobs: answering({ data: null, errors: [{ message: 'no entities', path: ['_entities'] }] }) },
      data: {
        people: [
          { name: 'Aino', wage: null },
          { name: 'Eino', wage: null },
          { name: 'Aino', wage: null },
        ],
      },
      errors: [{ within: ['people'], message: 'no entities' }],
      stock: 'the error has no place among the items',
    },
    {
      name: 'keep what came with errors',
      query: '{ person { name wage job { title } } }',
      faults: {
        jobs: (answer) => ({
          data: { _entities: [{ ...answer.data._entities[0], wage: null }] },
          errors: [{ message: 'no wage today', path: ['_entities', 0, 'wage'] }],
        }),
      },
      data: { person: { name: 'Aino', wage: null, job: { title: 'baker' } } },
      errors: [{ path: ['person', 'wage'], message: 'no wage today' }],
    },
    {
      name: 'keep some entities where others are null with an error',
      query: '{ people { name wage } }',
      faults: {
        jobs: (answer) => ({
          data: { _entities: answer.data._entities.map((entity: unknown, i: number) => (i === 1 ? null : entity)) },
          errors: [{ message: 'that one is locked', path: ['_entities', 1], extensions: { code: 'FORBIDDEN' } }],
        }),
      },
      data: {
        people: [
          { name: 'Aino', wage: 10 },
          { name: 'Eino', wage: null },
          { name: 'Aino', wage: 10 },
        ],
      },
      errors: [{ within: ['people', 1], message: 'that one is locked', code: 'FORBIDDEN' }],
    },
    {
      name: 'tell a field that is missing from an answer like one that is null by mistake',
      query: '{ town { name firms } }',
      faults: { jobs: entities(() => [{}]) },
      data: { town: null },
      errors: [{ within: ['town'], service: 'jobs' }],
      stock: 'a null without an error',
    },
    {
      name: 'answer nothing that was not asked',
      query: '{ town { name } }',
      faults: {
        towns: (answer) => ({ data: { ...answer.data, secret: 1, town: { ...answer.data.town, secret: 2 } } }),
      },
      data: { town: { name: 'Ii' } },
    },
    {
      name: 'take text where an object was asked as garbage, not as an object',
      query: '{ town { name } person { name } }',
      faults: { towns: answering({ data: { town: 'Ii' } }) },
      data: { town: null, person: { name: 'Aino' } },
      errors: [{ within: ['town'] }],
      stock: 'a null without an error',
    },
    {
      name: 'take an object where text was asked as garbage, not as text',
      query: '{ town { id name } }',
      faults: { towns: answering({ data: { town: { __typename: 'Town', id: 't1', name: { fi: 'Ii' } } } }) },
      data: { town: { id: 't1', name: null } },
      errors: [{ path: ['town', 'name'] }],
      stock: 'a null without an error',
    },
    {
      name: 'take one object where a list was asked as garbage',
      query: '{ towns { name } person { name } }',
      faults: { towns: answering({ data: { towns: { name: 'Ii' } } }) },
      data: { towns: null, person: { name: 'Aino' } },
      errors: [{ within: ['towns'] }],
      stock: 'a null without an error',
    },
    {
      name: 'go on with the mutations after one that failed',
      query: 'mutation { fire { title } hire { name } }',
      faults: { jobs: unreachable },
      data: { fire: null, hire: { name: 'Eino' } },
      errors: [{ path: ['fire'], code: 'SUBGRAPH_UNAVAILABLE', service: 'jobs' }],
      fetches: [['jobs'], ['people']],
      stock: 'the error has no path',
    },
    {
      name: 'keep what a mutation did where the join after it failed',
      query: 'mutation { hire { name wage } }',
      faults: { jobs: unreachable },
      data: { hire: { name: 'Eino', wage: null } },
      errors: unavailable('jobs', ['hire', 'wage']),
      fetches: [['people'], ['jobs']],
      stock: 'the error has no path',
    },
  ],
};
