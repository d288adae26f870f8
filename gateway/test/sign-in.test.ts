import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { accountsOver } from '@courage-hub/gateway/identity/accounts';
import { SIGN_IN_TEXTS } from '@courage-hub/gateway/sign-in/sign-in-texts';
import { firstAdministratorLink } from '@courage-hub/gateway/sign-in/sign-in-links';
import { inProcess, type Transport } from '@courage-hub/gateway/transport';
import { TEST_NOW } from '@courage-hub/kit/testing';
import type { Viewer } from '@courage-hub/kit/viewer';
import { inject, testGraph, type TestGraph } from './graph';

let folder: string;
let graph: TestGraph;
let viewers: Viewer[] = [];
let isDown = false;
const BASE = 'https://hub.example.fi';

const watched = (transport: Transport): Transport => ({
  ...transport,
  send: (operation, asked) => {
    viewers.push(asked.viewer);
    return transport.send(operation, asked);
  },
  call: (...asked) => (isDown ? Promise.reject(new Error('down')) : transport.call(...asked)),
});

beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'hub-mail-')), 'mail');
  const settings = { publicUrl: BASE, mail: { folder } };
  graph = await testGraph({ demo: false, through: watched, settings });
}, 60_000);
beforeEach(() => {
  [viewers, isDown] = [[], false];
  jest.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});
afterAll(() => graph.close());

let address = 0;
/** Each visitor has an address of its own, so that no test spends the attempts of another. */
const visitor = (): string => `192.0.2.${++address}`;

