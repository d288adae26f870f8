import type { AddressInfo } from 'node:net';
import { testGraph, type TestGraph } from '../graph';
import { rawRequest, statusOf } from './raw-request';

let graph: TestGraph;
let port: number;
beforeAll(async () => {
  graph = await testGraph({ demo: false });
  await graph.app.listen({ host: '127.0.0.1', port: 0 });
  ({ port } = graph.app.server.address() as AddressInfo);
}, 60_000);
afterAll(() => graph.close());

const head = (...lines: string[]): string => [...lines, 'host: hub.example', 'connection: close', '', ''].join('\r\n');

describe('24: a method', () => {
  const PREFLIGHT = { 'apollo-require-preflight': '1' };
  const ask = (method: string, query: string, headers = {}) =>
    graph.app.inject({ method: method as 'GET', url: `/graphql?query=${encodeURIComponent(query)}`, headers });

  it.each([
    ['GET that a form could send', 'GET', '{__typename}', {}, 400],
    ['GET that no form could send', 'GET', '{__typename}', PREFLIGHT, 200],
    [
      'GET of a mutation',
      'GET',
      'mutation { joinGroup(input: {groupId: "group:1"}) { clientMutationId } }',
      PREFLIGHT,
      405,
    ],
    ['PUT', 'PUT', '{__typename}', PREFLIGHT, 405],
    ['PATCH', 'PATCH', '{__typename}', PREFLIGHT, 405],
    ['DELETE', 'DELETE', '{__typename}', PREFLIGHT, 405],
    ['TRACE', 'TRACE', '{__typename}', PREFLIGHT, 405],
  ])('such as %s', async (_case, method, query, headers, status) => {
    const response = await ask(method, query, headers);
    expect(response.statusCode).toBe(status);
    if (status === 405) expect(response.headers.allow).toMatch(/POST/);
  });

  it('HEAD of the editor is answered', async () => {
    const response = await graph.app.inject({ method: 'HEAD', url: '/graphql', headers: { accept: 'text/html' } });
    expect([response.statusCode, response.payload]).toEqual([200, '']);
  });
});

describe('32: the head of a request', () => {
  it('is refused over 8 kB', async () => {
    const of = (length: number) => rawRequest(port, head('GET /health HTTP/1.1', `x-long: ${'a'.repeat(length)}`));
    expect([statusOf(await of(8000)), statusOf(await of(8193))]).toEqual([200, 431]);
  });

  it('is refused with more than 100 headers', async () => {
    const of = (count: number) =>
      rawRequest(port, head('GET /health HTTP/1.1', ...Array.from({ length: count }, (_, at) => `x-${at}: 1`)));
    expect([statusOf(await of(98)), statusOf(await of(99)), statusOf(await of(200))]).toEqual([200, 431, 431]);
  });
});

it('33: 100 heads that never end keep nobody out, and are closed after 10 s', async () => {
  const slow = Array.from({ length: 100 }, () => rawRequest(port, 'GET /health HTTP/1.1\r\nhost: hub.example\r\n'));
  expect(statusOf(await rawRequest(port, head('GET /health HTTP/1.1')))).toBe(200);
  const answers = await Promise.all(slow);
  expect(answers.map(statusOf)).toEqual(answers.map(() => 408));
}, 30_000);

describe('35: a request that two servers could read in two ways', () => {
  const BODY = '{"query":"{__typename}"}';
  const post = (...lines: string[]) => head('POST /graphql HTTP/1.1', 'content-type: application/json', ...lines);

  it.each([
    ['a length and chunks', `${post('content-length: 6', 'transfer-encoding: chunked')}0\r\n\r\nG`],
    ['chunks and a length', `${post('transfer-encoding: chunked', 'content-length: 4')}1\r\n{\r\n0\r\n\r\n`],
    ['two lengths', `${post(`content-length: ${BODY.length}`, 'content-length: 5')}${BODY}`],
    ['a length with a sign', `${post(`content-length: +${BODY.length}`)}${BODY}`],
    ['a coding after chunks', `${post('transfer-encoding: chunked, identity')}0\r\n\r\n`],
    ['a chunk of no length', `${post('transfer-encoding: chunked')}x\r\n{}\r\n0\r\n\r\n`],
    ['a header that is folded', head('GET /health HTTP/1.1', 'x-folded: a', ' b')],
    ['a space before the colon', head('GET /health HTTP/1.1', 'transfer-encoding : chunked')],
    ['lines that end in LF alone', head('GET /health HTTP/1.1').replaceAll('\r\n', '\n')],
    ['a control sign in a header', head('GET /health HTTP/1.1', 'x-control: a\0b')],
    ['no host', 'GET /health HTTP/1.1\r\nconnection: close\r\n\r\n'],
  ])('is refused, and the connection closed: %s', async (_case, bytes) => {
    expect(statusOf(await rawRequest(port, bytes))).toBe(400);
  });
});

describe('38: a page of another site', () => {
  const origin = 'https://elsewhere.example';
  const preflight = {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type',
  };

  it.each<[string, 'GET' | 'POST' | 'OPTIONS', string, Record<string, string>]>([
    ['to ask the graph', 'POST', '/graphql', { origin, 'content-type': 'application/json' }],
    ['to ask it with a cookie', 'POST', '/graphql', { origin, cookie: 'hub-session=x' }],
    ['to ask leave first', 'OPTIONS', '/graphql', preflight],
    ['to read the front page', 'GET', '/', { origin }],
    ['to read the schema', 'GET', '/schema.graphql', { origin }],
  ])('gets no leave %s', async (_case, method, url, headers) => {
    const payload = method === 'POST' ? '{"query":"{__typename}"}' : undefined;
    const answer = await graph.app.inject({ method, url, headers, payload });
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });
});

describe('39: every answer', () => {
  it.each<[string, 'GET' | 'POST', string]>([
    ['a page', 'GET', '/'],
    ['the editor', 'GET', '/graphql'],
    ['the sign-in', 'GET', '/sign-in'],
    ['data', 'POST', '/graphql'],
    ['nothing', 'GET', '/nowhere'],
    ['health', 'GET', '/health'],
  ])('runs no script of others in no frame, and names no software: %s', async (_case, method, url) => {
    const headers = { accept: 'text/html', 'content-type': 'application/json' };
    const answer = await graph.app.inject({ method, url, headers, payload: '{"query":"{__typename}"}' });
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-(inline|eval)/);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['referrer-policy']).toMatch(/^(no-referrer|same-origin)$/);
    expect(Object.keys(answer.headers).filter((name) => /^(server|x-powered-by|via)$/.test(name))).toEqual([]);
  });
});
