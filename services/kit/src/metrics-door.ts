import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';

export interface MetricsDoor {
  /** What a reader has to show; without it only this machine reads. */
  token: string | null;
  /** Who stands in front may be on this machine, and asks for anybody. */
  behindProxy: boolean;
  /** The metrics in Prometheus' text format. */
  text(): Promise<string>;
}

export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** `GET /metrics`, for whoever watches the hub; to everybody else there is no such page. */
export function serveMetrics(app: FastifyInstance, door: MetricsDoor): void {
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, door)) return reply.callNotFound();
    return reply
      .type(METRICS_TYPE)
      .header('cache-control', 'no-store')
      .send(await door.text());
  });
}

const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

function mayRead({ headers, socket }: FastifyRequest, { token, behindProxy }: MetricsDoor): boolean {
  if (token !== null) return isSame(headers.authorization ?? '', `Bearer ${token}`);
  return !behindProxy && isLoopback(socket.remoteAddress) && !FORWARDED.some((name) => name in headers);
}

export const isLoopback = (address = ''): boolean => /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/.test(address);

/** Takes as long whatever the difference is. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
