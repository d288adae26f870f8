import { MAX_COST } from '@courage-hub/gateway/limits';
import { inject, testGraph, type TestGraph } from '../graph';
import { BAD, type Refusal, refusalOf, TOO_BIG, tooComplex } from './refusal';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph({ demo: false });
  await graph.post('{ __typename }');
}, 60_000);
afterAll(() => graph.close());

describe('18: a list that is too long', () => {
  it('is refused by its bytes: 1,000,000 numbers', async () => {
    const numbers = Array.from({ length: 1_000_000 }, () => 1);
    expect(refusalOf(await graph.post('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: numbers }))).toEqual(
      TOO_BIG,
    );
  });

  it('is refused by its length: 101 ids', async () => {
    const ids = Array.from({ length: 101 }, () => 'municipality:091');
    const { body } = await graph.post('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(body).toEqual({
      data: { nodes: null },
      errors: [
        expect.objectContaining({
          message: 'ids must be at most 100, but got: 101',
          extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
        }),
      ],
    });
  });
});

describe('19: a page that the contract does not allow reads no row', () => {
  const PAGE = 'query($n: Int) { municipalities(first: $n) { nodes { id } } }';

  it.each<[unknown, Refusal]>([
    [2 ** 31, BAD],
    [1.5, BAD],
    ['10', BAD],
    [2 ** 31 - 1, tooComplex('cost')],
  ])('%s is refused', async (n, refusal) => {
    const reply = await graph.counted(PAGE, { n });
    expect([refusalOf(reply), reply.statements.municipalities]).toEqual([refusal, 0]);
  });

  it.each([-1, 101])('%s is an error of the field', async (n) => {
    const { status, body, statements } = await graph.counted(PAGE, { n });
    expect([status, body.data, body.errors![0].extensions.code, statements.municipalities]).toEqual([
      200,
      { municipalities: null },
      'BAD_USER_INPUT',
      0,
    ]);
  });

  it.each([
    [0, 0],
    [null, 25],
  ])('%s brings %s records', async (n, records) => {
    expect((await graph.post(PAGE, { n })).body.data.municipalities.nodes).toHaveLength(records);
  });
});

describe('20: cost', () => {
  const costOf = async (query: string, variables?: object): Promise<unknown> =>
    (await inject(graph.app, { query, variables })).headers['x-query-cost'];

  it('is the same wherever the page stands', async () => {
    const costs = await Promise.all([
      costOf('{ municipalities(first: 60) { nodes { id } } }'),
      costOf('query($n: Int) { municipalities(first: $n) { nodes { id } } }', { n: 60 }),
      costOf('query($n: Int = 60) { municipalities(first: $n) { nodes { id } } }'),
      costOf(
        '{ ...A } fragment A on Query { municipalities(first: 60) { ...B } } fragment B on MunicipalityConnection { nodes { id } }',
      ),
      costOf('{ x: municipalities(first: 60) { y: nodes { z: id } } }'),
    ]);
    expect(costs).toEqual(['61', '61', '61', '61', '61']);
  });

  const tooDear = (cost: number) =>
    expect.objectContaining({
      message: `cost must be at most ${MAX_COST}, but got: ${cost}`,
      extensions: { code: 'QUERY_TOO_COMPLEX', measure: 'cost', limit: MAX_COST, cost },
    });

  it('rises with the variables of a document that is known already', async () => {
    const deep =
      'query($n: Int) { municipalities(first: $n) { nodes { experiments(first: $n) { nodes { lessons { id } } } } } }';
    const asked = [];
    for (const n of [10, 100, 200, 10]) asked.push((await graph.post(deep, { n })).body.errors?.[0]);
    expect(asked).toEqual([undefined, tooDear(60_201), tooDear(240_401), undefined]);
  });
});

describe('26: NUL, and 27: half of a surrogate pair', () => {
  const QUERY = 'query($code: String!) { municipality(code: $code) { id } }';
  it.each<[string, string, object?]>([
    ['NUL in a document', '{ municipality(code: "\0") { id } }'],
    ['NUL as an escape', '{ municipality(code: "\\u0000") { id } }'],
    ['NUL between tokens', '{ __typename \0 }'],
    ['NUL in a variable', QUERY, { code: '091\0' }],
    [
      'NUL within a variable',
      'query($f: MunicipalityFilter) { municipalities(filter: $f) { totalCount } }',
      { f: { text: '\0' } },
    ],
    ['half a pair in a variable', QUERY, { code: '\ud800' }],
  ])('is refused before any statement: %s', async (_attack, query, ...[variables]) => {
    const reply = await graph.counted(query, variables as Record<string, unknown>);
    expect([refusalOf(reply), reply.statements.municipalities]).toEqual([BAD, 0]);
  });
});

describe('30: a name of Object.prototype is plain data', () => {
  it('as an alias', async () => {
    const response = await graph.app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ __proto__: municipality(code: "091") { constructor: id toString: code __proto__: id } }' },
    });
    expect(response.payload.trim()).toBe(
      '{"data":{"__proto__":{"constructor":"municipality:091","toString":"091","__proto__":"municipality:091"}}}',
    );
  });

  it('as a variable', async () => {
    const query = 'query($constructor: String!) { municipality(code: $constructor) { code } }';
    expect((await graph.post(query, { constructor: '091' })).body).toEqual({ data: { municipality: { code: '091' } } });
  });
});
