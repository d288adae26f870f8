import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import { publicError } from '@courage-hub/kit/errors';
import type { Logger } from '@courage-hub/kit/logging';
import { ANONYMOUS } from '@courage-hub/kit/viewer';
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { type Admission, admitRequests } from './admit-requests';
import { costPlugin } from './cost-plugin';
import { type CostOptions, Costing } from './costing';
import { contextsOf, type GatewayContext } from './gateway-context';
import type { Graph } from './graph';
import { refuseKeysInAddress, refuseKeysInGraphql } from './identity/exposed-keys';
import { rememberRequestId, requestIdOf, requestIdOfError, tellRequestId } from './identity/request-id';
import type { WhoAsks } from './identity/who-asks';
import { legacyStatus } from './legacy-status';
import { LIVE_LIMITS, type LiveLimits } from './live/live-limits';
import { registerLive } from './live/register-live';
import type { NodeType } from './nodes';
import { DOCUMENT_LIMITS, documentLimits } from './limits';
import { limitsFirst } from './limits-first';
import { noStore } from './no-store';
import { plainStrings, plainVariables } from './plain-strings';
import { readUtf8 } from './utf8-body';
import { type GraphReader, registerPages } from './pages/register-pages';
import { guardRequests, HEAD_LIMITS } from './request-guard';
import type { SharedCache } from './redis-cache';
import { type Handler, ShortLane } from './short-lane';
import { registerSignIn, type SignInOptions } from './sign-in/register-sign-in';

export interface GatewayServer {
  app: FastifyInstance;
  /** Asks the graph from inside the process, as an anonymous client. */
  ask: GraphReader;
  /** Answers what is under way, takes nothing new, then lets go of everything. */
  stop(): Promise<void>;
}

/** How long a persisted query is remembered after it was last sent whole. */
const PERSISTED_QUERY_SECONDS = 7 * 24 * 3600;

export interface ServerOptions {
  graph: Graph;
  /** What this gateway shares with others; without it, it remembers on its own. */
  cache: SharedCache | null;
  cost: CostOptions;
  whoAsks: WhoAsks;
  signIn: SignInOptions;
  log: Logger;
  demo: boolean;
  timeoutMs: number;
  /** Whether documents that are known go past Apollo Server. */
  shortLane: boolean;
  admission: Admission;
  /** How many proxies in front are believed about where a request came from. */
  trustProxy: number;
  /** What `node(id)` finds, and changes are told of. */
  nodeTypes: readonly NodeType[];
  /** What following changes may take; tests make it small. */
  live?: Partial<LiveLimits>;
}

/** The one address: `/graphql`, the pages, `/health` and `/ready`. */
export async function gatewayServer(options: ServerOptions): Promise<GatewayServer> {
  const { log, demo, trustProxy, whoAsks, signIn } = options;
  const app = fastify({
    bodyLimit: DOCUMENT_LIMITS.requestBytes,
    requestTimeout: 30_000,
    connectionTimeout: 0,
    keepAliveTimeout: 65_000,
    http: HEAD_LIMITS,
    forceCloseConnections: 'idle',
    trustProxy: (_address, hop) => hop < trustProxy,
    genReqId: requestIdOf,
  });
  const costing = new Costing(options.cost);
  const contextOf = contextsOf(whoAsks, admitRequests(options.admission));
  const lane = new ShortLane({
    costing,
    contextOf,
    execute: (asked, context) => options.graph.execute(asked, context),
  });
  const server = apolloServer(options, { app, costing, lane });
  await server.start();
  const ask: GraphReader = async (query, variables) => {
    const { body } = await server.executeOperation({ query, variables }, { contextValue: { viewer: ANONYMOUS } });
    return body.kind === 'single' ? (body.singleResult as never) : {};
  };
  tellRequestId(app);
  guardRequests(app);
  refuseKeysInAddress(app, log);
  readUtf8(app);
  app.setErrorHandler(answerError(log));
  const graphql = fastifyApolloHandler(server, { context: contextOf });
  const graphqlSocket = await registerLive(app, whoAsks, {
    execute: (request, contextValue) => server.executeOperation(request, { contextValue }),
    limiter: options.cost.limiter,
    services: options.graph.transports,
    types: options.nodeTypes,
    timeoutMs: options.timeoutMs,
    limits: { ...LIVE_LIMITS, ...options.live },
    log,
  });
  const { publicUrl } = signIn;
  const asset = await registerPages(app, ask, { demo, graphqlGet: graphql as never, graphqlSocket, publicUrl });
  await registerSignIn(app, asset, signIn);
  app.post('/graphql', options.shortLane ? lane.before(graphql as Handler) : graphql);
  app.get('/health', async () => ({ status: 'ok' }));
  app.get('/ready', (_request, reply) => readiness(options, reply));
  return { app, ask, stop: () => server.stop() };
}

