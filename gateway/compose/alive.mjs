/** For health checks: exit code 0 when the URL answers 2xx. */
const [url] = process.argv.slice(2);
const { ok } = await fetch(url, { signal: AbortSignal.timeout(2500) }).catch(() => ({ ok: false }));
process.exit(ok ? 0 : 1);