const form = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  graph.app.inject({
    method: 'POST',
    url,
    remoteAddress: visitor(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(fields).toString(),
  });

const askLink = (email: string, headers = {}) => form('/sign-in?lang=en', { email }, headers);

const written = (): string[] =>
  existsSync(folder) ? readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')) : [];

/** Mail is sent behind the answer: waits until this many are whole. */
async function mails(count = 1): Promise<string[]> {
  for (;;) {
    const whole = written().filter((mail) => /sign-in\/[^]*\.\n/.test(mail));
    if (whole.length >= count) return whole;
    await sleep(10);
  }
}

const decoded = (mail: string): string => mail.replace(/=\n/g, '').replace(/=3D/g, '=');

async function linkFor(email: string): Promise<string> {
  await askLink(email);
  const mail = (await mails()).map(decoded).find((one) => one.includes(`To: ${email}`))!;
  return new URL(/https:\S+/.exec(mail)![0]).pathname;
}

const cookieOf = (response: { headers: Record<string, unknown> }): string =>
  String(response.headers['set-cookie']).split(';')[0]!;

const whoIs = async (cookie: string) => {
  const { status } = await inject(graph.app, { query: '{ municipality(code: "091") { id } }' }, { cookie });
  return [status, viewers.at(-1)?.kind];
};

describe('a newcomer', () => {
  it('gets a link by e-mail, presses a button and is signed in for 8 hours, once', async () => {
    const link = await linkFor('aino@kunta.fi');
    expect(link).toMatch(/^\/sign-in\/[\w-]{43}$/);
    const opened = await graph.app.inject({ url: `${link}?lang=fi` });
    expect([opened.statusCode, opened.body]).toEqual([200, expect.stringContaining(SIGN_IN_TEXTS.fi.confirmButton)]);

    const redeemed = await form(link, {});
    expect([redeemed.statusCode, redeemed.headers.location]).toEqual([303, '/sign-in?lang=fi']);
    expect(redeemed.headers['set-cookie']).toMatch(
      /^__Host-hub-session=[\w-]{43}; Max-Age=28800; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const cookie = cookieOf(redeemed);
    expect(await whoIs(cookie)).toEqual([200, 'PERSON']);
    expect(viewers.at(-1)).toMatchObject({ audience: ['PUBLIC'], grants: [{ role: 'PARTICIPANT', scope: null }] });
    expect((await graph.app.inject({ url: '/sign-in?lang=en', headers: { cookie } })).body).toContain(
      '<strong>aino</strong>',
    );

    const again = await form(link, {});
    expect([again.statusCode, again.headers['set-cookie']]).toEqual([410, undefined]);
  });

  it('keeps the link though a scanner of mails opens it', async () => {
    const link = await linkFor('scanned@kunta.fi');
    for (const method of ['GET', 'HEAD', 'GET'] as const) await graph.app.inject({ method, url: link });
    expect((await form(link, {})).statusCode).toBe(303);
  });

  it('signs out at once', async () => {
    const cookie = cookieOf(await form(await linkFor('leaving@kunta.fi'), {}));
    expect(await whoIs(cookie)).toEqual([200, 'PERSON']);
    const out = await form('/sign-out?lang=sv', {}, { cookie });
    expect([out.statusCode, out.headers.location]).toEqual([303, '/?lang=sv']);
    expect(out.headers['set-cookie']).toMatch(/^__Host-hub-session=; Max-Age=0;/);
    expect((await whoIs(cookie))[0]).toBe(401);
  });

  it('whose session was planted gets another', async () => {
    const planted = `__Host-hub-session=${'a'.repeat(43)}`;
    const response = await form(await linkFor('fixed@kunta.fi'), {}, { cookie: planted });
    expect(cookieOf(response)).not.toBe(planted);
    expect((await whoIs(planted))[0]).toBe(401);
  });

  it.each(['fi', 'sv', 'en'] as const)('is written to in %s', async (language) => {
    await form(`/sign-in?lang=${language}`, { email: `${language}@kunta.fi` });
    const [mail] = await mails();
    expect(mail).toContain(`To: ${language}@kunta.fi`);
    expect(decoded(mail!)).toMatch(new RegExp(`${BASE}/sign-in/[\\w-]{43}\\?lang=${language}`));
  });
});

describe('the mail', () => {
  it('is readable by its owner alone, and its link is on standard output', async () => {
    const path = await linkFor('private@kunta.fi');
    const [name] = readdirSync(folder);
    expect([statSync(folder).mode & 0o777, statSync(join(folder, name!)).mode & 0o777]).toEqual([0o700, 0o600]);
    expect(console.log).toHaveBeenCalledWith(`sign-in link: ${BASE}${path}?lang=en`);
  });

  it('leads where the settings say, whatever host the request names', async () => {
    await askLink('poisoned@kunta.fi', { host: 'evil.example', 'x-forwarded-host': 'evil.example' });
    const [mail] = await mails();
    expect(mail).toContain(BASE);
    expect(mail).not.toContain('evil.example');
  });
});

describe('53: an address', () => {
  const disabled = 'disabled@kunta.fi';

  it('gets the same answer in the same time, known, new or disabled', async () => {
    await linkFor(disabled);
    await graph.services.networking.db.source.query('UPDATE account SET disabledAt = ? WHERE email = ?', [
      TEST_NOW,
      disabled,
    ]);
    rmSync(folder, { recursive: true, force: true });
    await askLink('known@kunta.fi');
    const answers = [];
    for (const email of ['known@kunta.fi', 'never-seen@kunta.fi', disabled]) {
      const tries = [];
      for (let at = 0; at < 3; at++) {
        const started = performance.now();
        const { statusCode, body } = await askLink(email);
        tries.push({ statusCode, body, took: performance.now() - started });
      }
      answers.push(tries.sort((one, other) => one.took - other.took)[0]!);
    }
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    const times = answers.map(({ took }) => took);
    for (const took of times) expect(took).toBeGreaterThanOrEqual(295);
    expect((await mails(7)).filter((mail) => mail.includes(disabled))).toEqual([]);
  });
});

describe('what is refused', () => {
  it.each(['', 'aino', 'a@b.fi, c@d.fi', 'a@b.fi\r\nBcc: c@d.fi', '"><script>alert(1)</script>'])(
    '76: %j for an address, with what is wrong beside the field',
    async (email) => {
      const { statusCode, body } = await askLink(email);
      expect([statusCode, body]).toEqual([400, expect.stringContaining('aria-describedby="problem"')]);
      expect(body).not.toContain('<script');
      expect(written()).toEqual([]);
    },
  );

  it.each(['/sign-in', '/sign-in/'.padEnd(52, 'a'), '/sign-out'])('a form of another site at %s', async (url) => {
    const foreign = await form(url, { email: 'a@kunta.fi' }, { origin: 'https://evil.example' });
    expect([foreign.statusCode, foreign.json().errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
  });

  it.each(['short', 'a'.repeat(43), '%00', 'a'.repeat(90)])('a link that never was: %s', async (token) => {
    expect((await form(`/sign-in/${token}`, {})).statusCode).toBe(410);
  });

  it('a form for the graph', async () => {
    const response = await form('/graphql', { query: '{ __typename }' });
    expect([response.statusCode, response.json().errors[0].extensions.code]).toEqual([415, 'BAD_USER_INPUT']);
  });

  it('a form that is too long', async () => {
    expect((await askLink('a'.repeat(5000))).statusCode).toBe(413);
  });

  it('51: the eleventh mail in 15 minutes, from wherever it is asked', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => askLink('flooded@kunta.fi')));
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(2);
    const refused = answers.find(({ statusCode }) => statusCode === 429)!;
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(800);
  });

  it('51: more than 100 links tried from one address', async () => {
    const tries = await Promise.all(
      Array.from({ length: 101 }, () =>
        graph.app.inject({ method: 'POST', url: `/sign-in/${'b'.repeat(43)}`, remoteAddress: '198.51.100.7' }),
      ),
    );
    expect(tries.map(({ statusCode }) => statusCode).filter((status) => status === 429)).toHaveLength(1);
  });
});

describe('while networking does not answer', () => {
  it.each(['/sign-in', `/sign-in/${'c'.repeat(43)}`])('%s says so', async (url) => {
    isDown = true;
    const { statusCode, body } = await form(`${url}?lang=en`, { email: 'a@kunta.fi' });
    expect([statusCode, body]).toEqual([503, expect.stringContaining(SIGN_IN_TEXTS.en.notNowTitle)]);
  });
});

describe('every page', () => {
  it.each(['/sign-in', `/sign-in/${'d'.repeat(43)}`])('%s is for its reader alone and holds no script', async (url) => {
    for (const language of ['fi', 'sv', 'en'] as const) {
      const { body, headers } = await graph.app.inject({ url: `${url}?lang=${language}` });
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'same-origin',
        'content-language': language,
      });
      expect(body).toContain(`<html lang="${language}">`);
      expect(body).not.toMatch(/<style|<script|\s(style|on\w+)="/);
      for (const [, id] of body.matchAll(/<input[^>]*\sid="([^"]+)"/g)) expect(body).toContain(`<label for="${id}">`);
    }
  });
});

it('the first administrator is made once', async () => {
  const accounts = accountsOver(inProcess(graph.services.networking), 1000);
  const options = { accounts, clock: () => TEST_NOW, address: () => BASE };
  const link = await firstAdministratorLink(options, 'admin@localhost');
  expect(await firstAdministratorLink(options, 'other@localhost')).toBeNull();
  const cookie = cookieOf(await form(new URL(link!).pathname, {}));
  await whoIs(cookie);
  expect(viewers.at(-1)!.grants).toContainEqual({ role: 'ADMINISTRATOR', scope: null });
});
