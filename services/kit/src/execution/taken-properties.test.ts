import { takenProperties } from './taken-properties';

class Resolver {
  whole(root: object, { load }: { load: unknown }) {
    return [root, load];
  }
  one({ id }: { id: string }) {
    return id;
  }
  async some(first: number, { id, kind }: { id: string; kind: string }, { load }: { load: unknown }) {
    return [first, id, kind, load];
  }
  rest({ id, ...others }: { id: string }) {
    return [id, others];
  }
  renamed({ id: other }: { id: string }) {
    return other;
  }
  nested({ a: { b } }: { a: { b: string } }) {
    return b;
  }
  defaulted({ id = 'x' }: { id?: string }) {
    return id;
  }
  afterDefault(first = ', { a }', { id }: { id: string }) {
    return [first, id];
  }
}

describe('the properties that a function takes from a parameter', () => {
  it.each<[keyof Resolver, number, string[] | null]>([
    ['whole', 0, null],
    ['whole', 1, ['load']],
    ['whole', 2, null],
    ['one', 0, ['id']],
    ['some', 0, null],
    ['some', 1, ['id', 'kind']],
    ['some', 2, ['load']],
    ['rest', 0, null],
    ['renamed', 0, null],
    ['nested', 0, null],
    ['defaulted', 0, null],
    ['afterDefault', 1, null],
  ])('are known, or not, of %s at %i: %j', (name, index, expected) => {
    expect(takenProperties(Resolver.prototype[name], index)).toEqual(expected);
  });
});
