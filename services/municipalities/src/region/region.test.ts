import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { subgraph } from '../subgraph';

describe.each(testEngines())('regions on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
  }, 120_000);
  afterAll(() => hub.close());

  it.each([
    ['MAAKUNTA', 19],
    ['SEUTUKUNTA', 69],
    ['WELLBEING_SERVICES_COUNTY', 21],
    ['MAJOR_REGION', 5],
    ['ELY_AREA', 0],
    ['NUTS1', 2],
    ['NUTS2', 5],
    ['NUTS3', 19],
  ])('of kind %s exist today: %i', async (kind, total) => {
    const { data, statements } = await hub.ask(`{ regions(kind: ${kind}) { id } }`);
    expect((data as { regions: unknown[] }).regions).toHaveLength(total);
    expect(statements).toBe(1);
  });

  it('are those of the day asked for', async () => {
    const answer = await hub.ask(
      '{ before: regions(kind: SEUTUKUNTA, at: "2012-12-31") { id } ely: regions(kind: ELY_AREA, at: "2025-12-31") { id } }',
    );
    expect(answer.data).toEqual({ before: [], ely: expect.any(Array) });
    expect((answer.data as { ely: unknown[] }).ely).toHaveLength(16);
  });

  it('follow a municipality that changed region in 2021', async () => {
    const answer = await hub.ask(`{ municipality(code: "090") { name { fi }
      until: region(at: "2020-12-31") { name { fi } } since: region(at: "2021-01-01") { name { fi } }
      today: region(kind: MAAKUNTA) { name { fi } } unknown: region(at: "2012-12-31") { name { fi } }
      county: region(kind: WELLBEING_SERVICES_COUNTY) { id } nuts: region(kind: NUTS3) { code } ely: region(kind: ELY_AREA) { code } } }`);
    expect(answer.data).toEqual({
      municipality: {
        name: { fi: 'Heinävesi' },
        until: { name: { fi: 'Etelä-Savo' } },
        since: { name: { fi: 'Pohjois-Karjala' } },
        today: { name: { fi: 'Pohjois-Karjala' } },
        unknown: null,
        county: { id: 'region:hyvinvointialue-14' },
        nuts: { code: 'FI1DC' },
        ely: null,
      },
    });
  });

  it('know their parent, their municipalities of a day and their population', async () => {
    const answer =
      await hub.ask(`{ region(id: "region:seutukunta-105") { kind code validFrom validTo parent { id kind parent { id } }
      municipalities { code population } before: municipalities(at: "2020-06-01") { code } population y2023: population(year: 2023) } }`);
    expect(answer.data).toEqual({
      region: {
        kind: 'SEUTUKUNTA',
        code: '105',
        validFrom: '2013-01-01',
        validTo: null,
        parent: { id: 'region:maakunta-10', kind: 'MAAKUNTA', parent: { id: 'region:suuralue-4' } },
        municipalities: [
          { code: '178', population: 5674 },
          { code: '593', population: 17178 },
        ],
        before: [{ code: '171' }, { code: '178' }, { code: '593' }],
        population: 5674 + 17178,
        y2023: null,
      },
    });
  });

  it('have a population that adds up to the whole country, in one statement for all', async () => {
    const { data, statements } = await hub.ask(
      '{ regions(kind: MAAKUNTA) { y2000: population(year: 2000) y2022: population(year: 2022) y2023: population(year: 2023) y2024: population } }',
    );
    const sum = (year: string): number =>
      (data as { regions: Record<string, number>[] }).regions.reduce((total, region) => total + region[year]!, 0);
    expect([sum('y2000'), sum('y2022'), sum('y2023'), sum('y2024')]).toEqual([5_181_115, 5_563_970, 0, 5_635_971]);
    expect(statements).toBe(1 + 4);
  });

  it('take the same number of statements for one municipality and for a hundred', async () => {
    const list = (first: number): string =>
      `{ municipalities(first: ${first}) { nodes { region { name { fi } parent { id } population municipalities { code population(year: 2020) } } } } }`;
    const one = await hub.ask(list(1));
    const hundred = await hub.ask(list(100));
    expect(hundred.errors).toBeUndefined();
    expect(hundred.statements).toBe(one.statements);
  });

  it.each([
    ['2013-07-01', 320],
    ['2016-07-01', 320],
    ['2026-05-01', 320],
  ])('hold on %s, with the former municipalities, each of the %i since 2013 once', async (at, total) => {
    const { data } = await hub.ask(
      `{ regions(kind: MAAKUNTA, at: "${at}") { municipalities(at: "${at}") { code } all: municipalities(at: "${at}", former: true) { code status } } }`,
    );
    type Members = { code: string; status: string }[];
    const { regions } = data as { regions: { municipalities: Members; all: Members }[] };
    const codes = regions.flatMap(({ all }) => all.map(({ code }) => code));
    const day = await hub.ask(`{ municipalities(filter: {classified: {on: "${at}"}}, first: 0) { totalCount } }`);
    expect(regions.flatMap(({ municipalities }) => municipalities)).toHaveLength(
      (day.data as { municipalities: { totalCount: number } }).municipalities.totalCount,
    );
    expect([codes.length, new Set(codes).size]).toEqual([total, total]);
  });

  it('refuse a day that is none', async () => {
    const { errors } = await hub.ask('query($day: Date) { regions(at: $day) { id } }', { day: '2021-02-29' });
    expect(errors).toEqual([
      expect.objectContaining({ message: expect.stringContaining('Date must be a calendar day YYYY-MM-DD') }),
    ]);
  });
});
