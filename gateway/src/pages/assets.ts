import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const OURS = join(__dirname, '..', '..', 'assets');

const packageFile = (name: string, path: string): string =>
  join(dirname(require.resolve(`${name}/package.json`)), path);

/** Every static file there is, read at start: a request never names a path on disk. */
const FILES: Record<string, string> = {
  'hub.css': join(OURS, 'hub.css'),
  'icon.svg': join(OURS, 'icon.svg'),
  'graphiql-page.css': join(OURS, 'graphiql-page.css'),
  'graphiql-start.js': join(OURS, 'graphiql-start.js'),
  'graphiql.css': packageFile('graphiql', 'graphiql.min.css'),
  'graphiql.js': packageFile('graphiql', 'graphiql.min.js'),
  'react.js': packageFile('react', 'umd/react.production.min.js'),
  'react-dom.js': packageFile('react-dom', 'umd/react-dom.production.min.js'),
};

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

export interface Asset {
  /** With a hash of the content in it, so that it may be cached for ever. */
  url: string;
  type: string;
  body: Buffer;
  gzipped: Buffer;
}

/** The address of a static file by its name. */
export type AssetUrl = (name: string) => string;

export function readAssets(files: Record<string, string> = FILES): Map<string, Asset> {
  return new Map(Object.entries(files).map(([name, file]) => [name, assetOf(name, readFileSync(file))]));
}

export function assetOf(name: string, body: Buffer): Asset {
  const [stem, extension] = name.split(/\.(?=[^.]+$)/) as [string, string];
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { url: `/assets/${stem}.${hash}.${extension}`, type: TYPES[extension]!, body, gzipped: gzipSync(body) };
}

export function urlOf(assets: ReadonlyMap<string, Asset>): AssetUrl {
  return (name) => {
    const asset = assets.get(name);
    if (!asset) throw new Error(`an asset must be one of ${[...assets.keys()].join(', ')}, but got: ${name}`);
    return asset.url;
  };
}

export function serveAssets(app: FastifyInstance, assets: ReadonlyMap<string, Asset>): void {
  for (const { url, type, body, gzipped } of assets.values()) {
    app.get(url, async ({ headers }, reply) => {
      reply.headers({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'Accept-Encoding' }).type(type);
      if (!/\bgzip\b/.test(headers['accept-encoding'] ?? '')) return reply.send(body);
      return reply.header('content-encoding', 'gzip').send(gzipped);
    });
  }
}
