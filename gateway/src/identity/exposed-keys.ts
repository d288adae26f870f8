import type { ApolloServerPlugin } from '@apollo/server';
import { HubError } from '@courage-hub/kit/errors';
import type { Logger } from '@courage-hub/kit/logging';
import type { FastifyInstance } from 'fastify';
import { stringsIn } from '../strings-in';
import { apiKeyIdIn } from './api-key';

const WHERE_IT_BELONGS = 'an API key belongs in the header Authorization or X-API-Key; this one was exposed: rotate it';

/** Refuses an address with an API key in it, which every log on the way would keep. */
export function refuseKeysInAddress(app: FastifyInstance, log: Logger): void {
  app.addHook('onRequest', ({ url, id }, reply, done) => {
    const key = apiKeyIdIn(decoded(url));
    if (key === null) return done();
    log.warn({ key, requestId: id }, 'an API key came in an address');
    reply.code(400).send({ errors: [{ message: WHERE_IT_BELONGS, extensions: { code: 'BAD_USER_INPUT' } }] });
  });
}

/** Refuses an API key in a document or in its variables. */
export const refuseKeysInGraphql = (log: Logger): ApolloServerPlugin => ({
  async requestDidStart({ request: { query = '', variables } }) {
    const key = keyIn(query, variables);
    if (key === null) return;
    log.warn({ key }, 'an API key came in a document or its variables');
    return {
      async didResolveOperation() {
        throw new HubError('BAD_USER_INPUT', WHERE_IT_BELONGS, { http: { status: 400 } });
      },
    };
  },
});

function keyIn(query: string, variables: unknown): string | null {
  for (const text of [query, ...stringsIn(variables)]) {
    const key = apiKeyIdIn(text);
    if (key !== null) return key;
  }
  return null;
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
