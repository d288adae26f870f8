import type { FetchDataRewrite } from '@apollo/query-planner';
import { rewriting } from './rewrites';

const isOf = (typename: string, condition: string): boolean => typename === condition || condition === 'Media';

const set = (path: string[], setValueTo: unknown): FetchDataRewrite => ({ kind: 'ValueSetter', path, setValueTo });
const rename = (path: string[], renameKeyTo: string): FetchDataRewrite => ({ kind: 'KeyRenamer', path, renameKeyTo });

it.each<[string, FetchDataRewrite, object, object]>([
  ['sets a value', set(['__typename'], 'Media'), { __typename: 'Book' }, { __typename: 'Media' }],
  [
    'sets it on that type',
    set(['... on Book', '__typename'], 'Media'),
    { __typename: 'Book' },
    { __typename: 'Media' },
  ],
  ['and on no other', set(['... on Book', '__typename'], 'Media'), { __typename: 'Film' }, { __typename: 'Film' }],
  ['and where no type is told', set(['... on Book', 'a'], 1), {}, { a: 1 }],
  ['renames a key', rename(['a__alias_0'], 'a'), { a__alias_0: 1 }, { a: 1 }],
  ['leaves what has no such key', rename(['a__alias_0'], 'a'), { a: 2 }, { a: 2 }],
  [
    'renames in every item',
    rename(['list', 'b'], 'a'),
    { list: [{ b: 1 }, null, [{ b: 2 }]] },
    { list: [{ a: 1 }, null, [{ a: 2 }]] },
  ],
  ['goes past null', rename(['list', 'b'], 'a'), { list: null }, { list: null }],
])('%s', (_case, rewrite, value, expected) => {
  rewriting([rewrite], isOf)!(value);
  expect(value).toEqual(expected);
});

it('several are made in their order', () => {
  const value = { b: 1 };
  rewriting([rename(['b'], 'a'), set(['b'], 2)], isOf)!(value);
  expect(value).toEqual({ a: 1, b: 2 });
});

it.each([[undefined], [[]]])('%j is nothing to be done', (rewrites) => {
  expect(rewriting(rewrites, isOf)).toBeNull();
});
