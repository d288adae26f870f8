import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Transport } from '@courage-hub/gateway/transport';
import { TEST_NOW } from '@courage-hub/kit/testing';
import type { Viewer } from '@courage-hub/kit/viewer';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { inject, testGraph, type TestGraph } from './graph';

let server: Server;
let issuer: string;
let privateKey: CryptoKey;
let graph: TestGraph;
let viewers: Viewer[] = [];

const watched = (transport: Transport): Transport => ({
  ...transport,
  send: (operation, asked) => {
    viewers.push(asked.viewer);
    return transport.send(operation, asked);
  },
});

beforeAll(async () => {
  const pair = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'ES256' };
  privateKey = pair.privateKey;
  server = createServer(({ url }, response) => {
    const document = url === '/keys' ? { keys: [jwk] } : { issuer, jwks_uri: `${issuer}/keys` };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(document));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  graph = await testGraph({ demo: false, through: watched, settings: { oidc: { issuer, audience: 'hub' } } });
}, 60_000);
beforeEach(() => {
  viewers = [];
});
afterAll(async () => {
  await graph.close();
  server.close();
});

async function ask(claims: object) {
  const seconds = Date.parse(TEST_NOW) / 1000;
  const token = await new SignJWT({ iss: issuer, aud: 'hub', exp: seconds + 300, ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .sign(privateKey);
  const query = '{ municipality(code: "091") { id } }';
  return inject(graph.app, { query }, { authorization: `Bearer ${token}` });
}

it('a person of the issuer has one account, whatever the token', async () => {
  const claims = { sub: 'u-1', email: 'aino@kunta.fi', email_verified: true, name: 'Aino Aalto' };
  expect((await ask(claims)).status).toBe(200);
  expect((await ask({ ...claims, name: 'Aino A.' })).status).toBe(200);
  expect((await ask({ sub: 'u-2' })).status).toBe(200);
  const [first, second, other] = viewers;
  expect(first).toMatchObject({ kind: 'PERSON', audience: ['PUBLIC'], grants: [{ role: 'PARTICIPANT', scope: null }] });
  expect([second!.id === first!.id, other!.id === first!.id]).toEqual([true, false]);
});

it('42: a token that does not hold is refused before any service is asked', async () => {
  const { status, body } = await ask({ sub: 'u-1', aud: 'another' });
  expect([status, body]).toEqual([
    401,
    {
      errors: [
        { message: `a token must be a valid one of ${issuer} for hub`, extensions: { code: 'UNAUTHENTICATED' } },
      ],
    },
  ]);
  expect(viewers).toEqual([]);
});
