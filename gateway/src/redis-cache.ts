import type { Logger } from '@courage-hub/kit/logging';
import { Redis } from 'ioredis';

/** What gateways share: a cache that every one of them reads and writes. */
export interface SharedCache {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string, options?: { ttl?: number | null }): Promise<void>;
  delete(key: string): Promise<boolean>;
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

const COMMAND_MS = 500;

/** The shared cache in Redis. A Redis that is down is a cache that has nothing: no request fails for it. */
export function redisCache(url: string, log: Logger): SharedCache {
  const redis = new Redis(url, {
    keyPrefix: 'courage-hub:',
    commandTimeout: COMMAND_MS,
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
  });
  redis.on('error', (error: Error) => log.warn({ err: error }, 'redis does not answer'));
  const orElse = <T>(work: Promise<T>, otherwise: T): Promise<T> => work.catch(() => otherwise);
  return {
    get: (key) =>
      orElse(
        redis.get(key).then((value) => value ?? undefined),
        undefined,
      ),
    async set(key, value, options) {
      const stored = options?.ttl ? redis.set(key, value, 'EX', Math.ceil(options.ttl)) : redis.set(key, value);
      await orElse<unknown>(stored, undefined);
    },
    delete: (key) =>
      orElse(
        redis.del(key).then((count) => count > 0),
        false,
      ),
    ready: () =>
      orElse(
        redis.ping().then((answer) => answer === 'PONG'),
        false,
      ),
    async close() {
      redis.disconnect();
    },
  };
}
