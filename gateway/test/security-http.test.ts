import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { DOCUMENT_LIMITS, MAX_COST } from '@courage-hub/gateway/limits';
import { inject, type Reply, testGraph, type TestGraph } from './graph';

/** Attacks over HTTP by their numbers in the list of conformance tests; 1 is in audits.test.ts. */
let graph: TestGraph;
let origin: string;
beforeAll(async () => {
  graph = await testGraph({ demo: false });
  origin = await graph.app.listen({ host: '127.0.0.1', port: 0 });
  await graph.post('{ __typename }');
}, 60_000);
afterAll(() => graph.close());

const repeated = (text: string, times: number): string => Array.from({ length: times }, () => text).join(' ');
const numbered = (times: number, one: (index: number) => string): string =>
  Array.from({ length: times }, (_, i) => one(i)).join(' ');
const nested = (open: string, inner: string, depth: number): string =>
  `${open.repeat(depth)}${inner}${' }'.repeat(depth)}`;

interface Refusal {
  status: number;
  code: string;
  /** What the document has too much of, where it is a document. */
  measure?: string;
}

const refusalOf = ({ status, body }: Reply): Refusal => {
  const { code, measure } = body.errors![0].extensions;
  return { status, code, ...(measure && { measure }) };
};

const TOO_BIG = { status: 413, code: 'QUERY_TOO_COMPLEX' };
const tooComplex = (measure: string): Refusal => ({ status: 400, code: 'QUERY_TOO_COMPLEX', measure });
const BAD = { status: 400, code: 'BAD_USER_INPUT' };

const RUNAWAY_MS = 2000;

/**
 * The quickest of three. The bounds below are no measure of speed: they are so wide that only work that runs away with
 * the size of the document breaks them.
 */
async function quickest(ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const started = performance.now();
    await ask();
    times.push(performance.now() - started);
  }
  return Math.min(...times);
}

const DOUBLING = (n: number): string =>
  `{ municipality(code: "091") { ...F0 } } ${numbered(n, (i) => `fragment F${i} on Municipality { ${i === n - 1 ? 'id' : `...F${i + 1} ...F${i + 1}`} }`)}`;

