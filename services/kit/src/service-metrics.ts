import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { FastifyInstance } from 'fastify';

/** Seconds, from a question that is in memory to one that nobody waits for. */
export const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What a service alone tells of itself: how long operations took by the status of their answers, and its process. */
export function measureService(app: FastifyInstance, service: string): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  const operations = new Histogram({
    name: 'hub_operation_seconds',
    help: 'How long operations took at the service, by the HTTP status of the answer; gone: nobody waited any more.',
    labelNames: ['status'] as const,
    buckets: SECONDS,
    registers: [registry],
  });
  app.addHook('onResponse', async ({ routeOptions }, reply) => {
    if (routeOptions.url !== '/graphql') return;
    const status = reply.raw.writableEnded ? reply.statusCode : 'gone';
    operations.observe({ status }, reply.elapsedTime / 1000);
  });
  return registry;
}
