import fastify, { type FastifyInstance } from 'fastify';
import { buildSchema, graphql } from 'graphql';
import { gunzipSync } from 'node:zlib';
import { assetOf } from './assets';
import { type GraphReader, type PagesSettings, registerPages } from './register-pages';
import { TEXTS } from './texts';

const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

const nothing: GraphReader = async () => ({ data: null });

let app: FastifyInstance;

async function withPages(
  graph: GraphReader = nothing,
  settings: PagesSettings = { demo: false },
): Promise<FastifyInstance> {
  app = fastify();
  await registerPages(app, graph, settings);
  return app;
}

afterEach(() => app.close());

describe('the front page', () => {
  test('is HTML, 200 even when the whole graph is down, and never cached blindly', async () => {
    const { statusCode, headers, body } = await (
      await withPages(() => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:4003')))
    ).inject({ url: '/', headers: BROWSER });
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-language': 'fi',
      vary: 'Accept, Accept-Language',
      'cache-control': 'no-cache',
    });
    expect(body.match(new RegExp(TEXTS.fi.notAvailable, 'g'))).toHaveLength(9);
    expect(body).not.toContain('10.0.0.7');
  });

  test('speaks the language of the address, else of the reader', async () => {
    await withPages();
    const spoken = async (url: string, accepted: string): Promise<unknown> =>
      (await app.inject({ url, headers: { 'accept-language': accepted } })).headers['content-language'];
    expect(await spoken('/', 'sv-FI,en;q=0.5')).toBe('sv');
    expect(await spoken('/?lang=en', 'sv')).toBe('en');
    expect(await spoken('/?lang=%22%3E%3Cscript%3E', 'en')).toBe('en');
    expect((await app.inject('/?lang=%22%3E%3Cscript%3Ealert(1)')).body).not.toContain('<script');
  });
});

describe('the headers of every answer', () => {
  test.each(['/', '/graphql', '/nowhere'])(
    '%s keeps to its own host and to no frame, and forces no TLS',
    async (url) => {
      const { headers } = await (await withPages()).inject({ url, headers: BROWSER });
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|upgrade-insecure-requests/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['strict-transport-security']).toBeUndefined();
    },
  );
});

/** Addresses that a browser would fetch by itself: not those of links, comments and XML namespaces. */
const fetched = (text: string): string[] => [
  ...[...text.matchAll(/<(?!a\b)[a-z]+[^>]*?\s(?:src|href|action|srcset)="([^"]*)"/g)].map(([, url]) => url!),
  ...[...text.matchAll(/(?:url\(\s*["']?|@import\s+["'])([^"')]*)/g)].map(([, url]) => url!),
];

test('no page and no style sheet fetches anything from another host, and none holds a script or style of its own', async () => {
  await withPages();
  for (const url of ['/', '/graphql', '/nowhere']) {
    const { body } = await app.inject({ url, headers: BROWSER });
    const addresses = fetched(body);
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses) expect(address).toMatch(/^\/(?!\/)/);
    expect(body).not.toMatch(/<style|<script(?![^>]* src=)|\s(style|on\w+)="/);
    for (const address of addresses.filter((one) => one.endsWith('.css'))) {
      const sheet = (await app.inject(address)).body;
      for (const inner of fetched(sheet)) expect(inner).toMatch(/^data:/);
    }
  }
});