describe('a document is refused before it costs, and the hub goes on', () => {
  it.each<[string, string, Refusal]>([
    [
      '4: 50 fields deep',
      `{ municipality(code: "091") { ${nested('successors { ', 'id', 50)} } }`,
      tooComplex('depth'),
    ],
    [
      '4: 1,000 fields deep',
      `{ municipality(code: "091") { ${nested('successors { ', 'id', 1_000)} } }`,
      tooComplex('tokens'),
    ],
    ['4: 5,000 fields deep', `{ a ${nested('{a', '', 5_000)} }`, tooComplex('tokens')],
    ['4: 100,000 fields deep', `{ a ${nested('{a', '', 100_000)} }`, TOO_BIG],
    ['5: 31 aliases', `{ ${numbered(31, (i) => `a${i}:__typename`)} }`, tooComplex('aliases')],
    ['5: 100 aliases', `{ ${numbered(100, (i) => `a${i}:__typename`)} }`, tooComplex('rootFields')],
    ['5: 1,000 aliases', `{ ${numbered(1_000, (i) => `a${i}:__typename`)} }`, tooComplex('tokens')],
    ['5: 10,000 aliases', `{ ${numbered(10_000, (i) => `a${i}:__typename`)} }`, TOO_BIG],
    ['5: 100,000 aliases', `{ ${numbered(100_000, (i) => `a${i}:__typename`)} }`, TOO_BIG],
    [
      '6: __typename under 101 aliases',
      `{ municipality(code: "091") { ${numbered(101, (i) => `a${i}:__typename`)} } }`,
      tooComplex('aliases'),
    ],
    ['7: one field 1,000 times', `{ ${repeated('__typename', 1_000)} }`, tooComplex('tokens')],
    ['7: one field 100,000 times', `{ ${repeated('__typename', 100_000)} }`, TOO_BIG],
    ['8: 10 unknown directives', `{ __typename ${repeated('@a', 10)} }`, tooComplex('directives')],
    ['8: 300 unknown directives', `{ __typename ${repeated('@a', 300)} }`, tooComplex('directives')],
    ['8: 10,000 directives', `{ __typename ${repeated('@a', 10_000)} }`, tooComplex('tokens')],
    ['8: 100,000 directives', `{ __typename ${repeated('@include(if: true)', 100_000)} }`, TOO_BIG],
    ['9: two fragments in a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', BAD],
    ['9: a fragment in itself', '{ ...A } fragment A on Query { ...A }', BAD],
    ['9: a circle through inline fragments', '{ ...A } fragment A on Query { ... { ... on Query { ...A } } }', BAD],
    ['10: 15 doubling fragments', DOUBLING(15), tooComplex('selections')],
    ['10: 30 doubling fragments', DOUBLING(30), tooComplex('nesting')],
    ['12: 100 inline fragments in each other', `{ ${nested('... { ', '__typename', 100)} }`, tooComplex('nesting')],
    ['12: 1,000 inline fragments in each other', `{ ${nested('... { ', '__typename', 1_000)} }`, tooComplex('tokens')],
    ['13: introspection in a circle', `{ __schema { types { ${nested('fields { type { ', 'name }', 4)} } } }`, BAD],
    [
      '13: introspection 18 deep',
      `{ __schema { types { fields { type { ${nested('ofType { ', 'name', 13)} } } } } }`,
      tooComplex('introspectionDepth'),
    ],
    ['14: 1,001 tokens', `{ ${repeated('__typename', DOCUMENT_LIMITS.tokens - 1)} }`, tooComplex('tokens')],
    ['15: a comment of 1 MB', `{ __typename } # ${'x'.repeat(1_000_000)}`, TOO_BIG],
    ['15: 1 MB of white space', `{ __typename ${' '.repeat(1_000_000)} }`, TOO_BIG],
    ['15: a string of 1 MB', `{ node(id: "${'x'.repeat(1_000_000)}") { id } }`, TOO_BIG],
  ])('%s', async (_attack, document, refusal) => {
    const reply = await graph.post(document);
    const refusals = reply.body.errors!.map((error) => refusalOf({ ...reply, body: { errors: [error] } }));
    expect(refusals).toContainEqual(refusal);
    expect(JSON.stringify(reply.body).length).toBeLessThan(20_000);
    expect(await quickest(() => graph.post(document))).toBeLessThan(RUNAWAY_MS);
    expect((await graph.post('{ __typename }')).status).toBe(200);
  });
});

describe('a document within the limits that is made to be slow', () => {
  it.each([
    ['10: 4 doubling fragments', DOUBLING(4)],
    ['10: 14 doubling fragments, the most', DOUBLING(14)],
    ['11: 100 overlapping fields', `{ municipality(code: "091") { ${repeated('region { id }', 100)} } }`],
    ['11: 230 overlapping fields', `{ municipality(code: "091") { ${repeated('region { id }', 230)} } }`],
  ])('is answered in 200 ms: %s', async (_attack, document) => {
    expect((await graph.post(document)).body.errors).toBeUndefined();
    const fresh = () => graph.post(`${document} # ${Math.random()}`);
    expect(await quickest(fresh)).toBeLessThan(RUNAWAY_MS);
  });
});

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

