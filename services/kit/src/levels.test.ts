import { Loader } from './ask';
import { Levels } from './levels';

const after = <T>(ms: number, value: T): Promise<T> => new Promise((resolve) => setTimeout(resolve, ms, value));

describe('reading level by level', () => {
  it('asks the next level once, though the answers of this one come at different times', async () => {
    const levels = new Levels();
    const asked: string[][] = [];
    const loader = (ms: number) =>
      new Loader<string, string>(levels, (keys) => {
        asked.push([...keys]);
        return levels.read(() =>
          after(
            ms,
            keys.map((key) => `${key}'`),
          ),
        );
      });
    const [fast, slow, next] = [loader(1), loader(20), loader(1)];
    const both = await Promise.all([
      fast.ask('a').then((key) => next.ask(key)),
      slow.ask('b').then((key) => next.ask(key)),
    ]);
    expect(both).toEqual(["a''", "b''"]);
    expect(asked).toEqual([['a'], ['b'], ["a'", "b'"]]);
  });

  it('goes on after a read that failed', async () => {
    const levels = new Levels();
    const loader = new Loader<string, string>(levels, (keys) =>
      levels.read(() => (keys.includes('bad') ? Promise.reject(new Error('no')) : Promise.resolve([...keys]))),
    );
    await expect(loader.ask('bad')).rejects.toThrow('no');
    expect(await loader.ask('good')).toBe('good');
  });
});
