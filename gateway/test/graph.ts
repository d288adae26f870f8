import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '@courage-hub/kit/database';
import { createLogger, type Logger } from '@courage-hub/kit/logging';
import { runSubgraph } from '@courage-hub/kit/runtime';
import { asTested, TEST_NOW } from '@courage-hub/kit/testing';
import { preparedDatabase } from '@courage-hub/kit/testing-databases';
import type { Viewer } from '@courage-hub/kit/viewer';
import { onWorldOf, writeScaledWorld } from '@courage-hub/gateway/demo/scaled';
import { type RunningServices, SUBGRAPHS } from '@courage-hub/gateway/hub';
import { openGraph } from '@courage-hub/gateway/open-gateway';
import { type GatewaySettings, SERVICES, type ServiceName } from '@courage-hub/gateway/settings';
import { inProcess, type Transport } from '@courage-hub/gateway/transport';
import type { FastifyInstance } from 'fastify';

export const QUIET = createLogger('test', 'silent');

/** Which way requests go: `apollo` sends all through Apollo Server, `short` none whose document is valid. */
const LANE = process.env.HUB_TEST_LANE;

export const TEST_SETTINGS: GatewaySettings = {
  host: '127.0.0.1',
  port: 0,
  demo: true,
  logLevel: 'silent',
  timeoutMs: 5000,
  redisUrl: null,
  costPerMinute: { anonymous: null, person: null, key: null },
  trustProxy: 0,
  shortLane: LANE !== 'apollo',
  metricsToken: null,
  supergraphFile: null,
  requests: { underWay: 64, waiting: 512 },
  clock: () => TEST_NOW,
  publicUrl: null,
  oidc: null,
  mail: { folder: join(tmpdir(), 'hub-test-mail') },
};

/** Tests read answers freely; their expectations are the types. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any;

export interface Reply {
  status: number;
  headers: Record<string, unknown>;
  body: { data?: Json; errors?: Json[] };
}

export type Statements = Record<ServiceName, number>;

export interface TestGraph {
  app: FastifyInstance;
  services: RunningServices;
  /** One `POST /graphql`, as a client sends it. */
  post(query: string, variables?: Record<string, unknown>): Promise<Reply>;
  /** The same as somebody whom the gateway need not recognise first. */
  postAs(viewer: Viewer, query: string, variables?: Record<string, unknown>): Promise<Reply>;
  /** The same, with the SELECT statements that each subgraph ran for it. */
  counted(query: string, variables?: Record<string, unknown>): Promise<Reply & { statements: Statements }>;
  close(): Promise<void>;
}

export interface TestGraphOptions {
  engine?: Engine;
  demo?: boolean;
  /** How many times the demo world; 1 is the committed one. */
  scale?: number;
  settings?: Partial<GatewaySettings>;
  log?: Logger;
  /** Puts something between the gateway and a subgraph: an outage, a delay, garbage. */
  through?: (transport: Transport) => Transport;
}

/** The whole graph in this process on databases of its own, with the demo world in it. */
export async function testGraph({
  engine = 'sqlite',
  demo = true,
  scale = 1,
  log = QUIET,
  ...front
}: TestGraphOptions = {}): Promise<TestGraph> {
  const services = {} as RunningServices;
  const drops: (() => Promise<void>)[] = [];
  const world = scale === 1 ? null : scaledWorld(scale, drops);
  for (const name of SERVICES) {
    const subgraph = world ? onWorldOf(world, SUBGRAPHS[name]) : SUBGRAPHS[name];
    const { url, drop } = await preparedDatabase(subgraph, engine, { demo, now: TEST_NOW });
    drops.push(drop);
    services[name] = asTested(await runSubgraph(subgraph, url, { clock: () => TEST_NOW, log }));
  }
  const graph = await graphOver(services, { log, ...front });
  return {
    ...graph,
    async close() {
      await graph.close();
      for (const drop of drops) await drop();
    },
  };
}

/** Another gateway, with settings of its own, over services that another graph has and closes. */
export const anotherGateway = ({ services }: TestGraph, settings: Partial<GatewaySettings>): Promise<TestGraph> =>
  graphOver(services, { settings, through: (transport) => ({ ...transport, close: async () => {} }) });

async function graphOver(
  services: RunningServices,
  { settings, log = QUIET, through = (same) => same }: Pick<TestGraphOptions, 'settings' | 'log' | 'through'>,
): Promise<TestGraph> {
  let impersonated: Viewer | null = null;
  const asImpersonated = (transport: Transport): Transport => ({
    ...transport,
    send: (operation, asked) => transport.send(operation, { ...asked, viewer: impersonated ?? asked.viewer }),
  });
  const transports = SERVICES.map((name) => asImpersonated(through(inProcess(services[name]))));
  const { app, close } = await openGraph(transports, { ...TEST_SETTINGS, ...settings }, log);
  const post: TestGraph['post'] = (query, variables) => inject(app, { query, variables });
  return {
    app,
    services,
    post,
    async postAs(viewer, query, variables) {
      impersonated = viewer;
      // The gateway's own subgraph takes nothing of the viewer but the language, and that from the request.
      const headers = { 'accept-language': viewer.language };
      return inject(app, { query, variables }, headers).finally(() => (impersonated = null));
    },
    async counted(query, variables) {
      const statements = Object.fromEntries(SERVICES.map((name) => [name, 0])) as Statements;
      for (const name of SERVICES) services[name].db.onRead = () => statements[name]++;
      return { ...(await post(query, variables)), statements };
    },
    close,
  };
}

function scaledWorld(scale: number, drops: (() => Promise<void>)[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'hub-world-'));
  drops.push(async () => rmSync(folder, { recursive: true }));
  writeScaledWorld(folder, scale);
  return folder;
}

/** Shows the gateway a document and an `Accept` before the request, without executing anything. */
async function teach(send: (payload: object) => Promise<unknown>, { query }: { query?: unknown }): Promise<void> {
  await send({ query: '{ __typename }' });
  await send({ query, operationName: 'none' });
}

export async function inject(
  app: FastifyInstance,
  payload: object | string,
  headers: Record<string, string> = {},
): Promise<Reply> {
  const send = (body: object | string) =>
    app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...headers },
      payload: body,
    });
  if (LANE === 'short' && typeof payload === 'object') await teach(send, payload);
  const response = await send(payload);
  return { status: response.statusCode, headers: response.headers, body: response.json() };
}
