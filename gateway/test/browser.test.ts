import type { Browser, Page } from 'playwright-core';
import { launchBrowser, watch, type Watched } from './browser';
import { testGraph, type TestGraph } from './graph';

let graph: TestGraph;
let browser: Browser | null;
let origin: string;

beforeAll(async () => {
  browser = await launchBrowser();
  if (!browser) {
    if (process.env.CI) throw new Error('the browser ring must run in CI: set CHROMIUM_PATH');
    console.log('skipped: no Chromium (CHROMIUM_PATH or /usr/bin/chromium)');
    return;
  }
  graph = await testGraph();
  await graph.app.listen({ host: '127.0.0.1', port: 0 });
  origin = `http://127.0.0.1:${(graph.app.server.address() as { port: number }).port}`;
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await graph?.close();
});

async function opened(
  path: string,
  size: { width: number; height: number },
): Promise<{ page: Page; watched: Watched }> {
  const page = await browser!.newPage({ viewport: size });
  const watched = watch(page, origin);
  await page.goto(`${origin}${path}`);
  return { page, watched };
}

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 320, height: 640 };

describe('the front page', () => {
  it.each([
    ['fi', DESKTOP],
    ['sv', DESKTOP],
    ['en', DESKTOP],
    ['fi', PHONE],
    ['en', PHONE],
  ])(
    'in %s fits its window, shows the live count and asks no other host',
    async (language, size) => {
      if (!browser) return;
      const { page, watched } = await opened(`/?lang=${language}`, size);
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      expect(await page.textContent('main')).toContain('308');
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
      expect(watched).toEqual({ complaints: [], foreign: [] });
      await page.close();
    },
    30_000,
  );
});

describe('GraphiQL', () => {
  it('opens with example tabs, runs one with the keyboard and asks no other host', async () => {
    if (!browser) return;
    const { page, watched } = await opened('/graphql', DESKTOP);
    await page.waitForSelector('.graphiql-tab', { timeout: 15_000 });
    expect(await page.locator('.graphiql-tab').count()).toBeGreaterThanOrEqual(5);
    await page.locator('.graphiql-query-editor .CodeMirror').click();
    await page.keyboard.press('Control+Enter');
    await page.locator('.result-window', { hasText: 'Nurmes' }).waitFor({ timeout: 15_000 });
    expect(watched).toEqual({ complaints: [], foreign: [] });
    await page.close();
  }, 60_000);
});
