import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { subgraph } from '../subgraph';

interface PageAnswer {
  municipalities: {
    nodes: { code: string; population: number }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  };
}

const PAGE = `query($order: MunicipalityOrder, $filter: MunicipalityFilter, $first: Int, $after: String, $last: Int, $before: String) {
  municipalities(orderBy: $order, filter: $filter, first: $first, after: $after, last: $last, before: $before) {
    nodes { code population(year: 2024) } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

describe.each(testEngines())('pages of municipalities on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
  }, 120_000);
  afterAll(() => hub.close());

  const page = async (variables: Record<string, unknown>): Promise<PageAnswer['municipalities']> =>
    ((await hub.ask(PAGE, variables)).data as unknown as PageAnswer).municipalities;

  async function all(order: string, size: number, filter = {}): Promise<PageAnswer['municipalities']['nodes']> {
    const nodes = [];
    for (let after: string | null = null; ;) {
      const { nodes: more, pageInfo } = await page({ order, filter, first: size, after });
      nodes.push(...more);
      if (!pageInfo.hasNextPage) return nodes;
      after = pageInfo.endCursor;
    }
  }

  async function allBackward(order: string, size: number): Promise<PageAnswer['municipalities']['nodes']> {
    const nodes = [];
    for (let before: string | null = null; ;) {
      const { nodes: more, pageInfo } = await page({ order, last: size, before });
      nodes.unshift(...more);
      if (!pageInfo.hasPreviousPage) return nodes;
      before = pageInfo.startCursor;
    }
  }

  it('add up to the population of Finland in 2024', async () => {
    const current = await all('NAME', 100, { status: 'CURRENT' });
    expect(current).toHaveLength(308);
    expect(current.reduce((sum, { population }) => sum + population, 0)).toBe(5_635_971);
  });

  it.each(['NAME', 'CODE', 'POPULATION'])('by %s give each municipality once, forward and backward', async (order) => {
    const forward = (await all(order, 37)).map(({ code }) => code);
    const backward = (await allBackward(order, 41)).map(({ code }) => code);
    expect(new Set(forward).size).toBe(462);
    expect(forward).toHaveLength(462);
    expect(backward).toEqual(forward);
  });

  it('start with the largest by population', async () => {
    const { nodes } = await page({ order: 'POPULATION', first: 4 });
    expect(nodes.map(({ code }) => code)).toEqual(['091', '049', '837', '092']);
  });

  it('end with ä and ö by name, and tell only what is asked, a statement each', async () => {
    const answer = await hub.ask(`{ municipalities(filter: {status: CURRENT}, last: 2) {
      totalCount nodes { name { fi } } pageInfo { hasNextPage hasPreviousPage } facets(fields: ["grouping"]) { field values { value count } } } }`);
    expect(answer).toEqual({
      data: {
        municipalities: {
          totalCount: 308,
          nodes: [{ name: { fi: 'Ähtäri' } }, { name: { fi: 'Äänekoski' } }],
          pageInfo: { hasNextPage: false, hasPreviousPage: true },
          facets: [
            {
              field: 'grouping',
              values: [
                { value: 'RURAL', count: 185 },
                { value: 'SEMI_URBAN', count: 67 },
                { value: 'URBAN', count: 56 },
              ],
            },
          ],
        },
      },
      statements: 3,
    });
  });

  it.each([
    [{ first: -1 }, 'first must be 0..100, but got: -1'],
    [{ first: 101 }, 'first must be 0..100, but got: 101'],
    [{ last: 101 }, 'last must be 0..100, but got: 101'],
    [{ first: 1, last: 1 }, 'ask for `first` or `last`, not both, but got: {"first":1,"last":1}'],
    [{ first: 1, before: 'x' }, '`after` goes with `first`, `before` with `last`, but got: {"before":"x"}'],
    [{ after: 'nonsense' }, 'a cursor must be one that the hub gave out, but got: "nonsense"'],
  ])('refuse %j', async (variables, message) => {
    const { errors, statements } = await hub.ask(PAGE, variables);
    expect(errors).toEqual([expect.objectContaining({ message, extensions: { code: 'BAD_USER_INPUT' } })]);
    expect(statements).toBe(0);
  });

  it('refuse a cursor of another order', async () => {
    const { pageInfo } = await page({ order: 'NAME', first: 1 });
    const { errors } = await hub.ask(PAGE, { order: 'CODE', after: pageInfo.endCursor });
    expect(errors).toEqual([
      expect.objectContaining({ message: 'this cursor belongs to the order NAME, but got: "CODE"' }),
    ]);
  });

  it('refuse a variable of the wrong type as the client’s mistake', async () => {
    const { errors } = await hub.ask(PAGE, { first: 'many' });
    expect(errors).toEqual([
      expect.objectContaining({
        message: 'Variable "$first" got invalid value "many"; Int cannot represent non-integer value: "many"',
        extensions: { code: 'BAD_USER_INPUT', reason: 'GRAPHQL_VALIDATION_FAILED' },
      }),
    ]);
  });
});
