import type { Theme } from '../theme';
import { town } from '../graphs/town';

export const aliases: Theme = {
  ...town,
  title: 'aliases and __typename',
  cases: [
    {
      name: 'answers under the alias',
      query: '{ here: place(id: "p1") { called: name count: population } }',
      data: { here: { called: 'Oulu', count: 200 } },
    },
    {
      name: 'asks one root field under two aliases',
      query: '{ a: place(id: "p1") { name } b: place(id: "p2") { name } }',
      data: { a: { name: 'Oulu' }, b: { name: 'Ii' } },
      fetches: [['places']],
    },
    {
      name: 'joins under two aliases of one entity',
      query: '{ a: place(id: "p1") { population } b: place(id: "p1") { population } }',
      data: { a: { population: 200 }, b: { population: 200 } },
    },
    {
      name: 'swaps two fields by their aliases',
      query: '{ place(id: "p1") { id: name name: id } }',
      data: { place: { id: 'Oulu', name: 'p1' } },
    },
    {
      name: 'joins where an alias takes the name of the key',
      stock: 'the planner reuses an alias of the client as the key',
      query: '{ place(id: "p1") { id: name population } }',
      data: { place: { id: 'Oulu', population: 200 } },
    },
    {
      name: 'joins where an alias of a join takes the name of the key',
      query: '{ place(id: "p1") { id: population } }',
      data: { place: { id: 200 } },
    },
    {
      name: 'joins a list where an alias takes the name of the key',
      stock: 'the planner reuses an alias of the client as the key',
      query: '{ places(first: 3) { id: kind population } }',
      data: {
        places: [
          { id: 'CITY', population: 200 },
          { id: 'VILLAGE', population: 9 },
          { id: 'ISLAND', population: 0 },
        ],
      },
    },
    {
      name: 'takes an alias called __proto__',
      query: '{ __proto__: place(id: "p1") { __proto__: name population } }',
      data: { ['__proto__']: { ['__proto__']: 'Oulu', population: 200 } },
    },
    {
      name: 'takes a joined alias called __proto__',
      query: '{ place(id: "p1") { name __proto__: people { name } } }',
      data: { place: { name: 'Oulu', ['__proto__']: [{ name: 'Aino' }, { name: 'Eino' }] } },
    },
    {
      name: 'takes aliases called constructor and toString',
      query: '{ constructor: place(id: "p1") { toString: name hasOwnProperty: population } }',
      data: { constructor: { toString: 'Oulu', hasOwnProperty: 200 } },
    },
    {
      name: 'takes aliases that begin with underscores',
      query: '{ _entities: place(id: "p1") { _service: name representations: population } }',
      data: { _entities: { _service: 'Oulu', representations: 200 } },
    },
    {
      name: 'answers __typename at the root of a query without asking anybody',
      query: '{ __typename }',
      data: { __typename: 'Query' },
      fetches: [],
    },
    {
      name: 'answers __typename at the root under an alias',
      query: '{ root: __typename place(id: "p1") { name } }',
      data: { root: 'Query', place: { name: 'Oulu' } },
      fetches: [['places']],
    },
    {
      name: 'answers __typename of an entity',
      query: '{ place(id: "p1") { __typename } }',
      data: { place: { __typename: 'Place' } },
      fetches: [['places']],
    },
    {
      name: 'answers it twice, by name and by alias',
      query: '{ place(id: "p1") { __typename type: __typename } }',
      data: { place: { __typename: 'Place', type: 'Place' } },
    },
    {
      name: 'joins where only an alias of __typename is asked',
      query: '{ place(id: "p1") { type: __typename population } }',
      data: { place: { type: 'Place', population: 200 } },
    },
    {
      name: 'takes another field under the name id beside __typename',
      query: '{ place(id: "p1") { __typename id: __typename population } }',
      data: { place: { __typename: 'Place', id: 'Place', population: 200 } },
    },
    {
      name: 'answers __typename of a joined value and of the ones in it',
      query: '{ place(id: "p1") { people { __typename home { __typename } } } }',
      data: {
        place: {
          people: [
            { __typename: 'Person', home: { __typename: 'Place' } },
            { __typename: 'Person', home: { __typename: 'Place' } },
          ],
        },
      },
    },
    {
      name: 'answers __typename of a reference without joining',
      query: '{ place(id: "p1") { mayor { __typename id } } }',
      data: { place: { mayor: { __typename: 'Person', id: 'h1' } } },
      fetches: [['places']],
    },
  ],
};
