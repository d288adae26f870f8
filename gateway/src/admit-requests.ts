import type { ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import { consumerOf } from './consumer';
import type { GatewayContext } from './gateway-context';
import type { GatewayMetrics } from './metrics/gateway-metrics';
import type { Turnstile } from './turnstile';

export interface Admission {
  turnstile: Turnstile;
  metrics: GatewayMetrics;
}

export type Admitted = (response: ServerResponse, context: GatewayContext) => Promise<void>;

/** Requests go through the turnstile once it is known who asks, and leave it with their answer, or when the client goes. */
export function admitRequests({ turnstile, metrics }: Admission): Admitted {
  metrics.read('hub_requests_under_way', 'Requests to the graph that are under way.', () => turnstile.underWay);
  metrics.read('hub_requests_waiting', 'Requests to the graph that wait to be let in.', () => turnstile.waiting);
  const shed = metrics.counter('hub_requests_shed_total', 'Requests that were refused unread, by status.', ['status']);
  return async (response, context) => {
    try {
      const leave = await turnstile.enter(consumerOf(context), context.signal);
      if (response.writableFinished || response.closed) leave();
      else onceOver(response, leave);
    } catch (error) {
      const { status } = ((error as GraphQLError).extensions.http ?? {}) as { status?: number };
      if (status) shed.inc({ status: String(status) });
      throw error;
    }
  };
}

/** After its last byte, or without one: a client that goes ends an answer that is never finished. */
function onceOver(response: ServerResponse, act: () => void): void {
  const over = (): void => {
    response.off('finish', over).off('close', over);
    act();
  };
  response.on('finish', over).on('close', over);
}
