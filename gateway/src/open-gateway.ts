import type { Logger } from '@courage-hub/kit/logging';
import { Graph } from './graph';
import { nodesSubgraph } from './nodes-subgraph';
import { redisCache } from './redis-cache';
import { type GatewayServer, gatewayServer } from './server';
import type { GatewaySettings } from './settings';
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
  const owners = new Map(services.map((transport) => [transport.name, transport]));
  const transports = [...services, nodesSubgraph(contract.nodeTypes, owners)];
  const { timeoutMs, demo, redisUrl } = settings;
  const cache = redisUrl ? redisCache(redisUrl, log) : null;
  const graph = new Graph({ supergraphSdl: contract.supergraphSdl, transports, timeoutMs, log });
  const server = await gatewayServer({ graph, cache, log, demo, timeoutMs });
  return {
    ...server,
    async close() {
      await server.stop();
      await Promise.all([...transports, cache].map((one) => one?.close()));
    },
  };
}

/** The graph over services elsewhere. */
export const openGateway = (
  urls: Record<string, string>,
  settings: GatewaySettings,
  log: Logger,
): Promise<OpenGateway> =>
  openGraph(
    Object.entries(urls).map(([name, url]) => overHttp(name, url)),
    settings,
    log,
  );
