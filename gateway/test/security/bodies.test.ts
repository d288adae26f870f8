import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { DOCUMENT_LIMITS } from '@courage-hub/gateway/limits';
import { inject, testGraph, type TestGraph } from '../graph';
import { BAD, quickest, refusalOf, RUNAWAY_MS, TOO_BIG } from './refusal';

let graph: TestGraph;
let origin: string;
beforeAll(async () => {
  graph = await testGraph({ demo: false });
  origin = await graph.app.listen({ host: '127.0.0.1', port: 0 });
  await graph.post('{ __typename }');
}, 60_000);
afterAll(() => graph.close());

/** Sends a body of any size in chunks; what comes back, or that the hub closed the connection. */
function upload(
  bytes: number,
  headers: Record<string, string | number>,
): Promise<{ status: number | 'closed'; sent: number }> {
  const chunk = Buffer.alloc(64 * 1024, ' ');
  return new Promise((resolve) => {
    let sent = 0;
    let status: number | 'closed' = 'closed';
    const request = httpRequest(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
    });
    request.on('response', (response) => {
      status = response.statusCode!;
      response.resume();
    });
    request.setMaxListeners(0).on('error', () => {});
    request.on('close', () => resolve({ status, sent }));
    void (async () => {
      while (sent < bytes && !request.destroyed) {
        sent += chunk.length;
        if (!request.write(chunk)) await Promise.race([once(request, 'drain'), once(request, 'close')]).catch(() => {});
      }
      request.end();
    })();
  });
}

describe('16: a body over 100 kB', () => {
  it('is refused in JSON when it is one byte over', async () => {
    const body = (length: number) => {
      const text = '{"query":"{__typename}"}';
      return text + ' '.repeat(length - text.length);
    };
    expect((await inject(graph.app, body(DOCUMENT_LIMITS.requestBytes))).status).toBe(200);
    expect(refusalOf(await inject(graph.app, body(DOCUMENT_LIMITS.requestBytes + 1)))).toEqual(TOO_BIG);
  });

  it.each<[string, number, Record<string, string | number>]>([
    ['50 MB', 50e6, { 'content-length': 50e6 }],
    ['60 MB', 60e6, { 'content-length': 60e6 }],
    ['chunks without end', 1e9, { 'transfer-encoding': 'chunked' }],
  ])('is cut off, and not kept: %s', async (_case, bytes, headers) => {
    const before = process.memoryUsage().rss;
    const { status, sent } = await upload(bytes, headers);
    expect([413, 'closed']).toContain(status);
    expect(sent).toBeLessThan(20e6);
    expect(process.memoryUsage().rss - before).toBeLessThan(300e6);
  });
});

it.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
  ['deflate', deflateSync],
] as const)('17: a compressed body is not unpacked: %s', async (encoding, compress) => {
  const bomb = compress(
    Buffer.concat([Buffer.from('{"query":"{__typename}'), Buffer.alloc(20_000_000, ' '), Buffer.from('"}')]),
  );
  const before = process.memoryUsage().rss;
  const response = await graph.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', 'content-encoding': encoding },
    payload: bomb,
  });
  expect([response.statusCode, response.json().errors[0].message]).toEqual([
    415,
    'a request body must not be compressed',
  ]);
  expect(process.memoryUsage().rss - before).toBeLessThan(300e6);
});

describe('a body that is not one request is refused in JSON', () => {
  it.each([
    ['21: a batch of 1', '[{"query":"{__typename}"}]'],
    ['21: a batch of 2', '[{"query":"{__typename}"},{"query":"{__typename}"}]'],
    ['21: a batch of 10', JSON.stringify(Array.from({ length: 10 }, () => ({ query: '{__typename}' })))],
    ['21: a batch of none', '[]'],
    ['22: malformed JSON', '{"query": "{'],
    ['22: an empty body', ''],
    ['22: null', 'null'],
    ['22: a string', '"query"'],
    ['22: an object without a query', '{}'],
    ['22: a list as variables', '{"query":"{__typename}","variables":[]}'],
    ['22: something after the end', '{"query":"{__typename}"} x'],
    ['30: __proto__ as a key', '{"query":"{__typename}","__proto__":{"polluted":1}}'],
    ['30: __proto__ in variables', '{"query":"{__typename}","variables":{"__proto__":{"polluted":1}}}'],
    [
      '30: constructor.prototype in variables',
      '{"query":"{__typename}","variables":{"constructor":{"prototype":{"polluted":1}}}}',
    ],
  ])('%s', async (_attack, payload) => {
    const reply = await inject(graph.app, payload);
    expect(refusalOf(reply)).toEqual(BAD);
    expect(reply.headers['content-type']).toMatch(/^application\/json/);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'message/x',
    'application/json; charset=utf-7',
    'application/json; charset="UTF-16LE"',
  ])('23: as %s', async (type) => {
    const reply = await inject(graph.app, '{"query":"{__typename}"}', { 'content-type': type });
    expect(refusalOf(reply)).toEqual({ status: 415, code: 'BAD_USER_INPUT' });
  });

  it('23: without a type', async () => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      body: Buffer.from('{"query":"{__typename}"}'),
    });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect([response.status, errors[0]!.extensions.code]).toEqual([415, 'BAD_USER_INPUT']);
  });

  it('23: but UTF-8 may be named', async () => {
    const reply = await inject(graph.app, '{"query":"{__typename}"}', {
      'content-type': 'application/json;charset=UTF-8',
    });
    expect(reply.body).toEqual({ data: { __typename: 'Query' } });
  });
});

describe('25: JSON 40,000 deep, as deep as a body can be', () => {
  const deep = `${'['.repeat(40_000)}${']'.repeat(40_000)}`;

  it('is refused in a variable that is used', async () => {
    const ask = () =>
      inject(graph.app, `{"query":"query($ids: [ID!]!) { nodes(ids: $ids) { id } }","variables":{"ids":${deep}}}`);
    expect(refusalOf(await ask())).toEqual(BAD);
    expect(await quickest(ask)).toBeLessThan(RUNAWAY_MS);
  });

  it('does no harm in one that is not', async () => {
    expect((await inject(graph.app, `{"query":"{__typename}","variables":{"a":${deep}}}`)).status).toBe(200);
  });
});

describe('28: bytes that are no UTF-8', () => {
  const body = (...bytes: number[]): Buffer =>
    Buffer.concat([
      Buffer.from('{"query":"query($code: String!) { municipality(code: $code) { id } }","variables":{"code":"'),
      Buffer.from(bytes),
      Buffer.from('"}}'),
    ]);
  const post = (payload: Buffer) =>
    graph.app.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json' }, payload });

  it.each([
    ['no first byte', [0xff]],
    ['a mark of another encoding', [0xfe, 0xff]],
    ['a sign longer than it need be', [0xc0, 0x80]],
    ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
    ['a sign cut short', [0xe2, 0x82]],
    ['beyond Unicode', [0xf5, 0x80, 0x80, 0x80]],
  ])('are refused, not read as something else: %s', async (_case, bytes) => {
    const response = await post(body(...bytes));
    expect([response.statusCode, response.json()]).toEqual([
      400,
      {
        errors: [
          {
            message: 'the body must be a JSON object with "query": it is not UTF-8',
            extensions: { code: 'BAD_USER_INPUT' },
          },
        ],
      },
    ]);
  });

  it('are told from those that are', async () => {
    const response = await post(body(...Buffer.from('091')));
    expect(response.json()).toEqual({ data: { municipality: { id: 'municipality:091' } } });
  });
});
