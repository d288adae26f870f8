import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What the head of a request may take: Node refuses and closes what is larger or slower, with 431 or 408. */
export const HEAD_LIMITS = { maxHeaderSize: 8192, headersTimeout: 10_000, connectionsCheckingInterval: 2_000 };

const MAX_HEADERS = 100;

/** What is refused by its head alone, before the body is read. */
export function guardRequests(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (request.raw.rawHeaders.length > 2 * MAX_HEADERS) {
      return refuse(reply, 431, `a request must have at most ${MAX_HEADERS} headers`);
    }
    const problem = problemOf(request);
    if (problem) return refuse(reply, 415, problem);
    done();
  });
  app.route({
    method: ['PUT', 'PATCH', 'DELETE', 'TRACE'],
    url: '/graphql',
    handler: (request, reply) =>
      refuse(reply.header('allow', 'GET, POST'), 405, `ask /graphql with POST or GET, but got: ${request.method}`),
  });
}

/** A compressed body could be any size, and a charset other than UTF-8 would be read as UTF-8. */
function problemOf({ headers }: FastifyRequest): string | null {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') return 'a request body must not be compressed';
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  return /^utf-?8$/i.test(charset) ? null : 'the charset of a request must be utf-8';
}

const refuse = (reply: FastifyReply, status: 405 | 415 | 431, message: string): FastifyReply =>
  reply.code(status).send({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
