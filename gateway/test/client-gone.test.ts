import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { json } from 'node:stream/consumers';
import { identitySecret } from '@courage-hub/kit/identity';
import type { Operation } from '@courage-hub/kit/runtime';
import { aViewer } from '@courage-hub/kit/testing';
import { resilient } from '@courage-hub/gateway/resilient';
import { overHttp, type Transport } from '@courage-hub/gateway/transport';
import pino from 'pino';
import { testGraph, type TestGraph } from './graph';

const SECRET = identitySecret('a secret of the tests, 32 characters long');

/** A question that waits at the service until the test lets it have its answer. */
interface Held {
  response: ServerResponse;
  closed: Promise<unknown>;
  answer(): Promise<void>;
}

let service: Server;
let elsewhere: Transport;
let graph: TestGraph;
let hub: { host: string; port: number };
const asked: Held[] = [];
const warnings: string[] = [];
const ADMINISTRATOR = aViewer({
  kind: 'PERSON',
  id: 'account:admin',
  grants: [{ role: 'ADMINISTRATOR', scope: null }],
});

async function hold(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const closed = once(response, 'close');
  const operation = (await json(request)) as Operation;
  const answer = async (): Promise<void> => {
    response.end(JSON.stringify(await graph.services.procurements.execute(operation, ADMINISTRATOR)));
  };
  asked.push({ response, closed, answer });
  service.emit('asked');
}

beforeAll(async () => {
  service = createServer((request, response) => void hold(request, response));
  service.listen(0, '127.0.0.1');
  await once(service, 'listening');
  const url = `http://127.0.0.1:${(service.address() as AddressInfo).port}/graphql`;
  elsewhere = resilient(overHttp('procurements', url, SECRET));
  graph = await testGraph({
    through: (transport) => (transport.name === 'procurements' ? elsewhere : transport),
    log: pino({ level: 'warn' }, { write: (line) => void warnings.push(line) }),
  });
  await graph.app.listen({ host: '127.0.0.1', port: 0 });
  hub = { host: '127.0.0.1', port: (graph.app.server.address() as AddressInfo).port };
}, 60_000);
afterEach(() => {
  asked.length = 0;
  warnings.length = 0;
});
afterAll(async () => {
  await graph?.close();
  service.closeAllConnections();
  service.close();
});

const QUERY = '{ contractingProcesses(first: 1) { totalCount } }';

/** A client with a socket of its own, that can leave. */
function client(query: string) {
  const body = JSON.stringify({ query });
  const socket = connect(hub);
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  let text = '';
  socket.on('data', (chunk) => (text += chunk));
  return { leave: () => socket.destroy(), answered: once(socket, 'data').then(() => text) };
}

const underWay = async (count: number): Promise<void> => {
  while (asked.length < count) await once(service, 'asked');
};
const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

describe('a client that goes before its answer', () => {
  it('leaves nothing behind: the service sees its request closed at once, and nobody is blamed', async () => {
    const { leave } = client(QUERY);
    await underWay(1);
    leave();
    await asked[0]!.closed;
    await moment();
    expect([asked.length, asked[0]!.response.writableFinished, warnings]).toEqual([1, false, []]);
  });

  it('does not take the answer from another who waits for the same', async () => {
    const [first, second] = [client(QUERY), client(QUERY)];
    await underWay(1);
    await moment();
    first.leave();
    await moment();
    expect([asked.length, asked[0]!.response.destroyed]).toEqual([1, false]);
    await asked[0]!.answer();
    expect(await second.answered).toMatch(/"totalCount":\d+/);
  });

  it('is the last who waits: then the shared question is closed too', async () => {
    const clients = [client(QUERY), client(QUERY)];
    await underWay(1);
    await moment();
    clients.forEach(({ leave }) => leave());
    await asked[0]!.closed;
    expect([asked.length, asked[0]!.response.writableFinished]).toEqual([1, false]);
  });

  it('asks no further service once it has gone', async () => {
    const reads: string[] = [];
    graph.services.experiments.db.onRead = (text) => void reads.push(text);
    const { leave } = client('{ contractingProcesses(first: 1) { nodes { ocid experiments { id title { fi } } } } }');
    await underWay(1);
    leave();
    await asked[0]!.closed;
    await moment();
    graph.services.experiments.db.onRead = null;
    expect(reads).toEqual([]);
  });
});

describe('a mutation of a client that goes', () => {
  it('is carried out to its end, with all that was asked about it', async () => {
    const [{ id }] = (await graph.post('{ experiments(first: 1) { nodes { id } } }')).body.data.experiments.nodes;
    const reads: string[] = [];
    graph.services.experiments.db.onRead = (text) => void reads.push(text);
    const { leave } = client(
      `mutation {
        createContractingProcess(input: {
          ocid: "ocds-a1b2c3-1" municipalityCode: "091" title: { fi: "Osto", original: fi } innovationType: DESIGN_CONTEST
          valueDisclosure: UNKNOWN experimentIds: ["${id}"]
        }) { contractingProcess { ocid experiments { id title { fi } } } }
      }`,
    );
    await underWay(1);
    leave();
    await moment();
    expect(asked[0]!.response.destroyed).toBe(false);
    await asked[0]!.answer();
    while (reads.length === 0) await moment();
    graph.services.experiments.db.onRead = null;
    expect(reads).toEqual([expect.stringContaining('title')]);
  });
});