interface Parts {
  app: FastifyInstance;
  costing: Costing;
  lane: ShortLane;
}

function apolloServer(
  { graph, cache, log }: ServerOptions,
  { app, costing, lane }: Parts,
): ApolloServer<GatewayContext> {
  return new ApolloServer({
    gateway: graph,
    introspection: true,
    persistedQueries: { ttl: PERSISTED_QUERY_SECONDS, ...(cache && { cache }) },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: log,
    parseOptions: { maxTokens: DOCUMENT_LIMITS.tokens },
    formatError: (formatted, error) =>
      withService(
        publicError(withoutSuggestion(asTooComplex(asMistake(formatted, error))), (reference) =>
          log.error({ reference, requestId: requestIdOfError(error), err: error }, 'request failed'),
        ),
      ),
    validationRules: [documentLimits, plainStrings],
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      fastifyApolloDrainPlugin(app),
      rememberRequestId,
      refuseKeysInGraphql(log),
      limitsFirst,
      plainVariables,
      costPlugin(costing),
      lane.plugin,
      noStore,
      legacyStatus,
    ],
  });
}

/** What Apollo Server refuses with 400 and no code of its own: a persisted query under the hash of another. */
function asMistake(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { code, http } = ((error as GraphQLError).extensions ?? {}) as { code?: unknown; http?: { status?: number } };
  return code === undefined && http?.status === 400 ? { ...formatted, extensions: { code: 'BAD_REQUEST' } } : formatted;
}

/** A document over a published limit; graphql-js calls too many tokens a syntax error, Apollo Server the rest invalid. */
function asTooComplex(error: GraphQLFormattedError): GraphQLFormattedError {
  const { measure, limit, cost } = error.extensions ?? {};
  if (measure)
    return { ...error, extensions: { code: 'QUERY_TOO_COMPLEX', measure, limit, ...(cost !== undefined && { cost }) } };
  if (!/^Syntax Error: Document contains more (than|that) \d+ tokens/.test(error.message)) return error;
  return {
    message: `tokens must be at most ${DOCUMENT_LIMITS.tokens}, but the document has more`,
    extensions: { code: 'QUERY_TOO_COMPLEX', measure: 'tokens', limit: DOCUMENT_LIMITS.tokens },
  };
}

/** graphql-js guesses what was meant: whoever guesses names is not helped to more of them. */
const withoutSuggestion = ({ message, ...error }: GraphQLFormattedError): GraphQLFormattedError => ({
  ...error,
  message: message.replace(/ ?Did you mean .+\?$/s, ''),
});

/** The gateway says `serviceName`; the contract says `service`. */
function withService({ extensions, ...error }: GraphQLFormattedError): GraphQLFormattedError {
  if (!extensions?.serviceName) return { ...error, extensions };
  const { serviceName, ...rest } = extensions;
  return { ...error, extensions: { service: serviceName, ...rest } };
}

/** What goes wrong before GraphQL: malformed JSON, a body over the limit, an unknown content type. */
function answerError(log: Logger) {
  return (error: FastifyError, { id }: FastifyRequest, reply: FastifyReply): void => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ requestId: id, err: error }, 'request failed');
    void reply
      .code(status)
      .type('application/json; charset=utf-8')
      .send({
        errors: [
          { message: messageOf(error, status), extensions: { code: status >= 500 ? 'INTERNAL' : codeOf(status) } },
        ],
      });
  };
}

const codeOf = (status: number): string => (status === 413 ? 'QUERY_TOO_COMPLEX' : 'BAD_USER_INPUT');

function messageOf(error: FastifyError, status: number): string {
  if (status === 413) return `a request body must be at most ${DOCUMENT_LIMITS.requestBytes} bytes`;
  if (status === 415) return 'the content type must be application/json';
  return status < 500 ? `the body must be a JSON object with "query": ${error.message}` : 'internal error';
}

async function readiness({ graph, cache, timeoutMs }: ServerOptions, reply: FastifyReply): Promise<unknown> {
  const subgraphs = Object.fromEntries(
    await Promise.all(
      graph.transports.map(async ({ name, ready }) => {
        const signal = AbortSignal.timeout(timeoutMs);
        const late = new Promise<never>((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
        );
        const state = await Promise.race([ready(signal), late]).then(
          () => 'ready',
          () => 'not ready',
        );
        return [name, state];
      }),
    ),
  );
  const ready = Object.values(subgraphs).every((state) => state === 'ready');
  const shared = cache && { cache: (await cache.ready()) ? 'ready' : 'not ready' };
  return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', subgraphs, ...shared });
}
