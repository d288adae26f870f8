import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { anIndicator, anObservation, givenFigures } from '../builders';
import { subgraph } from '../subgraph';
import { ObservationStatus } from './observation-status';

const births = anIndicator('births', { additive: true });
const trust = anIndicator('trust', { unit: '%' });

/** Kankaanpää took Honkajoki (099) in 2021, Mäntyharju Pertunmaa (588) in 2025. */
const OBSERVED = [
  anObservation(births, ['507', 2022, 40]),
  anObservation(births, ['588', 2022, '7.5']),
  anObservation(births, ['507', 2023, 41], { status: ObservationStatus.PRELIMINARY }),
  anObservation(births, ['588', 2023, null], { status: ObservationStatus.SUPPRESSED }),
  anObservation(births, ['507', 2025, 50]),
  anObservation(births, ['214', 2020, 90]),
  anObservation(births, ['099', 2020, 10]),
  anObservation(trust, ['507', 2022, 70]),
  anObservation(trust, ['588', 2022, 60]),
  anObservation(trust, ['507', 2025, 65]),
  anObservation(births, ['region:maakunta-14', 2022, 1000]),
  anObservation(births, ['country:FI', 2022, 45000]),
];

describe.each(testEngines())('observations on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
    await givenFigures(hub.running, [births, trust], OBSERVED);
  }, 120_000);
  afterAll(() => hub.close());

  const series = async (code: string, args: string): Promise<unknown> => {
    const { data } = await hub.ask(
      `{ municipality(code: "${code}") { observations(${args}) { year value status madeOf { code } changes { effectiveDate } } } }`,
    );
    type Found = {
      year: number;
      value: string | null;
      status: string;
      madeOf: { code: string }[];
      changes: { effectiveDate: string }[];
    };
    const { observations } = (data as { municipality: { observations: Found[] } }).municipality;
    return observations.map(({ year, value, status, madeOf, changes }) =>
      [year, value, status, ...madeOf.map(({ code: part }) => part), ...changes.map((one) => one.effectiveDate)].join(
        ' ',
      ),
    );
  };

  it('stay with the municipality of their time, with their source, status and unit', async () => {
    const answer = await hub.ask(`{ municipality(code: "588") { observations(indicator: "${births.id}") {
      indicator { id name { en } unit } areaId municipality { code } region { code } year value status boundaries source madeOf { code } } } }`);
    const told = {
      indicator: { id: births.id, name: { en: 'births' }, unit: 'things' },
      areaId: 'municipality:588',
      municipality: { code: '588' },
      region: null,
      source: 'test',
      madeOf: [],
    };
    expect(answer).toEqual({
      data: {
        municipality: {
          observations: [
            { ...told, year: 2022, value: '7.5', status: 'FINAL', boundaries: '2022' },
            { ...told, year: 2023, value: null, status: 'SUPPRESSED', boundaries: '2023' },
          ],
        },
      },
      statements: 3,
    });
    expect(await series('507', `indicator: "${births.id}"`)).toEqual([
      '2022 40 FINAL',
      '2023 41 PRELIMINARY',
      '2025 50 FINAL',
    ]);
  });

  it.each([
    ['507', births.id, '2026-01-01', ['2022 47.5 FINAL 507 588', '2023  SUPPRESSED 507 588', '2025 50 FINAL 507']],
    ['507', births.id, '2024-12-31', ['2022 40 FINAL 507', '2023 41 PRELIMINARY 507', '2025  MISSING 2025-01-01']],
    ['588', births.id, '2024-12-31', ['2022 7.5 FINAL 588', '2023  SUPPRESSED 588', '2025  MISSING 2025-01-01']],
    ['214', births.id, '2021-01-01', ['2020 100 FINAL 099 214']],
    ['214', births.id, '2020-12-31', ['2020 90 FINAL 214']],
    ['507', trust.id, '2026-01-01', ['2022  MISSING 507 588 2025-01-01', '2025 65 FINAL 507']],
    ['507', trust.id, '2022-06-01', ['2022 70 FINAL 507', '2025  MISSING 2025-01-01']],
    ['005', births.id, '2026-01-01', []],
  ])('of %s for %s are in the areas of %s: %j', async (code, indicator, at, expected) => {
    expect(await series(code, `indicator: "${indicator}", at: "${at}"`)).toEqual(expected);
  });

  it('are cut to the years asked for, and a year that is missing is left out', async () => {
    expect(await series('507', `indicator: "${births.id}", from: 2023, to: 2024`)).toEqual(['2023 41 PRELIMINARY']);
  });

  it('of a region are its own, else the sums over its municipalities on the day', async () => {
    const answer = await hub.ask(
      `{ own: region(id: "region:maakunta-14") { observations(indicator: "${births.id}") { year value madeOf { code } } }
         sum: region(id: "region:maakunta-10") { observations(indicator: "statistical-indicator:population-aged-65-plus") { year value status boundaries } population
           none: observations(indicator: "${births.id}", from: 2022, to: 2022) { value status }
           ratio: observations(indicator: "statistical-indicator:demographic-dependency-ratio") { value } } }`,
    );
    expect(answer.data).toEqual({
      own: { observations: [{ year: 2022, value: '1000', madeOf: [] }] },
      sum: {
        observations: [{ year: 2024, value: expect.stringMatching(/^\d{5}$/), status: 'FINAL', boundaries: '2026' }],
        population: expect.any(Number),
        none: [{ value: null, status: 'MISSING' }],
        ratio: [],
      },
    });
  });

  it('of regions add up to the same whatever the regions are and were', async () => {
    const sumOver = async (kind: string, at: string): Promise<bigint> => {
      const { data } = await hub.ask(
        `{ regions(kind: ${kind}, at: "${at}") { observations(indicator: "statistical-indicator:population-aged-15-64", at: "${at}") { value } } }`,
      );
      const { regions } = data as { regions: { observations: { value: string }[] }[] };
      return regions.reduce((sum, { observations }) => sum + BigInt(observations[0]!.value), 0n);
    };
    const all = await Promise.all([
      sumOver('MAAKUNTA', '2026-01-01'),
      sumOver('SEUTUKUNTA', '2026-01-01'),
      sumOver('MAJOR_REGION', '2025-01-01'),
    ]);
    expect(new Set(all).size).toBe(1);
  });

  it('of any areas are asked of the indicator', async () => {
    const answer = await hub.ask(
      `{ statisticalIndicator(id: "${births.id}") { observations(areas: ["country:FI", "507", "region:maakunta-14", "country:SE"], from: 2022, to: 2022) { areaId value } } }`,
    );
    expect(answer).toEqual({
      data: {
        statisticalIndicator: {
          observations: [
            { areaId: 'country:FI', value: '45000' },
            { areaId: 'municipality:507', value: '40' },
            { areaId: 'region:maakunta-14', value: '1000' },
          ],
        },
      },
      statements: 2,
    });
  });

  it('take the same statements for three municipalities and for a hundred, as observed and rolled up', async () => {
    const list = (page: string): string => `{ municipalities(${page}) { nodes {
      observations(indicator: "${births.id}") { value } rolled: observations(indicator: "${births.id}", at: "2026-01-01") { value madeOf { code } } } } }`;
    const few = await hub.ask(list('filter: {codes: ["005", "214", "507"]}'));
    const hundred = await hub.ask(list('filter: {populationLt: 14000, populationGte: 4000}, first: 100'));
    expect([few.statements, hundred.statements]).toEqual([6, 6]);
  });

  it.each([
    ['indicator: "x"', 'indicator must be one that `statisticalIndicators` lists, but got: "x"'],
    [`indicator: "${births.id}", from: 1699`, 'from must be 1700..2100, but got: 1699'],
    [`indicator: "${births.id}", from: 2021, to: 2020`, 'from must not be after to, but got: {"from":2021,"to":2020}'],
  ])('refuse %s', async (args, message) => {
    const { errors } = await hub.ask(`{ municipality(code: "005") { observations(${args}) { year } } }`);
    expect(errors).toEqual([expect.objectContaining({ message, extensions: { code: 'BAD_USER_INPUT' } })]);
  });

  it.each([
    [
      '["5"]',
      'an area must be a municipality code like 005, an id like region:maakunta-06, or country:FI, but got: "5"',
    ],
    [`[${'"005",'.repeat(101)}]`, 'areas must be at most 100, but got: 101'],
  ])('refuse the areas %.20s', async (areas, message) => {
    const { errors } = await hub.ask(
      `{ statisticalIndicator(id: "${births.id}") { observations(areas: ${areas}) { year } } }`,
    );
    expect(errors).toEqual([expect.objectContaining({ message, extensions: { code: 'BAD_USER_INPUT' } })]);
  });

  it('have indicators that are listed, filtered and counted', async () => {
    const answer = await hub.ask(`{ statisticalIndicators(filter: {theme: [DEMOGRAPHY], text: "population"}) {
      totalCount nodes { id denominators additive } facets(fields: ["theme"]) { values { value count } } } }`);
    const working = 'statistical-indicator:population-aged-15-64';
    expect(answer).toEqual({
      data: {
        statisticalIndicators: {
          totalCount: 3,
          nodes: [
            { id: working, denominators: ['population'], additive: true },
            {
              id: 'statistical-indicator:population-aged-65-plus',
              denominators: ['population', working],
              additive: true,
            },
            { id: 'statistical-indicator:population-aged-0-14', denominators: ['population', working], additive: true },
          ],
          facets: [{ values: [{ value: 'DEMOGRAPHY', count: 3 }] }],
        },
      },
      statements: 3,
    });
  });
});
