import type { ServerResponse } from 'node:http';

/** Says that whoever asked has gone before the answer was sent. */
export function clientGone(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableEnded) gone.abort(new DOMException('the client has gone', 'AbortError'));
  });
  return gone.signal;
}
