import { inject, testGraph, type TestGraph } from '../graph';
import { rawRequest } from './raw-request';
import type { AddressInfo } from 'node:net';

/** What the scanner graphql-cop looks for, asked anew as it is described; true is a finding. */
let graph: TestGraph;
let port: number;
beforeAll(async () => {
  graph = await testGraph({ demo: false });
  await graph.app.listen({ host: '127.0.0.1', port: 0 });
  ({ port } = graph.app.server.address() as AddressInfo);
}, 60_000);
afterAll(() => graph.close());

const get = async (query: string, headers = {}) =>
  (await graph.app.inject({ url: `/graphql?query=${encodeURIComponent(query)}`, headers })).payload;
const answered = (text: string): boolean => text.includes('"data"');
const times = (count: number, one: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => one(at)).join(' ');
const hasData = async (query: string) => (await graph.post(query)).body.data !== undefined;

const BY_DESIGN = ['introspection', 'an editor in the browser'];

const CHECKS: Record<string, () => Promise<boolean>> = {
  'aliases without end': () => hasData(`{ ${times(101, (at) => `alias${at}: __typename`)} }`),
  batches: async () =>
    Array.isArray((await inject(graph.app, JSON.stringify(Array(10).fill({ query: '{ __typename }' })))).body),
  'an editor in the browser': async () =>
    (await graph.app.inject({ url: '/graphql', headers: { accept: 'text/html' } })).payload.includes('graphiql'),
  'directives without end': async () => {
    const { body } = await graph.post(`{ __typename ${'@aa'.repeat(10)} }`);
    return (body.errors ?? []).filter(({ message }) => /Unknown directive/.test(message)).length === 10;
  },
  'introspection in a circle': () =>
    hasData(`{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } }`),
  'queries by GET without a preflight': async () => answered(await get('{ __typename }')),
  'mutations by GET': async () =>
    answered(await get('mutation { __typename }')) ||
    answered(await get('mutation { __typename }', { 'apollo-require-preflight': '1' })),
  introspection: () => hasData('{ __schema { types { name } } }'),
  'queries as a form': async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    return answered(
      (await graph.app.inject({ method: 'POST', url: '/graphql', headers: form, payload: 'query={__typename}' }))
        .payload,
    );
  },
  traces: async () => JSON.stringify((await graph.post('{ __typename }')).body).includes('tracing'),
  'one field without end': () => hasData(`{ ${times(500, () => '__typename')} }`),
  suggestions: async () =>
    JSON.stringify((await graph.post('{ __schema { directive } }')).body).includes('Did you mean'),
  'errors that nobody handles': async () =>
    /stack|exception|trace/i.test(JSON.stringify((await graph.post('qwerty cop { abc }')).body)),
  'servers that name themselves': async () =>
    /^(server|x-powered-by):/im.test(await rawRequest(port, 'GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')),
};

it.each(Object.entries(CHECKS))('3: a scanner that looks for %s finds what was meant', async (name, finds) => {
  expect([name, await finds()]).toEqual([name, BY_DESIGN.includes(name)]);
});
