import { testGraph, type TestGraph } from '../graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph({ demo: false });
  await graph.post('{ __typename }');
}, 60_000);
afterAll(() => graph.close());

describe('24: a method', () => {
  const PREFLIGHT = { 'apollo-require-preflight': '1' };
  const ask = (method: string, query: string, headers = {}) =>
    graph.app.inject({ method: method as 'GET', url: `/graphql?query=${encodeURIComponent(query)}`, headers });

  it.each([
    ['GET that a form could send', 'GET', '{__typename}', {}, 400],
    ['GET that no form could send', 'GET', '{__typename}', PREFLIGHT, 200],
    [
      'GET of a mutation',
      'GET',
      'mutation { joinGroup(input: {groupId: "group:1"}) { clientMutationId } }',
      PREFLIGHT,
      405,
    ],
    ['PUT', 'PUT', '{__typename}', PREFLIGHT, 405],
    ['PATCH', 'PATCH', '{__typename}', PREFLIGHT, 405],
    ['DELETE', 'DELETE', '{__typename}', PREFLIGHT, 405],
    ['TRACE', 'TRACE', '{__typename}', PREFLIGHT, 405],
  ])('such as %s', async (_case, method, query, headers, status) => {
    const response = await ask(method, query, headers);
    expect(response.statusCode).toBe(status);
    if (status === 405) expect(response.headers.allow).toMatch(/POST/);
  });

  it('HEAD of the editor is answered', async () => {
    const response = await graph.app.inject({ method: 'HEAD', url: '/graphql', headers: { accept: 'text/html' } });
    expect([response.statusCode, response.payload]).toEqual([200, '']);
  });
});
