import { inject, testGraph, type TestGraph } from './graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph({ demo: false });
}, 60_000);
afterAll(() => graph.close());

const firstError = async (query: string, variables?: Record<string, unknown>) => {
  const { status, body } = await graph.post(query, variables);
  const { message, extensions, path } = body.errors![0];
  return { status, message, code: extensions.code, path };
};

describe('a value that the contract does not allow', () => {
  it.each([
    [
      'a negative page',
      '{ municipalities(first: -1) { totalCount nodes { id } } }',
      'first must be 0..100, but got: -1',
    ],
    ['a page over the cap', '{ municipalities(first: 101) { nodes { id } } }', 'first must be 0..100, but got: 101'],
    [
      'a page that is not a number',
      '{ municipalities(first: 1.5) { nodes { id } } }',
      'Int cannot represent non-integer value: 1.5',
    ],
    [
      'a cursor of nobody',
      '{ municipalities(after: "zzz") { nodes { id } } }',
      'a cursor must be one that the hub gave out, but got: "zzz"',
    ],
    [
      'a code without its zeros',
      '{ municipality(code: "5") { id } }',
      'a municipality code must be three digits as a string, e.g. "005", but got: "5"',
    ],
    [
      'an unknown facet',
      '{ municipalities { facets(fields: ["colour"]) { field } } }',
      'a facet must be one of grouping, language, status, but got: "colour"',
    ],
    [
      'a day that does not exist',
      '{ regions(at: "2026-02-30") { id } }',
      'Date must be a calendar day YYYY-MM-DD, but got: "2026-02-30"',
    ],
    [
      'an unknown enum value',
      '{ regions(kind: PROVINCE) { id } }',
      'Value "PROVINCE" does not exist in "RegionKind" enum.',
    ],
    ['an unknown field', '{ mayor { id } }', 'Cannot query field "mayor" on type "Query".'],
    [
      'an id of no known form',
      '{ node(id: "town:1") { id } }',
      'id must be a global id such as municipality:091, but got: "town:1"',
    ],
    ['no query at all', '', 'GraphQL operations must contain a non-empty `query` or a `persistedQuery` extension.'],
  ])('such as %s is refused with the contract and the value', async (_case, query, message) => {
    expect(await firstError(query)).toMatchObject({ message, code: 'BAD_USER_INPUT' });
  });

  it.each([
    ['fi', 'first on oltava 0–100, nyt -1', 'id:n on oltava hubin tunnus kuten municipality:091, nyt "town:1"'],
    ['sv', 'first ska vara 0–100, nu -1', 'id ska vara ett av hubbens id, som municipality:091, nu "town:1"'],
    ['en', 'first must be 0..100, but got: -1', 'id must be a global id such as municipality:091, but got: "town:1"'],
  ])('is told in the language of the request: %s', async (language, ofService, ofGateway) => {
    const query = '{ municipalities(first: -1) { totalCount } node(id: "town:1") { id } }';
    const { body } = await inject(graph.app, { query }, { 'accept-language': language });
    expect(body.errors!.map(({ message }) => message)).toEqual([ofService, ofGateway]);
  });

  it('is refused as a variable too', async () => {
    expect(await firstError('query($n: Int) { municipalities(first: $n) { nodes { id } } }', { n: -1 })).toMatchObject({
      message: 'first must be 0..100, but got: -1',
      code: 'BAD_USER_INPUT',
      path: ['municipalities'],
    });
  });

  it('never runs a statement', async () => {
    const { statements } = await graph.counted('{ municipalities(first: -1) { nodes { id } totalCount } }');
    expect(statements.municipalities).toBe(0);
  });
});

describe('a record that is not there', () => {
  it.each([
    ['{ municipality(code: "999") { id } }', { municipality: null }],
    ['{ node(id: "municipality:999") { id } }', { node: null }],
    ['{ nodes(ids: ["municipality:999", "municipality:091"]) { id } }', { nodes: [null, { id: 'municipality:091' }] }],
  ])('is null without an error: %s', async (query, data) => {
    expect((await graph.post(query)).body).toEqual({ data });
  });
});

it('answers no error with a stack, a path of a file or SQL', async () => {
  const replies = await Promise.all(
    ['{', '{ municipality(code: "5") { id } }', '{ nope }'].map((query) => graph.post(query)),
  );
  expect(JSON.stringify(replies.map(({ body }) => body))).not.toMatch(/stacktrace|node_modules|SELECT|\.ts\b|sqlite/i);
});
