import { randomUUID } from 'node:crypto';
import { createLogger } from '@courage-hub/kit/logging';
import { rateLimiter, type RateLimiter } from './rate-limit';

const QUIET = createLogger('test', 'silent');
const REDIS_URL = process.env.HUB_TEST_REDIS_URL;
if (!REDIS_URL) console.log('skipped: budgets shared through Redis: HUB_TEST_REDIS_URL is not set');

const POINTS = { anonymous: 100, person: 1000, key: null };

const open: RateLimiter[] = [];
const limiter = (redisUrl: string | null = null): RateLimiter => {
  const one = rateLimiter(POINTS, redisUrl, QUIET);
  open.push(one);
  return one;
};
afterEach(() => open.splice(0).forEach((one) => one.close()));

const visitor = () => ({ kind: 'address' as const, id: randomUUID() });

describe('a budget', () => {
  it('is taken from until it is spent, and says what is left', async () => {
    const { charge } = limiter();
    const who = visitor();
    expect([await charge(who, 60), await charge(who, 40), await charge(who, 1)]).toEqual([
      { allowed: true, limit: 100, remaining: 40, resetMs: 60_000 },
      { allowed: true, limit: 100, remaining: 0, resetMs: expect.any(Number) },
      { allowed: false, limit: 100, remaining: 0, resetMs: expect.any(Number) },
    ]);
  });

  it('belongs to one consumer', async () => {
    const { charge } = limiter();
    await charge(visitor(), 101);
    expect(await charge(visitor(), 1)).toMatchObject({ allowed: true, remaining: 99 });
  });

  it('has the size of its kind, and none where there is no limit', async () => {
    const { charge } = limiter();
    expect(await charge({ kind: 'person', id: 'a' }, 1)).toMatchObject({ limit: 1000, remaining: 999 });
    expect(await charge({ kind: 'key', id: 'a' }, 1e9)).toBeNull();
  });

  it('is full again a minute after its first use', async () => {
    jest.useFakeTimers();
    try {
      const { charge } = limiter();
      const who = visitor();
      await charge(who, 200);
      jest.advanceTimersByTime(60_001);
      expect(await charge(who, 1)).toMatchObject({ allowed: true, remaining: 99 });
    } finally {
      jest.useRealTimers();
    }
  });

  it('is counted alone while Redis is down', async () => {
    const { charge } = limiter('redis://127.0.0.1:1');
    const who = visitor();
    expect([await charge(who, 60), await charge(who, 60)]).toMatchObject([{ allowed: true }, { allowed: false }]);
  });

  (REDIS_URL ? it : it.skip)('is one for three gateways that share Redis', async () => {
    const gateways = [limiter(REDIS_URL), limiter(REDIS_URL), limiter(REDIS_URL)];
    await new Promise((resolve) => setTimeout(resolve, 200));
    const who = visitor();
    const charges = await Promise.all(Array.from({ length: 300 }, (_, i) => gateways[i % 3]!.charge(who, 1)));
    expect(charges.filter((one) => one!.allowed)).toHaveLength(100);
  });
});
