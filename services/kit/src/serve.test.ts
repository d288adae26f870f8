import { Arg, Int, Query, Resolver } from 'type-graphql';
import { badInput } from './errors';
import { IDENTITY_HEADER, identitySecret, signIdentity } from './identity';
import { createKitTables } from './migrations';
import { type SubgraphServer, subgraphServer } from './serve';
import type { Subgraph } from './subgraph';
import { aViewer, type TestSubgraph, testSubgraph } from './testing';

@Resolver()
class Numbers {
  @Query(() => Int, { nullable: true })
  double(@Arg('of', () => Int) of: number): number {
    if (of > 100) throw badInput('of must be at most 100', of);
    return 2 * of;
  }
}

class First1767225600005 {
  up = createKitTables;
}

const subgraph: Subgraph = {
  name: 'numbers',
  entities: [],
  migrations: [First1767225600005],
  resolvers: [Numbers],
  references: {},
  seeds: { reference: [], demo: [] },
  internals: { secret: async () => 'for the gateway' },
};

const SECRET = identitySecret('a secret of the tests, 32 characters long');

describe('a service on its port', () => {
  let hub: TestSubgraph;
  let server: SubgraphServer;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, 'sqlite', 'none');
    server = await subgraphServer(hub.running, { secret: SECRET });
  });
  afterAll(async () => {
    await server.stop();
    await hub.close();
  });

  const post = async (body: unknown, { url = '/graphql', accept = 'application/json' } = {}) => {
    const payload = JSON.stringify(body);
    const identity = await signIdentity(aViewer(), 'numbers', payload, SECRET);
    const headers = { 'content-type': 'application/json', accept, [IDENTITY_HEADER]: identity };
    const response = await server.app.inject({ method: 'POST', url, headers, payload });
    return { status: response.statusCode, type: response.headers['content-type'], body: response.json() as unknown };
  };

  const QUERY = 'query D($of: Int!) { double(of: $of) }';
  const JSON_TYPE = 'application/json; charset=utf-8';

  it('answers an operation', async () => {
    expect(await post({ query: QUERY, variables: { of: 4 }, operationName: 'D' })).toEqual({
      status: 200,
      type: JSON_TYPE,
      body: { data: { double: 8 } },
    });
  });

  it('answers in the media type of GraphQL where that is accepted', async () => {
    const { type } = await post({ query: '{ double(of: 1) }' }, { accept: 'application/graphql-response+json, */*' });
    expect(type).toBe('application/graphql-response+json; charset=utf-8');
  });

  it('answers what failed in part as 200', async () => {
    expect(await post({ query: '{ double(of: 101) }' })).toEqual({
      status: 200,
      type: JSON_TYPE,
      body: {
        data: { double: null },
        errors: [
          {
            message: 'of must be at most 100, but got: 101',
            path: ['double'],
            locations: [{ line: 1, column: 3 }],
            extensions: { code: 'BAD_USER_INPUT' },
          },
        ],
      },
    });
  });

  it.each<[string, object, string]>([
    ['does not parse', { query: '{' }, 'Syntax Error: Expected Name, found <EOF>.'],
    ['does not fit the schema', { query: '{ triple }' }, 'Cannot query field "triple" on type "Query".'],
    ['lacks a variable', { query: QUERY }, 'Variable "$of" of required type "Int!" was not provided.'],
    ['has no such operation', { query: QUERY, operationName: 'E' }, 'Unknown operation named "E".'],
  ])('refuses a document that %s', async (_case, body, message) => {
    const extensions = { code: 'BAD_USER_INPUT', reason: 'GRAPHQL_VALIDATION_FAILED' };
    expect(await post(body)).toEqual({
      status: 400,
      type: JSON_TYPE,
      body: { errors: [expect.objectContaining({ message, extensions })] },
    });
  });

  it.each([
    ['a list', [{ query: QUERY }]],
    ['null', null],
    ['without a query', { variables: {} }],
    ['with a query that is no text', { query: 1 }],
    ['with variables that are a list', { query: QUERY, variables: [4] }],
    ['with extensions that are a list', { query: QUERY, extensions: [4] }],
    ['with an operation name that is no text', { query: QUERY, operationName: 1 }],
  ])('refuses a body that is %s', async (_case, body) => {
    const message = 'the body must be a JSON object with a query';
    expect(await post(body)).toMatchObject({
      status: 400,
      body: { errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] },
    });
  });

  it.each(['/graphql', '/internal/secret'])('does nothing at %s for a request without a body', async (url) => {
    expect((await server.app.inject({ method: 'POST', url })).statusCode).toBe(401);
    const identity = await signIdentity(aViewer(), 'numbers', '', SECRET);
    const reply = await server.app.inject({ method: 'POST', url, headers: { [IDENTITY_HEADER]: identity } });
    expect(reply.statusCode).toBe(url === '/graphql' ? 400 : 404);
  });
});
