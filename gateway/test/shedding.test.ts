import type { AddressInfo } from 'node:net';
import type { Transport } from '@courage-hub/gateway/transport';
// @ts-expect-error the package has no types
import autocannon from 'autocannon';
import { testGraph, type TestGraph } from './graph';

const QUERY = '{ contractingProcesses(first: 0) { totalCount } }';

/** Procurements that answers when the test says so. */
let release = (): void => {};
let held: Promise<void> | null = null;
const hold = (): void => {
  held = new Promise((resolve) => (release = resolve));
};
const through = (transport: Transport): Transport => ({
  ...transport,
  async send(operation, asked) {
    if (transport.name === 'procurements') await held;
    return transport.send(operation, asked);
  },
});

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph({ through, settings: { requests: { underWay: 2, waiting: 4 } } });
}, 60_000);
afterEach(() => {
  release();
  held = null;
});
afterAll(() => graph.close());

const SIX = [1, 2, 3, 4, 5, 6].map((at) => `192.0.2.${at}`);

const ask = async (remoteAddress: string) => {
  const payload = { query: QUERY };
  const reply = await graph.app.inject({ method: 'POST', url: '/graphql', payload, remoteAddress });
  return { status: reply.statusCode, retryAfter: reply.headers['retry-after'], body: reply.json() };
};
const statusesOf = async (asked: ReturnType<typeof ask>[]) => (await Promise.all(asked)).map(({ status }) => status);

/** Waits until so many requests are under way or wait. */
async function here(count: number): Promise<void> {
  for (;;) {
    const { payload } = await graph.app.inject('/metrics');
    const [underWay, waiting] = ['under_way', 'waiting'].map((name) =>
      Number(new RegExp(`^hub_requests_${name} (\\d+)$`, 'm').exec(payload)![1]),
    );
    if (underWay! + waiting! === count) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('more requests than the gateway takes', () => {
  it('are refused at once and asked to come again, while those inside are answered', async () => {
    hold();
    const inside = SIX.map(ask);
    await here(6);
    const refused = await ask('192.0.2.7');
    expect(refused).toEqual({
      status: 503,
      retryAfter: '1',
      body: {
        errors: [
          {
            message: 'at most 4 requests may wait at once; ask again in 1 s',
            extensions: { code: 'RATE_LIMITED', limit: 4, retryAfter: 1 },
          },
        ],
      },
    });
    release();
    expect(await statusesOf(inside)).toEqual([200, 200, 200, 200, 200, 200]);
    expect((await ask('192.0.2.7')).status).toBe(200);
  });

  it('93: of one consumer leave half of the places to others', async () => {
    hold();
    const greedy = Array.from({ length: 5 }, () => ask('192.0.2.1'));
    await here(3);
    const modest = ask('192.0.2.2');
    await here(4);
    release();
    expect(await statusesOf(greedy)).toEqual([200, 200, 200, 429, 429]);
    expect((await modest).status).toBe(200);
  });

  it('give up the places of clients who go, under way or waiting', async () => {
    const url = await graph.app.listen({ port: 0, host: '127.0.0.1' });
    hold();
    const clients = [1, 2, 3].map(() => new AbortController());
    const gone = clients.map(({ signal }) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: QUERY }),
        signal,
      }).catch(({ name }: Error) => name),
    );
    await here(3);
    for (const client of clients) client.abort();
    expect(await Promise.all(gone)).toEqual(['AbortError', 'AbortError', 'AbortError']);
    await here(0);
  });

  it('leave the pages of whoever watches the hub as they are', async () => {
    hold();
    const inside = SIX.map(ask);
    await here(6);
    const watched = await Promise.all(['/health', '/ready', '/metrics'].map((url) => graph.app.inject(url)));
    expect(watched.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    const text = watched[2]!.payload;
    expect(text).toMatch(/^hub_requests_under_way 2$/m);
    expect(text).toMatch(/^hub_requests_waiting 4$/m);
    expect(text).toMatch(/^hub_requests_shed_total\{status="429"\} 2$/m);
    release();
    await Promise.all(inside);
  });
});

it('a hundred connections that never rest are all answered', async () => {
  const saturated = await testGraph();
  await saturated.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = saturated.app.server.address() as AddressInfo;
  const { non2xx, errors } = await autocannon({
    url: `http://127.0.0.1:${port}/graphql`,
    connections: 100,
    duration: 2,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: '{ experiments(first: 20) { nodes { id title { fi } leadMunicipality { code } } } }',
    }),
  });
  expect([non2xx, errors]).toEqual([0, 0]);
  await saturated.close();
}, 60_000);