describe('GraphiQL', () => {
  test('is for browsers, with the examples in the page as data', async () => {
    const { statusCode, headers, body } = await (await withPages()).inject({ url: '/graphql', headers: BROWSER });
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', vary: 'Accept' });
    expect(body).toMatch(/data-examples="\[{&quot;query&quot;:/);
  });

  test('a program that asks with GET is told to use POST', async () => {
    const { statusCode, headers, body } = await (await withPages()).inject('/graphql?query={__typename}');
    expect(statusCode).toBe(405);
    expect(headers.allow).toBe('POST');
    expect(JSON.parse(body)).toEqual({
      errors: [{ message: 'ask /graphql with POST, but got: GET', extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  test('or gets the answer of the server where the server answers GET', async () => {
    await withPages(nothing, { demo: false, graphqlGet: (_request, reply) => reply.send({ data: {} }) });
    expect((await app.inject('/graphql')).json()).toEqual({ data: {} });
  });
});

describe('what is not there', () => {
  test('is a page for a reader, in the language of the reader', async () => {
    const { statusCode, body } = await (
      await withPages()
    ).inject({ url: '/%3Cb%3E', headers: { ...BROWSER, 'accept-language': 'sv' } });
    expect(statusCode).toBe(404);
    expect(body).toContain('<html lang="sv">');
    expect(body).toContain(TEXTS.sv.notFound);
    expect(body).not.toContain('<b>');
  });

  test('is JSON for a program, without the query string', async () => {
    const { statusCode, body } = await (await withPages()).inject({ method: 'POST', url: '/nowhere?key=secret' });
    expect(statusCode).toBe(404);
    expect(JSON.parse(body)).toEqual({
      errors: [{ message: 'there is nothing at POST /nowhere', extensions: { code: 'NOT_FOUND' } }],
    });
  });
});

describe('a static file', () => {
  const stylesheet = async (): Promise<string> =>
    /href="(\/assets\/hub\.[^"]+\.css)"/.exec((await app.inject({ url: '/', headers: BROWSER })).body)![1]!;

  test('has a hash of its content in its address and may be kept for ever', async () => {
    await withPages();
    const { statusCode, headers, rawPayload } = await app.inject(await stylesheet());
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
    expect(assetOf('hub.css', rawPayload).url).toBe(await stylesheet());
  });

  test('travels compressed where the reader can unpack it', async () => {
    await withPages();
    const url = await stylesheet();
    const packed = await app.inject({ url, headers: { 'accept-encoding': 'gzip, br' } });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.rawPayload)).toEqual((await app.inject(url)).rawPayload);
  });

  test('another content has another address; an old address is gone', async () => {
    expect(assetOf('a.css', Buffer.from('one')).url).not.toBe(assetOf('a.css', Buffer.from('two')).url);
    expect((await (await withPages()).inject('/assets/hub.000000000000.css')).statusCode).toBe(404);
    expect((await app.inject('/assets/..%2f..%2fpackage.json')).statusCode).toBe(404);
  });
});

describe('the schema and the guide', () => {
  const schema = buildSchema('"""All there is."""\ntype Query {\n  """Always one."""\n  one: Int!\n}');

  test('the schema is what clients see, asked of the graph once however many read it', async () => {
    let asked = 0;
    await withPages(async (source) => {
      asked++;
      return graphql({ schema, source }) as never;
    });
    const answers = await Promise.all(['/schema.graphql', '/schema.graphql'].map((url) => app.inject(url)));
    expect(answers.map(({ body }) => body)).toEqual(
      Array(2).fill('"""All there is."""\ntype Query {\n  """Always one."""\n  one: Int!\n}\n'),
    );
    expect(answers[0]!.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(asked).toBe(1);
  });

  test('a graph that does not answer is 503 and is asked again', async () => {
    let up = false;
    await withPages(async (source) => (up ? (graphql({ schema, source }) as never) : { data: null }));
    expect((await app.inject('/schema.graphql')).statusCode).toBe(503);
    up = true;
    expect((await app.inject('/schema.graphql')).statusCode).toBe(200);
  });

  test('the guide is plain text; without the file there is no page and no link', async () => {
    await withPages(nothing, { demo: false, readme: __filename });
    expect((await app.inject('/readme')).headers['content-type']).toBe('text/plain; charset=utf-8');
    await app.close();
    await withPages(nothing, { demo: false, readme: '/nowhere/README.md' });
    expect((await app.inject('/readme')).statusCode).toBe(404);
    expect((await app.inject('/')).body).not.toContain('/readme');
  });
});
