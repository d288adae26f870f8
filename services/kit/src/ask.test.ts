import { type Columns, Loader } from './ask';
import { Failure } from './execution/failure';
import { Levels } from './levels';

type Read = [keys: string[], columns: string[] | 'all'];

function aLoader(type: string | null = 'Pen', answer: (key: string) => unknown = (key) => `${key}'`) {
  const reads: Read[] = [];
  const loader = new Loader<string, unknown>(
    new Levels(),
    async (keys, columns) => {
      reads.push([[...keys], columns ? [...columns].sort() : 'all']);
      return keys.map(answer);
    },
    type,
  );
  return { loader, reads };
}

const set = (...columns: string[]): Columns => new Set(columns);

describe('a question to a loader', () => {
  it('is read once for each key, and all of one level together', async () => {
    const { loader, reads } = aLoader();
    expect(await Promise.all([loader.ask('a'), loader.ask('b'), loader.ask('a')])).toEqual(["a'", "b'", "a'"]);
    expect(await loader.ask('b')).toBe("b'");
    expect(reads).toEqual([[['a', 'b'], 'all']]);
  });

  it('is read with the columns that everybody together wants', async () => {
    const { loader, reads } = aLoader();
    const [one, other] = [loader.ask('a').wanting(set('x')), loader.ask('b').wanting(set('y'))];
    await one.batch.settled;
    expect([one.outcome(), other.outcome()]).toEqual(["a'", "b'"]);
    expect(reads).toEqual([
      [
        ['a', 'b'],
        ['x', 'y'],
      ],
    ]);
  });

  it('is read whole for whoever awaits it', async () => {
    const { loader, reads } = aLoader();
    loader.ask('a').wanting(set('x'));
    await loader.ask('b');
    expect(reads).toEqual([[['a', 'b'], 'all']]);
  });

  it('is read again for columns that were not read, and only then', async () => {
    const { loader, reads } = aLoader();
    await loader.ask('a').wanting(set('x', 'y')).batch.settled;
    await loader.ask('a').wanting(set('y')).batch.settled;
    await loader.ask('a').wanting(set('z')).batch.settled;
    expect(await loader.ask('a')).toBe("a'");
    await loader.ask('a').wanting(set('x')).batch.settled;
    expect(reads).toEqual([
      [['a'], ['x', 'y']],
      [['a'], ['z']],
      [['a'], 'all'],
    ]);
  });

  it('knows that a set which grew while it waited asks for more', async () => {
    const { loader, reads } = aLoader();
    const wanted = new Set(['x']);
    const ask = loader.ask('a').wanting(wanted);
    wanted.add('y');
    await loader.ask('a').wanting(wanted).batch.settled;
    expect([ask.outcome(), reads]).toEqual(["a'", [[['a'], ['x', 'y']]]]);
  });

  it('comes whole where the loader reads no records of a type', async () => {
    const { loader, reads } = aLoader(null);
    await loader.ask('a').wanting(set('x')).batch.settled;
    expect(await loader.ask('a')).toBe("a'");
    expect(reads).toEqual([[['a'], 'all']]);
  });

  it('gives a part to whoever asks for that', async () => {
    const { loader } = aLoader('Pen', (key) => ({ key }));
    const part = loader.ask('a').part((found) => (found as { key: string }).key);
    expect(await part).toBe('a');
    expect(part.outcome()).toBe('a');
  });

  it('fails alone where its answer is an Error', async () => {
    const { loader } = aLoader('Pen', (key) => (key === 'bad' ? new Error('no') : key));
    const asked = [loader.ask('good'), loader.ask('bad')] as const;
    expect(await asked[0]).toBe('good');
    await expect(asked[1]).rejects.toThrow('no');
    expect(asked[1].outcome()).toEqual(new Failure(new Error('no')));
  });

  it('may be asked again where the read failed', async () => {
    let broken = true;
    const loader = new Loader<string, string>(new Levels(), async (keys) => {
      if (broken) throw new Error('gone');
      return [...keys];
    });
    await expect(loader.ask('a')).rejects.toThrow('gone');
    await expect(loader.ask('a').catch(() => 'caught')).resolves.toBe('caught');
    broken = false;
    expect(await loader.ask('a').finally(() => {})).toBe('a');
  });
});
