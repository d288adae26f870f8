import { subgraph as experiments } from '@courage-hub/experiments/subgraph';
import type { Logger } from '@courage-hub/kit/logging';
import { prepare, type RunOptions, type RunningSubgraph, runSubgraph } from '@courage-hub/kit/runtime';
import type { Subgraph } from '@courage-hub/kit/subgraph';
import { subgraph as municipalities } from '@courage-hub/municipalities/subgraph';
import { subgraph as networking } from '@courage-hub/networking/subgraph';
import { subgraph as procurements } from '@courage-hub/procurements/subgraph';
import { type OpenGateway, openGraph, type Opening } from './open-gateway';
import type { GatewaySettings, ServiceName } from './settings';
import { inProcess } from './transport';

/** The composition root: the one place that knows the four subgraphs. */
export const SUBGRAPHS: Record<ServiceName, Subgraph> = { municipalities, experiments, procurements, networking };

export type RunningServices = Record<ServiceName, RunningSubgraph>;

export async function runServices(
  databases: Record<ServiceName, string>,
  options: RunOptions,
): Promise<RunningServices> {
  const running = {} as RunningServices;
  for (const name of Object.keys(SUBGRAPHS) as ServiceName[]) {
    running[name] = await runSubgraph(SUBGRAPHS[name], databases[name], options);
  }
  return running;
}

export interface PrepareOptions {
  demo: boolean;
  step: (text: string) => void;
}

export async function prepareServices(services: RunningServices, options: PrepareOptions): Promise<void> {
  for (const service of Object.values(services)) await prepare(service, { ...options, now: service.clock() });
}

/** The graph over services in this process. */
export const openHub = (
  services: RunningServices,
  settings: GatewaySettings,
  log: Logger,
  opening?: Opening,
): Promise<OpenGateway> => openGraph(Object.values(services).map(inProcess), settings, log, opening);
