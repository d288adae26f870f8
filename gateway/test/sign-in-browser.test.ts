import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { SIGN_IN_TEXTS } from '@courage-hub/gateway/sign-in/sign-in-texts';
import { launchBrowser, watch } from './browser';
import { testGraph, type TestGraph } from './graph';

let browser: Browser | null;
let graph: TestGraph;
let origin: string;
const folder = mkdtempSync(join(tmpdir(), 'hub-mail-'));

beforeAll(async () => {
  browser = await launchBrowser();
  if (!browser) return;
  graph = await testGraph({ demo: false, settings: { mail: { folder } } });
  await graph.app.listen({ host: '127.0.0.1', port: 0 });
  origin = `http://127.0.0.1:${(graph.app.server.address() as { port: number }).port}`;
  jest.spyOn(console, 'log').mockImplementation(() => {});
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await graph?.close();
  rmSync(folder, { recursive: true });
});

async function mailedLink(): Promise<string> {
  for (;;) {
    const [name] = readdirSync(folder);
    const text = name ? readFileSync(join(folder, name), 'utf8').replace(/=\n/g, '').replace(/=3D/g, '=') : '';
    const link = /http:\S+/.exec(text)?.[0];
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

it('a person signs in by keyboard on a phone, asks the graph with the session, and signs out', async () => {
  if (!browser) return;
  const texts = SIGN_IN_TEXTS.fi;
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  const watched = watch(page, origin);
  await page.goto(`${origin}/sign-in?lang=fi`);
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  await page.getByLabel(texts.email).focus();
  await page.keyboard.type('aino@kunta.fi');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: texts.sentTitle }).waitFor();
  await page.goto(await mailedLink());
  await page.getByRole('button', { name: texts.confirmButton }).press('Enter');
  await page.getByText(texts.signedIn).waitFor();
  expect(await page.textContent('main')).toContain('aino');

  const ask = `fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{__typename}"}' }).then(({ status }) => status)`;
  expect(await page.evaluate(ask)).toBe(200);
  expect(await page.evaluate('document.cookie')).toBe('');

  await page.getByRole('button', { name: texts.signOut }).press('Enter');
  await page.waitForURL(`${origin}/?lang=fi`);
  expect(await page.context().cookies()).toEqual([]);
  expect(watched).toEqual({ complaints: [], foreign: [] });
}, 60_000);
