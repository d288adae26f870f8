import type { Theme } from '../theme';
import { town } from '../graphs/town';

export const recursion: Theme = {
  ...town,
  title: 'types that come back to themselves',
  cases: [
    {
      name: 'goes round through two subgraphs',
      query: '{ person(id: "h3") { hosts { host { hosts { host { name } } } } } }',
      data: {
        person: {
          hosts: [
            { host: { hosts: [{ host: { name: 'Saga' } }, { host: { name: 'Saga' } }] } },
            { host: { hosts: [{ host: { name: 'Saga' } }, { host: { name: 'Saga' } }] } },
          ],
        },
      },
      fetches: [['people'], ['events'], ['people']],
    },
    {
      name: 'goes round through three subgraphs',
      query: '{ place(id: "p1") { mayor { home { events { place { mayor { home { name } } } } } } } }',
      data: {
        place: {
          mayor: {
            home: {
              events: [
                { place: { mayor: { home: { name: 'Oulu' } } } },
                { place: { mayor: { home: { name: 'Oulu' } } } },
              ],
            },
          },
        },
      },
      fetches: [['places'], ['people'], ['events'], ['places'], ['people'], ['places']],
    },
    {
      name: 'goes round within one subgraph',
      query: '{ place(id: "p1") { near { near { near { near { id } } } } } }',
      data: { place: { near: [{ near: [{ near: [{ near: [{ id: 'p1' }, { id: 'p3' }] }] }, { near: [] }] }] } },
      fetches: [['places']],
    },
    {
      name: 'asks for joined fields at each round',
      query: '{ place(id: "p2") { population near { population near { population near { population } } } } }',
      data: {
        place: {
          population: 9,
          near: [
            { population: 200, near: [{ population: 9, near: [{ population: 200 }, { population: 0 }] }] },
            { population: 0, near: [] },
          ],
        },
      },
    },
    {
      name: 'comes back to the entity it began with, without mixing the two',
      query: '{ person(id: "h1") { name home { mayor { age home { name } } name } } }',
      data: { person: { name: 'Aino', home: { mayor: { age: 50, home: { name: 'Oulu' } }, name: 'Oulu' } } },
    },
    {
      name: 'answers different fields of one entity at different depths',
      query: '{ person(id: "h1") { name home { people { age home { mayor { hosts { title } } } } } } }',
      data: {
        person: {
          name: 'Aino',
          home: {
            people: [
              { age: 50, home: { mayor: { hosts: [{ title: 'market' }] } } },
              { age: null, home: { mayor: { hosts: [{ title: 'market' }] } } },
            ],
          },
        },
      },
    },
    {
      name: 'ends where the data ends',
      query: '{ everyone { boss { boss { boss { hosts { title } } } } } }',
      data: { everyone: [{ boss: null }, { boss: { boss: null } }, { boss: { boss: { boss: null } } }] },
      fetches: [['people']],
    },
    {
      name: 'goes round with aliases and arguments of its own at each depth',
      query:
        '{ a: place(id: "p1") { b: people(first: 1) { c: home { b: people(first: 2) { c: name } d: greet(to: "in") } } d: greet(to: "out") } }',
      data: { a: { b: [{ c: { b: [{ c: 'Aino' }, { c: 'Eino' }], d: 'Oulu {"to":"in"}' } }], d: 'Oulu {"to":"out"}' } },
    },
  ],
};
