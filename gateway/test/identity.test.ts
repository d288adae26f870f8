import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Account, accountsOver } from '@courage-hub/gateway/identity/accounts';
import { hashOf, newSecret } from '@courage-hub/gateway/identity/secret';
import type { Transport } from '@courage-hub/gateway/transport';
import type { Viewer } from '@courage-hub/kit/viewer';
import { Visibility } from '@courage-hub/kit/values';
import { crc32 } from 'node:zlib';
import { inject, type Reply, testGraph, type TestGraph } from './graph';

const keyWith = (id: string): string => {
  const body = `hub_test_${id}_${'7a'.repeat(24)}`;
  return `${body}_${crc32(body).toString(16).padStart(8, '0')}`;
};

const KEY = keyWith('000000000001');
const SESSION = newSecret();
const PARTNER: Account = {
  id: 'api-key:1',
  kind: 'KEY',
  name: 'Partner',
  audience: [Visibility.PUBLIC, Visibility.PARTNER],
  grants: [{ role: 'PARTNER', scope: 'programme:1' }],
  scopes: ['read:partner'],
  expiresAt: '2027-01-01T00:00:00.000Z',
};
const PERSON: Account = { ...PARTNER, id: 'account:1', kind: 'PERSON', name: 'Aino', expiresAt: null };

let accounts: Record<string, Account>;
let calls: string[];
let isDown: boolean;
let viewers: Viewer[];
let graph: TestGraph;

/** The accounts that a test states, in place of those that networking keeps. */
const watched = (transport: Transport): Transport => ({
  ...transport,
  send: (operation, asked) => {
    viewers.push(asked.viewer);
    return transport.send(operation, asked);
  },
  call: async (name, { hash }) => {
    calls.push(name);
    if (isDown) throw Object.assign(new Error('connect ECONNREFUSED 10.1.2.3:4004'), { code: 'ECONNREFUSED' });
    return accounts[hash as string] ?? null;
  },
});

