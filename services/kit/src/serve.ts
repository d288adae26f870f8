import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import {
  type Environment,
  commonSettings,
  databaseSetting,
  databaseUrl,
  defaultDatabaseUrl,
  hubSecret,
  port,
  readSettings,
} from './config';
import { type HubContext, hubContext } from './context';
import { type ErrorCode, HubError, publicError } from './errors';
import { keepingHouse } from './housekeeping';
import { IDENTITY_HEADER, identitySecret, type IdentitySecret, verifiedIdentity } from './identity';
import { createLogger, type Logger } from './logging';
import { exitOn, untilStopped } from './process';
import { prepare, type RunningSubgraph, runSubgraph } from './runtime';
import type { Subgraph } from './subgraph';
import type { Viewer } from './viewer';

const KEEP_ALIVE_MS = 65_000;
const BODY_LIMIT = 10 * 1024 * 1024;

/** Starts one service alone: `POST /graphql`, `GET /health`, `GET /ready`. */
export async function main(subgraph: Subgraph, defaultPort: number): Promise<void> {
  await exitOn(async () => {
    const settings = serviceSettings(subgraph.name, defaultPort, process.env);
    const log = createLogger(subgraph.name, settings.logLevel);
    const stopped = untilStopped(log);
    const running = await runSubgraph(subgraph, settings.databaseUrl, { log, clock: settings.clock });
    if (settings.prepare) {
      await prepare(running, { demo: settings.demo, now: settings.clock(), step: (text) => console.log(text) });
    }
    const { app, stop } = await subgraphServer(running, { log, secret: settings.secret });
    const leaveHouse = keepingHouse(running, log);
    await app.listen({ host: settings.host, port: settings.port });
    console.log(
      `${subgraph.name} on http://${settings.host}:${(app.server.address() as { port: number }).port}/graphql`,
    );
    await stopped;
    await stop();
    await leaveHouse();
    await running.close();
  });
}

export function serviceSettings(name: string, defaultPort: number, env: Environment) {
  const setting = databaseSetting(name);
  const settings = readSettings(
    { ...commonSettings, PORT: port.default(defaultPort), HUB_SECRET: hubSecret, [setting]: databaseUrl.optional() },
    env,
  );
  return {
    host: settings.HOST,
    port: settings.PORT,
    demo: settings.HUB_DEMO,
    prepare: settings.HUB_PREPARE,
    logLevel: settings.LOG_LEVEL,
    clock: settings.HUB_NOW,
    secret: identitySecret(settings.HUB_SECRET),
    databaseUrl:
      ((settings as Record<string, unknown>)[setting] as string) ?? defaultDatabaseUrl(name, settings.HUB_DATA_DIR),
  };
}

export interface SubgraphServer {
  app: FastifyInstance;
  /** Answers what is under way and takes nothing new. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  log: Logger;
  /** Shared with the gateway: without the identity that it signs, nothing is answered. */
  secret: IdentitySecret;
}

export async function subgraphServer(
  running: RunningSubgraph,
  { log, secret }: ServerOptions,
): Promise<SubgraphServer> {
  const app = fastify({ bodyLimit: BODY_LIMIT, keepAliveTimeout: KEEP_ALIVE_MS });
  const server = apolloServer(running, app, log);
  await server.start();
  requireIdentity(app, running.name, secret);
  const handler = fastifyApolloHandler(server, {
    context: async ({ viewer }) => hubContext(running.db, viewer, running.clock()),
  });
  app.post('/graphql', handler);
  app.post('/internal/:name', (request, reply) => answerInternal(running, request, reply));
  app.get('/health', async () => ({ status: 'ok' }));
  app.get('/ready', async (_request, reply) => {
    try {
      await running.db.ping();
      return { status: 'ready' };
    } catch {
      return reply.code(503).send({ status: 'not ready', reason: 'the database does not answer' });
    }
  });
  return { app, stop: () => server.stop() };
}

function apolloServer({ schema }: RunningSubgraph, app: FastifyInstance, log: Logger): ApolloServer<HubContext> {
  return new ApolloServer<HubContext>({
    schema,
    introspection: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: false,
    logger: log,
    formatError: (formatted, error) =>
      publicError(formatted, (reference) => log.error({ reference, err: error }, 'resolver failed')),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      fastifyApolloDrainPlugin(app),
    ],
  });
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, as the gateway signed it. */
    viewer: Viewer;
    /** The body as it came: what the identity is bound to. */
    bodyText: string;
  }
}

/** Every POST is refused without a fresh identity for this service and this body, before anything reads the body. */
function requireIdentity(app: FastifyInstance, name: string, secret: IdentitySecret): void {
  const verified = ({ headers, bodyText }: FastifyRequest): Promise<Viewer> =>
    verifiedIdentity(headers[IDENTITY_HEADER] as string | undefined, name, bodyText, secret);
  app.decorateRequest('bodyText', '');
  app.addHook('onRequest', async (request) => {
    if (request.method === 'POST' && !request.headers[IDENTITY_HEADER]) await verified(request);
  });
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    request.bodyText = body as string;
    verified(request)
      .then((viewer) => {
        request.viewer = viewer;
        done(null, JSON.parse(request.bodyText));
      })
      .catch(done);
  });
  app.removeContentTypeParser('text/plain');
  // Without a body no parser has asked who sends it.
  app.addHook('preHandler', async (request) => {
    if (request.method === 'POST') request.viewer ??= await verified(request);
  });
  app.setErrorHandler((error: FastifyError | HubError, _request, reply) => {
    const { status, message, code } = refusalOf(error);
    return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
  });
}

function refusalOf(error: FastifyError | HubError): { status: number; message: string; code: ErrorCode } {
  if (error instanceof HubError && error.extensions.code === 'UNAUTHENTICATED')
    return { status: 401, message: error.message, code: 'UNAUTHENTICATED' };
  if ((error as FastifyError).statusCode === 413)
    return { status: 413, message: `a body must be at most ${BODY_LIMIT} bytes`, code: 'QUERY_TOO_COMPLEX' };
  return { status: 400, message: 'the body must be a JSON object', code: 'BAD_USER_INPUT' };
}

/** What the gateway asks for itself; a client's identity never gets here. */
async function answerInternal(
  { subgraph, db, clock }: RunningSubgraph,
  { viewer, params, body }: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const internal = subgraph.internals?.[(params as { name: string }).name];
  if (viewer.kind !== 'SYSTEM' || !internal) return reply.code(404).send({ errors: [] });
  return { data: await internal(body as Record<string, unknown>, { db, now: clock() }) };
}
