import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyInstance } from 'fastify';
import {
  type Environment,
  commonSettings,
  databaseSetting,
  databaseUrl,
  defaultDatabaseUrl,
  port,
  readSettings,
} from './config';
import { type HubContext, hubContext } from './context';
import { publicError } from './errors';
import { createLogger, type Logger } from './logging';
import { exitOn, untilStopped } from './process';
import { prepare, type RunningSubgraph, runSubgraph } from './runtime';
import type { Subgraph } from './subgraph';
import { ANONYMOUS } from './viewer';

const KEEP_ALIVE_MS = 65_000;
const BODY_LIMIT = 10 * 1024 * 1024;

/** Starts one service alone: `POST /graphql`, `GET /health`, `GET /ready`. */
export async function main(subgraph: Subgraph, defaultPort: number): Promise<void> {
  await exitOn(async () => {
    const settings = serviceSettings(subgraph.name, defaultPort, process.env);
    const log = createLogger(subgraph.name, settings.logLevel);
    const running = await runSubgraph(subgraph, settings.databaseUrl, { log, clock: settings.clock });
    if (settings.prepare) {
      await prepare(running, { demo: settings.demo, now: settings.clock(), step: (text) => console.log(text) });
    }
    const { app, stop } = await subgraphServer(running, log);
    await app.listen({ host: settings.host, port: settings.port });
    console.log(
      `${subgraph.name} on http://${settings.host}:${(app.server.address() as { port: number }).port}/graphql`,
    );
    await untilStopped(log);
    await stop();
    await running.close();
  });
}

export function serviceSettings(name: string, defaultPort: number, env: Environment) {
  const setting = databaseSetting(name);
  const settings = readSettings(
    { ...commonSettings, PORT: port.default(defaultPort), [setting]: databaseUrl.optional() },
    env,
  );
  return {
    host: settings.HOST,
    port: settings.PORT,
    demo: settings.HUB_DEMO,
    prepare: settings.HUB_PREPARE,
    logLevel: settings.LOG_LEVEL,
    clock: settings.HUB_NOW,
    databaseUrl:
      ((settings as Record<string, unknown>)[setting] as string) ?? defaultDatabaseUrl(name, settings.HUB_DATA_DIR),
  };
}

export interface SubgraphServer {
  app: FastifyInstance;
  /** Answers what is under way and takes nothing new. */
  stop(): Promise<void>;
}

export async function subgraphServer(running: RunningSubgraph, log: Logger): Promise<SubgraphServer> {
  const app = fastify({ bodyLimit: BODY_LIMIT, keepAliveTimeout: KEEP_ALIVE_MS });
  const server = new ApolloServer<HubContext>({
    schema: running.schema,
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
  await server.start();
  app.post(
    '/graphql',
    fastifyApolloHandler(server, { context: async () => hubContext(running.db, ANONYMOUS, running.clock()) }),
  );
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
