import type { Answer } from '@courage-hub/kit/runtime';
import type { Transport } from '@courage-hub/gateway/transport';
import { testGraph, type TestGraph } from './graph';

type Fault = (name: string) => Promise<Answer>;

const never: Fault = () => new Promise(() => {});
const refused: Fault = () =>
  Promise.reject(Object.assign(new Error('connect ECONNREFUSED 10.1.2.3:4003'), { code: 'ECONNREFUSED' }));
const garbage: Fault = () => Promise.reject(new Error('not a GraphQL response (HTTP 502)'));
const tooFew: Fault = () => Promise.resolve({ data: { _entities: [] } });

let faults: Record<string, Fault> = {};
let graph: TestGraph;

const faulty = (transport: Transport): Transport => ({
  ...transport,
  send: (operation, asked) => faults[transport.name]?.(transport.name) ?? transport.send(operation, asked),
  ready: (signal) => (faults[transport.name] ? Promise.reject(new Error('down')) : transport.ready(signal)),
});

beforeAll(async () => {
  graph = await testGraph({ through: faulty, settings: { timeoutMs: 200 } });
}, 60_000);
afterEach(() => {
  faults = {};
});
afterAll(() => graph.close());

const CROSSING = `{
  municipalities(filter: {status: CURRENT}, orderBy: POPULATION, first: 3) {
    nodes { code experiments(first: 2) { nodes { id status procurements { ocid } bestEvidence stories { id } } } }
  }
}`;

describe('a subgraph that fails', () => {
  it.each([
    ['is down', refused, 'unreachable', 'procurements cannot be reached'],
    ['is slow', never, 'timeout', 'procurements did not answer in time'],
    ['answers garbage', garbage, 'garbage', 'procurements answered something that is not a GraphQL response'],
    ['leaves entities out', tooFew, 'garbage', 'procurements answered something that is not a GraphQL response'],
  ])('because it %s leaves the rest whole, with one error per failed edge', async (_case, fault, reason, message) => {
    const whole = (await graph.post(CROSSING)).body.data;
    faults = { procurements: fault };
    const { status, body } = await graph.post(CROSSING);
    expect(status).toBe(200);
    expect(body.errors!.map(({ message, path, extensions }) => ({ message, path, extensions }))).toEqual(
      ['procurements', 'bestEvidence'].map((field) => ({
        message,
        path: ['municipalities', 'nodes', 0, 'experiments', 'nodes', 0, field],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'procurements', reason },
      })),
    );
    for (const municipality of whole.municipalities.nodes) {
      for (const experiment of municipality.experiments.nodes)
        Object.assign(experiment, { procurements: null, bestEvidence: null });
    }
    expect(body.data).toEqual(whole);
  });

  it('at the root leaves the other roots', async () => {
    faults = { experiments: refused };
    const { body } = await graph.post(
      '{ experiments { totalCount } stories(first: 1) { nodes { id } } municipality(code: "091") { code } }',
    );
    expect(body.data).toEqual({
      experiments: null,
      stories: { nodes: [expect.anything()] },
      municipality: { code: '091' },
    });
    expect(body.errors).toEqual([
      expect.objectContaining({
        path: ['experiments'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'experiments', reason: 'unreachable' },
      }),
    ]);
  });

  it('is told as what failed, and not as records that are missing, where other services point at its own', async () => {
    const query = '{ stories(first: 3) { nodes { id experiments { id } } } }';
    const whole = (await graph.post(query)).body.data;
    faults = { experiments: refused };
    const { body } = await graph.post(query);
    expect(body.errors).toEqual([
      expect.objectContaining({
        path: ['stories', 'nodes', 0, 'experiments', 0, 'id'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'experiments', reason: 'unreachable' },
      }),
    ]);
    for (const story of whole.stories.nodes) story.experiments.fill(null);
    expect(body.data).toEqual(whole);
  });

  it('makes node(id) an error for the ids that it owns, and for no other', async () => {
    faults = { municipalities: refused };
    const { body } = await graph.post('{ node(id: "municipality:091") { id } }');
    expect(body).toEqual({
      data: { node: null },
      errors: [
        expect.objectContaining({
          path: ['node'],
          extensions: expect.objectContaining({ code: 'SUBGRAPH_UNAVAILABLE', service: 'municipalities' }),
        }),
      ],
    });
  });

  it('never tells hosts or ports', async () => {
    faults = { procurements: refused };
    expect(JSON.stringify((await graph.post(CROSSING)).body)).not.toMatch(/ECONNREFUSED|10\.1\.2\.3|4003/);
  });

  it('makes the hub not ready, and healthy all the same', async () => {
    faults = { networking: refused };
    const ready = await graph.app.inject('/ready');
    expect([ready.statusCode, ready.json()]).toEqual([
      503,
      {
        status: 'not ready',
        subgraphs: {
          municipalities: 'ready',
          experiments: 'ready',
          procurements: 'ready',
          networking: 'not ready',
          nodes: 'ready',
        },
      },
    ]);
    expect((await graph.app.inject('/health')).json()).toEqual({ status: 'ok' });
  });
});