beforeAll(async () => {
  graph = await testGraph({ through: watched, demo: false, settings: { trustProxy: 1 } });
}, 60_000);
beforeEach(() => {
  accounts = { [hashOf(KEY)]: PARTNER, [hashOf(SESSION)]: PERSON };
  [calls, viewers, isDown] = [[], [], false];
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => graph.close());

const ask = (
  headers: Record<string, string> = {},
  payload: object = { query: '{ municipality(code: "091") { id } }' },
) => inject(graph.app, payload, headers);

const refusalOf = ({ status, body }: Reply) => [status, body.errors?.[0].extensions.code, body.data];

/** The gateway remembers answers: what a test asks must not be remembered from another. */
const aKey = (at: number, account = PARTNER): string => {
  const key = keyWith(`1000${at}`);
  accounts[hashOf(key)] = account;
  return key;
};

describe('who asks', () => {
  it('is nobody without a credential', async () => {
    expect((await ask()).status).toBe(200);
    expect(viewers).toEqual([
      expect.objectContaining({ kind: 'ANONYMOUS', id: null, audience: ['PUBLIC'], grants: [] }),
    ]);
    expect(calls).toEqual([]);
  });

  it.each([
    ['a key as bearer', { authorization: `Bearer ${KEY}` }, PARTNER],
    ['a key in its own header', { 'x-api-key': KEY }, PARTNER],
    ['a session', { cookie: `hub-session=${SESSION}` }, PERSON],
  ])('is known by %s', async (_case, headers, { kind, id, audience, grants, scopes }) => {
    expect(await ask(headers)).toMatchObject({
      status: 200,
      body: { data: { municipality: { id: 'municipality:091' } } },
    });
    expect(viewers).toEqual([expect.objectContaining({ kind, id, audience, grants, scopes })]);
  });

  it.each<[string, Record<string, string>]>([
    ['an unknown key', { 'x-api-key': keyWith('999') }],
    ['a key of another shape', { 'x-api-key': 'hub_live_1_2_3' }],
    ['a token where there is no issuer', { authorization: 'Bearer a.b.c' }],
    ['another scheme', { authorization: 'Basic YTpi' }],
    ['an unknown session', { cookie: `hub-session=${newSecret()}` }],
  ])('with %s is refused, never taken for nobody', async (_case, headers) => {
    const reply = await ask(headers);
    expect(refusalOf(reply)).toEqual([401, 'UNAUTHENTICATED', undefined]);
    expect(reply.headers['www-authenticate']).toBe('Bearer');
    expect(viewers).toEqual([]);
  });

  it('with a session that ended gets a cookie that ends it', async () => {
    const { headers } = await ask({ cookie: `hub-session=${newSecret()}` });
    expect(headers['set-cookie']).toBe('hub-session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax');
  });

  it('is refused once a credential has expired, though its answer is remembered', async () => {
    const key = aKey(1, { ...PARTNER, expiresAt: '2026-05-04T08:59:59.000Z' });
    expect(refusalOf(await ask({ 'x-api-key': key }))).toEqual([401, 'UNAUTHENTICATED', undefined]);
  });

  it('is asked for once in 4 s: a revocation works within 5 s', async () => {
    const key = aKey(2);
    const start = performance.now();
    for (let at = 0; at < 3; at++) expect((await ask({ 'x-api-key': key })).status).toBe(200);
    expect(calls).toEqual(['identify']);
    delete accounts[hashOf(key)];
    jest.spyOn(performance, 'now').mockReturnValue(start + 4900);
    expect((await ask({ 'x-api-key': key })).status).toBe(401);
  });
});

describe('while networking does not answer', () => {
  it('who shows a credential is told so, and nobody is let in', async () => {
    isDown = true;
    const reply = await ask({ 'x-api-key': aKey(3) });
    expect(refusalOf(reply)).toEqual([503, 'SUBGRAPH_UNAVAILABLE', undefined]);
    expect(reply.body.errors![0].extensions).toEqual({
      code: 'SUBGRAPH_UNAVAILABLE',
      service: 'networking',
      reason: 'unreachable',
    });
    expect(JSON.stringify(reply.body)).not.toMatch(/ECONNREFUSED|10\.1\.2\.3/);
  });

  it('the failure is not remembered', async () => {
    isDown = true;
    const key = aKey(4);
    await ask({ 'x-api-key': key });
    isDown = false;
    expect((await ask({ 'x-api-key': key })).status).toBe(200);
  });

  it('anonymous requests go on', async () => {
    isDown = true;
    expect((await ask()).body.data).toEqual({ municipality: { id: 'municipality:091' } });
  });

  it('a service that never answers is given up in time', async () => {
    const never = { name: 'networking', call: () => new Promise(() => {}) } as unknown as Transport;
    const asked = accountsOver(never, 50).identify({ kind: 'KEY', hash: 'a' });
    await expect(asked).rejects.toMatchObject({
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', reason: 'timeout', http: { status: 503 } },
    });
  });
});

describe('50: an API key', () => {
  const QUERY = 'query($code: String!) { municipality(code: $code) { id } }';
  const WHERE_IT_BELONGS =
    'an API key belongs in the header Authorization or X-API-Key; this one was exposed: rotate it';

  it.each<[string, object]>([
    ['in a variable', { query: QUERY, variables: { code: KEY } }],
    ['deep in the variables', { query: QUERY, variables: { code: '091', more: [{ key: `see ${KEY}` }] } }],
    ['in a document', { query: `{ municipality(code: "${KEY}") { id } }` }],
  ])('%s is refused before any service sees it', async (_case, payload) => {
    const reply = await ask({}, payload);
    expect(refusalOf(reply)).toEqual([400, 'BAD_USER_INPUT', undefined]);
    expect(reply.body.errors![0].message).toBe(WHERE_IT_BELONGS);
    expect([viewers, JSON.stringify(reply.body).includes(KEY)]).toEqual([[], false]);
  });

  it.each([
    ['in the query string', `/graphql?key=${KEY}`],
    ['in the path', `/${KEY}`],
    ['encoded', `/graphql?key=${KEY.replaceAll('_', '%5F')}`],
  ])('%s is refused', async (_case, url) => {
    const response = await graph.app.inject({ url, headers: { accept: 'text/html' } });
    expect([response.statusCode, response.json().errors[0].message]).toEqual([400, WHERE_IT_BELONGS]);
    expect(response.body).not.toContain(KEY);
  });
});

describe('52: a session', () => {
  const cookie = `hub-session=${SESSION}`;

  it.each<[string, Record<string, string>, number]>([
    ['from a page of the hub', { origin: 'http://localhost:80', 'sec-fetch-site': 'same-origin' }, 200],
    ['with the header of ours', { 'x-hub-csrf': '1' }, 200],
    ['from another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 403],
    ['from another site in an older browser', { origin: 'https://evil.example' }, 403],
    ['from another site that adds our header', { origin: 'https://evil.example', 'x-hub-csrf': '1' }, 403],
    ['from another host of the site', { 'sec-fetch-site': 'same-site' }, 403],
  ])('%s: %s %i', async (_case, headers, status) => {
    const reply = await ask({ cookie, host: 'localhost:80', ...headers });
    expect(reply.status).toBe(status);
    if (status === 403) expect(refusalOf(reply)).toEqual([403, 'FORBIDDEN', undefined]);
  });

  it('by GET without a header that forms cannot send is refused', async () => {
    const url = '/graphql?query=%7B__typename%7D';
    const plain = await graph.app.inject({ url, headers: { cookie } });
    const asked = await graph.app.inject({ url, headers: { cookie, 'apollo-require-preflight': '1' } });
    expect([plain.statusCode, asked.statusCode]).toEqual([400, 200]);
  });

  it('another site may still ask as nobody, or with a key that it holds', async () => {
    expect((await ask({ origin: 'https://partner.example' })).status).toBe(200);
    expect((await ask({ origin: 'https://partner.example', 'x-api-key': KEY })).status).toBe(200);
  });
});

describe('a request', () => {
  it('has an id: in its answer, and with the viewer in every service', async () => {
    const { headers } = await ask();
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(viewers[0]!.requestId).toBe(headers['x-request-id']);
  });

  it('keeps the id that came with it', async () => {
    const { headers } = await ask({ 'x-request-id': 'from-the-proxy-1' });
    expect([headers['x-request-id'], viewers[0]!.requestId]).toEqual(['from-the-proxy-1', 'from-the-proxy-1']);
  });

  it.each(['/', '/nowhere', '/health'])('has one for %s too', async (url) => {
    expect((await graph.app.inject(url)).headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    ['sv-FI,fi;q=0.8', 'sv'],
    ['fi', 'fi'],
    ['de', 'en'],
    ['', 'en'],
  ])('that prefers %j is answered in %s', async (accepted, language) => {
    await ask({ 'accept-language': accepted });
    expect(viewers[0]!.language).toBe(language);
  });
});

it('46: a header of 3 MB is refused before it is read', async () => {
  await graph.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = graph.app.server.address() as AddressInfo;
  const status = await new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${'a'.repeat(3_000_000)}` };
    request({ port, path: '/graphql', headers }, (response) => resolve(response.statusCode))
      .on('error', reject)
      .end();
  });
  expect(status).toBe(431);
});

describe('60: what a client says of itself', () => {
  it('in the header that services trust is not forwarded', async () => {
    await ask({ 'x-hub-identity': JSON.stringify({ kind: 'SYSTEM' }), 'x-hub-viewer': 'account:1' });
    expect(viewers).toEqual([expect.objectContaining({ kind: 'ANONYMOUS', id: null })]);
  });
});
