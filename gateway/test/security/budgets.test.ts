import { createHash } from 'node:crypto';
import { inject, testGraph, type TestGraph } from '../graph';

const LIMIT = 1000;
const PAGE = '{ municipalities(first: 9) { nodes { id } } }';

let graph: TestGraph;
let isDown: boolean;
let address = 0;
beforeAll(async () => {
  graph = await testGraph({
    demo: false,
    settings: { costPerMinute: { anonymous: LIMIT, person: LIMIT, key: LIMIT } },
    through: (transport) => ({
      ...transport,
      send: async (...asked) => (isDown ? Promise.reject(new Error('down')) : transport.send(...asked)),
    }),
  });
}, 60_000);
/** Each test is an address of its own, with a budget of its own. */
beforeEach(() => ([isDown, address] = [false, address + 1]));
afterAll(() => graph.close());

const here = (): string => `198.51.100.${address}`;

async function left(payload: object, options: { from?: string; headers?: Record<string, string> } = {}) {
  const { from = here(), headers } = options;
  const type = { 'content-type': 'application/json' };
  const all = {
    method: 'POST' as const,
    url: '/graphql',
    headers: { ...type, ...headers },
    remoteAddress: from,
    payload,
  };
  return Number((await graph.app.inject(all)).headers['ratelimit-remaining']);
}

describe('92: what a request may cost is taken before it runs, and kept', () => {
  it.each<[string, object, number]>([
    [
      'that finds fewer records than it asked for',
      { query: '{ municipalities(first: 90, filter: { text: "zzzz" }) { nodes { id } } }' },
      91,
    ],
    ['that is wrong in a field', { query: '{ municipality(code: "5") { id } }' }, 1],
    ['that is refused as a document', { query: '{ nope }' }, 10],
  ])('of one %s', async (_case, payload, cost) => {
    expect(LIMIT - (await left(payload))).toBe(cost);
  });

  it('of one that no service answers', async () => {
    isDown = true;
    expect(LIMIT - (await left({ query: PAGE }))).toBe(10);
  });
});

it('94: a mutation costs ten times what a record costs', async () => {
  const query = 'mutation { joinGroup(input: { groupId: "group:1" }) { clientMutationId } }';
  expect(LIMIT - (await left({ query }))).toBeGreaterThanOrEqual(10);
});

describe('95: a budget is not stretched', () => {
  it('by asking the same under aliases', async () => {
    const aliased = Array.from({ length: 5 }, (_, at) => `a${at}: municipalities(first: 9) { nodes { id } }`);
    expect(LIMIT - (await left({ query: `{ ${aliased.join(' ')} }` }))).toBe(50);
  });

  it('by asking in batches', async () => {
    expect((await inject(graph.app, JSON.stringify([{ query: PAGE }, { query: PAGE }]))).status).toBe(400);
  });

  it('by a hash in place of the document', async () => {
    const persistedQuery = { version: 1, sha256Hash: createHash('sha256').update(PAGE).digest('hex') };
    const first = await left({ query: PAGE, extensions: { persistedQuery } });
    expect(first - (await left({ extensions: { persistedQuery } }))).toBe(10);
  });

  it('by GET', async () => {
    const url = `/graphql?query=${encodeURIComponent(PAGE)}`;
    const headers = { 'apollo-require-preflight': '1' };
    const { headers: told } = await graph.app.inject({ url, headers, remoteAddress: here() });
    expect(LIMIT - Number(told['ratelimit-remaining'])).toBe(10);
  });

  it('by other addresses of one network', async () => {
    const first = await left({ query: PAGE }, { from: '2001:db8:7:7::1' });
    const other = await left({ query: PAGE }, { from: '2001:db8:7:7:ffff::2' });
    expect([first - other, LIMIT - (await left({ query: PAGE }, { from: '2001:db8:7:8::1' }))]).toEqual([10, 10]);
  });

  it.each(['x-forwarded-for', 'forwarded', 'x-real-ip', 'x-client-ip', 'cf-connecting-ip', 'true-client-ip'])(
    'by saying in %s that one is another',
    async (name) => {
      const first = await left({ query: PAGE }, { headers: { [name]: '192.0.2.1' } });
      expect(first - (await left({ query: PAGE }, { headers: { [name]: '192.0.2.2' } }))).toBe(10);
    },
  );
});
