import { type ApolloServerPlugin, type GraphQLResponse, HeaderMap } from '@apollo/server';
import { HubError } from '@courage-hub/kit/errors';
import type { Consumer } from './consumer';
import { costOf } from './cost';
import type { Weights } from './cost-weights';
import type { GatewayContext } from './gateway-context';
import { MAX_COST } from './limits';
import type { Charge, RateLimiter } from './rate-limit';

/** A document that was read and refused took work too. */
const COST_OF_REFUSED = 10;

export interface CostOptions {
  weights: Weights;
  limiter: RateLimiter;
  consumerOf(context: GatewayContext): Consumer;
}

/**
 * Counts what a request may cost before it runs, and takes it from the budget of whoever asks. Not a validation rule:
 * their verdicts are cached with the document, and cost depends on the variables.
 */
export function costPlugin({ weights, limiter, consumerOf }: CostOptions): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart({ request: { http } }) {
      if (!http) return;
      let requested = COST_OF_REFUSED;
      let charge: Charge | null | undefined;
      return {
        async didResolveOperation({ schema, document, request, contextValue }) {
          const cost = Math.max(1, costOf({ schema, weights }, { document, ...request }));
          if (cost > MAX_COST) throw tooDear(cost);
          requested = cost;
          charge = await limiter.charge(consumerOf(contextValue), cost);
          if (charge && !charge.allowed) throw overBudget(charge);
        },
        async willSendResponse({ response, contextValue }) {
          if (charge === undefined) {
            charge = await limiter.charge(consumerOf(contextValue), requested);
            if (charge && !charge.allowed) refuse(response, overBudget(charge));
          }
          tell(response, { requested, charge, inBody: http.headers.get('x-hub-cost') === '1' });
        },
      };
    },
  };
}

function tooDear(cost: number): HubError {
  return new HubError('QUERY_TOO_COMPLEX', `cost must be at most ${MAX_COST}, but got: ${cost}`, {
    measure: 'cost',
    limit: MAX_COST,
    cost,
    http: { status: 400 },
  });
}

export function overBudget({ limit, resetMs }: Charge): HubError {
  const seconds = inSeconds(resetMs);
  return new HubError('RATE_LIMITED', `cost must be at most ${limit} a minute; ask again in ${seconds} s`, {
    limit,
    retryAfter: seconds,
    http: { status: 429, headers: new HeaderMap([['retry-after', String(seconds)]]) },
  });
}

/** The answer to a request that was refused already, by a consumer whose budget is spent. */
function refuse(response: GraphQLResponse, { message, extensions }: HubError): void {
  const { http, ...shown } = extensions as { http: { status: number; headers: HeaderMap } };
  response.http.status = http.status;
  for (const [name, value] of http.headers) response.http.headers.set(name, value);
  response.body = { kind: 'single', singleResult: { errors: [{ message, extensions: shown }] } };
}

interface Told {
  requested: number;
  charge: Charge | null;
  inBody: boolean;
}

/** In headers always; in the body only where asked, so that the same question has the same bytes. */
function tell({ http, body }: GraphQLResponse, { requested, charge, inBody }: Told): void {
  http.headers.set('x-query-cost', String(requested));
  if (charge) {
    http.headers.set('ratelimit-limit', String(charge.limit));
    http.headers.set('ratelimit-remaining', String(charge.remaining));
    http.headers.set('ratelimit-reset', String(inSeconds(charge.resetMs)));
  }
  if (!inBody || body.kind !== 'single') return;
  const left = charge && {
    limit: charge.limit,
    remaining: charge.remaining,
    resetAt: new Date(Date.now() + charge.resetMs).toISOString(),
  };
  body.singleResult.extensions = { ...body.singleResult.extensions, cost: { requested, ...left } };
}

const inSeconds = (ms: number): number => Math.max(1, Math.ceil(ms / 1000));
