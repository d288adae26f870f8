import { createRemoteJWKSet, customFetch, type FetchImplementation, type JWTVerifyGetKey } from 'jose';

/** A key that the issuer retired is refused after this long. */
const FRESH_MS = 5 * 60_000;
/** At most one fetch in this long, whatever unknown keys tokens name and however often the issuer fails. */
const COOLDOWN_MS = 30_000;
/** While the issuer does not answer, its last keys hold this long. */
const KEPT_MS = 60 * 60_000;

/** The issuer of tokens did not answer, and no keys of it are kept. */
export class IssuerUnreachable extends Error {}

/** The keys of an OIDC issuer: discovered, rotated and kept. */
export const issuerKeys = (issuer: string): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`), {
    cacheMaxAge: FRESH_MS,
    cooldownDuration: COOLDOWN_MS,
    [customFetch]: keptFetch(issuer),
  });

/** Answers the address of the discovery document with the keys that it points to. */
function keptFetch(issuer: string): FetchImplementation {
  let kept = { at: -Infinity, text: '' };
  let failedAt = -Infinity;
  return async (url, options) => {
    if (Date.now() - failedAt >= COOLDOWN_MS) {
      try {
        kept = { text: await download(issuer, url, options), at: Date.now() };
      } catch {
        failedAt = Date.now();
      }
    }
    if (Date.now() - kept.at >= KEPT_MS) throw new IssuerUnreachable(`the issuer ${issuer} does not answer`);
    return new Response(kept.text);
  };
}

async function download(issuer: string, url: string, options: Parameters<FetchImplementation>[1]): Promise<string> {
  const discovered = (await fetched(url, options)) as { issuer?: string; jwks_uri?: string };
  if (discovered.issuer !== issuer) throw new Error(`the document at ${url} is of another issuer`);
  const keys = (await fetched(discovered.jwks_uri!, options)) as { keys?: unknown };
  if (!Array.isArray(keys.keys)) throw new Error(`there are no keys at ${discovered.jwks_uri}`);
  return JSON.stringify(keys);
}

async function fetched(url: string, options: Parameters<FetchImplementation>[1]): Promise<unknown> {
  const response = await fetch(url, options);
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}
