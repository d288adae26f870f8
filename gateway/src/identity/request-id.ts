import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { GatewayContext } from '../gateway-context';

const HEADER = 'x-request-id';
const SHAPE = /^[A-Za-z0-9][\w.:-]{7,63}$/;

/** The id that the client or the proxy in front gave, where it is a harmless one; else a new one. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers[HEADER];
  return typeof given === 'string' && SHAPE.test(given) ? given : randomUUID();
}

export function tellRequestId(app: FastifyInstance): void {
  app.addHook('onRequest', ({ id }, reply, done) => {
    reply.header(HEADER, id);
    done();
  });
}

const requests = new WeakMap<object, string>();

/** Remembers which request an error belongs to: who formats it for the log is told the error alone. */
export const rememberRequestId: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart({ contextValue }) {
    return {
      async didEncounterErrors({ errors }) {
        for (const error of errors) requests.set(error, contextValue.viewer.requestId);
      },
    };
  },
};

export const requestIdOfError = (error: unknown): string | undefined => requests.get(error as object);
