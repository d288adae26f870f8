import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Nothing of the browser's own may leave the machine: what a test sees on the wire is what the page asked for. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless Chromium, or null where there is none (`CHROMIUM_PATH`, else /usr/bin/chromium). */
export async function launchBrowser(env: NodeJS.ProcessEnv = process.env): Promise<Browser | null> {
  const executablePath = env.CHROMIUM_PATH || '/usr/bin/chromium';
  return existsSync(executablePath) ? chromium.launch({ executablePath, args: ARGUMENTS }) : null;
}

export interface Watched {
  /** Errors of the console and of scripts, breaches of the content security policy among them. */
  complaints: string[];
  /** Requests to any other origin. */
  foreign: string[];
}

/** Notes what goes wrong on a page and what it asks of other hosts. Call before the page is opened. */
export function watch(page: Page, origin: string): Watched {
  const watched: Watched = { complaints: [], foreign: [] };
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') watched.complaints.push(message.text());
  });
  page.on('pageerror', (error) => watched.complaints.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith('data:') && !url.startsWith('blob:') && !url.startsWith(`${origin}/`))
      watched.foreign.push(url);
  });
  return watched;
}
