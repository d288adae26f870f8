import { createClient as sseClient } from 'graphql-sse';
import { createClient as socketClient } from 'graphql-ws';
import { hashOf } from '@courage-hub/gateway/identity/secret';
import WebSocket from 'ws';
import { aKey, anExperiment, comesTrue, follow, liveGraph, type LiveGraph, show } from './harness';

const QUERY = 'subscription { experimentChanged { type objectId experiment { id } } }';
const POST = { 'content-type': 'application/json' };

let graph: LiveGraph;
beforeAll(async () => {
  graph = await liveGraph('sqlite', {
    settings: { live: { pollMs: 20, identityMs: 50, perConsumer: 3, idleMs: 300 } },
  });
}, 180_000);
afterAll(() => graph.close());

const socketUrl = () => `${graph.url.replace('http', 'ws')}/graphql`;

const sockets = (connectionParams: Record<string, unknown> = {}, headers: Record<string, string> = {}) =>
  socketClient({
    url: socketUrl(),
    webSocketImpl: class extends WebSocket {
      constructor(url: string, protocols: string[]) {
        super(url, protocols, { headers });
      }
    },
    connectionParams,
    retryAttempts: 0,
  });

/** How a socket that shows these headers is closed before it may do anything. */
const closed = (headers: Record<string, string>, params: object = {}): Promise<[number, string]> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(socketUrl(), 'graphql-transport-ws', { headers });
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: params })));
    socket.on('message', () => reject(new Error('it was let in')));
    socket.on('close', (code, reason) => resolve([code, String(reason)]));
    socket.on('error', reject);
  });

describe('over a WebSocket', () => {
  it('several subscriptions are told in one connection, each until it is completed', async () => {
    const { id } = await anExperiment(graph);
    const client = sockets();
    const [one, other] = [client.iterate({ query: QUERY }), client.iterate({ query: `${QUERY} # other` })];
    const firsts = [one.next(), other.next()];
    await comesTrue(() => graph.asked.filter((door) => door === 'experiments outboxAfter').length >= 2);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await show(graph, id, 'PUBLIC');
    const event = { data: { experimentChanged: { type: 'UPDATE', objectId: id, experiment: { id } } } };
    for (const first of firsts) expect((await first).value).toEqual(event);
    await one.return!();
    const second = other.next();
    await show(graph, id, 'PUBLIC');
    expect((await second).value).toEqual(event);
    await client.dispose();
  });

  it('a credential comes in a header, or in the first message where a page can set none', async () => {
    const { id } = await anExperiment(graph, 1);
    await show(graph, id, 'PARTNER');
    const query = 'subscription { experimentChanged { type experiment { id } } }';
    const headers = { 'x-api-key': aKey(graph) };
    for (const client of [sockets({}, headers), sockets({ 'X-API-Key': aKey(graph) })]) {
      const events = client.iterate({ query });
      const next = events.next();
      await new Promise((resolve) => setTimeout(resolve, 200));
      await show(graph, id, 'PARTNER');
      expect((await next).value).toEqual({ data: { experimentChanged: { type: 'UPDATE', experiment: { id } } } });
      await client.dispose();
    }
  });

  it.each([
    ['an unknown key', { 'x-api-key': 'hub_test_1_2_3' }, [4401, expect.stringContaining('hub_<env>_')]],
    ['a page of elsewhere', { origin: 'https://elsewhere.example' }, [4403, expect.stringContaining('another site')]],
  ])(
    '%s is let in to nothing',
    async (_who, headers, expected) => {
      expect(await closed(headers)).toEqual(expected);
      if ('x-api-key' in headers) expect(await closed({}, headers)).toEqual(expected);
    },
    10_000,
  );

  it('one that follows nothing is closed after a while', async () => {
    const socket = new WebSocket(socketUrl(), 'graphql-transport-ws');
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    const code = await new Promise((resolve) => socket.on('close', resolve));
    expect(code).toBe(1000);
  });

  it.each([
    ['a query', '{ __typename }', 'only a subscription can be followed'],
    ['a mistake', 'subscription { nothing }', 'Cannot query field "nothing" on type "Subscription".'],
    ['two fields', 'subscription { changes { type } threadPosted { type } }', 'must select only one top level field'],
    [
      'too many aliases',
      `subscription { changes { ${Array.from({ length: 31 }, (_, n) => `a${n}: type`).join(' ')} } }`,
      'aliases must be at most 30',
    ],
  ])('%s is refused as everywhere', async (_what, query, message) => {
    const client = sockets();
    const error = await client
      .iterate({ query })
      .next()
      .catch((errors: unknown) => errors);
    expect(JSON.stringify(error)).toContain(message.replaceAll('"', '\\"'));
    await client.dispose();
    const answer = await fetch(`${graph.url}/graphql/stream`, {
      method: 'POST',
      headers: POST,
      body: JSON.stringify({ query }),
    });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(await answer.json())).toContain(message.replaceAll('"', '\\"'));
  });
});

