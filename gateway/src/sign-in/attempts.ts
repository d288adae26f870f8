import type { Logger } from '@courage-hub/kit/logging';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { connect, limiterFor } from '../rate-limit';
import { hashOf } from '../identity/secret';

const WINDOW_SECONDS = 15 * 60;
/** Whole town halls share an address; a mailbox has one owner. */
const MOST = { address: 100, email: 10 };

/** Counts attempts to sign in, over all gateways where they share a Redis. */
export interface Attempts {
  /** Seconds to wait; 0 where the attempt may go on. */
  wait(by: keyof typeof MOST, id: string): Promise<number>;
  close(): void;
}

export function signInAttempts(redisUrl: string | null, log: Logger): Attempts {
  const redis = redisUrl ? connect(redisUrl, log) : null;
  const limiterOf = (by: keyof typeof MOST) =>
    limiterFor({ points: MOST[by], duration: WINDOW_SECONDS, keyPrefix: `courage-hub:sign-in:${by}` }, redis);
  const limiters = { address: limiterOf('address'), email: limiterOf('email') };
  return {
    wait: (by, id) =>
      limiters[by].consume(hashOf(id)).then(
        () => 0,
        (reason: unknown) => {
          if (reason instanceof RateLimiterRes) return Math.ceil(reason.msBeforeNext / 1000);
          throw reason;
        },
      ),
    close: () => redis?.disconnect(),
  };
}
