import { ANONYMOUS } from '@courage-hub/kit/viewer';
import { type BreakerState, neverArrived, RESILIENCE, type ResilienceOptions, resilient } from './resilient';
import { NotGraphQL, type Transport } from './transport';

const refused = () => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
const answer = { data: { a: 1 } };

/** A subgraph that answers as it is told to, and counts how often it is asked. */
function scripted(script: (asked: number) => unknown) {
  const asked: string[] = [];
  const transport: Transport = {
    name: 'places',
    async send({ query }) {
      asked.push(query);
      const outcome = await script(asked.length);
      if (outcome !== answer) throw outcome;
      return outcome as typeof answer;
    },
    call: async () => null,
    ready: async () => {},
    close: async () => {},
  };
  return { asked, transport };
}

const QUICK: ResilienceOptions = { ...RESILIENCE, pauseMs: 1 };
const whom = (signal = new AbortController().signal) => ({ viewer: ANONYMOUS, signal });

describe('a subgraph that is asked with care', () => {
  it.each([
    ['that cannot be connected to', refused()],
    ['that a proxy says is away', new NotGraphQL(503)],
  ])('and %s is asked again, and answers', async (_case, error) => {
    const { asked, transport } = scripted((time) => (time < 3 ? error : answer));
    const retried: string[] = [];
    const careful = resilient(transport, { ...QUICK, onRetry: (name) => retried.push(name) });
    expect(await careful.send({ query: '{ a }' }, whom())).toEqual(answer);
    expect([asked, retried]).toEqual([
      ['{ a }', '{ a }', '{ a }'],
      ['places', 'places'],
    ]);
  });

  it('is asked three times at most', async () => {
    const { asked, transport } = scripted(() => refused());
    await expect(resilient(transport, QUICK).send({ query: '{ a }' }, whom())).rejects.toThrow('ECONNREFUSED');
    expect(asked).toHaveLength(3);
  });

  it.each([
    ['a mutation', 'mutation { a }', refused()],
    ['what it answered with garbage', '{ a }', new NotGraphQL(200)],
    ['what it did not answer in time', '{ a }', new DOMException('late', 'TimeoutError')],
  ])('is asked once for %s', async (_case, query, error) => {
    const { asked, transport } = scripted(() => error);
    await expect(resilient(transport, QUICK).send({ query }, whom())).rejects.toBe(error);
    expect(asked).toEqual([query]);
  });

  it('is not asked again for more than one question in ten, once what was saved is spent', async () => {
    const { asked, transport } = scripted(() => refused());
    const careful = resilient(transport, { ...QUICK, sample: 10_000 });
    for (let i = 0; i < 100; i++) await careful.send({ query: '{ a }' }, whom()).catch(() => null);
    expect(asked).toHaveLength(100 + 10 + 9);
  });

  it('is left alone when half of the last questions failed, and tried again after a rest', async () => {
    let up = false;
    const states: BreakerState[] = [];
    const { asked, transport } = scripted(() => (up ? answer : new NotGraphQL(500)));
    const options = {
      ...QUICK,
      sample: 4,
      restMs: 50,
      onBreaker: (_: string, state: BreakerState) => states.push(state),
    };
    const careful = resilient(transport, options);
    for (let i = 0; i < 10; i++) await careful.send({ query: '{ a }' }, whom()).catch(() => null);
    expect([asked.length, states]).toEqual([4, ['open']]);
    up = true;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await careful.send({ query: '{ a }' }, whom())).toEqual(answer);
    expect([asked.length, states]).toEqual([5, ['open', 'half-open', 'closed']]);
  });

  it('is not blamed for clients that went', async () => {
    const gone = new DOMException('gone', 'AbortError');
    const { asked, transport } = scripted(() => gone);
    const careful = resilient(transport, { ...QUICK, sample: 4 });
    for (let i = 0; i < 10; i++) await careful.send({ query: '{ a }' }, whom()).catch(() => null);
    expect(asked).toHaveLength(10);
  });

  it('is asked no more at once than it may be, and what would wait too long is refused at once', async () => {
    let release = (): void => {};
    const held = new Promise<typeof answer>((resolve) => (release = () => resolve(answer)));
    const { asked, transport } = scripted(() => held);
    const careful = resilient(transport, { ...QUICK, concurrent: 2, queued: 1 });
    const sent = Array.from({ length: 4 }, () => careful.send({ query: '{ a }' }, whom()).catch((error) => error.name));
    expect(await sent[3]).toBe('Error');
    expect(asked).toHaveLength(2);
    release();
    expect(await Promise.all(sent.slice(0, 3))).toEqual([answer, answer, answer]);
    expect(asked).toHaveLength(3);
  });

  it('is not asked for somebody who has gone while waiting', async () => {
    const { asked, transport } = scripted(() => refused());
    const client = new AbortController();
    const careful = resilient(transport, { ...QUICK, pauseMs: 20, onRetry: () => client.abort() });
    await expect(careful.send({ query: '{ a }' }, whom(client.signal))).rejects.toThrow();
    expect(asked).toHaveLength(1);
  });
});

describe('a question that never arrived', () => {
  it.each<[Error, boolean]>([
    [refused(), true],
    [Object.assign(new Error('reset'), { code: 'ECONNRESET' }), true],
    [Object.assign(new Error('socket'), { code: 'UND_ERR_SOCKET' }), true],
    [new NotGraphQL(502), true],
    [new NotGraphQL(504), true],
    [new NotGraphQL(500), false],
    [new NotGraphQL(404), false],
    [Object.assign(new Error('headers'), { code: 'UND_ERR_HEADERS_TIMEOUT' }), false],
    [new Error('anything else'), false],
  ])('is told by %s: %s', (error, expected) => {
    expect(neverArrived(error)).toBe(expected);
  });
});
