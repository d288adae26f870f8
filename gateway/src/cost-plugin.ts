import { type ApolloServerPlugin, type GraphQLResponse, HeaderMap } from '@apollo/server';
import { HubError } from '@courage-hub/kit/errors';
import type { Costing } from './costing';
import type { GatewayContext } from './gateway-context';
import { MAX_COST } from './limits';
import type { Charge } from './rate-limit';

/** A document that was read and refused took work too. */
const COST_OF_REFUSED = 10;

/**
 * Counts what a request may cost before it runs, and takes it from the budget of whoever asks. Not a validation rule:
 * their verdicts are cached with the document, and cost depends on the variables.
 */
export function costPlugin(costing: Costing): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart({ request: { http } }) {
      if (!http) return;
      let requested = COST_OF_REFUSED;
      let charge: Charge | null | undefined;
      return {
        async didResolveOperation({ schema, document, request, contextValue }) {
          const { cost, coerced } = costing.weigh(schema, document, request);
          if (cost > MAX_COST) throw tooDear(cost);
          requested = cost;
          contextValue.coerced = coerced;
          charge = contextValue.charge === undefined ? await costing.charge(contextValue, cost) : contextValue.charge;
          if (charge && !charge.allowed) throw overBudget(charge);
        },
        async willSendResponse({ response, contextValue }) {
          if (charge === undefined) {
            charge = await costing.charge(contextValue, requested);
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
  for (const [name, value] of Object.entries(costHeaders(requested, charge))) http.headers.set(name, value);
  if (!inBody || body.kind !== 'single') return;
  const left = charge && {
    limit: charge.limit,
    remaining: charge.remaining,
    resetAt: new Date(Date.now() + charge.resetMs).toISOString(),
  };
  body.singleResult.extensions = { ...body.singleResult.extensions, cost: { requested, ...left } };
}

export const costHeaders = (requested: number, charge: Charge | null): Record<string, string> => ({
  'x-query-cost': String(requested),
  ...(charge && {
    'ratelimit-limit': String(charge.limit),
    'ratelimit-remaining': String(charge.remaining),
    'ratelimit-reset': String(inSeconds(charge.resetMs)),
  }),
});

const inSeconds = (ms: number): number => Math.max(1, Math.ceil(ms / 1000));
