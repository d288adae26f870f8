import { HubError } from '@courage-hub/kit/errors';
import { IDENTITY_HEADER, type IdentitySecret, signIdentity } from '@courage-hub/kit/identity';
import type { Answer, Operation, RunningSubgraph } from '@courage-hub/kit/runtime';
import type { Internal } from '@courage-hub/kit/subgraph';
import { ANONYMOUS, type Viewer } from '@courage-hub/kit/viewer';
import { Pool } from 'undici';
import type { Occasion } from './live/occasion';

/** How the gateway reaches one subgraph: in process, or over HTTP. */
export interface Transport {
  readonly name: string;
  send(operation: Operation, asked: Asked): Promise<Answer>;
  /** A question of the gateway's own, beside the graph. */
  call(name: string, input: Record<string, unknown>, signal: AbortSignal): Promise<unknown>;
  /** Rejects when the subgraph, or its database, does not answer. */
  ready(signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** For whom, and until when. */
export interface Asked {
  viewer: Viewer;
  signal: AbortSignal;
  /** Why a subscription is executed; the gateway's own subgraph alone looks at it. */
  occasion?: Occasion;
}

export const inProcess = (running: RunningSubgraph): Transport => ({
  name: running.name,
  send: (operation, { viewer, signal }) => running.execute(operation, viewer, signal),
  call: async (name, input) => internalOf(running, name)(input, { db: running.db, now: running.clock() }),
  ready: () => running.db.ping(),
  close: () => running.close(),
});

const ACCEPT = 'application/graphql-response+json, application/json';
const CONNECTIONS = 32;
/** Shorter than a service's own 65 s, so that a socket is never reused while the service closes it. */
const KEEP_ALIVE_MS = 30_000;

function internalOf({ name: service, internals }: RunningSubgraph, name: string): Internal {
  const internal = internals[name];
  if (!internal) throw new Error(`${service} has no internal ${name}`);
  return internal;
}

/** The gateway's own identity, for what it asks on nobody's behalf. */
const SYSTEM: Viewer = { ...ANONYMOUS, kind: 'SYSTEM' };

export function overHttp(name: string, url: string, secret: IdentitySecret): Transport {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: CONNECTIONS, keepAliveTimeout: KEEP_ALIVE_MS });
  const post = async (path: string, payload: unknown, { viewer, signal }: Asked) => {
    const body = JSON.stringify(payload);
    const identity = await signIdentity(viewer, name, body, secret);
    const headers = { 'content-type': 'application/json', accept: ACCEPT, [IDENTITY_HEADER]: identity };
    const response = await pool.request({ method: 'POST', path, headers, body, signal });
    return answerFrom(await response.body.text(), response.statusCode);
  };
  return {
    name,
    send: (operation, asked) => post(pathname, operation, asked),
    async call(internal, input, signal) {
      const { data, errors } = await post(`/internal/${internal}`, input, { viewer: SYSTEM, signal });
      if (errors) throw new Error(`${name} refused ${internal}`);
      return data;
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
  throw new NotGraphQL(status);
}

/** An answer that is no GraphQL response: of a proxy, or of something else that listens there. */
export class NotGraphQL extends Error {
  constructor(readonly status: number) {
    super(`not a GraphQL response (HTTP ${status})`);
  }
}

function parsed(text: string): Answer | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

export type Unavailable = 'timeout' | 'unreachable' | 'overloaded' | 'garbage';

export const unavailable = (service: string, reason: Unavailable): HubError =>
  new HubError('SUBGRAPH_UNAVAILABLE', `${service} ${SAID[reason]}`, { service, reason });

const SAID: Record<Unavailable, string> = {
  timeout: 'did not answer in time',
  unreachable: 'cannot be reached',
  overloaded: 'is asked more than it can answer',
  garbage: 'answered something that is not a GraphQL response',
};
