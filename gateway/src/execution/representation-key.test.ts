import { keyOf } from './representations';

const DISTINCT = [
  { __typename: 'A', id: '1' },
  { __typename: 'A', id: 1 },
  { __typename: 'A', id: null },
  { __typename: 'A', id: 'null' },
  { __typename: 'A', id: true },
  { __typename: 'A', id: 'true' },
  { __typename: 'A', id: ' id s1' },
  { __typename: 'A', code: '1' },
  { __typename: 'B', id: '1' },
  { __typename: 'A', id: '1', code: '2' },
  { __typename: 'A', id: '1', code: 2 },
  { __typename: 'A', id: { part: '1' } },
  { __typename: 'A', id: '{"part":"1"}' },
  { __typename: 'A', id: ['1'] },
  { __typename: 'A' },
];

it('no two representations that differ have the same key', () => {
  expect(new Set(DISTINCT.map(keyOf)).size).toBe(DISTINCT.length);
});

it.each(DISTINCT)('%j has the same key as its like', (representation) => {
  expect(keyOf(structuredClone(representation))).toBe(keyOf(representation));
});

it('a key does not hang on where the name of the type stands', () => {
  expect(keyOf({ id: '1', __typename: 'A' })).toBe(keyOf({ __typename: 'A', id: '1' }));
});
