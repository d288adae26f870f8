import DataLoader from 'dataloader';
import { Levels } from './levels';

const after = <T>(ms: number, value: T): Promise<T> => new Promise((resolve) => setTimeout(resolve, ms, value));

describe('reading level by level', () => {
  it('asks the next level once, though the answers of this one come at different times', async () => {
    const levels = new Levels();
    const asked: string[][] = [];
    const loader = (ms: number) =>
      new DataLoader<string, string>(
        (keys) => {
          asked.push([...keys]);
          return levels.read(() =>
            after(
              ms,
              keys.map((key) => `${key}'`),
            ),
          );
        },
        { batchScheduleFn: levels.schedule },
      );
    const [fast, slow, next] = [loader(1), loader(20), loader(1)];
    const both = await Promise.all([
      fast.load('a').then((key) => next.load(key)),
      slow.load('b').then((key) => next.load(key)),
    ]);
    expect(both).toEqual(["a''", "b''"]);
    expect(asked).toEqual([['a'], ['b'], ["a'", "b'"]]);
  });

  it('goes on after a read that failed', async () => {
    const levels = new Levels();
    const loader = new DataLoader<string, string>(
      (keys) =>
        levels.read(() => (keys.includes('bad') ? Promise.reject(new Error('no')) : Promise.resolve([...keys]))),
      { batchScheduleFn: levels.schedule },
    );
    await expect(loader.load('bad')).rejects.toThrow('no');
    expect(await loader.load('good')).toBe('good');
  });
});
