import { schemaDrift, testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { subgraph } from '../subgraph';

describe.each(testEngines())('municipalities on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine);
  }, 120_000);
  afterAll(() => hub.close());

  it('has migrations that equal the entities', async () => {
    expect(await schemaDrift(hub.running)).toEqual([]);
  });

  it('finds a municipality by its code with its region, in one statement each', async () => {
    const answer = await hub.ask('{ municipality(code: "005") { id code name { fi sv en } population(year: 2024) region { id name { fi } } } }');
    expect(answer).toEqual({
      data: {
        municipality: {
          id: 'municipality:005',
          code: '005',
          name: { fi: 'Alajärvi', sv: 'Alajärvi', en: 'Alajärvi' },
          population: 9078,
          region: { id: 'region:maakunta-14', name: { fi: 'Etelä-Pohjanmaa' } },
        },
      },
      statements: 4,
    });
  });

  it('pages by name in the order of the Finnish alphabet', async () => {
    const answer = await hub.ask('{ municipalities(filter: {status: CURRENT}, last: 2) { totalCount nodes { name { fi } } pageInfo { hasNextPage hasPreviousPage } facets(fields: ["grouping"]) { values { value count } } } }');
    expect(answer.data).toEqual({
      municipalities: {
        totalCount: 308,
        nodes: [{ name: { fi: 'Ähtäri' } }, { name: { fi: 'Äänekoski' } }],
        pageInfo: { hasNextPage: false, hasPreviousPage: true },
        facets: [{ values: expect.arrayContaining([{ value: 'URBAN', count: expect.any(Number) }]) }],
      },
    });
    expect(answer.statements).toBe(3);
  });
});
