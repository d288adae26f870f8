import type { Logger } from '@courage-hub/kit/logging';
import type { RunningServices } from './hub';
import { type OpenGateway, openGraph, type Opening } from './open-gateway';
import type { GatewaySettings } from './settings';
import { inProcess } from './transport';

/** The graph over services in this process. */
export const openHub = (
  services: RunningServices,
  settings: GatewaySettings,
  log: Logger,
  opening?: Opening,
): Promise<OpenGateway> => openGraph(Object.values(services).map(inProcess), settings, log, opening);
