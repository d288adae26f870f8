import type { CompiledFetch } from './compiled-plan';
import { gather } from './gather';
import type { Json } from './targets';

const fetchOf = (more: Partial<CompiledFetch> = {}): CompiledFetch =>
  ({
    path: ['list', '@'],
    represent: ({ id }: Json) => (id === undefined ? undefined : { id }),
    before: null,
    ...more,
  }) as CompiledFetch;

const gathered = (list: unknown[], more?: Partial<CompiledFetch>) => {
  const { targets, representations, indexes } = gather({ list }, fetchOf(more));
  return { targets: targets.length, representations, indexes };
};

it.each<[string, unknown[], object]>([
  ['nothing', [], { targets: 0, representations: [], indexes: [] }],
  [
    'each object once',
    [{ id: 1 }, { id: 2 }, { id: 1 }],
    { targets: 3, representations: [{ id: 1 }, { id: 2 }], indexes: [0, 1, 0] },
  ],
  [
    'a text apart from a number',
    [{ id: 1 }, { id: '1' }],
    { targets: 2, representations: [{ id: 1 }, { id: '1' }], indexes: [0, 1] },
  ],
  ['no null', [null, { id: 1 }], { targets: 1, representations: [{ id: 1 }], indexes: [0] }],
  ['no object without its key', [{}, { id: 1 }], { targets: 2, representations: [{ id: 1 }], indexes: [-1, 0] }],
])('sends %s', (_case, list, expected) => {
  expect(gathered(list)).toEqual(expected);
});

it('what a rewrite makes alike is sent once', () => {
  const before = (representation: unknown) => void ((representation as Json).id = 'same');
  expect(gathered([{ id: 1 }, { id: 2 }], { before })).toEqual({
    targets: 2,
    representations: [{ id: 'same' }],
    indexes: [0, 0],
  });
});
