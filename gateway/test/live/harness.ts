import type { AddressInfo } from 'node:net';
import { crc32 } from 'node:zlib';
import { type HubContext, hubContext } from '@courage-hub/kit/context';
import { outboxPosition } from '@courage-hub/kit/follow/outbox-reading';
import { sql } from '@courage-hub/kit/sql';
import { deleteRecord, restoreRecord, setVisibility, type Stewarded } from '@courage-hub/kit/stewardship';
import { aViewer, TEST_NOW } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import type { Transport } from '@courage-hub/gateway/transport';
import { type Account } from '@courage-hub/gateway/identity/accounts';
import { hashOf } from '@courage-hub/gateway/identity/secret';
import { type Engine } from '@courage-hub/kit/database';
import { testGraph, type TestGraph, type TestGraphOptions } from '../graph';

/** Tests read events freely; their expectations are the types. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any;

export const MODERATOR = aViewer({
  kind: 'PERSON',
  id: 'account:moderator',
  audience: Object.values(Visibility),
  grants: [{ role: 'MODERATOR', scope: null }],
});

export interface LiveGraph extends TestGraph {
  url: string;
  /** What the gateway asked of services, by service and door or root field. */
  asked: string[];
  /** Credentials by the hash of their text. */
  accounts: Record<string, Account>;
}

/** The hub on a port, with accounts that a test states and a list of what services were asked. */
export async function liveGraph(engine: Engine, options: TestGraphOptions = {}): Promise<LiveGraph> {
  const accounts: LiveGraph['accounts'] = {};
  const asked: string[] = [];
  const through = (transport: Transport): Transport => ({
    ...transport,
    send(operation, asking) {
      asked.push(`${transport.name} ${/_entities/.test(operation.query) ? '_entities' : 'root'}`);
      return transport.send(operation, asking);
    },
    async call(name, input, signal) {
      if (name === 'identify') return accounts[input.hash as string] ?? null;
      asked.push(`${transport.name} ${name}`);
      return transport.call(name, input, signal);
    },
  });
  const graph = await testGraph({ engine, through, ...options });
  await graph.app.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${(graph.app.server.address() as AddressInfo).port}`;
  return { ...graph, url, asked, accounts };
}

let keys = 0;

/** A key of a partner programme that the hub knows. */
export function aKey({ accounts }: Pick<LiveGraph, 'accounts'>, facts: Partial<Account> = {}): string {
  const body = `hub_test_${String(++keys).padStart(12, '0')}_${'7a'.repeat(24)}`;
  const key = `${body}_${crc32(body).toString(16).padStart(8, '0')}`;
  accounts[hashOf(key)] = {
    id: `api-key:${keys}`,
    kind: 'KEY',
    name: 'Partner',
    audience: [Visibility.PUBLIC, Visibility.PARTNER],
    grants: [],
    scopes: ['read:public', 'read:partner'],
    expiresAt: null,
    ...facts,
  };
  return key;
}

/** A public experiment of the demo world, by its place among them. */
export async function anExperiment({ services }: TestGraph, at = 0): Promise<Json> {
  const [row] = await services.experiments.db.read(
    sql(
      "SELECT `id`, `leadMunicipalityId` FROM `experiment` WHERE `visibility` = 'PUBLIC' AND `embargoUntil` IS NULL " +
        `ORDER BY \`id\` LIMIT 1 OFFSET ${at}`,
    ),
  );
  return row;
}

let seconds = 0;

/** Carries out a deed of a moderator a second after the last one: the clock of the services stands still. */
async function deed({ services }: TestGraph, id: string, work: Work): Promise<void> {
  const { db, subgraph } = services.experiments;
  const noun = subgraph.stewarded!.find(({ type }) => type === 'Experiment')!;
  const now = new Date(Date.parse(TEST_NOW) + 1000 * ++seconds).toISOString();
  await work(noun, { id, reason: 'test' }, hubContext(db, MODERATOR, now));
}

type Work = (noun: Stewarded, input: { id: string; reason: string }, context: HubContext) => Promise<unknown>;

/** Shows or withholds an experiment, at whatever version it has. */
export async function show(
  graph: TestGraph,
  id: string,
  visibility: keyof typeof Visibility,
  embargoUntil: string | null = null,
): Promise<void> {
  const { db } = graph.services.experiments;
  const [row] = await db.read(sql('SELECT `version` FROM `experiment` WHERE `id` = ?', id));
  const version = Number(row!.version);
  const shown = { visibility: Visibility[visibility], embargoUntil, version };
  await deed(graph, id, (noun, input, context) => setVisibility(noun, { ...input, ...shown }, context));
}

export const remove = (graph: TestGraph, id: string): Promise<void> => deed(graph, id, deleteRecord);

export const restore = (graph: TestGraph, id: string): Promise<void> => deed(graph, id, restoreRecord);

export const placeIn = (graph: TestGraph, service: 'experiments' | 'networking'): Promise<number> =>
  outboxPosition(graph.services[service].db);

export interface ServerEvent {
  id?: string;
  event?: string;
  data?: Json;
}

export interface Following {
  status: number;
  type: string | null;
  /** The next event that is no sign of life; null where the stream ended. */
  next(): Promise<ServerEvent | null>;
  /** What `data.<field>` of the next event is. */
  told(): Promise<Json>;
  close(): void;
}

/** A subscription over server-sent events, as a client of no library would read it. */
export async function follow(
  url: string,
  query: string,
  { headers = {}, variables }: { headers?: Record<string, string>; variables?: Record<string, unknown> } = {},
): Promise<Following> {
  const controller = new AbortController();
  const response = await fetch(`${url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify({ query, variables }),
    signal: controller.signal,
  });
  const events = eventsOf(response);
  const next = async (): Promise<ServerEvent | null> => (await events.next()).value ?? null;
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    next,
    async told() {
      const event = await next();
      const { data, errors } = event?.data ?? {};
      if (errors || !data) throw new Error(`no event but ${JSON.stringify(event)}`);
      return Object.values(data)[0];
    },
    close: () => controller.abort(),
  };
}

/** The first event is the place that the stream begins at, which has an id alone. */
async function* eventsOf(response: Response): AsyncGenerator<ServerEvent> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
    yield { data: await response.json() };
    return;
  }
  let text = '';
  try {
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream()) as unknown as AsyncIterable<string>) {
      text += chunk;
      const blocks = text.split('\n\n');
      text = blocks.pop()!;
      for (const block of blocks) {
        const lines = block
          .split('\n')
          .map((line) => /^(\w+): ?(.*)$/.exec(line))
          .filter((line) => line !== null);
        const { data, ...event } = Object.fromEntries(lines.map(([, name, value]) => [name, value]));
        if (lines.length > 0) yield { ...event, ...(data && { data: JSON.parse(data) }) };
      }
    }
  } catch (error) {
    if ((error as Error).name !== 'AbortError') throw error;
  }
}

export async function comesTrue(what: () => boolean, withinMs = 5000): Promise<void> {
  for (const end = performance.now() + withinMs; !what();) {
    if (performance.now() > end) throw new Error('it did not come true');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
