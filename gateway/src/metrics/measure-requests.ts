import type { FastifyInstance } from 'fastify';
import type { GatewayMetrics } from './gateway-metrics';
import { type Outcome, outcomeOf } from './outcome';

/** Counts every request to the graph when its answer is sent, or when nobody waits for it any more; the editor is a page. */
export function measureRequests(app: FastifyInstance, metrics: GatewayMetrics): void {
  const outcomes = new WeakMap<object, Outcome>();
  app.addHook('onSend', async (request, reply, payload) => {
    const isPage = String(reply.getHeader('content-type')).startsWith('text/html');
    if (isGraph(request.url) && !isPage) outcomes.set(request, outcomeOf(reply.statusCode, payload));
  });
  app.addHook('onResponse', async (request, reply) => {
    const outcome = reply.raw.writableEnded ? outcomes.get(request) : 'GONE';
    if (outcome && isGraph(request.url)) metrics.requestEnded(outcome, reply.elapsedTime / 1000);
  });
}

const isGraph = (url: string): boolean => /^\/graphql(\?|$)/.test(url);
