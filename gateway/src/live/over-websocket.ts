import type { WebsocketHandler } from '@fastify/websocket';
import type { FastifyRequest } from 'fastify';
import { type ExecutionArgs, GraphQLError, type GraphQLFormattedError, parse } from 'graphql';
import { makeHandler } from 'graphql-ws/use/@fastify/websocket';
import { consumerByAddress } from '../consumer';
import type { WhoAsks } from '../identity/who-asks';
import { type Live, NotOpened } from './live';
import { Occupancy } from './occupancy';
import type { Sent, Stream } from './stream';
import { toldError } from './told-error';

/** The ways a socket is closed for what it shows: those of the protocol, and two of HTTP's in its manner. */
const CLOSE_CODES: Record<string, number> = { UNAUTHENTICATED: 4401, FORBIDDEN: 4403, RATE_LIMITED: 4429 };
const NORMAL = 1000;
const GOES_AWAY = 1001;
/** What a close frame holds, in bytes. */
const MAX_REASON = 120;

type Following = ExecutionArgs & { stream: Stream };

/** The protocol `graphql-transport-ws`: many subscriptions over one socket. */
export function socketHandler(live: Live, whoAsks: WhoAsks): WebsocketHandler {
  const { limits, log } = live.options;
  const sockets = new Occupancy('WebSockets', limits);
  const asked = new WeakMap<FastifyRequest, FastifyRequest>();

  const handler = makeHandler<Record<string, unknown>>(
    {
      isProd: true,
      async onConnect(context) {
        const { connectionParams } = context;
        const { request, socket } = context.extra;
        const asking = withCredentials(request as never, connectionParams);
        asked.set(request as never, asking);
        try {
          await whoAsks.follower(asking);
          closeIdle(socket, () => Object.keys(context.subscriptions).length > 0, limits.idleMs);
          return true;
        } catch (error) {
          const { message, extensions } = toldError(error, log);
          socket.close(CLOSE_CODES[String(extensions?.code)] ?? 4500, reasonOf(message));
          return false;
        }
      },
      async onSubscribe({ extra: { request } }, _id, { query, variables, operationName }) {
        const asking = asked.get(request as never)!;
        try {
          const stream = await live.open({
            request: { query, variables: variables ?? undefined, operationName: operationName ?? undefined },
            address: asking.ip,
            viewer: () => whoAsks.follower(asking),
          });
          return { document: parse(query), operationName, stream } as unknown as Following;
        } catch (error) {
          return (error instanceof NotOpened ? error.errors : [toldError(error, log)]).map(asThrown);
        }
      },
      subscribe: (args) => (args as Following).stream as never,
      onNext: (...[, , , , sent]) => (sent as unknown as Sent).result as never,
    },
    limits.heartbeatMs,
  );

  return function open(socket, request) {
    let release: () => void;
    try {
      release = sockets.take(consumerByAddress({ address: request.ip }));
    } catch (error) {
      return socket.close(CLOSE_CODES.RATE_LIMITED, (error as Error).message);
    }
    socket.once('close', release);
    return handler.call(this, socket as never, request as never);
  };
}

const reasonOf = (message: string): string => Buffer.from(message).subarray(0, MAX_REASON).toString();

interface Closing {
  close(code: number, reason: string): void;
}

/** A socket that follows nothing all the time from one look to the next is closed. */
function closeIdle(
  socket: Closing & { once(event: 'close', then: () => void): unknown },
  follows: () => boolean,
  ms: number,
) {
  let followed = true;
  const timer = setInterval(() => {
    if (!followed && !follows()) socket.close(NORMAL, 'nothing was followed');
    followed = follows();
  }, ms).unref();
  socket.once('close', () => clearInterval(timer));
}

/** Browsers cannot give a socket headers: its first message may carry the credential that a header would. */
function withCredentials(request: FastifyRequest, params: Record<string, unknown> = {}): FastifyRequest {
  const given = Object.entries(params)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name, value]) => CREDENTIALS.includes(name) && typeof value === 'string');
  const headers = { ...request.headers, ...Object.fromEntries(given) };
  return Object.create(request, { headers: { value: headers } }) as FastifyRequest;
}

const CREDENTIALS = ['authorization', 'x-api-key'];

/** The protocol's library sends errors of graphql-js; these are in their public form already. */
const asThrown = (formatted: GraphQLFormattedError): GraphQLError =>
  Object.assign(new GraphQLError(formatted.message), { toJSON: () => formatted });

/** Tells every client that it is to come again, somewhere else. */
export function closeSockets(clients: Iterable<Closing>): void {
  for (const client of clients) client.close(GOES_AWAY, 'this gateway stops: connect again');
}
