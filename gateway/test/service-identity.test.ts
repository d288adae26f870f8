import { IDENTITY_HEADER, identitySecret, signIdentity } from '@courage-hub/kit/identity';
import { subgraphServer, type SubgraphServer } from '@courage-hub/kit/serve';
import { aViewer } from '@courage-hub/kit/testing';
import { decodeJwt, SignJWT, UnsecuredJWT } from 'jose';
import { SERVICES } from '@courage-hub/gateway/settings';
import { QUIET, testGraph, type TestGraph } from './graph';

const SECRET = identitySecret('a secret of the tests, 32 characters long');
const OTHER = identitySecret('another secret, 32 characters long as well');
const VIEWER = aViewer();

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph({ demo: false });
}, 60_000);
afterAll(() => graph.close());

describe.each(SERVICES)('%s alone', (name) => {
  let server: SubgraphServer;
  beforeAll(async () => {
    server = await subgraphServer(graph.services[name], { log: QUIET, secret: SECRET });
  });
  afterAll(() => server.stop());

  const post = async (payload: string, token?: string, url = '/graphql') => {
    const headers = { 'content-type': 'application/json', ...(token && { [IDENTITY_HEADER]: token }) };
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

  const claimsOf = async () => decodeJwt(await signIdentity(VIEWER, name, SDL, SECRET));
  const signed = (claims: object) => new SignJWT(claims as never).setProtectedHeader({ alg: 'HS256' }).sign(SECRET);
  const past = Math.floor(Date.now() / 1000) - 60;

  it.each([
    ['of another secret', () => signIdentity(VIEWER, name, SDL, OTHER)],
    ['for another service', () => signIdentity(VIEWER, `${name}-not`, SDL, SECRET)],
    ['for another body', () => signIdentity(VIEWER, name, ENTITIES, SECRET)],
    ['that is not signed', async () => new UnsecuredJWT(await claimsOf()).encode()],
    ['that has expired', async () => signed({ ...(await claimsOf()), iat: past - 15, exp: past })],
    ['without an end', async () => signed({ ...(await claimsOf()), exp: undefined })],
    ['of another issuer', async () => signed({ ...(await claimsOf()), iss: 'somebody' })],
    ['that is no token', async () => 'x.y.z'],
  ])('refuses an identity %s', async (_case, token) => {
    expect((await post(SDL, await token())).status).toBe(401);
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
});
