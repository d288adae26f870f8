import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import { consumerOf } from './consumer';
import type { GatewayContext } from './gateway-context';
import type { GatewayMetrics } from './metrics/gateway-metrics';
import type { Leave, Turnstile } from './turnstile';

export interface Admission {
  turnstile: Turnstile;
  metrics: GatewayMetrics;
}

export type Admitted = (request: FastifyRequest, context: GatewayContext) => Promise<void>;

/** Requests go through the turnstile once it is known who asks, and leave it with their answer, or when the client goes. */
export function admitRequests(app: FastifyInstance, { turnstile, metrics }: Admission): Admitted {
  const inside = new WeakMap<FastifyRequest, Leave>();
  metrics.read('hub_requests_under_way', 'Requests to the graph that are under way.', () => turnstile.underWay);
  metrics.read('hub_requests_waiting', 'Requests to the graph that wait to be let in.', () => turnstile.waiting);
  const shed = metrics.counter('hub_requests_shed_total', 'Requests that were refused unread, by status.', ['status']);
  app.addHook('onResponse', async (request) => inside.get(request)?.());
  return async (request, context) => {
    try {
      const leave = await turnstile.enter(consumerOf(context), context.signal);
      if (context.signal?.aborted) leave();
      else inside.set(request, leave);
    } catch (error) {
      const { status } = ((error as GraphQLError).extensions.http ?? {}) as { status?: number };
      if (status) shed.inc({ status: String(status) });
      throw error;
    }
  };
}
