import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WebsocketHandler } from '@fastify/websocket';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { serveFeeds } from '../feeds/serve-feeds';
import { apiSchema } from './api-schema';
import { type AssetUrl, readAssets, serveAssets, urlOf } from './assets';
import { type GraphReader, readCounts } from './counts';
import { EXAMPLES_DIR, readExamples } from './examples';
import { graphiqlPage } from './graphiql-page';
import { homePage } from './home-page';
import { type Language, pageLanguage, wantsHtml } from './language';
import { notFoundPage } from './not-found-page';
import { securityHeaders } from './security-headers';

export type { GraphReader } from './counts';

const HTML = 'text/html; charset=utf-8';
const TEXT = 'text/plain; charset=utf-8';
const README = join(__dirname, '..', '..', '..', 'README.md');

type Handler = (request: FastifyRequest, reply: FastifyReply) => unknown;

export interface PagesSettings {
  /** Whether the hub holds invented content, which the front page then says. */
  demo: boolean;
  /** The guide shown at `/readme`; without the file there is no such page. */
  readme?: string;
  /** Answers a GET of `/graphql` that no browser page asked for; without it such a GET is told to use POST. */
  graphqlGet?: Handler;
  /** Takes a WebSocket to `/graphql`. */
  graphqlSocket?: WebsocketHandler;
  /** Where people reach the hub, for addresses in feeds; without it, where it listens. */
  publicUrl?: string | null;
}

/**
 * What a person sees in a browser, the not-found answer and the security headers of every answer. Tells where the
 * static files are, for pages of others.
 */
export async function registerPages(
  app: FastifyInstance,
  graph: GraphReader,
  { demo, readme = README, graphqlGet = usePost, graphqlSocket, publicUrl = null }: PagesSettings = { demo: false },
): Promise<AssetUrl> {
  securityHeaders(app);
  const assets = readAssets();
  const asset = urlOf(assets);
  serveAssets(app, assets);
  const hasReadme = serveReadme(app, readme);
  serveSchema(app, graph);
  serveFeeds(app, graph, publicUrl);
  app.get('/', async (request, reply) => {
    const language = languageOf(request);
    const page = homePage({ language, counts: await readCounts(graph), demo, readme: hasReadme, asset });
    return inLanguage(reply, language).header('cache-control', 'no-cache').send(page);
  });
  const graphiql = graphiqlPage(asset, readExamples(EXAMPLES_DIR));
  app.route({
    method: 'GET',
    url: '/graphql',
    ...(graphqlSocket && { wsHandler: graphqlSocket }),
    handler: (request, reply) => {
      if (!wantsHtml(request)) return graphqlGet(request, reply);
      return reply.type(HTML).headers({ vary: 'Accept', 'cache-control': 'no-cache' }).send(graphiql);
    },
  });
  app.setNotFoundHandler(notFound(asset));
  return asset;
}

function serveReadme(app: FastifyInstance, file: string): boolean {
  if (!existsSync(file)) return false;
  const text = readFileSync(file, 'utf8');
  app.get('/readme', (_request, reply) => reply.type(TEXT).send(text));
  return true;
}

function serveSchema(app: FastifyInstance, graph: GraphReader): void {
  const schema = apiSchema(graph);
  app.get('/schema.graphql', async (_request, reply) => {
    reply.type(TEXT);
    try {
      return reply.header('cache-control', 'public, max-age=60').send(await schema());
    } catch {
      return reply.code(503).header('cache-control', 'no-store').send('the schema is not available now\n');
    }
  });
}

const notFound =
  (asset: AssetUrl): Handler =>
  (request, reply) => {
    reply.code(404);
    if (wantsHtml(request)) {
      const language = languageOf(request);
      return inLanguage(reply, language).send(notFoundPage(language, asset));
    }
    const path = request.url.split('?')[0]!.slice(0, 200);
    return reply.send(mistake('NOT_FOUND', `there is nothing at ${request.method} ${path}`));
  };

const usePost: Handler = (_request, reply) =>
  reply.code(405).header('allow', 'POST').send(mistake('BAD_USER_INPUT', 'ask /graphql with POST, but got: GET'));

/** The shape of every error that a program gets from the hub. */
const mistake = (code: 'NOT_FOUND' | 'BAD_USER_INPUT', message: string) => ({
  errors: [{ message, extensions: { code } }],
});

export const languageOf = ({ query, headers }: FastifyRequest): Language =>
  pageLanguage((query as { lang?: unknown }).lang, headers['accept-language']);

export const inLanguage = (reply: FastifyReply, language: Language): FastifyReply =>
  reply.type(HTML).headers({ 'content-language': language, vary: 'Accept, Accept-Language' });
