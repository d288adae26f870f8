import { IDENTITY_HEADER, identitySecret, signIdentity } from '@courage-hub/kit/identity';
import { serviceSettings, subgraphServer, type SubgraphServer } from '@courage-hub/kit/serve';
import { aViewer } from '@courage-hub/kit/testing';
import { decodeJwt, SignJWT, UnsecuredJWT } from 'jose';
import { SERVICES } from '@courage-hub/gateway/settings';
import { testGraph, type TestGraph } from './graph';

const SECRET = identitySecret('a secret of the tests, 32 characters long');
const OTHER = identitySecret('another secret, 32 characters long as well');
const VIEWER = aViewer();

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph({ demo: false });
}, 60_000);
afterAll(() => graph.close());

describe.each(SERVICES)('59: %s alone', (name) => {
  let server: SubgraphServer;
  beforeAll(async () => {
    server = await subgraphServer(graph.services[name], { secret: SECRET });
  });
  afterAll(() => server.stop());

  const post = async (payload: string | undefined, token?: string, url = '/graphql', type = 'application/json') => {
    const headers = {
      ...(payload !== undefined && { 'content-type': type }),
      ...(token && { [IDENTITY_HEADER]: token }),
    };
    const response = await server.app.inject({ method: 'POST', url, headers, payload });
    return { status: response.statusCode, body: response.json() };
  };
  const SDL = JSON.stringify({ query: '{ _service { sdl } }' });
  const ENTITIES = JSON.stringify({ query: '{ _entities(representations: []) { __typename } }' });
  const INTROSPECTION = JSON.stringify({ query: '{ __schema { queryType { name } } }' });

  it.each([
    ['_service', SDL],
    ['_entities', ENTITIES],
    ['introspection', INTROSPECTION],
  ])('answers no %s without an identity', async (_case, body) => {
    expect(await post(body)).toEqual({
      status: 401,
      body: { errors: [{ message: expect.stringContaining('identity'), extensions: { code: 'UNAUTHENTICATED' } }] },
    });
  });

  it.each<[string, string | undefined, string?, string?]>([
    ['no body', undefined],
    ['a question in the address', undefined, '/graphql?query=%7B__typename%7D'],
    ['an internal without a body', undefined, '/internal/identify'],
    ['an internal', '{"kind":"KEY","hash":"x"}', '/internal/identify'],
    ['another content type', SDL, '/graphql', 'text/plain'],
    ['what is no JSON', '{"query": "{'],
    ['more than is read of anybody', ' '.repeat(11 * 1024 * 1024)],
  ])('answers nothing without an identity, and does not read on: %s', async (_case, body, ...[url, type]) => {
    expect(await post(body, undefined, url, type)).toMatchObject({
      status: 401,
      body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    });
  });

  it.each(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const)('has nothing for %s', async (method) => {
    const { statusCode, body } = await server.app.inject({ method, url: '/graphql?query=%7B__typename%7D' });
    expect([statusCode, body.includes('Query')]).toEqual([404, false]);
  });

  const claimsOf = async () => decodeJwt(await signIdentity(VIEWER, name, SDL, SECRET));
  const signed = (claims: object) => new SignJWT(claims as never).setProtectedHeader({ alg: 'HS256' }).sign(SECRET);
  const now = Math.floor(Date.now() / 1000);
  const past = now - 60;

  it.each([
    ['of another secret', () => signIdentity(VIEWER, name, SDL, OTHER)],
    ['for another service', () => signIdentity(VIEWER, `${name}-not`, SDL, SECRET)],
    ['for another body', () => signIdentity(VIEWER, name, ENTITIES, SECRET)],
    ['that is not signed', async () => new UnsecuredJWT(await claimsOf()).encode()],
    ['that has expired', async () => signed({ ...(await claimsOf()), iat: past - 15, exp: past })],
    ['of a minute ago, sent again', async () => signed({ ...(await claimsOf()), iat: now - 75, exp: now - 60 })],
    ['that has expired beyond what clocks differ', async () => signed({ ...(await claimsOf()), exp: now - 6 })],
    ['that is valid later', async () => signed({ ...(await claimsOf()), nbf: now + 60 })],
    ['for two services', async () => signed({ ...(await claimsOf()), aud: [`${name}-not`, 'gateway'] })],
    ['for nobody', async () => signed({ ...(await claimsOf()), aud: undefined })],
    ['without its body', async () => signed({ ...(await claimsOf()), body: undefined })],
    ['without its time', async () => signed({ ...(await claimsOf()), iat: undefined })],
    [
      'of another algorithm',
      async () => new SignJWT((await claimsOf()) as never).setProtectedHeader({ alg: 'HS512' }).sign(SECRET),
    ],
    ['without an end', async () => signed({ ...(await claimsOf()), exp: undefined })],
    ['of another issuer', async () => signed({ ...(await claimsOf()), iss: 'somebody' })],
    ['that is no token', async () => 'x.y.z'],
  ])('refuses an identity %s', async (_case, token) => {
    expect((await post(SDL, await token())).status).toBe(401);
  });

  it.each(SERVICES.filter((other) => other !== name))('refuses what was signed for %s', async (other) => {
    expect((await post(SDL, await signIdentity(VIEWER, other, SDL, SECRET))).status).toBe(401);
  });

  it('takes an identity that is a few seconds over: clocks differ', async () => {
    expect(
      (await post(SDL, await signed({ ...(await claimsOf()), exp: Math.floor(Date.now() / 1000) - 1 }))).status,
    ).toBe(200);
  });

  it('answers with a fresh identity for it and for this body', async () => {
    const { status, body } = await post(SDL, await signIdentity(VIEWER, name, SDL, SECRET));
    expect([status, body.data._service.sdl]).toEqual([200, expect.stringContaining('type Query')]);
  });

  it('keeps its internals from clients', async () => {
    const token = await signIdentity(aViewer({ kind: 'PERSON', id: 'account:1' }), name, '{}', SECRET);
    expect((await post('{}', token, '/internal/identify')).status).toBe(404);
  });

  it('says that it lives and is ready to anybody', async () => {
    expect((await server.app.inject('/health')).statusCode).toBe(200);
    expect((await server.app.inject('/ready')).statusCode).toBe(200);
  });

  it('61: listens on the loopback alone unless it is told otherwise', async () => {
    const { host } = serviceSettings(name, 0, { HUB_SECRET: 'x'.repeat(32) });
    await server.app.listen({ host, port: 0 });
    expect(server.app.addresses()).toEqual([expect.objectContaining({ address: '127.0.0.1', family: 'IPv4' })]);
  });

  describe('62: representations', () => {
    const ASK = 'query($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }';
    const TYPE = {
      municipalities: 'Municipality',
      experiments: 'Experiment',
      procurements: 'Evaluation',
      networking: 'Story',
    };
    const asked = (count: number) =>
      JSON.stringify({
        query: ASK,
        variables: {
          representations: Array.from({ length: count }, (_, at) => ({ __typename: TYPE[name], id: `x:${at}` })),
        },
      });

    it("are nobody's to send but the gateway's, however few", async () => {
      expect((await post(asked(1))).status).toBe(401);
      expect((await post(asked(101))).status).toBe(401);
    });

    it('of the gateway may be as many as its pages hold', async () => {
      const body = asked(2_000);
      const reply = await post(body, await signIdentity(VIEWER, name, body, SECRET));
      expect([reply.status, reply.body.data._entities.length]).toEqual([200, 2_000]);
    });

    it('of the gateway too are refused over 10 MB', async () => {
      const body = asked(300_000);
      expect(body.length).toBeGreaterThan(10 * 1024 * 1024);
      expect(await post(body, await signIdentity(VIEWER, name, body, SECRET))).toEqual({
        status: 413,
        body: {
          errors: [{ message: 'a body must be at most 10485760 bytes', extensions: { code: 'QUERY_TOO_COMPLEX' } }],
        },
      });
    });
  });
});
