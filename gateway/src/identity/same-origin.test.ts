import { isFormLike, isFromElsewhere } from './same-origin';

const HOST = 'hub.example.fi';

it.each<[string, Record<string, string>, boolean]>([
  ['a program', {}, false],
  ['a page of the hub', { origin: `https://${HOST}`, 'sec-fetch-site': 'same-origin' }, false],
  ['a page of the hub in an older browser', { origin: `https://${HOST}` }, false],
  ['a page of the hub at its usual port', { origin: `https://${HOST}:443` }, false],
  ['a form of the hub that hides where it is', { origin: 'null', 'sec-fetch-site': 'same-origin' }, false],
  ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, true],
  ['another site in an older browser', { origin: 'https://evil.example' }, true],
  ['another host of the same site', { 'sec-fetch-site': 'same-site' }, true],
  ['another port', { origin: `https://${HOST}:8443` }, true],
  ['a sandboxed frame', { origin: 'null', 'sec-fetch-site': 'cross-site' }, true],
  ['a nameless origin', { origin: 'null' }, true],
  ['no origin at all', { origin: 'nonsense' }, true],
  ['an origin that begins alike', { origin: `https://${HOST}.evil.example` }, true],
])('%s', (_case, headers, elsewhere) => expect(isFromElsewhere({ headers, host: HOST }, null)).toBe(elsewhere));

it('behind a proxy that hides the host, the address that people use counts', () => {
  const request = { headers: { origin: `https://${HOST}` }, host: '10.0.0.7:4000' };
  expect([isFromElsewhere(request, null), isFromElsewhere(request, `https://${HOST}`)]).toEqual([true, false]);
});

it.each<[string, Record<string, string>, boolean]>([
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, true],
  ['text', { 'content-type': 'text/plain' }, true],
  ['an image', {}, true],
  ['JSON', { 'content-type': 'application/json; charset=utf-8' }, false],
  ['a header of ours', { 'x-hub-csrf': '1' }, false],
  ['a header of Apollo', { 'apollo-require-preflight': '1' }, false],
])('%s could be sent unasked: %s', (_case, headers, formLike) => expect(isFormLike({ headers })).toBe(formLike));
