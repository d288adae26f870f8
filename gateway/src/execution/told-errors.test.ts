import { ToldErrors } from './told-errors';

type Path = (string | number)[];

const telling = (path: Path, extensions: Record<string, unknown> = { code: 'NOT_FOUND' }, message = 'gone') => {
  const errors = new ToldErrors();
  errors.tell({ path, message, extensions });
  return errors;
};

it('an error is told once for a place and a message', () => {
  const errors = telling(['a', 0]);
  errors.tell({ path: ['a', 0], message: 'gone', extensions: { code: 'INTERNAL' } });
  errors.tell({ path: ['a', 1], message: 'gone', extensions: {} });
  errors.tell({ path: ['a', 0], message: 'otherwise', extensions: {} });
  expect(errors.toErrors().map(({ path, message, extensions }) => [path, message, extensions.code])).toEqual([
    [['a', 0], 'gone', 'NOT_FOUND'],
    [['a', 1], 'gone', undefined],
    [['a', 0], 'otherwise', undefined],
  ]);
});

it.each<[Path, Path, object, boolean]>([
  [['a'], ['a'], {}, true],
  [['a'], ['a', 'b'], {}, true],
  [['a', 'b'], ['a'], {}, true],
  [['a'], ['b'], {}, false],
  [['a', 0], ['a', 1], {}, false],
  [['a', 0], ['a', 1], { code: 'SUBGRAPH_UNAVAILABLE' }, true],
  [['a', 0, 'b'], ['a', 1, 'b', 'c'], { everywhere: true }, true],
  [['a', 0, 'b'], ['a', 1, 'c'], { everywhere: true }, false],
  [['a', 0], ['a', 'b'], { everywhere: true }, false],
])('one at %j explains a null at %j, with %j: %j', (told, path, extensions, explained) => {
  expect(telling(told, extensions as never).explains(path)).toBe(explained);
});

it('how far an error reaches is not told to clients', () => {
  const [error] = telling(['a'], { code: 'INTERNAL', everywhere: true }).toErrors();
  expect(error!.extensions).toEqual({ code: 'INTERNAL' });
});

it('no error explains nothing', () => {
  expect(new ToldErrors().explains([])).toBe(false);
});
