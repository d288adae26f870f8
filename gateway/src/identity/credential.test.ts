import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { apiKeyIdIn, isApiKey } from './api-key';
import { credentialIn } from './credential';
import { newSecret } from './secret';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const checked = (body: string): string => `${body}_${crc32(body).toString(16).padStart(8, '0')}`;

const KEY = checked(`hub_test_018f3c2a9b10_${'4f'.repeat(24)}`);
const SESSION = newSecret();

it.each<[string, Record<string, string>, object | null]>([
  ['nothing is nobody', {}, null],
  ['a key as bearer', { authorization: `Bearer ${KEY}` }, { kind: 'KEY', hash: sha256(KEY) }],
  ['a scheme in any case', { authorization: `bearer ${KEY}` }, { kind: 'KEY', hash: sha256(KEY) }],
  ['a key in its own header', { 'x-api-key': KEY }, { kind: 'KEY', hash: sha256(KEY) }],
  ['a token', { authorization: 'Bearer a.b.c' }, { kind: 'TOKEN', token: 'a.b.c' }],
  ['a session', { cookie: `x=1; hub-session=${SESSION}` }, { kind: 'SESSION', hash: sha256(SESSION) }],
  ['other cookies are nobody', { cookie: 'x=1' }, null],
  [
    'a header before a cookie',
    { 'x-api-key': KEY, cookie: `hub-session=${SESSION}` },
    { kind: 'KEY', hash: sha256(KEY) },
  ],
])('%s', (_case, headers, credential) => expect(credentialIn(headers, false)).toEqual(credential));

it.each<[string, Record<string, string>]>([
  ['another scheme', { authorization: 'Basic YTpi' }],
  ['a scheme alone', { authorization: 'Bearer ' }],
  ['an empty header', { authorization: '' }],
  ['an empty key', { 'x-api-key': '' }],
  ['two keys', { 'x-api-key': `${KEY}, ${KEY}` }],
  ['two credentials', { authorization: `Bearer ${KEY}`, 'x-api-key': KEY }],
  ['a key with a wrong checksum', { 'x-api-key': `${KEY.slice(0, -1)}${KEY.endsWith('0') ? '1' : '0'}` }],
  ['a key cut short', { authorization: `Bearer ${KEY.slice(0, 40)}` }],
  ['a session of another shape', { cookie: 'hub-session=1' }],
  ['an ended cookie', { cookie: 'hub-session=' }],
])('%s is refused', (_case, headers) => {
  expect(() => credentialIn(headers, false)).toThrow(
    expect.objectContaining({ extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } }),
  );
});

it('46: a token of 3 MB is refused without being read through', () => {
  const headers = { authorization: `Bearer ${'a'.repeat(3_000_000)}` };
  const took = [1, 2, 3].map(() => {
    const started = performance.now();
    expect(() => credentialIn(headers, false)).toThrow('a credential must be at most 8192 characters');
    return performance.now() - started;
  });
  expect(Math.min(...took)).toBeLessThan(1000);
});

it('over TLS only the cookie that a browser keeps for this host counts', () => {
  expect(credentialIn({ cookie: `hub-session=${SESSION}` }, true)).toBeNull();
  expect(credentialIn({ cookie: `__Host-hub-session=${SESSION}` }, true)).toMatchObject({ kind: 'SESSION' });
});

it('no message repeats a credential', () => {
  const wrong = `${KEY}0`;
  expect(() => credentialIn({ 'x-api-key': wrong }, false)).toThrow(/^(?!.*4f4f)/);
});

describe('47: an API key', () => {
  it('is known by its checksum', () => {
    expect(isApiKey(KEY)).toBe(true);
    expect(isApiKey(KEY.replace('test', 'live'))).toBe(false);
  });

  it('may have a secret in base64url', () => expect(isApiKey(checked(`hub_live_a1_${newSecret()}`))).toBe(true));

  it('with a secret of less than 128 bits is none', () => expect(isApiKey(checked('hub_live_a1_short'))).toBe(false));

  it('is found in any text by the part that may be shown', () => {
    expect(apiKeyIdIn(`/graphql?key=${KEY}&x=1`)).toBe('018f3c2a9b10');
    expect(apiKeyIdIn('/graphql?query={hub_id_of_nothing}')).toBeNull();
  });
});
