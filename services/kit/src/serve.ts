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
import { clientGone } from './client-gone';
import { type ErrorCode, HubError } from './errors';
import { keepingHouse } from './housekeeping';
import { IDENTITY_HEADER, identitySecret, type IdentitySecret, verifiedIdentity } from './identity';
import { createLogger } from './logging';
import { serveMetrics } from './metrics-door';
import { exitOn, untilStopped } from './process';
import { type Operation, prepare, type RunningSubgraph, runSubgraph } from './runtime';
import { measureService } from './service-metrics';
import type { Subgraph } from './subgraph';
import type { Viewer } from './viewer';

const KEEP_ALIVE_MS = 65_000;
const BODY_LIMIT = 10 * 1024 * 1024;

/** Starts one service alone: `POST /graphql`, `GET /health`, `GET /ready`, `GET /metrics`. */
export async function main(subgraph: Subgraph, defaultPort: number): Promise<void> {
  await exitOn(async () => {
    const settings = serviceSettings(subgraph.name, defaultPort, process.env);
    const log = createLogger(subgraph.name, settings.logLevel);
    const stopped = untilStopped(log);
    const running = await runSubgraph(subgraph, settings.databaseUrl, { log, clock: settings.clock });
    if (settings.prepare) {
      await prepare(running, { demo: settings.demo, now: settings.clock(), step: (text) => console.log(text) });
    }
    const { app, stop } = await subgraphServer(running, settings);
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
    metricsToken: settings.HUB_METRICS_TOKEN ?? null,
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
  /** Shared with the gateway: without the identity that it signs, nothing is answered. */
  secret: IdentitySecret;
  /** What reads `/metrics`; without it this machine alone does. */
  metricsToken?: string | null;
}

export async function subgraphServer(
  running: RunningSubgraph,
  { secret, metricsToken = null }: ServerOptions,
): Promise<SubgraphServer> {
  const app = fastify({ bodyLimit: BODY_LIMIT, keepAliveTimeout: KEEP_ALIVE_MS });
  const registry = measureService(app, running.name);
  serveMetrics(app, { token: metricsToken, behindProxy: false, text: () => registry.metrics() });
  requireIdentity(app, running.name, secret);
  app.post('/graphql', (request, reply) => answerOperation(running, request, reply));
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
  return { app, stop: () => app.close() };
}

const GRAPHQL_JSON = 'application/graphql-response+json';

/** GraphQL over HTTP, for the gateway alone: what was not executed is 400, everything else 200. */
async function answerOperation(
  running: RunningSubgraph,
  { viewer, body, headers }: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  if (!isOperation(body)) throw new HubError('BAD_USER_INPUT', 'the body must be a JSON object with a query');
  const answer = await running.execute(body, viewer, clientGone(reply.raw));
  const type = headers.accept?.includes(GRAPHQL_JSON) ? GRAPHQL_JSON : 'application/json';
  reply.code(answer.data === undefined ? 400 : 200).header('content-type', `${type}; charset=utf-8`);
  return JSON.stringify(answer);
}

function isOperation(body: unknown): body is Operation {
  const { query, variables, operationName, extensions } = (body ?? {}) as Record<string, unknown>;
  const named = operationName === undefined || operationName === null || typeof operationName === 'string';
  return typeof query === 'string' && named && isMapOrNone(variables) && isMapOrNone(extensions);
}

const isMapOrNone = (value: unknown): boolean => typeof (value ?? {}) === 'object' && !Array.isArray(value);

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
  if (error instanceof HubError || error instanceof SyntaxError || (error as FastifyError).statusCode)
    return { status: 400, message: 'the body must be a JSON object with a query', code: 'BAD_USER_INPUT' };
  return { status: 500, message: 'internal error', code: 'INTERNAL' };
}

/** What the gateway asks for itself; a client's identity never gets here. */
async function answerInternal(
  { internals, db, clock }: RunningSubgraph,
  { viewer, params, body }: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const internal = internals[(params as { name: string }).name];
  if (viewer.kind !== 'SYSTEM' || !internal) return reply.code(404).send({ errors: [] });
  return { data: await internal(body as Record<string, unknown>, { db, now: clock() }) };
}