describe('18: a list that is too long', () => {
  it('is refused by its bytes: 1,000,000 numbers', async () => {
    const numbers = Array.from({ length: 1_000_000 }, () => 1);
    expect(refusalOf(await graph.post('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: numbers }))).toEqual(
      TOO_BIG,
    );
  });

  it('is refused by its length: 101 ids', async () => {
    const ids = Array.from({ length: 101 }, () => 'municipality:091');
    const { body } = await graph.post('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(body).toEqual({
      data: { nodes: null },
      errors: [
        expect.objectContaining({
          message: 'ids must be at most 100, but got: 101',
          extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
        }),
      ],
    });
  });
});

describe('19: a page that the contract does not allow reads no row', () => {
  const PAGE = 'query($n: Int) { municipalities(first: $n) { nodes { id } } }';

  it.each<[unknown, Refusal]>([
    [2 ** 31, BAD],
    [1.5, BAD],
    ['10', BAD],
    [2 ** 31 - 1, tooComplex('cost')],
  ])('%s is refused', async (n, refusal) => {
    const reply = await graph.counted(PAGE, { n });
    expect([refusalOf(reply), reply.statements.municipalities]).toEqual([refusal, 0]);
  });

  it.each([-1, 101])('%s is an error of the field', async (n) => {
    const { status, body, statements } = await graph.counted(PAGE, { n });
    expect([status, body.data, body.errors![0].extensions.code, statements.municipalities]).toEqual([
      200,
      { municipalities: null },
      'BAD_USER_INPUT',
      0,
    ]);
  });

  it.each([
    [0, 0],
    [null, 25],
  ])('%s brings %s records', async (n, records) => {
    expect((await graph.post(PAGE, { n })).body.data.municipalities.nodes).toHaveLength(records);
  });
});

describe('20: cost', () => {
  const costOf = async (query: string, variables?: object): Promise<unknown> =>
    (await inject(graph.app, { query, variables })).headers['x-query-cost'];

  it('is the same wherever the page stands', async () => {
    const costs = await Promise.all([
      costOf('{ municipalities(first: 60) { nodes { id } } }'),
      costOf('query($n: Int) { municipalities(first: $n) { nodes { id } } }', { n: 60 }),
      costOf('query($n: Int = 60) { municipalities(first: $n) { nodes { id } } }'),
      costOf(
        '{ ...A } fragment A on Query { municipalities(first: 60) { ...B } } fragment B on MunicipalityConnection { nodes { id } }',
      ),
      costOf('{ x: municipalities(first: 60) { y: nodes { z: id } } }'),
    ]);
    expect(costs).toEqual(['61', '61', '61', '61', '61']);
  });

  const tooDear = (cost: number) =>
    expect.objectContaining({
      message: `cost must be at most ${MAX_COST}, but got: ${cost}`,
      extensions: { code: 'QUERY_TOO_COMPLEX', measure: 'cost', limit: MAX_COST, cost },
    });

  it('rises with the variables of a document that is known already', async () => {
    const deep =
      'query($n: Int) { municipalities(first: $n) { nodes { experiments(first: $n) { nodes { lessons { id } } } } } }';
    const asked = [];
    for (const n of [10, 100, 200, 10]) asked.push((await graph.post(deep, { n })).body.errors?.[0]);
    expect(asked).toEqual([undefined, tooDear(60_201), tooDear(240_401), undefined]);
  });
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

describe('26: NUL, and 27: half of a surrogate pair', () => {
  const QUERY = 'query($code: String!) { municipality(code: $code) { id } }';
  it.each<[string, string, object?]>([
    ['NUL in a document', '{ municipality(code: "\0") { id } }'],
    ['NUL as an escape', '{ municipality(code: "\\u0000") { id } }'],
    ['NUL between tokens', '{ __typename \0 }'],
    ['NUL in a variable', QUERY, { code: '091\0' }],
    [
      'NUL within a variable',
      'query($f: MunicipalityFilter) { municipalities(filter: $f) { totalCount } }',
      { f: { text: '\0' } },
    ],
    ['half a pair in a variable', QUERY, { code: '\ud800' }],
  ])('is refused before any statement: %s', async (_attack, query, ...[variables]) => {
    const reply = await graph.counted(query, variables as Record<string, unknown>);
    expect([refusalOf(reply), reply.statements.municipalities]).toEqual([BAD, 0]);
  });
});

describe('30: a name of Object.prototype is plain data', () => {
  it('as an alias', async () => {
    const response = await graph.app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ __proto__: municipality(code: "091") { constructor: id toString: code __proto__: id } }' },
    });
    expect(response.payload.trim()).toBe(
      '{"data":{"__proto__":{"constructor":"municipality:091","toString":"091","__proto__":"municipality:091"}}}',
    );
  });

  it('as a variable', async () => {
    const query = 'query($constructor: String!) { municipality(code: $constructor) { code } }';
    expect((await graph.post(query, { constructor: '091' })).body).toEqual({ data: { municipality: { code: '091' } } });
  });
});
