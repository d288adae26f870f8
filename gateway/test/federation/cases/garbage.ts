import { firms } from '../graphs/firms';
import type { Answer, Fault, Theme } from '../theme';

const answering =
  (answer: unknown): Fault =>
  () =>
    answer;

const entities =
  (change: (entities: unknown[]) => unknown): Fault =>
  (answer: Answer, { query }) =>
    query.includes('_entities') ? { ...answer, data: { _entities: change(answer.data._entities) } } : answer;

export const garbage: Theme = {
  ...firms,
  title: 'answers that are not what was asked',
  cases: [
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
  ],
};
