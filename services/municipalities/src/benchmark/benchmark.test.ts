import { sql } from '@courage-hub/kit/sql';
import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { anIndicator, anObservation, givenFigures } from '../builders';
import { ObservationStatus } from '../observation/observation-status';
import { IndicatorDirection } from '../statistical-indicator/statistical-indicator';
import { subgraph } from '../subgraph';

const { SUPPRESSED } = ObservationStatus;

const pupils = anIndicator('pupils', { additive: true });
const visits = anIndicator('visits', {
  additive: true,
  denominators: ['population', pupils.id],
  direction: IndicatorDirection.HIGHER_IS_BETTER,
  breaks: [{ year: 2021, note: null }],
});
const waiting = anIndicator('waiting', { direction: IndicatorDirection.LOWER_IS_BETTER });

const queues = anIndicator('queues');

/** Kainuu has these eight; Ristijärvi (697) tells nothing, Puolanka (620) has too few to tell. */
const KAINUU = ['105', '205', '290', '578', '765', '777', '620', '697'];
const TOLD: [string, number][] = [
  ['105', 10],
  ['205', 20],
  ['290', 30],
  ['578', 40],
  ['765', 50],
  ['777', 60],
];
const OBSERVED = [
  ...[visits, waiting].flatMap((indicator) => [
    ...TOLD.map(([code, value]) => anObservation(indicator, [code, 2022, value])),
    anObservation(indicator, ['620', 2022, null], { status: SUPPRESSED }),
  ]),
  ...TOLD.map(([code, value]) => anObservation(pupils, [code, 2022, value * value])),
  ...TOLD.map(([code]) => anObservation(visits, [code, 2021, 10])),
  ...TOLD.map(([code]) => anObservation(visits, [code, 2020, 5])),
  ...TOLD.map(([code]) => anObservation(visits, [code, 2023, 5])),
  // Etelä-Savo: Pertunmaa (588) joined Mäntyharju (507) in 2025.
  ...['046', '097', '178', '213', '491', '507', '588', '593', '623', '681', '740', '768'].flatMap((code, at) => [
    anObservation(visits, [code, 2022, 100 + at]),
    anObservation(visits, [code, 2024, 200 + at]),
    anObservation(waiting, [code, 2022, 10 + at]),
    ...(code === '588' ? [] : [anObservation(waiting, [code, 2025, 20 + at])]),
    ...(code === '588' ? [] : [anObservation(visits, [code, 2025, 300 + at])]),
  ]),
  ...TOLD.flatMap(([code, value]) => [
    anObservation(queues, [code, 2020, 10]),
    anObservation(queues, [code, 2021, 15], code === '105' ? { status: ObservationStatus.BREAK } : {}),
    anObservation(queues, [code, 2022, value]),
  ]),
  anObservation(waiting, ['country:SE', 2022, '33.3']),
  anObservation(waiting, ['region:hyvinvointialue-19', 2022, '25.5']),
];

const SAME_REGION = 'peerGroup: "peer-group:same-region"';
const WHOLE = `comparable whyNotComparable { reason explanation { fi sv en } changes { effectiveDate } }
  year from at observed per perUnits denominator value base change peerRule n peersWithoutValue rank percentile q1 median q3
  indicator { id unit } municipality { code } peerGroup { id }`;

