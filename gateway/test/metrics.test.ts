import type { AddressInfo } from 'node:net';
import { identitySecret } from '@courage-hub/kit/identity';
import { subgraphServer } from '@courage-hub/kit/serve';
import type { Transport } from '@courage-hub/gateway/transport';
import { testGraph, type TestGraph } from './graph';

const TOKEN = 'a token of the tests, 32 characters long';
let isDown = false;
const faulty = (transport: Transport): Transport => ({
  ...transport,
  send: (operation, asked) =>
    isDown && transport.name === 'procurements'
      ? Promise.reject(Object.assign(new Error('down'), { code: 'ECONNREFUSED' }))
      : transport.send(operation, asked),
});

let graph: TestGraph;
beforeAll(async () => {
  const costPerMinute = { anonymous: 100_000, person: null, key: null };
  graph = await testGraph({ through: faulty, settings: { costPerMinute } });
}, 60_000);
afterAll(() => graph.close());

const metrics = async (): Promise<string> => (await graph.app.inject('/metrics')).payload;

/** The value of one line, such as `hub_plans` or `hub_fetch_seconds_count{subgraph="nodes",outcome="ok"}`. */
const valueIn = (text: string, name: string): number =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')
      .at(-1) ?? 0,
  );

async function countedDuring(names: readonly string[], work: () => Promise<unknown>): Promise<number[]> {
  const before = await metrics();
  await work();
  const after = await metrics();
  return names.map((name) => valueIn(after, name) - valueIn(before, name));
}

const fetches = (subgraph: string, outcome: string): string =>
  `hub_fetch_seconds_count{subgraph="${subgraph}",outcome="${outcome}"}`;
const requests = (outcome: string): string => `hub_request_seconds_count{outcome="${outcome}"}`;

describe('what the gateway counts', () => {
  it('is requests by the code of their first error, and the cost that they were charged', async () => {
    const names = [requests('OK'), requests('BAD_USER_INPUT'), 'hub_cost_points_total{consumer="address"}'];
    const counted = await countedDuring(names, async () => {
      await graph.post('{ municipality(code: "091") { code } }');
      await graph.post('{ municipality(code: "091") { unknown } }');
    });
    expect(counted).toEqual([1, 1, 1 + 10]);
  });

  it('is questions to subgraphs by outcome', async () => {
    const names = [
      fetches('municipalities', 'ok'),
      fetches('procurements', 'unreachable'),
      requests('SUBGRAPH_UNAVAILABLE'),
    ];
    const counted = await countedDuring(names, async () => {
      isDown = true;
      await graph.post('{ municipality(code: "005") { code } contractingProcesses(first: 0) { totalCount } }');
      isDown = false;
    });
    expect(counted).toEqual([1, 1, 1]);
  });

  it('is plans made and remembered, and fetches that were shared', async () => {
    const names = ['hub_plans_made_total', 'hub_plans_remembered_total', 'hub_plans', 'hub_fetches_shared_total'];
    const query = (name: string) => `query ${name} { regions(kind: MAAKUNTA) { name { sv } } }`;
    const counted = await countedDuring(names, () => Promise.all([graph.post(query('A')), graph.post(query('B'))]));
    expect(counted.slice(0, 3)).toEqual([1, 1, 1]);
    expect(counted[3]).toBeLessThanOrEqual(1);
  });

  it('is not pages, nor the editor', async () => {
    const counted = await countedDuring([requests('OK')], async () => {
      await graph.app.inject({ url: '/graphql', headers: { accept: 'text/html' } });
      await graph.app.inject('/');
    });
    expect(counted).toEqual([0]);
  });

  it('tells of the process too, and of nobody: no label has a value that a client chose', async () => {
    await graph.post('query NameOfAClient { municipality(code: "049") { name { fi } } }');
    const text = await metrics();
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
    expect(text).not.toMatch(/NameOfAClient|127\.0\.0\.1|municipality\b/);
    const labels = new Set([...text.matchAll(/(\w+)="/g)].map(([, label]) => label));
    expect(
      [...labels].filter((label) => !/^(le|space|kind|type|version|major|minor|patch)$/.test(label!)).sort(),
    ).toEqual(['consumer', 'outcome', 'subgraph']);
  });
});

describe('who reads the metrics', () => {
  it.each<[string, Record<string, string>, string, number]>([
    ['this machine', {}, '127.0.0.1', 200],
    ['this machine over IPv6', {}, '::1', 200],
    ['another machine', {}, '192.0.2.7', 404],
    ['a proxy on this machine for another', { 'x-forwarded-for': '192.0.2.7' }, '127.0.0.1', 404],
  ])('without a token: %s', async (_case, headers, remoteAddress, status) => {
    const { statusCode } = await graph.app.inject({ url: '/metrics', headers, remoteAddress });
    expect(statusCode).toBe(status);
  });

  it('with a token: whoever shows it, from anywhere, and nobody else', async () => {
    const guarded = await testGraph({ demo: false, settings: { metricsToken: TOKEN } });
    const read = async (authorization: string, remoteAddress = '192.0.2.7') =>
      (await guarded.app.inject({ url: '/metrics', headers: { authorization }, remoteAddress })).statusCode;
    expect([await read(`Bearer ${TOKEN}`), await read('Bearer guess'), await read('', '127.0.0.1')]).toEqual([
      200, 404, 404,
    ]);
    await guarded.close();
  }, 60_000);

  it('not everybody on this machine where a proxy stands in front', async () => {
    const behind = await testGraph({ demo: false, settings: { trustProxy: 1 } });
    expect((await behind.app.inject('/metrics')).statusCode).toBe(404);
    await behind.close();
  }, 60_000);
});

it('a service alone tells how long its operations took, through the same door', async () => {
  const secret = identitySecret('a secret of the tests, 32 characters long');
  const { app, stop } = await subgraphServer(graph.services.municipalities, { secret });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  expect((await fetch(`${url}/graphql`, { method: 'POST', body: '{}' })).status).toBe(401);
  const text = await (await fetch(`${url}/metrics`)).text();
  expect(text).toMatch(/^hub_operation_seconds_count\{(status="401"|service="municipalities"|,)+\} 1$/m);
  expect((await fetch(`${url}/metrics`, { headers: { 'x-forwarded-for': '192.0.2.7' } })).status).toBe(404);
  await stop();
});
