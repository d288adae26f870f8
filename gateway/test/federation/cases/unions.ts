import { zoo } from '../graphs/zoo';
import type { Theme } from '../theme';

export const unions: Theme = {
  ...zoo,
  title: 'unions',
  cases: [
    {
      name: 'answers members of a union without common fields',
      query: '{ things { ... on Dog { barks } ... on Rock { grams } ... on Keeper { badge } } }',
      data: { things: [{ barks: true }, { grams: 900 }, { badge: 1 }] },
      fetches: [['zoo'], ['staff']],
    },
    {
      name: 'answers an interface fragment on a union',
      query: '{ things { ... on Being { id name } } }',
      data: { things: [{ id: 'd1', name: 'Musti' }, {}, { id: 'k1', name: 'Aki' }] },
      fetches: [['zoo'], ['staff']],
    },
    {
      name: 'joins nothing where the union holds a type of its own',
      query: '{ favourite { ... on Rock { size } ... on Keeper { badge } } }',
      data: { favourite: { size: 'tiny' } },
      fetches: [['zoo']],
    },
    {
      name: 'joins through a union of another subgraph that knows its members by key alone',
      query: '{ boss { pets { ... on Dog { name barks } ... on Bird { wings chart } } } }',
      data: {
        boss: {
          pets: [
            { wings: 2, chart: 'molting' },
            { name: 'Halli', barks: false },
          ],
        },
      },
      fetches: [['staff'], ['vets', 'zoo']],
    },
    {
      name: 'answers abstract types at every depth',
      query:
        '{ nest { things { ...T } inner { things { ...T } inner { things { ...T } } } } } fragment T on Thing { __typename ... on Being { name } }',
      data: {
        nest: {
          things: [{ __typename: 'Keeper', name: 'Aki' }],
          inner: {
            things: [
              { __typename: 'Dog', name: 'Halli' },
              { __typename: 'Keeper', name: 'Outi' },
            ],
            inner: null,
          },
        },
      },
    },
    {
      name: 'tells the concrete type of each abstract item',
      query: '{ animals { __typename } things { __typename } boss { pets { __typename } } }',
      data: {
        animals: [{ __typename: 'Dog' }, { __typename: 'Bird' }, null, { __typename: 'Dog' }],
        things: [{ __typename: 'Dog' }, { __typename: 'Rock' }, { __typename: 'Keeper' }],
        boss: { pets: [{ __typename: 'Bird' }, { __typename: 'Dog' }] },
      },
    },
    {
      name: 'answers null and an error for an abstract field that failed',
      query: '{ odd { __typename } favourite { __typename } }',
      data: { odd: null, favourite: { __typename: 'Rock' } },
      errors: [{ path: ['odd'], message: 'nobody knows what it is' }],
    },
    {
      name: 'lets a failed abstract item null the list that may not hold null',
      query: '{ strict { ... on Dog { name chart } } favourite { ... on Rock { size } } }',
      data: { strict: null, favourite: { size: 'tiny' } },
      errors: [{ path: ['strict', 1], message: 'it ran away' }],
      fetches: [['zoo']],
    },
  ],
};
