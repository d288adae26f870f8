import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '@courage-hub/kit/database';
import { TEST_NOW, testEngines } from '@courage-hub/kit/testing';
import { preparedDatabase } from '@courage-hub/kit/testing-databases';
import { SUBGRAPHS } from '@courage-hub/gateway/hub';
import { SERVICES, type ServiceName } from '@courage-hub/gateway/settings';
import { startTopology, type Topology } from '@courage-hub/gateway/topology';
import { testGraph, type TestGraph } from './graph';
import { QUESTIONS, readQuestion } from './questions';

const ROOT = join(__dirname, '..', '..');
const REDIS_URL = process.env.HUB_TEST_REDIS_URL;

const post = async (url: string, body: object): Promise<{ status: number; text: string }> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
};

const allInOne = async (graph: TestGraph, body: object): Promise<string> => {
  const response = await graph.app.inject({ method: 'POST', url: '/graphql', payload: body });
  return response.payload;
};

let reference: TestGraph;
beforeAll(async () => {
  reference = await testGraph();
}, 180_000);
afterAll(() => reference.close());

if (!process.env.HUB_TEST_MYSQL_URL) console.log('skipped: spread-out on MySQL/MariaDB: HUB_TEST_MYSQL_URL is not set');
if (!REDIS_URL) console.log('skipped: gateways sharing Redis: HUB_TEST_REDIS_URL is not set');

describe.each(testEngines())('the hub spread out on %s', (engine: Engine) => {
  let topology: Topology;
  const drops: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const databases = {} as Record<ServiceName, string>;
    for (const name of SERVICES) {
      const { url, drop } = await preparedDatabase(SUBGRAPHS[name], engine, { demo: true, now: TEST_NOW });
      databases[name] = url;
      drops.push(drop);
    }
    topology = await startTopology({
      databases,
      gateways: 2,
      env: { LOG_LEVEL: 'silent', HUB_NOW: TEST_NOW },
      ...(REDIS_URL && { redisUrl: REDIS_URL }),
    });
  }, 120_000);
  afterAll(async () => {
    await topology?.stop();
    for (const drop of drops) await drop();
  }, 60_000);

  it.each(QUESTIONS)(
    'answers question %s with the bytes of the hub in one process, from each gateway',
    async (number) => {
      const { query, variables } = readQuestion(number);
      const expected = await allInOne(reference, { query, variables });
      for (const { url } of topology.gateways) {
        expect((await post(url, { query, variables })).text).toBe(expected);
      }
    },
  );

  it.each([
    [
      'pages forward',
      '{ experiments(first: 7, orderBy: TITLE) { totalCount nodes { id title { fi } } pageInfo { endCursor hasNextPage } } }',
    ],
    ['bad input', '{ municipalities(first: -1) { totalCount } }'],
    [
      'facets',
      '{ experiments(first: 0) { totalCount facets(fields: ["status", "theme", "causes"]) { field values { value label { fi sv en } count } } } }',
    ],
    ['node ids', '{ nodes(ids: ["municipality:091", "municipality:999", "region:maakunta-06"]) { __typename id } }'],
  ])('answers %s with the same bytes', async (_case, query) => {
    expect((await post(topology.gateways[0]!.url, { query })).text).toBe(await allInOne(reference, { query }));
  });

  it('is ready, and each service too', async () => {
    const urls = [...topology.gateways, ...Object.values(topology.services)].map(
      ({ url }) => `${new URL(url).origin}/ready`,
    );
    expect(await Promise.all(urls.map(async (url) => (await fetch(url)).status))).toEqual(urls.map(() => 200));
  });

  (REDIS_URL ? it : it.skip)('shares persisted queries between the gateways through Redis', async () => {
    const query = `{ municipality(code: "091") { code __typename } } # ${engine} ${process.pid}`;
    const extensions = { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } };
    const [first, second] = topology.gateways.map(({ url }) => url) as [string, string];
    expect(JSON.parse((await post(second, { extensions })).text).errors[0].message).toBe('PersistedQueryNotFound');
    await post(first, { query, extensions });
    expect(JSON.parse((await post(second, { extensions })).text)).toEqual({
      data: { municipality: { code: '091', __typename: 'Municipality' } },
    });
  });

  it('goes on with the rest when a service is killed, and drains on SIGTERM', async () => {
    topology.services.procurements.process.kill('SIGKILL');
    const { query, variables } = readQuestion('01');
    const answer = JSON.parse((await post(topology.gateways[0]!.url, { query, variables })).text);
    expect(answer.data.region.name.fi).toBe(
      JSON.parse(await allInOne(reference, { query, variables })).data.region.name.fi,
    );
    expect(answer.errors).toEqual([
      expect.objectContaining({
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'procurements', reason: 'unreachable' },
      }),
    ]);
    const { url, process: gateway } = topology.gateways[1]!;
    const inFlight = post(url, { query, variables });
    await new Promise((resolve) => setTimeout(resolve, 20));
    gateway.kill('SIGTERM');
    expect((await inFlight).status).toBe(200);
    await new Promise((resolve) => gateway.once('exit', resolve));
    expect(gateway.exitCode).toBe(0);
  });
});

it('has a compose file that starts the same programs', () => {
  const compose = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');
  for (const name of SERVICES) expect(compose).toContain(`services/${name}/dist/main.js`);
  expect(compose).toContain('gateway/dist/main.js');
});
