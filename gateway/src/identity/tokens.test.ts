import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { type Tokens, tokensOf } from './tokens';

const NOW = '2026-05-04T09:00:00.000Z';
const SECONDS = Date.parse(NOW) / 1000;
const AUDIENCE = 'courage-hub';

interface Pair {
  kid: string;
  alg: string;
  privateKey: CryptoKey;
  publicKey: CryptoKey;
}

let pairs: Record<'rsa' | 'ec' | 'next' | 'ps', Pair>;
let published: Pair[];
let fetches: string[];
let isUp: boolean;
let server: Server;
let issuer: string;
let read: Tokens;

async function pair(kid: string, alg: string): Promise<Pair> {
  return { kid, alg, ...(await generateKeyPair(alg, { extractable: true })) };
}

beforeAll(async () => {
  pairs = {
    rsa: await pair('one', 'RS256'),
    ec: await pair('two', 'ES256'),
    next: await pair('three', 'RS256'),
    ps: await pair('four', 'PS256'),
  };
  server = createServer(async ({ url }, response) => {
    fetches.push(url!);
    if (!isUp) return response.writeHead(503).end();
    const keys = published.map(async ({ publicKey, kid, alg }) => ({ ...(await exportJWK(publicKey)), kid, alg }));
    const document = url === '/keys' ? { keys: await Promise.all(keys) } : { issuer, jwks_uri: `${issuer}/keys` };
    return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(document));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  [published, fetches, isUp] = [[pairs.rsa, pairs.ec, pairs.ps], [], true];
  read = tokensOf({ issuer, audience: AUDIENCE }, () => NOW);
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => server.close());

const CLAIMS = {
  sub: 'u-1',
  aud: AUDIENCE,
  exp: SECONDS + 300,
  email: 'aino@kunta.fi',
  email_verified: true,
  name: 'Aino',
};

const signed = (claims: JWTPayload = {}, { alg, kid, privateKey }: Pair = pairs.rsa, header = {}): Promise<string> =>
  new SignJWT({ iss: issuer, ...CLAIMS, ...claims }).setProtectedHeader({ alg, kid, ...header }).sign(privateKey);

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const unsigned = (alg: string): string => `${encoded({ alg, kid: 'one' })}.${encoded({ iss: issuer, ...CLAIMS })}.`;

const withHeader = (token: string, header: object): string => [encoded(header), ...token.split('.').slice(1)].join('.');

const REFUSED = { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } };
const UNAVAILABLE = { extensions: { code: 'SUBGRAPH_UNAVAILABLE', http: { status: 503 } } };

/** The keys' clock alone goes on: tokens are read at NOW. */
let later = 0;
const wait = (ms: number): void => {
  const start = Date.now() - later;
  later += ms;
  jest.spyOn(Date, 'now').mockReturnValue(start + later);
};
const keyFetches = (): number => fetches.filter((url) => url === '/keys').length;

describe('a token that holds', () => {
  it.each(['rsa', 'ec'] as const)('signed with %s says who the person is', async (key) => {
    expect(await read(await signed({}, pairs[key]))).toEqual({
      issuer,
      subject: 'u-1',
      email: 'aino@kunta.fi',
      emailVerified: true,
      name: 'Aino',
    });
  });

  it('may say nothing of e-mail and name, and only true is verified', async () => {
    const claims = { email: undefined, name: undefined, email_verified: 'true' };
    expect(await read(await signed(claims))).toMatchObject({ email: null, emailVerified: false, name: null });
  });

  it('may be for several audiences', async () => {
    expect(await read(await signed({ aud: ['other', AUDIENCE] }))).toMatchObject({ subject: 'u-1' });
  });
});

describe('42: a forged token', () => {
  it.each(['none', 'NoNe', 'NONE'])('without a signature (%s) is refused', async (alg) => {
    await expect(read(unsigned(alg))).rejects.toMatchObject(REFUSED);
  });

  it('signed by HS256 with the public key is refused', async () => {
    const secret = new TextEncoder().encode(await exportSPKI(pairs.rsa.publicKey));
    const forged = await new SignJWT({ iss: issuer, ...CLAIMS })
      .setProtectedHeader({ alg: 'HS256', kid: 'one' })
      .sign(secret);
    await expect(read(forged)).rejects.toMatchObject(REFUSED);
  });

  it('without its signature is refused', async () => {
    await expect(read((await signed()).replace(/[^.]+$/, ''))).rejects.toMatchObject(REFUSED);
  });

  it('of other claims under the same signature is refused', async () => {
    const [head, , signature] = (await signed()).split('.');
    const forged = [head, encoded({ iss: issuer, ...CLAIMS, sub: 'u-2' }), signature].join('.');
    await expect(read(forged)).rejects.toMatchObject(REFUSED);
  });

  it.each([
    ['a kid that is a path', { alg: 'RS256', kid: '../../dev/null' }],
    ['its own keys', { alg: 'RS256', kid: 'one', jku: 'http://127.0.0.1:9/keys', x5u: 'http://127.0.0.1:9/x' }],
    ['an unknown critical header', { alg: 'RS256', kid: 'one', crit: ['b64x'], b64x: true }],
    ['an algorithm of another family', { alg: 'PS256', kid: 'four' }],
  ])('that names %s is refused', async (_case, header) => {
    await expect(read(withHeader(await signed({}, pairs.next), header))).rejects.toMatchObject(REFUSED);
  });

  it('of an algorithm that is not agreed is refused though the issuer has such a key', async () => {
    await expect(read(await signed({}, pairs.ps))).rejects.toMatchObject(REFUSED);
  });

  it.each(['', 'a.b.c', '....', 'eyJhbGciOiJSUzI1NiJ9..'])('of the shape %j is refused', async (token) => {
    await expect(read(token)).rejects.toMatchObject(REFUSED);
  });
});

it.each(['exp', 'sub', 'iss', 'aud'])('43: a token without %s is refused', async (claim) => {
  await expect(read(await signed({ [claim]: undefined }))).rejects.toMatchObject(REFUSED);
});

describe('44: a token', () => {
  it.each<[string, JWTPayload]>([
    ['of another issuer', { iss: 'https://issuer.example' }],
    ['for another audience', { aud: 'other' }],
    ['over for 61 s', { exp: SECONDS - 61 }],
    ['valid in 61 s', { nbf: SECONDS + 61 }],
    ['of a subject that is too long', { sub: 'a'.repeat(256) }],
    ['of an empty subject', { sub: '' }],
  ])('%s is refused', async (_case, claims) => {
    await expect(read(await signed(claims))).rejects.toMatchObject(REFUSED);
  });

  it.each<[string, JWTPayload]>([
    ['over now', { exp: SECONDS }],
    ['over for 30 s', { exp: SECONDS - 30 }],
    ['valid in 30 s', { nbf: SECONDS + 30 }],
  ])('%s is taken: clocks differ', async (_case, claims) => {
    expect(await read(await signed(claims))).toMatchObject({ subject: 'u-1' });
  });
});

describe('45: the keys of the issuer', () => {
  it('are fetched once for many tokens', async () => {
    const token = await signed();
    await Promise.all(Array.from({ length: 20 }, () => read(token)));
    expect(fetches).toEqual(['/.well-known/openid-configuration', '/keys']);
  });

  it('rotate: a new one is found, a retired one is refused after 5 minutes', async () => {
    const old = await signed();
    await read(old);
    published = [pairs.next];
    wait(31_000);
    expect(await read(await signed({}, pairs.next))).toMatchObject({ subject: 'u-1' });
    wait(300_000);
    await expect(read(old)).rejects.toMatchObject(REFUSED);
  });

  it('are fetched at most once in 30 s, however many unknown keys tokens name', async () => {
    await read(await signed());
    for (let at = 0; at < 20; at++) {
      await expect(read(await signed({}, { ...pairs.next, kid: `k${at}` }))).rejects.toMatchObject(REFUSED);
    }
    expect(keyFetches()).toBe(1);
    wait(31_000);
    for (let at = 0; at < 20; at++) {
      await expect(read(await signed({}, { ...pairs.next, kid: `k${at}` }))).rejects.toMatchObject(REFUSED);
    }
    expect(keyFetches()).toBe(2);
  });

  it('hold for an hour while the issuer does not answer, and no longer', async () => {
    const token = await signed();
    await read(token);
    isUp = false;
    wait(59 * 60_000);
    expect(await read(token)).toMatchObject({ subject: 'u-1' });
    wait(10 * 60_000);
    await expect(read(token)).rejects.toMatchObject(UNAVAILABLE);
  });

  it('that never came are asked for at most once in 30 s, and nobody passes', async () => {
    isUp = false;
    const token = await signed();
    for (let at = 0; at < 10; at++) await expect(read(token)).rejects.toMatchObject(UNAVAILABLE);
    expect(fetches).toHaveLength(1);
    isUp = true;
    wait(31_000);
    expect(await read(token)).toMatchObject({ subject: 'u-1' });
  });

  it('of a document of another issuer are not taken', async () => {
    const other = tokensOf({ issuer: `${issuer}/other`, audience: AUDIENCE }, () => NOW);
    await expect(other(await signed({ iss: `${issuer}/other` }))).rejects.toMatchObject(UNAVAILABLE);
    expect(keyFetches()).toBe(0);
  });
});
