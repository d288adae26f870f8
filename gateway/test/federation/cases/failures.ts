import { firms } from '../graphs/firms';
import { type ExpectedError, type Theme, unreachable } from '../theme';

/** One error for each field that the failed fetch was to fill, at the first place. */
const unavailable = (service: string, ...paths: (string | number)[][]): ExpectedError[] =>
  paths.map((path) => ({ path, code: 'SUBGRAPH_UNAVAILABLE', service, federated: true }));

export const failures: Theme = {
  ...firms,
  title: 'fetches that fail',
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
