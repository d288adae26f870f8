import type { Consumer } from './consumer';
import { type Leave, Turnstile } from './turnstile';

const of = (id: string): Consumer => ({ kind: 'address', id });
const turns = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve));
};

/** Requests of consumers by their names, in the order in which they begin. */
function asking(turnstile: Turnstile) {
  const begun: string[] = [];
  const leaves: Leave[] = [];
  const ask = (name: string, gone?: AbortSignal): Promise<unknown> =>
    turnstile.enter(of(name[0]!), gone).then(
      (leave) => void (begun.push(name), leaves.push(leave)),
      ({ message, extensions }) => ({ message, ...extensions }),
    );
  return { ask, begun, leaves };
}

describe('the turnstile', () => {
  it('lets who asks alone in at once', async () => {
    const turnstile = new Turnstile({ underWay: 2, waiting: 2 });
    const { ask, begun } = asking(turnstile);
    await ask('a');
    expect([begun, turnstile.underWay, turnstile.waiting]).toEqual([['a'], 1, 0]);
  });

  it('begins one in each turn of the event loop', async () => {
    const turnstile = new Turnstile({ underWay: 10, waiting: 10 });
    const { ask, begun } = asking(turnstile);
    const all = ['a1', 'a2', 'a3'].map((name) => ask(name));
    await Promise.resolve();
    expect([turnstile.underWay, turnstile.waiting]).toEqual([1, 2]);
    await turns(1);
    expect(turnstile.underWay).toBeLessThanOrEqual(2);
    await Promise.all(all);
    expect([begun, turnstile.waiting]).toEqual([['a1', 'a2', 'a3'], 0]);
  });

  it('lets no more in than may be under way, and the next when one leaves', async () => {
    const turnstile = new Turnstile({ underWay: 1, waiting: 10 });
    const { ask, begun, leaves } = asking(turnstile);
    for (const name of ['a1', 'a2']) void ask(name);
    await turns(5);
    expect(begun).toEqual(['a1']);
    leaves[0]!();
    await turns(2);
    expect([begun, turnstile.underWay, turnstile.waiting]).toEqual([['a1', 'a2'], 1, 0]);
  });

  it('lets consumers take turns, however many requests one has', async () => {
    const turnstile = new Turnstile({ underWay: 20, waiting: 20 });
    const { ask, begun } = asking(turnstile);
    await Promise.all(['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'c1'].map((name) => ask(name)));
    expect(begun).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
  });

  it('refuses who would wait behind too many, and a consumer who has half of the places', async () => {
    const { ask } = asking(new Turnstile({ underWay: 1, waiting: 3 }));
    const [, , third, , , last] = ['a1', 'a2', 'a3', 'b1', 'c1', 'd1'].map((name) => ask(name));
    expect(await third).toMatchObject({
      message: 'at most 2 requests of one consumer may be here at once; ask again in 1 s',
      code: 'RATE_LIMITED',
      http: { status: 429 },
    });
    expect(await last).toMatchObject({
      message: 'at most 3 requests may wait at once; ask again in 1 s',
      code: 'RATE_LIMITED',
      retryAfter: 1,
      http: { status: 503 },
    });
  });

  it('forgets who goes while it waits', async () => {
    const turnstile = new Turnstile({ underWay: 1, waiting: 3 });
    const { ask, begun, leaves } = asking(turnstile);
    const gone = new AbortController();
    const [, second, third] = [ask('a1'), ask('b1', gone.signal), ask('c1')];
    gone.abort();
    expect([await second, turnstile.waiting]).toMatchObject([{ message: 'the client has gone' }, 1]);
    leaves[0]!();
    await third;
    expect(begun).toEqual(['a1', 'c1']);
  });

  it('is empty when all have left', async () => {
    const turnstile = new Turnstile({ underWay: 2, waiting: 20 });
    const { ask, begun, leaves } = asking(turnstile);
    const names = Array.from({ length: 10 }, (_, at) => `a${at}`);
    names.forEach((name) => void ask(name));
    while (begun.length < 10) {
      leaves.splice(0).forEach((leave) => leave());
      await turns(1);
    }
    leaves.splice(0).forEach((leave) => leave());
    expect([begun, turnstile.underWay, turnstile.waiting]).toEqual([names, 0, 0]);
  });
});