describe.each(testEngines())('benchmarks on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
    await givenFigures(hub.running, [pupils, visits, waiting, queues], OBSERVED);
  }, 120_000);
  afterAll(() => hub.close());

  type Answer = Record<string, unknown> & { whyNotComparable: { reason: string; explanation: { en: string } }[] };

  const benchmark = async (code: string, indicator: string, args: string): Promise<Answer> => {
    const { data, errors } = await hub.ask(
      `{ benchmark(municipality: "municipality:${code}", indicator: "${indicator}", ${args}) { ${WHOLE} } }`,
    );
    expect(errors).toBeUndefined();
    return (data as { benchmark: Answer }).benchmark;
  };

  it('tell a municipality among its peers, with all that it hangs on, in a statement for each kind of row', async () => {
    const answer = await hub.ask(
      `{ benchmark(municipality: "municipality:205", indicator: "${visits.id}", year: 2022, ${SAME_REGION}) { ${WHOLE} } }`,
    );
    expect(answer).toEqual({
      data: {
        benchmark: {
          comparable: true,
          whyNotComparable: [],
          year: 2022,
          from: null,
          at: '2022-12-31',
          observed: '20',
          per: null,
          perUnits: 1,
          denominator: null,
          value: '20',
          base: null,
          change: null,
          peerRule: 'Current municipalities with the same region, without the municipality itself.',
          n: 6,
          peersWithoutValue: 2,
          rank: 5,
          percentile: '25',
          q1: '22.5',
          median: '35',
          q3: '47.5',
          indicator: { id: visits.id, unit: 'things' },
          municipality: { code: '205' },
          peerGroup: { id: 'peer-group:same-region' },
        },
      },
      statements: 6,
    });
  });

  it('rank the lowest first where low is good, and say the percentile of the value all the same', async () => {
    expect(await benchmark('205', waiting.id, `year: 2022, ${SAME_REGION}`)).toMatchObject({
      rank: 2,
      percentile: '25',
      n: 6,
    });
  });

  it('divide by inhabitants, per as many as wanted', async () => {
    const { data } = await hub.ask('{ municipality(code: "205") { population(year: 2022) } }');
    const { population } = (data as { municipality: { population: number } }).municipality;
    const per = await benchmark('205', visits.id, `year: 2022, per: "population", perUnits: 10000, ${SAME_REGION}`);
    expect(per).toMatchObject({
      comparable: true,
      observed: '20',
      per: 'population',
      perUnits: 10000,
      denominator: String(population),
      n: 6,
    });
    expect(Number(per.value)).toBeCloseTo((20 * 10_000) / population, 5);
  });

  it('divide by cases', async () => {
    expect(
      await benchmark('205', visits.id, `year: 2022, per: "${pupils.id}", perUnits: 100, ${SAME_REGION}`),
    ).toMatchObject({
      denominator: '400',
      value: '5',
      rank: 2,
      median: '2.916667',
      comparable: true,
    });
  });

  it('compare the change since another year', async () => {
    expect(await benchmark('205', visits.id, `year: 2022, from: 2021, ${SAME_REGION}`)).toMatchObject({
      comparable: true,
      from: 2021,
      value: '20',
      base: '10',
      change: '10',
      rank: 5,
      median: '25',
    });
  });

  it('count together what was merged by the day, where values add up', async () => {
    const later = await benchmark('507', visits.id, `year: 2022, at: "2025-01-01", ${SAME_REGION}`);
    expect(later).toMatchObject({ comparable: true, observed: '211', n: 11, rank: 1 });
    expect(await benchmark('507', visits.id, `year: 2022, ${SAME_REGION}`)).toMatchObject({ observed: '105', n: 12 });
  });

  const refused = (reason: string, explanation: object, changes: object[] = []): object => ({
    comparable: false,
    rank: null,
    percentile: null,
    q1: null,
    median: null,
    q3: null,
    change: null,
    whyNotComparable: [{ reason, explanation, changes }],
  });
  const MERGED = refused(
    'MERGER_BETWEEN',
    {
      fi: 'kunnan alue muuttui 2025-01-01: luvut eivät koske samaa aluetta',
      sv: 'kommunens område ändrades 2025-01-01: siffrorna gäller inte samma område',
      en: 'the area of the municipality changed on 2025-01-01: the figures are not of one area',
    },
    [{ effectiveDate: '2025-01-01' }],
  );

  describe('refuse', () => {
    it.each([
      [
        'of a share, between the years',
        '507',
        waiting.id,
        `year: 2025, from: 2022, ${SAME_REGION}`,
        { value: '25', base: null },
      ],
      [
        'between the value and its inhabitants',
        '507',
        visits.id,
        `year: 2024, per: "population", ${SAME_REGION}`,
        { observed: '205', value: null },
      ],
      ['of who has gone', '588', waiting.id, `year: 2025, ${SAME_REGION}`, { observed: null, value: null }],
    ])('a merger %s', async (_what, code, indicator, args, values) => {
      expect(await benchmark(code, indicator, args)).toMatchObject({ ...MERGED, ...values });
    });

    it('a missing value', async () => {
      expect(await benchmark('697', visits.id, `year: 2022, ${SAME_REGION}`)).toMatchObject({
        ...refused('MISSING_VALUE', {
          fi: 'vuodelta 2022 ei ole arvoa',
          sv: 'det finns inget värde för 2022',
          en: 'there is no value for 2022',
        }),
        value: null,
        n: 6,
      });
    });

    it('a suppressed cell', async () => {
      expect(await benchmark('620', visits.id, `year: 2022, ${SAME_REGION}`)).toMatchObject({
        ...refused('SUPPRESSED', {
          fi: 'vuoden 2022 arvo on salattu, koska tapauksia on liian vähän',
          sv: 'värdet för 2022 är sekretessbelagt, eftersom fallen är för få',
          en: 'the value for 2022 is suppressed: there are too few cases',
        }),
        observed: null,
        value: null,
      });
    });

    it('an n that is too small', async () => {
      expect(
        await benchmark('205', visits.id, `year: 2022, rule: {nearest: {count: 3, by: ["population"]}}`),
      ).toMatchObject({
        ...refused('N_TOO_SMALL', {
          fi: expect.stringMatching(/^vertailuun tarvitaan vähintään 5 kuntaa, joilla on arvo, nyt \d$/),
          sv: expect.stringMatching(/^jämförelsen kräver minst 5 kommuner med ett värde, nu \d$/),
          en: expect.stringMatching(/^a comparison needs at least 5 municipalities with a value, but got: \d$/),
        }),
        value: '20',
        peerGroup: null,
        peerRule: 'Current municipalities, of these the 3 nearest by population, without the municipality itself.',
      });
    });

    it('a definition that changed', async () => {
      expect(await benchmark('205', visits.id, `year: 2022, from: 2020, ${SAME_REGION}`)).toMatchObject({
        ...refused('DEFINITION_CHANGED', {
          fi: 'tunnusluvun määritelmä muuttui vuonna 2021',
          sv: 'nyckeltalets definition ändrades 2021',
          en: 'the indicator was defined anew in 2021',
        }),
        value: '20',
        base: '5',
      });
    });

    it('a series that breaks in the area alone, and leaves its peers comparable', async () => {
      const explanation = {
        fi: 'tunnusluvun määritelmä muuttui vuonna 2021',
        sv: 'nyckeltalets definition ändrades 2021',
        en: 'the indicator was defined anew in 2021',
      };
      const args = `year: 2022, from: 2020, ${SAME_REGION}`;
      expect(await benchmark('105', queues.id, args)).toMatchObject(refused('DEFINITION_CHANGED', explanation));
      expect(await benchmark('205', queues.id, args)).toMatchObject({
        comparable: true,
        n: 5,
        peersWithoutValue: 3,
        change: '10',
      });
    });

    it.each([
      ['of which there is no figure', visits.id, 'year: 2023, per: "population"', 'population 2023'],
      ['that the indicator may not be divided by', waiting.id, 'year: 2022, per: "population"', 'population'],
    ])('a denominator %s', async (_what, indicator, args, facts) => {
      const answer = await benchmark('205', indicator, `${args}, ${SAME_REGION}`);
      expect(answer).toMatchObject({ comparable: false, value: null, denominator: null, rank: null });
      expect(answer.whyNotComparable).toEqual([
        {
          reason: 'NO_DENOMINATOR',
          explanation: {
            fi: `jakajaa ei ole: ${facts}`,
            sv: `nämnare saknas: ${facts}`,
            en: `there is nothing to divide by: ${facts}`,
          },
          changes: [],
        },
      ]);
    });
  });

  it('put other parties beside the municipality: county, country, other countries', async () => {
    const { data } = await hub.ask(`{
      share: benchmark(municipality: "municipality:205", indicator: "${waiting.id}", year: 2022, ${SAME_REGION}) {
        others(areas: ["region:hyvinvointialue-19", "country:SE", "municipality:290", "country:FI"]) { areaId value whyNotComparable { reason } } }
      count: benchmark(municipality: "municipality:507", indicator: "${visits.id}", year: 2022, per: "population", perUnits: 1000, ${SAME_REGION}) {
        others(areas: ["region:maakunta-10", "region:maakunta-18", "country:SE"]) { areaId value whyNotComparable { reason } } } }`);
    const inhabitants = 'region(id: "region:maakunta-10") { population(year: 2022) }';
    const { region } = (await hub.ask(`{ ${inhabitants} }`)).data as { region: { population: number } };
    const missing = [{ reason: 'MISSING_VALUE' }];
    expect(data).toEqual({
      share: {
        others: [
          { areaId: 'region:hyvinvointialue-19', value: '25.5', whyNotComparable: [] },
          { areaId: 'country:SE', value: '33.3', whyNotComparable: [] },
          { areaId: 'municipality:290', value: '30', whyNotComparable: [] },
          { areaId: 'country:FI', value: null, whyNotComparable: missing },
        ],
      },
      count: {
        others: [
          { areaId: 'region:maakunta-10', value: expect.any(String), whyNotComparable: [] },
          { areaId: 'region:maakunta-18', value: null, whyNotComparable: missing },
          { areaId: 'country:SE', value: null, whyNotComparable: [...missing, { reason: 'NO_DENOMINATOR' }] },
        ],
      },
    });
    const { count } = data as { count: { others: { value: string }[] } };
    const sum = [...Array(12).keys()].reduce((total, at) => total + 100 + at, 0);
    expect(Number(count.others[0]!.value)).toBeCloseTo((sum * 1000) / region.population, 5);
  });

  it('make a table of many indicators and municipalities in the same statements as a small one', async () => {
    const many = Array.from({ length: 20 }, (_, at) =>
      anIndicator(`many-${at}`, { additive: true, denominators: ['population'] }),
    );
    const rows = await hub.running.db.read(sql('SELECT `municipalityId` FROM `classification` WHERE `year` = 2022'));
    const ids = rows.map((row) => String(row.municipalityId)).sort();
    await givenFigures(
      hub.running,
      many,
      many.flatMap((indicator, at) =>
        ids.map((id, index) => anObservation(indicator, [id.slice(-3), 2022, index * (at + 1)])),
      ),
    );
    const table = (indicators: number, municipalities: number) =>
      hub.ask(
        `query($i: [ID!]!, $m: [ID!]!) { benchmarkTable(indicators: $i, year: 2022, per: "population", peerGroup: "peer-group:same-grouping-and-size") {
          indicator { id } cells(municipalities: $m) { municipality { code } comparable value rank n median whyNotComparable { reason } } } }`,
        { i: many.slice(0, indicators).map(({ id }) => id), m: ids.slice(0, municipalities) },
      );
    const large = await table(20, 293);
    type Row = { cells: { comparable: boolean; rank: number | null; n: number }[] };
    const { benchmarkTable } = large.data as unknown as { benchmarkTable: Row[] };
    expect(benchmarkTable.map(({ cells }) => cells.length)).toEqual(Array(20).fill(293));
    for (const { comparable, rank, n } of benchmarkTable.flatMap(({ cells }) => cells)) {
      expect(comparable ? rank! >= 1 && rank! <= n : rank).toBe(comparable ? true : null);
    }
    expect([large.statements, (await table(2, 3)).statements]).toEqual([7, 7]);
  });

  it.each([
    [
      'indicator: "x", year: 2022, peerGroup: "peer-group:same-size"',
      'indicator must be one that `statisticalIndicators` lists, but got: "x"',
    ],
    [
      `indicator: "${visits.id}", year: 1600, peerGroup: "peer-group:same-size"`,
      'year must be 1700..2100, but got: 1600',
    ],
    [
      `indicator: "${visits.id}", year: 2022, from: 2022, peerGroup: "peer-group:same-size"`,
      'from must be before year 2022, but got: 2022',
    ],
    [
      `indicator: "${visits.id}", year: 2022, perUnits: 0, per: "population", peerGroup: "peer-group:same-size"`,
      'perUnits must be 1..1000000, but got: 0',
    ],
    [
      `indicator: "${visits.id}", year: 2022, perUnits: 10, peerGroup: "peer-group:same-size"`,
      'perUnits goes with per, but got: {"perUnits":10}',
    ],
    [
      `indicator: "${visits.id}", year: 2022, per: "people", peerGroup: "peer-group:same-size"`,
      'indicator must be one that `statisticalIndicators` lists, but got: "people"',
    ],
    [`indicator: "${visits.id}", year: 2022`, 'give exactly one of a peer group and a rule, but got: {}'],
  ])('are refused with %s', async (args, message) => {
    const { errors } = await hub.ask(`{ benchmark(municipality: "municipality:205", ${args}) { n } }`);
    expect(errors).toEqual([expect.objectContaining({ message, extensions: { code: 'BAD_USER_INPUT' } })]);
  });

  it('are refused for a municipality that is not there, and for more than can be asked at once', async () => {
    const of = async (query: string): Promise<string> => (await hub.ask(query)).errors![0]!.message;
    const args = `indicator: "${visits.id}", year: 2022, ${SAME_REGION}`;
    expect(await of(`{ benchmark(municipality: "municipality:999", ${args}) { n } }`)).toBe(
      'a municipality must be an id like municipality:091, but got: "municipality:999"',
    );
    expect(
      await of(
        `{ benchmarkTable(indicators: [${'"x",'.repeat(31)}], year: 2022, ${SAME_REGION}) { indicator { id } } }`,
      ),
    ).toBe('indicators must be at most 30, but got: 31');
    expect(
      await of(
        `{ benchmark(municipality: "municipality:205", ${args}) { others(areas: [${'"005",'.repeat(21)}]) { value } } }`,
      ),
    ).toBe('areas must be at most 20, but got: 21');
  });

  it('of Kainuu know who is in it', async () => {
    const { data } = await hub.ask(
      '{ region(id: "region:maakunta-18") { municipalities(at: "2022-12-31") { code } } }',
    );
    const { region } = data as { region: { municipalities: { code: string }[] } };
    expect(region.municipalities.map(({ code }) => code)).toEqual([...KAINUU].sort());
  });
});
