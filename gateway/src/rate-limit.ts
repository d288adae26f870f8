import cluster from 'node:cluster';
import type { Logger } from '@courage-hub/kit/logging';
import { Redis } from 'ioredis';
import {
  type IRateLimiterOptions,
  type RateLimiterAbstract,
  RateLimiterCluster,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import type { Consumer } from './consumer';

/** Cost points a minute for each kind of consumer; null is no limit. */
export interface CostPerMinute {
  anonymous: number | null;
  person: number | null;
  key: number | null;
}

/** What a request took from its consumer's budget, and what is left until the budget is full again. */
export interface Charge {
  allowed: boolean;
  limit: number;
  remaining: number;
  resetMs: number;
}

export interface RateLimiter {
  /** Takes points; null where this kind of consumer has no limit. */
  charge(consumer: Consumer, points: number): Promise<Charge | null>;
  close(): void;
}

const WINDOW_SECONDS = 60;
const COMMAND_MS = 500;

/**
 * Budgets that fill up again a minute after their first use: in memory, or in Redis for several gateways together. A
 * Redis that is down leaves each gateway counting alone: never no limit, never a refusal of everybody.
 */
export function rateLimiter(points: CostPerMinute, redisUrl: string | null, log: Logger): RateLimiter {
  const redis = redisUrl ? connect(redisUrl, log) : null;
  const limiterOf = (limit: number | null, kind: Consumer['kind']) =>
    limit === null
      ? null
      : limiterFor({ points: limit, duration: WINDOW_SECONDS, keyPrefix: `courage-hub:cost:${kind}` }, redis);
  const limiters: Record<Consumer['kind'], RateLimiterAbstract | null> = {
    address: limiterOf(points.anonymous, 'address'),
    person: limiterOf(points.person, 'person'),
    key: limiterOf(points.key, 'key'),
  };
  return {
    async charge({ kind, id }, cost) {
      const limiter = limiters[kind];
      if (!limiter) return null;
      const { msBeforeNext, consumedPoints } = await limiter.consume(id, cost).catch(refusal);
      return {
        allowed: consumedPoints <= limiter.points,
        limit: limiter.points,
        remaining: Math.max(0, limiter.points - consumedPoints),
        resetMs: msBeforeNext,
      };
    },
    close: () => redis?.disconnect(),
  };
}

/** Counts in Redis for several gateways, in the lead for several workers, or here; each limiter has a prefix of its own. */
export function limiterFor(
  options: Required<Pick<IRateLimiterOptions, 'points' | 'duration' | 'keyPrefix'>>,
  redis: Redis | null,
): RateLimiterAbstract {
  if (!redis) return cluster.isWorker ? new RateLimiterCluster(options) : new RateLimiterMemory(options);
  return new RateLimiterRedis({
    ...options,
    storeClient: redis,
    rejectIfRedisNotReady: true,
    insuranceLimiter: new RateLimiterMemory(options),
  });
}

export function connect(url: string, log: Logger): Redis {
  const redis = new Redis(url, { commandTimeout: COMMAND_MS, maxRetriesPerRequest: 1, enableOfflineQueue: false });
  redis.on('error', (error: Error) => log.warn({ err: error }, 'redis does not answer: budgets are counted alone'));
  return redis;
}

/** The library rejects with the same counts that it resolves with. */
function refusal(reason: unknown): RateLimiterRes {
  if (reason instanceof RateLimiterRes) return reason;
  throw reason;
}
