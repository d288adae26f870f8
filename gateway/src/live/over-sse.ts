import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { WhoAsks } from '../identity/who-asks';
import type { Asking, Live } from './live';
import { NotOpened } from './live';
import type { Sent, Stream } from './stream';
import { statusOf, toldError } from './told-error';

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // Of no use for another request: a gateway that stops need not wait for the client to let go of it.
  connection: 'close',
  // A proxy that gathers a body before it passes it on would keep every event.
  'x-accel-buffering': 'no',
};

/**
 * GraphQL over server-sent events, one subscription a connection (the protocol's distinct connections mode). The `id` of
 * each event is its cursor, so that a browser that lost its connection goes on from there by itself.
 */
export function streamHandler(live: Live, whoAsks: WhoAsks) {
  const { limits, log } = live.options;
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    try {
      const stream = await live.open({ ...askingOf(request), viewer: () => whoAsks.follower(request) });
      reply.raw.once('close', () => stream.end());
      reply.raw.setTimeout(limits.stalledMs, () => reply.raw.destroy());
      return await reply.headers(HEADERS).send(Readable.from(frames(stream, limits.heartbeatMs), { highWaterMark: 1 }));
    } catch (error) {
      const status = error instanceof NotOpened ? error.status : statusOf(error as never);
      const errors = error instanceof NotOpened ? error.errors : [toldError(error, log)];
      return reply.code(status).type('application/json; charset=utf-8').send({ errors });
    }
  };
}

function askingOf(request: FastifyRequest): Omit<Asking, 'viewer'> {
  const { query, variables, operationName } = paramsOf(request);
  const lastEventId = request.headers['last-event-id'];
  return {
    request: { query, variables, operationName } as Asking['request'],
    address: request.ip,
    lastEventId: typeof lastEventId === 'string' && lastEventId !== '' ? lastEventId : null,
  };
}

/** Of the body, or of the address, where variables are JSON text. */
function paramsOf({ method, body, query }: FastifyRequest): Record<string, unknown> {
  if (method === 'POST') return (body ?? {}) as Record<string, unknown>;
  const params = query as Record<string, string>;
  return { ...params, variables: params.variables ? parsed(params.variables) : undefined };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The text of the stream, made as the connection takes it. */
async function* frames(stream: Stream, heartbeatMs: number): AsyncGenerator<string> {
  try {
    yield `id: ${stream.cursor}\n:\n\n`;
    let next = stream.next();
    for (;;) {
      const came = await within(next, heartbeatMs);
      if (!came) {
        yield ':\n\n';
        continue;
      }
      if (came.done) break;
      yield frame(came.value);
      if (came.value.cursor === null) yield 'event: complete\ndata:\n\n';
      next = stream.next();
    }
  } finally {
    await stream.return();
  }
}

const frame = ({ result, cursor }: Sent): string =>
  `${cursor === null ? '' : `id: ${cursor}\n`}event: next\ndata: ${JSON.stringify(result)}\n\n`;

async function within<T>(work: Promise<T>, ms: number): Promise<T | null> {
  let timer: NodeJS.Timeout;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
