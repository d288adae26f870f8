import { IDENTITY_HEADER, identitySecret, signIdentity } from '@courage-hub/kit/identity';
import { subgraphServer, type SubgraphServer } from '@courage-hub/kit/serve';
import { aViewer } from '@courage-hub/kit/testing';
import { auditServer } from 'graphql-http';
import { SERVICES } from '@courage-hub/gateway/settings';
import { testGraph, type TestGraph } from '../graph';

const SECRET = identitySecret('a secret of the tests, 32 characters long');

/** What a service answers to questions by GET (MAY), and with 400 where a client of `application/json` may be told 200. */
const KNOWN = { notice: ['5A70', '6A70', 'D6D5'], warn: ['572B', '7B9B', 'FDE2'] };

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph({ demo: false });
}, 60_000);
afterAll(() => graph.close());

describe.each(SERVICES)('2: of the audits of GraphQL over HTTP %s, asked as the gateway asks,', (name) => {
  let server: SubgraphServer;
  let url: string;
  beforeAll(async () => {
    server = await subgraphServer(graph.services[name], { secret: SECRET });
    url = `${await server.app.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
  });
  afterAll(() => server.stop());

  const signed = async (to: string, init: RequestInit = {}) => {
    const identity = await signIdentity(aViewer(), name, String(init.body ?? ''), SECRET);
    return fetch(to, { ...init, headers: { ...init.headers, [IDENTITY_HEADER]: identity } });
  };

  it('passes all but those that the gateway answers for', async () => {
    const results = await auditServer({ url: () => url, fetchFn: signed });
    const left = (status: string) =>
      results
        .filter((one) => one.status === status)
        .map(({ id }) => id)
        .sort();
    expect(results).toHaveLength(61);
    expect({ error: left('error'), notice: left('notice'), warn: left('warn') }).toEqual({ error: [], ...KNOWN });
  });
});
