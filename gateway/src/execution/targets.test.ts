import { type Path, placesAt, targetsAt } from './targets';

const DATA = {
  item: { id: 1, parts: [{ id: 2, parts: [] }, null, { id: 3, parts: [{ id: 4 }] }] },
  none: null,
  text: 'no object',
  rows: [[{ id: 5 }], [{ id: 6 }, { id: 7 }]],
};

it.each<[Path, (string | number)[][], number[]]>([
  [['item'], [['item']], [1]],
  [
    ['item', 'parts', '@'],
    [
      ['item', 'parts', 0],
      ['item', 'parts', 2],
    ],
    [2, 3],
  ],
  [['item', 'parts', '@', 'parts', '@'], [['item', 'parts', 2, 'parts', 0]], [4]],
  [
    ['rows', '@', '@'],
    [
      ['rows', 0, 0],
      ['rows', 1, 0],
      ['rows', 1, 1],
    ],
    [5, 6, 7],
  ],
  [['none'], [], []],
  [['none', 'parts', '@'], [], []],
  [['text'], [], []],
  [['item', 'parts'], [], []],
  [['item', '@'], [], []],
  [['item', 'parts', 'id'], [], []],
  [['missing', 'further'], [], []],
])('%j leads to the objects there, and to their places in the same order', (path, places, ids) => {
  expect(placesAt(DATA, path)).toEqual(places);
  expect(targetsAt(DATA, path).map(({ id }) => id)).toEqual(ids);
});

it('no steps lead to the data itself', () => {
  expect([targetsAt(DATA, []), placesAt(DATA, [])]).toEqual([[DATA], [[]]]);
});
