import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { subgraph } from '../subgraph';

describe.each(testEngines())('population on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
  }, 120_000);
  afterAll(() => hub.close());

  it('is null for a missing year and the latest known by default', async () => {
    const answer = await hub.ask(`{ municipality(code: "507") {
      y2022: population(year: 2022) y2023: population(year: 2023) y2024: population(year: 2024) population } }`);
    expect(answer).toEqual({
      data: { municipality: { y2022: 5564, y2023: null, y2024: 7057, population: 7057 } },
      statements: 5,
    });
  });

  it('is a list by year, from one year to another', async () => {
    const answer = await hub.ask(
      '{ municipality(code: "507") { populations(from: 2021, to: 2024) { year value boundaries source } } }',
    );
    const sotkanet = { boundaries: '2021-2024', source: 'sotkanet-via-geofi' };
    expect(answer).toEqual({
      data: {
        municipality: {
          populations: [
            { year: 2021, value: 5635, ...sotkanet },
            { year: 2022, value: 5564, ...sotkanet },
            { year: 2024, value: 7057, boundaries: '2025', source: 'statfin-vaestoalue-kunta_vaki2024' },
          ],
        },
      },
      statements: 2,
    });
  });

  it('is known by sex and age, and both splits add up', async () => {
    const answer = await hub.ask(`{ municipality(code: "005") { population(year: 2024)
      populationStructure { year men women age0To14 age15To64 age65Plus } y2020: populationStructure(year: 2020) { year } } }`);
    expect(answer).toEqual({
      data: {
        municipality: {
          population: 4575 + 4503,
          populationStructure: { year: 2024, men: 4575, women: 4503, age0To14: 1435, age15To64: 4778, age65Plus: 2865 },
          y2020: null,
        },
      },
      statements: 4,
    });
  });

  it.each([
    ['population(year: 1850)', 'year must be 1900..2100, but got: 1850'],
    ['populationStructure(year: 2101) { year }', 'year must be 1900..2100, but got: 2101'],
    ['populations(from: 20) { year }', 'from must be 1900..2100, but got: 20'],
    ['populations(from: 2010, to: 2009) { year }', 'from must not be after to, but got: {"from":2010,"to":2009}'],
  ])('refuses %s', async (field, message) => {
    const { errors } = await hub.ask(`{ municipality(code: "005") { ${field} } }`);
    expect(errors).toEqual([expect.objectContaining({ message, extensions: { code: 'BAD_USER_INPUT' } })]);
  });
});
