import { merge } from './merge';

const isConcrete = (typename: unknown): boolean => typename !== 'Node';

const merged = (into: object, from: object): object => {
  merge(into as Record<string, unknown>, from as Record<string, unknown>, isConcrete);
  return into;
};

it.each<[string, object, object, object]>([
  ['a new field is taken over', { a: 1 }, { b: 2 }, { a: 1, b: 2 }],
  ['a value replaces a value', { a: 1 }, { a: 2 }, { a: 2 }],
  ['null replaces a value', { a: { b: 1 } }, { a: null }, { a: null }],
  ['an object replaces null', { a: null }, { a: { b: 1 } }, { a: { b: 1 } }],
  ['nothing replaces nothing', { a: 1 }, { a: undefined }, { a: 1 }],
  ['objects grow together', { a: { b: 1, c: 1 } }, { a: { c: 2, d: 2 } }, { a: { b: 1, c: 2, d: 2 } }],
  ['lists of one length grow together', { a: [{ b: 1 }, null] }, { a: [{ c: 2 }, 3] }, { a: [{ b: 1, c: 2 }, 3] }],
  ['lists of lists too', { a: [[{ b: 1 }]] }, { a: [[{ c: 2 }]] }, { a: [[{ b: 1, c: 2 }]] }],
  [
    'a list of another length replaces one',
    { a: [{ b: 1 }] },
    { a: [{ c: 1 }, { c: 2 }] },
    { a: [{ c: 1 }, { c: 2 }] },
  ],
  ['a list replaces an object', { a: { b: 1 } }, { a: [1] }, { a: [1] }],
  ['a concrete type replaces an interface', { __typename: 'Node' }, { __typename: 'Item' }, { __typename: 'Item' }],
  ['an interface replaces no type', { __typename: 'Item' }, { __typename: 'Node' }, { __typename: 'Item' }],
  ['an interface stands where no type is known', {}, { __typename: 'Node' }, { __typename: 'Node' }],
])('%s', (_case, into, from, expected) => {
  expect(merged(into, from)).toEqual(expected);
});

it('what is taken over is not copied, and what is the same is left', () => {
  const part = { b: 1 };
  const into = merged({}, { part }) as { part: object };
  expect(into.part).toBe(part);
  expect(merged(into, into)).toEqual({ part: { b: 1 } });
});

it('a field named __proto__ reaches no prototype', () => {
  merged({}, JSON.parse('{"__proto__":{"polluted":true}}'));
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});
