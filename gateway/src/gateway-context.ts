import type { BaseContext } from '@apollo/server';
import { clientGone } from '@courage-hub/kit/client-gone';
import type { Viewer } from '@courage-hub/kit/viewer';
import type { Admitted } from './admit-requests';
import type { Executed } from './execution/engine';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { WhoAsks } from './identity/who-asks';
import type { Occasion } from './live/occasion';
import type { Charge } from './rate-limit';

/** What one request to the graph carries through the gateway besides its GraphQL. */
export interface GatewayContext extends BaseContext {
  viewer: Viewer;
  /** Where it came from; nothing for what the gateway asks itself. */
  address?: string;
  /** The variables as the schema reads them, once they were; null where they are wrong. */
  coerced?: Record<string, unknown> | null;
  /** What was taken from the budget for it already; null where there is none. */
  charge?: Charge | null;
  /** The answer, where it was executed already. */
  executed?: Promise<Executed>;
  /** Says that the client has gone before its answer. */
  signal?: AbortSignal;
  /** Why a subscription is executed; what has one may be nothing else. */
  occasion?: Occasion;
}

/** The context of a request, made once, however often it is asked for. */
export function contextsOf(whoAsks: WhoAsks, admitted: Admitted) {
  const contexts = new WeakMap<FastifyRequest, Promise<GatewayContext>>();
  const made = async (request: FastifyRequest, reply: FastifyReply): Promise<GatewayContext> => {
    const signal = clientGone(reply.raw);
    const context = { address: request.ip, viewer: await whoAsks.viewer(request, reply), signal };
    await admitted(reply.raw, context);
    return context;
  };
  return (request: FastifyRequest, reply: FastifyReply): Promise<GatewayContext> => {
    const known = contexts.get(request) ?? made(request, reply);
    contexts.set(request, known);
    return known;
  };
}
