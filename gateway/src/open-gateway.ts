import type { Logger } from '@courage-hub/kit/logging';
import { consumerOf } from './consumer';
import { readWeights } from './cost-weights';
import { Graph } from './graph';
import { nodesSubgraph } from './nodes-subgraph';
import { publishedLimits } from './published-limits';
import { rateLimiter } from './rate-limit';
import { redisCache } from './redis-cache';
import { type GatewayServer, gatewayServer } from './server';
import { resilient } from './resilient';
import { openSignIn } from './sign-in/open-sign-in';
import type { GatewaySettings, SpreadSettings } from './settings';
import { type Contract, readContract } from './supergraph';
import { overHttp, type Transport } from './transport';

/** A gateway ready to listen, whatever its subgraphs run in. */
export interface OpenGateway extends GatewayServer {
  close(): Promise<void>;
}

/** The graph over any transports. */
export async function openGraph(
  services: readonly Transport[],
  settings: GatewaySettings,
  log: Logger,
  contract: Contract = readContract(),
): Promise<OpenGateway> {
  const { supergraphSdl, nodeTypes } = contract;
  const owners = new Map(services.map((transport) => [transport.name, transport]));
  const transports = [...services, nodesSubgraph(nodeTypes, owners, publishedLimits(settings.costPerMinute))];
  const { timeoutMs, demo, redisUrl, costPerMinute, trustProxy, shortLane, live } = settings;
  const cache = redisUrl ? redisCache(redisUrl, log) : null;
  const graph = new Graph({ supergraphSdl, transports, timeoutMs, log });
  const limiter = rateLimiter(costPerMinute, redisUrl, log);
  const cost = { weights: readWeights(supergraphSdl), limiter, consumerOf };
  const identity = openSignIn(owners.get('networking')!, settings, log);
  const server = await gatewayServer({
    graph,
    cache,
    cost,
    ...identity,
    log,
    demo,
    timeoutMs,
    trustProxy,
    shortLane,
    nodeTypes,
    live,
  });
  return {
    ...server,
    async close() {
      await server.stop();
      limiter.close();
      await identity.close();
      await Promise.all([...transports, cache].map((one) => one?.close()));
    },
  };
}

/** The graph over services elsewhere. */
export const openGateway = ({ urls, secret, ...settings }: SpreadSettings, log: Logger): Promise<OpenGateway> =>
  openGraph(
    Object.entries(urls).map(([name, url]) => resilient(overHttp(name, url, secret))),
    settings,
    log,
  );
