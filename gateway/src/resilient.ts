import type { Operation } from '@courage-hub/kit/runtime';
import {
  bulkhead,
  BulkheadRejectedError,
  CircuitState,
  circuitBreaker,
  CountBreaker,
  ExponentialBackoff,
  handleWhen,
  retry,
  wrap,
} from 'cockatiel';
import { RetryBudget } from './retry-budget';
import { NotGraphQL, type Transport } from './transport';

export type BreakerState = 'closed' | 'half-open' | 'open';

export interface ResilienceOptions {
  /** How many questions may be at the subgraph at once, and how many may wait for that. */
  concurrent: number;
  queued: number;
  /** How often a query is sent again, and the first pause before that; it doubles, with jitter. */
  retries: number;
  pauseMs: number;
  /** Out of how many of the last questions half must fail for the subgraph to be left alone, and for how long it is. */
  sample: number;
  restMs: number;
  onRetry?(subgraph: string): void;
  onBreaker?(subgraph: string, state: BreakerState): void;
}

export const RESILIENCE: ResilienceOptions = {
  concurrent: 32,
  queued: 512,
  retries: 2,
  pauseMs: 30,
  sample: 20,
  restMs: 3000,
};

/**
 * A subgraph elsewhere, asked with care: a query that never reached it is sent again while the budget lasts, one that keeps
 * failing is left alone for a while, and one that is slow does not take all of the gateway with it. Mutations are sent once.
 */
export function resilient(transport: Transport, options: ResilienceOptions = RESILIENCE): Transport {
  const { name } = transport;
  const guarded = wrap(breakerOf(name, options), bulkhead(options.concurrent, options.queued));
  const budget = new RetryBudget();
  const backoff = new ExponentialBackoff({ initialDelay: options.pauseMs, maxDelay: 500 });
  const persistent = () => {
    let left = options.retries;
    const isTriedAgain = (error: Error): boolean => {
      if (!neverArrived(error) || left === 0 || !budget.spend()) return false;
      left -= 1;
      options.onRetry?.(name);
      return true;
    };
    return wrap(retry(handleWhen(isTriedAgain), { maxAttempts: options.retries, backoff }), guarded);
  };
  return {
    ...transport,
    send(operation, asked) {
      budget.earn();
      const policy = isMutation(operation) ? guarded : persistent();
      return policy.execute(() => {
        asked.signal.throwIfAborted();
        return transport.send(operation, asked);
      }, asked.signal);
    },
  };
}

function breakerOf(name: string, { sample, restMs, onBreaker }: ResilienceOptions) {
  const policy = circuitBreaker(handleWhen(isOutage), {
    halfOpenAfter: restMs,
    breaker: new CountBreaker({ threshold: 0.5, size: sample }),
  });
  policy.onStateChange((state) => onBreaker?.(name, STATES[state]));
  return policy;
}

const STATES: Record<CircuitState, BreakerState> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.HalfOpen]: 'half-open',
  [CircuitState.Open]: 'open',
  [CircuitState.Isolated]: 'open',
};

const isMutation = ({ query }: Operation): boolean => /^\s*mutation\b/.test(query);

const NO_CONNECTION = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'EAI_AGAIN',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const AWAY = new Set([502, 503, 504]);

/** Whether another try may find the subgraph: there was no connection, or a proxy said that nobody is behind it. */
export function neverArrived(error: Error): boolean {
  if (error instanceof NotGraphQL) return AWAY.has(error.status);
  return NO_CONNECTION.has(String((error as NodeJS.ErrnoException).code));
}

/** Whether the subgraph is to blame: not where the client went, nor where the gateway itself let nobody through. */
export const isOutage = (error: Error): boolean =>
  error.name !== 'AbortError' && !(error instanceof BulkheadRejectedError);
