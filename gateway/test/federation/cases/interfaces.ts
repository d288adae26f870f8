import { zoo } from '../graphs/zoo';
import type { Theme } from '../theme';

export const interfaces: Theme = {
  ...zoo,
  title: 'interfaces',
  cases: [
    {
      name: 'answers fields of an interface for each of its types',
      query: '{ animals { name legs } }',
      data: { animals: [{ name: 'Musti', legs: 4 }, { name: 'Pulu', legs: 2 }, null, { name: 'Halli', legs: 3 }] },
      fetches: [['zoo']],
    },
    {
      name: 'answers a fragment on one type and leaves the others empty',
      query: '{ animals { ... on Bird { wings } } }',
      data: { animals: [{}, { wings: 2 }, null, {}] },
      fetches: [['zoo']],
    },
    {
      name: 'joins each type of an interface in one fetch',
      query: '{ animals { name ... on Dog { chart } ... on Bird { chart molts } } }',
      data: {
        animals: [
          { name: 'Musti', chart: 'fine' },
          { name: 'Pulu', chart: 'molting', molts: 1 },
          null,
          { name: 'Halli', chart: null },
        ],
      },
      fetches: [['zoo'], ['vets']],
      representations: {
        vets: [
          [
            { __typename: 'Dog', id: 'd1' },
            { __typename: 'Bird', id: 'b1' },
            { __typename: 'Dog', id: 'd2' },
          ],
        ],
      },
    },
    {
      name: 'answers a fragment on an interface that only another subgraph knows',
      query: '{ animals { name ... on Patient { chart } } }',
      data: {
        animals: [
          { name: 'Musti', chart: 'fine' },
          { name: 'Pulu', chart: 'molting' },
          null,
          { name: 'Halli', chart: null },
        ],
      },
      fetches: [['zoo'], ['vets']],
    },
    {
      name: 'answers a fragment on an interface that the interface implements',
      query: '{ animals { ... on Being { name } } }',
      data: { animals: [{ name: 'Musti' }, { name: 'Pulu' }, null, { name: 'Halli' }] },
      fetches: [['zoo']],
    },
    {
      name: 'answers a fragment on a narrower interface from a wider one',
      query: '{ being { id ... on Animal { legs } } }',
      data: { being: { id: 'k2' } },
    },
    {
      name: 'asks the owner for an interface field that is external for one type',
      query: '{ being { name } }',
      data: { being: { name: 'Outi' } },
      fetches: [['zoo'], ['staff']],
    },
    {
      name: 'answers a list of abstract items in another one',
      query: '{ animals { friends { name keeper { badge } } } }',
      data: {
        animals: [
          { friends: [{ name: 'Pulu', keeper: { badge: 2 } }, null, { name: 'Halli', keeper: null }] },
          { friends: [{ name: 'Musti', keeper: { badge: 1 } }] },
          null,
          { friends: [] },
        ],
      },
      fetches: [['zoo'], ['staff']],
    },
    {
      name: 'answers fields of one name and different types on types that exclude each other',
      query: '{ staff { ... on Guard { shift { from } } ... on Clerk { days: shift } } }',
      data: { staff: [{ shift: { from: 6 } }, { days: ['mon', 'tue'] }] },
    },
    {
      name: 'answers one alias for different fields of types that exclude each other',
      query: '{ animals { ... on Dog { it: name } ... on Bird { it: chart } } }',
      data: { animals: [{ it: 'Musti' }, { it: 'molting' }, null, { it: 'Halli' }] },
      fetches: [['zoo'], ['vets']],
    },
    {
      name: 'joins the same entity through both types of an interface',
      query: '{ staff { badge keeper { name allergies } } }',
      data: {
        staff: [
          { badge: 7, keeper: { name: 'Aki', allergies: ['hay'] } },
          { badge: 8, keeper: { name: 'Outi', allergies: [] } },
        ],
      },
      fetches: [['staff'], ['vets']],
      representations: {
        vets: [
          [
            { __typename: 'Keeper', id: 'k1' },
            { __typename: 'Keeper', id: 'k2' },
          ],
        ],
      },
    },
    {
      name: 'answers nothing but the type name of an abstract entity without a join',
      query: '{ animal(id: "b1") { __typename } }',
      data: { animal: { __typename: 'Bird' } },
      fetches: [['zoo']],
    },
    {
      name: 'reads a whole interface at the root of the subgraph that extends its types',
      query: '{ patients { chart ... on Dog { name } ... on Bird { wings } } }',
      data: {
        patients: [
          { chart: 'molting', wings: 2 },
          { chart: 'fine', name: 'Musti' },
        ],
      },
      fetches: [['vets'], ['zoo']],
    },
  ],
};
