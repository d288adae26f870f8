import type { FastifyRequest } from 'fastify';

/** Whether a page of another site made the browser send this. Programs name no origin and have no cookie to abuse. */
export function isFromElsewhere(request: Pick<FastifyRequest, 'headers' | 'host'>, publicUrl: string | null): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  // A form on a page that sends no referrer names no origin either; the browser still says that it is the same.
  if (origin === undefined || (origin === 'null' && site === 'same-origin')) return false;
  return origin !== publicUrl && !isOf(request.host, origin);
}

const UNFORGEABLE = ['x-hub-csrf', 'apollo-require-preflight', 'x-apollo-operation-name'];

/** Whether a plain form or image could send this: no header and no content type that a browser asks leave for first. */
export const isFormLike = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean =>
  !UNFORGEABLE.some((name) => headers[name] !== undefined) &&
  !/^application\/json\b/i.test(headers['content-type'] ?? '');

/** A port that the scheme implies may be named or not. */
function isOf(host: string, origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, host: its } = new URL(origin);
  const own = `${protocol}//${host}`;
  return URL.canParse(own) && new URL(own).host === its;
}
