import type { RateLimiter } from '../rate-limit';
import type { GatewayMetrics } from './gateway-metrics';

/** A limiter that also counts what it charges, by kind of consumer; who they are, it does not tell. */
export const countedLimiter = (limiter: RateLimiter, metrics: GatewayMetrics): RateLimiter => ({
  ...limiter,
  async charge(consumer, points) {
    const charge = await limiter.charge(consumer, points);
    metrics.charged(consumer.kind, points, charge?.allowed ?? true);
    return charge;
  },
});