describe('over server-sent events', () => {
  it('a client of the protocol is told', async () => {
    const { id } = await anExperiment(graph, 2);
    const client = sseClient({ url: `${graph.url}/graphql/stream`, retryAttempts: 0 });
    const next = client.iterate({ query: QUERY }).next();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await show(graph, id, 'PUBLIC');
    expect((await next).value).toMatchObject({ data: { experimentChanged: { objectId: id } } });
    client.dispose();
  });

  it('a browser’s EventSource, which can only GET, is answered; a page of elsewhere is not', async () => {
    const address = `${graph.url}/graphql/stream?query=${encodeURIComponent(QUERY)}`;
    const controller = new AbortController();
    const own = await fetch(address, { headers: { 'sec-fetch-site': 'same-origin' }, signal: controller.signal });
    expect([own.status, own.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    controller.abort();
    const foreign = await fetch(address, { headers: { 'sec-fetch-site': 'cross-site' } });
    const { errors } = (await foreign.json()) as { errors: { extensions: { code: string } }[] };
    expect([foreign.status, errors[0]!.extensions.code]).toEqual([403, 'FORBIDDEN']);
  });

  it('a subscription that is sent as a question is told where it belongs', async () => {
    const { body } = await graph.post(QUERY);
    expect(body.errors).toMatchObject([
      { message: expect.stringContaining('/graphql/stream'), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it.each([
    ['after', 'x', 'a cursor must be one that the hub gave out, but got: \\"x\\"'],
    [
      'after',
      Buffer.from('[["networking",1]]').toString('base64url'),
      'a cursor must be one that the same subscription gave out',
    ],
    [
      'after',
      Buffer.from('[["experiments",999999]]').toString('base64url'),
      'a cursor must be one that the hub gave out',
    ],
    ['id', 'municipality:091', 'id must be the global id of a Experiment, but got: \\"municipality:091\\"'],
    ['municipality', '091', 'municipality must be the global id of a Municipality, but got: \\"091\\"'],
  ])('a wrong %s is refused', async (argument, value, message) => {
    const query = `subscription { experimentChanged(${argument}: ${JSON.stringify(value)}) { type } }`;
    const refused = await follow(graph.url, query);
    expect(refused.status).toBe(400);
    expect(JSON.stringify(await refused.next())).toContain(message);
  });

  it('as many as one consumer may have are open at a time, and the next is when one is closed', async () => {
    const headers = { 'x-api-key': aKey(graph) };
    const open = [];
    for (let n = 0; n < 3; n++) open.push(await follow(graph.url, QUERY, { headers }));
    expect(open.map(({ status }) => status)).toEqual([200, 200, 200]);
    const refused = await follow(graph.url, QUERY, { headers });
    expect([refused.status, (await refused.next())!.data.errors[0].extensions.code]).toEqual([429, 'RATE_LIMITED']);
    open.shift()!.close();
    let again = await follow(graph.url, QUERY, { headers });
    for (let n = 0; n < 50 && again.status !== 200; n++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      again = await follow(graph.url, QUERY, { headers });
    }
    expect(again.status).toBe(200);
    for (const one of [...open, again]) one.close();
  });

  it('a key that is revoked ends its streams within 5 s, with a clear error', async () => {
    const key = aKey(graph);
    const one = await follow(graph.url, QUERY, { headers: { 'x-api-key': key } });
    await one.next();
    delete graph.accounts[hashOf(key)];
    const start = performance.now();
    expect(await one.next()).toEqual({
      event: 'next',
      data: { errors: [{ message: expect.stringContaining('revoked'), extensions: { code: 'UNAUTHENTICATED' } }] },
    });
    expect(performance.now() - start).toBeLessThan(5500);
    expect(await one.next()).toEqual({ event: 'complete' });
    expect(await one.next()).toBeNull();
  }, 15_000);
});
