import { HubError } from '@courage-hub/kit/errors';
import type { Answer, Operation, RunningSubgraph } from '@courage-hub/kit/runtime';
import { Pool } from 'undici';

/** How the gateway reaches one subgraph: in process, or over HTTP. */
export interface Transport {
  readonly name: string;
  send(operation: Operation, signal: AbortSignal): Promise<Answer>;
  /** Rejects when the subgraph, or its database, does not answer. */
  ready(signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

export const inProcess = (running: RunningSubgraph): Transport => ({
  name: running.name,
  send: (operation) => running.execute(operation),
  ready: () => running.db.ping(),
  close: () => running.close(),
});

const CONNECTIONS = 32;
/** Shorter than a service's own 65 s, so that a socket is never reused while the service closes it. */
const KEEP_ALIVE_MS = 30_000;

export function overHttp(name: string, url: string): Transport {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: CONNECTIONS, keepAliveTimeout: KEEP_ALIVE_MS });
  return {
    name,
    async send(operation, signal) {
      const { statusCode, body } = await pool.request({
        method: 'POST',
        path: pathname,
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
        body: JSON.stringify(operation),
        signal,
      });
      return answerFrom(await body.text(), statusCode);
    },
    async ready(signal) {
      const { statusCode, body } = await pool.request({ method: 'GET', path: '/ready', signal });
      await body.dump();
      if (statusCode !== 200) throw new Error(`answered ${statusCode}`);
    },
    close: () => pool.close(),
  };
}

/** A body that is a GraphQL response; anything else is garbage, whatever its status says. */
export function answerFrom(text: string, status: number): Answer {
  const answer = parsed(text);
  const hasData = typeof answer?.data === 'object' && !Array.isArray(answer.data);
  if (answer && (hasData || Array.isArray(answer.errors))) return answer;
  throw new Error(`not a GraphQL response (HTTP ${status})`);
}

function parsed(text: string): Answer | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

export type Unavailable = 'timeout' | 'unreachable' | 'garbage';

export const unavailable = (service: string, reason: Unavailable): HubError =>
  new HubError('SUBGRAPH_UNAVAILABLE', `${service} ${SAID[reason]}`, { service, reason });

const SAID: Record<Unavailable, string> = {
  timeout: 'did not answer in time',
  unreachable: 'cannot be reached',
  garbage: 'answered something that is not a GraphQL response',
};
