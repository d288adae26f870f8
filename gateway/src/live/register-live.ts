import websocket, { type WebsocketHandler } from '@fastify/websocket';
import type { FastifyInstance } from 'fastify';
import type { WhoAsks } from '../identity/who-asks';
import { DOCUMENT_LIMITS } from '../limits';
import { Live, type LiveOptions } from './live';
import { streamHandler } from './over-sse';
import { closeSockets, socketHandler } from './over-websocket';

const CLOSING_MS = 1000;

/** `/graphql/stream`, and what answers a WebSocket to `/graphql`, whose route is the pages'. */
export async function registerLive(
  app: FastifyInstance,
  whoAsks: WhoAsks,
  options: LiveOptions,
): Promise<WebsocketHandler> {
  const live = new Live(options);
  await app.register(websocket, {
    options: { maxPayload: DOCUMENT_LIMITS.requestBytes },
    preClose(done) {
      const { clients } = this.websocketServer;
      live.stop();
      closeSockets(clients);
      this.websocketServer.close();
      setTimeout(() => clients.forEach((client) => client.terminate()), CLOSING_MS).unref();
      done();
    },
  });
  const stream = streamHandler(live, whoAsks);
  app.get('/graphql/stream', stream);
  app.post('/graphql/stream', stream);
  return socketHandler(live, whoAsks);
}
