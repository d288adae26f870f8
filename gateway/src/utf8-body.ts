import type { FastifyInstance } from 'fastify';

/** Reads JSON of UTF-8 and nothing else: other bytes would be read, and stored, as U+FFFD. */
export function readUtf8(app: FastifyInstance): void {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser(['text/plain', 'application/json']);
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      parse(request, utf8.decode(body as Buffer), done);
    } catch {
      done(Object.assign(new Error('it is not UTF-8'), { statusCode: 400 }));
    }
  });
}
