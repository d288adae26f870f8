import type { Logger } from '@courage-hub/kit/logging';
import { serveMetrics } from '@courage-hub/kit/metrics-door';
import { consumerOf } from './consumer';
import { readWeights, type Weights } from './cost-weights';
import { followSupergraph } from './follow-supergraph';
import { Graph } from './graph';
import { countedLimiter } from './metrics/counted-limiter';
import { GatewayMetrics } from './metrics/gateway-metrics';
import { measureRequests } from './metrics/measure-requests';
import { nodesSubgraph } from './nodes-subgraph';
import { publishedLimits } from './published-limits';
import { rateLimiter } from './rate-limit';
import { redisCache } from './redis-cache';
import { type GatewayServer, gatewayServer } from './server';
import { RESILIENCE, type ResilienceOptions, resilient } from './resilient';
import { Turnstile } from './turnstile';
import { openSignIn } from './sign-in/open-sign-in';
import type { GatewaySettings, SpreadSettings } from './settings';
import { type Contract, readContract } from './supergraph';
import { overHttp, type Transport } from './transport';

/** A gateway ready to listen, whatever its subgraphs run in. */
export interface OpenGateway extends GatewayServer {
  close(): Promise<void>;
}

/** What a gateway is opened with where it is not the usual. */
export interface Opening {
  contract?: Contract;
  metrics?: GatewayMetrics;
  /** What `/metrics` shows where that is more than this gateway's own. */
  metricsText?: () => Promise<string>;
}

/** The graph over any transports. */
export async function openGraph(
  services: readonly Transport[],
  settings: GatewaySettings,
  log: Logger,
  { contract = readContract(settings.supergraphFile), metrics = new GatewayMetrics(), metricsText }: Opening = {},
): Promise<OpenGateway> {
  const { supergraphSdl, nodeTypes } = contract;
  const owners = new Map(services.map((transport) => [transport.name, transport]));
  const transports = [...services, nodesSubgraph(nodeTypes, owners, publishedLimits(settings.costPerMinute))];
  const { timeoutMs, demo, redisUrl, costPerMinute, trustProxy, shortLane, metricsToken, supergraphFile } = settings;
  const cache = redisUrl ? redisCache(redisUrl, log) : null;
  const graph = new Graph({ supergraphSdl, transports, timeoutMs, log, metrics });
  const limiter = countedLimiter(rateLimiter(costPerMinute, redisUrl, log), metrics);
  const cost = { weights: weightsOf(graph), limiter, consumerOf };
  const identity = openSignIn(owners.get('networking')!, settings, log);
  const admission = { turnstile: new Turnstile(settings.requests), metrics };
  const given = { demo, timeoutMs, trustProxy, shortLane, nodeTypes, live: settings.live };
  const server = await gatewayServer({ graph, cache, cost, ...identity, log, ...given, admission });
  measureRequests(server.app, metrics);
  serveMetrics(server.app, {
    token: metricsToken,
    behindProxy: trustProxy > 0,
    text: metricsText ?? (() => metrics.registry.metrics()),
  });
  const follow = supergraphFile ? followSupergraph(supergraphFile, { graph, metrics, log }) : null;
  return {
    ...server,
    async close() {
      follow?.();
      await server.stop();
      limiter.close();
      await identity.close();
      await Promise.all([...transports, cache].map((one) => one?.close()));
    },
  };
}

/** What the supergraph that is served says of cost. */
function weightsOf(graph: Graph): Weights {
  let weights: Weights;
  graph.onSchemaLoadOrUpdate(({ coreSupergraphSdl }) => (weights = readWeights(coreSupergraphSdl)));
  return {
    get weight() {
      return weights.weight;
    },
    get size() {
      return weights.size;
    },
  };
}

/** The graph over services elsewhere. */
export function openGateway({ urls, secret, ...settings }: SpreadSettings, log: Logger): Promise<OpenGateway> {
  const metrics = new GatewayMetrics();
  const care: ResilienceOptions = {
    ...RESILIENCE,
    onRetry: (name) => metrics.fetchRetried(name),
    onBreaker: (name, state) => metrics.breakerIs(name, state),
  };
  for (const name of Object.keys(urls)) metrics.breakerIs(name, 'closed');
  const services = Object.entries(urls).map(([name, url]) => resilient(overHttp(name, url, secret), care));
  return openGraph(services, settings, log, { metrics });
}
