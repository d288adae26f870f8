import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { representing } from './representations';

const isOf = (typename: string, condition: string): boolean =>
  typename === condition || (condition === 'Media' && ['Book', 'Film'].includes(typename));

const field = (name: string, ...selections: QueryPlanSelectionNode[]): QueryPlanSelectionNode => ({
  kind: 'Field',
  name,
  ...(selections.length > 0 && { selections }),
});
const on = (typeCondition: string | undefined, ...selections: QueryPlanSelectionNode[]): QueryPlanSelectionNode => ({
  kind: 'InlineFragment',
  typeCondition,
  selections,
});

const BOOK = [on('Book', field('__typename'), field('id'), field('size', field('width')))];

it.each<[string, QueryPlanSelectionNode[], object, object | undefined]>([
  [
    'what is required, and no more',
    BOOK,
    { __typename: 'Book', id: 1, size: { width: 2, height: 3 }, name: 'x' },
    { __typename: 'Book', id: 1, size: { width: 2 } },
  ],
  ['a null', BOOK, { __typename: 'Book', id: 1, size: null }, { __typename: 'Book', id: 1, size: null }],
  [
    'each item of a list',
    BOOK,
    { __typename: 'Book', id: 1, size: [{ width: 2, a: 1 }, null] },
    { __typename: 'Book', id: 1, size: [{ width: 2 }, null] },
  ],
  ['nothing of an object that lacks a field', BOOK, { __typename: 'Book', size: null }, undefined],
  ['nothing of one that lacks a field within', BOOK, { __typename: 'Book', id: 1, size: {} }, undefined],
  [
    'nothing of one with an item that lacks a field',
    BOOK,
    { __typename: 'Book', id: 1, size: [{ width: 1 }, {}] },
    undefined,
  ],
  ['nothing of another type', BOOK, { __typename: 'Film', id: 1, size: null }, undefined],
  ['nothing of an object of no type', [field('id')], { id: 1 }, undefined],
  [
    'a member of an abstract type',
    [on('Media', field('__typename'), field('id'))],
    { __typename: 'Film', id: 1 },
    { __typename: 'Film', id: 1 },
  ],
  [
    'what has no condition',
    [on(undefined, field('__typename'))],
    { __typename: 'Film', id: 1 },
    { __typename: 'Film' },
  ],
  [
    'what is read under an alias by its own name',
    [field('__typename'), { ...field('price'), alias: 'required_1_price' } as QueryPlanSelectionNode],
    { __typename: 'Film', price: 9, required_1_price: 7 },
    { __typename: 'Film', price: 7 },
  ],
])('sends %s', (_case, selections, object, representation) => {
  expect(representing(selections, isOf)(object as Record<string, unknown>)).toEqual(representation);
});
