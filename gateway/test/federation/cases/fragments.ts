import type { Theme } from '../theme';
import { town } from '../graphs/town';

export const fragments: Theme = {
  ...town,
  title: 'fragments',
  cases: [
    {
      name: 'spreads a named fragment',
      query: '{ place(id: "p1") { ...P } } fragment P on Place { name population }',
      data: { place: { name: 'Oulu', population: 200 } },
      fetches: [['places'], ['people']],
    },
    {
      name: 'spreads a fragment within a fragment',
      query:
        '{ place(id: "p1") { ...P } } fragment P on Place { name mayor { ...H } } fragment H on Person { name home { ...N } } fragment N on Place { name }',
      data: { place: { name: 'Oulu', mayor: { name: 'Aino', home: { name: 'Oulu' } } } },
    },
    {
      name: 'spreads one fragment at several depths',
      query: '{ place(id: "p1") { ...P near { ...P near { ...P } } } } fragment P on Place { name population }',
      data: {
        place: {
          name: 'Oulu',
          population: 200,
          near: [
            {
              name: 'Ii',
              population: 9,
              near: [
                { name: 'Oulu', population: 200 },
                { name: null, population: 0 },
              ],
            },
          ],
        },
      },
    },
    {
      name: 'merges overlapping fragments',
      query:
        '{ place(id: "p1") { ...A ...B } } fragment A on Place { mayor { name } name } fragment B on Place { kind mayor { age hosts { title } } }',
      data: { place: { mayor: { name: 'Aino', age: 50, hosts: [{ title: 'market' }] }, name: 'Oulu', kind: 'CITY' } },
    },
    {
      name: 'merges a field with the same one in a fragment',
      query:
        '{ place(id: "p1") { people { name } ... { people { age } } ...P } } fragment P on Place { people { boss { name } } }',
      data: {
        place: {
          people: [
            { name: 'Aino', age: 50, boss: null },
            { name: 'Eino', age: null, boss: { name: 'Aino' } },
          ],
        },
      },
    },
    {
      name: 'answers fields in the order of their first appearance',
      query: '{ place(id: "p1") { ...P name population kind } } fragment P on Place { kind population }',
      data: { place: { kind: 'CITY', population: 200, name: 'Oulu' } },
    },
    {
      name: 'answers joined fields among own ones in the order asked',
      query: '{ place(id: "p1") { population name events { title } kind people { name } } }',
      data: {
        place: {
          population: 200,
          name: 'Oulu',
          events: [{ title: 'market' }, { title: 'regatta' }],
          kind: 'CITY',
          people: [{ name: 'Aino' }, { name: 'Eino' }],
        },
      },
    },
    {
      name: 'spreads fragments at the root',
      query:
        'query { ...Q person(id: "h1") { age } } fragment Q on Query { place(id: "p1") { name } person(id: "h1") { name } }',
      data: { place: { name: 'Oulu' }, person: { name: 'Aino', age: 50 } },
      fetches: [['people', 'places']],
    },
    {
      name: 'spreads an inline fragment without a type at the root',
      query: '{ ... { place(id: "p1") { ... { name } } } }',
      data: { place: { name: 'Oulu' } },
    },
    {
      name: 'answers one response name with different meaning at different depths',
      query: '{ place(id: "p1") { name: kind mayor { name: id home { name: population } } } }',
      data: { place: { name: 'CITY', mayor: { name: 'h1', home: { name: 200 } } } },
    },
    {
      name: 'merges aliases of one field with the same arguments',
      query: '{ place(id: "p1") { n: greet(to: "a") ...P } } fragment P on Place { n: greet(to: "a") }',
      data: { place: { n: 'Oulu {"to":"a"}' } },
    },
    {
      name: 'keeps fields with different arguments apart by their aliases',
      query: '{ place(id: "p1") { a: people(first: 1) { name } b: people(first: 2) { age } } }',
      data: { place: { a: [{ name: 'Aino' }], b: [{ age: 50 }, { age: null }] } },
      fetches: [['places'], ['people']],
    },
    {
      name: 'merges lists of joined entities item by item',
      query: '{ everyone { name } ...E } fragment E on Query { everyone { hosts { title } } }',
      data: {
        everyone: [
          { name: 'Aino', hosts: [{ title: 'market' }] },
          { name: 'Eino', hosts: [] },
          { name: 'Saga', hosts: [{ title: 'regatta' }, { title: 'dance' }] },
        ],
      },
    },
    {
      name: 'spreads a fragment that nothing comes of on the way to one that something does',
      query: '{ place(id: "p1") { ... on Place { ... on Place { ... on Place { population } } } } }',
      data: { place: { population: 200 } },
    },
    {
      name: 'answers fragments with variables',
      query:
        'query ($n: Int, $t: String) { place(id: "p1") { ...P } } fragment P on Place { people(first: $n) { says(what: $t) } }',
      variables: { n: 1, t: 'hei' },
      data: { place: { people: [{ says: 'h1 {"what":"hei"}' }] } },
    },
  ],
};
