import { aViewer, testEngines } from '@courage-hub/kit/testing';
import { sql } from '@courage-hub/kit/sql';
import { type Reply, testGraph, type TestGraph } from './graph';

/** The features of the municipalities service by their letters, each through the gateway on the demo world. */

const VISITS = 'statistical-indicator:demo-library-visits';
const LONELY = 'statistical-indicator:demo-loneliness-share';
const ENTERPRISES = 'statistical-indicator:demo-new-enterprises';
const DIGITAL = 'statistical-indicator:demo-digital-services-share';
const OLD = 'statistical-indicator:population-aged-65-plus';
const WORKING = 'statistical-indicator:population-aged-15-64';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are compared with what a test expects
type Json = any;

describe.each(testEngines())('municipalities through the gateway on %s', (engine) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await testGraph({ engine });
  }, 180_000);
  afterAll(() => graph.close());

  const ask = async (query: string, variables?: Record<string, unknown>): Promise<Json> => {
    const { body }: Reply = await graph.post(query, variables);
    expect(body.errors).toBeUndefined();
    return body.data;
  };
  const read = (text: string, ...params: unknown[]): Promise<Json[]> =>
    graph.services.municipalities.db.read(sql(text, ...params));

  it('B1: peers come by a stated rule: size, grouping, language, region, or the nearest by chosen indicators, on any day', async () => {
    const { peerGroups, municipality } = await ask(
      `query($rule: PeerRuleInput) {
      peerGroups { id rule }
      municipality(code: "564") {
        grouping language region { id }
        size: peers(group: "peer-group:same-grouping-and-size") { grouping population }
        language_: peers(group: "peer-group:same-language-and-size") { language }
        then: peers(group: "peer-group:same-region", at: "2014-06-01") { region(at: "2014-06-01") { id } }
        nearest: peers(rule: $rule) { code } } }`,
      {
        rule: {
          sameBy: ['GROUPING'],
          nearest: { count: 5, by: ['population', 'statistical-indicator:demographic-dependency-ratio'] },
        },
      },
    );
    expect(peerGroups).toHaveLength(7);
    expect(peerGroups.every(({ rule }: Json) => rule.startsWith('Current municipalities'))).toBe(true);
    expect(municipality.size.length).toBeGreaterThan(3);
    expect(municipality.size.every((one: Json) => one.grouping === 'URBAN' && one.population >= 100_000)).toBe(true);
    expect(municipality.language_.every((one: Json) => one.language === municipality.language)).toBe(true);
    expect(new Set(municipality.then.map((one: Json) => one.region.id))).toEqual(new Set([municipality.region.id]));
    expect(municipality.nearest).toHaveLength(5);
  });

  it('B2: the values of an indicator are told by municipality and year, with source, status and unit; missing years stay missing', async () => {
    const { municipality } = await ask(`{ municipality(code: "091") {
      observations(indicator: "${VISITS}", from: 2020) { year value status source boundaries indicator { unit name { sv } provenance { demo } } } } }`);
    const rows = await read(
      'SELECT `year`, `value` FROM `observation` WHERE `indicatorId` = ? AND `areaId` = ? ORDER BY `year`',
      VISITS,
      'municipality:091',
    );
    const indicator = { unit: 'visits', name: { sv: 'Biblioteksbesök' }, provenance: { demo: true } };
    expect(municipality.observations).toEqual(
      rows.map(({ year, value }) => ({
        year: Number(year),
        value,
        status: 'FINAL',
        source: 'demo',
        boundaries: Number(year) === 2022 ? '2022' : '2025',
        indicator,
      })),
    );
    expect(municipality.observations.map(({ year }: Json) => year)).toEqual([2022, 2024]);
    const suppressed = await read(
      "SELECT COUNT(*) AS `n` FROM `observation` WHERE `status` = 'SUPPRESSED' AND `value` IS NOT NULL",
    );
    expect(Number(suppressed[0].n)).toBe(0);
  });

  it('B3: municipalities are compared per inhabitant and per case, with n and the denominator shown', async () => {
    const peers = 'peerGroup: "peer-group:same-grouping-and-size"';
    const { perCapita, perCase, population, aged } = await ask(`{
      perCapita: benchmark(municipality: "municipality:564", indicator: "${VISITS}", year: 2022, per: "population", perUnits: 1000, ${peers}) {
        comparable observed value per perUnits denominator n peersWithoutValue peerRule }
      perCase: benchmark(municipality: "municipality:564", indicator: "${OLD}", year: 2024, per: "${WORKING}", perUnits: 100, at: "2025-01-01", ${peers}) {
        comparable observed value per denominator n }
      population: municipality(code: "564") { population(year: 2022) }
      aged: municipality(code: "564") { populationStructure { age65Plus age15To64 } } }`);
    const inhabitants = population.population;
    expect(perCapita).toMatchObject({
      comparable: true,
      per: 'population',
      perUnits: 1000,
      denominator: String(inhabitants),
    });
    expect(Number(perCapita.value)).toBeCloseTo((Number(perCapita.observed) * 1000) / inhabitants, 5);
    expect(perCapita.n).toBeGreaterThanOrEqual(5);
    expect(perCapita.peerRule).toMatch(/same statistical grouping and the same population size band/);
    const { age65Plus, age15To64 } = aged.populationStructure;
    expect(perCase).toMatchObject({ comparable: true, observed: String(age65Plus), denominator: String(age15To64) });
    expect(Number(perCase.value)).toBeCloseTo((age65Plus * 100) / age15To64, 5);
  });

  it.each([
    ['MERGER_BETWEEN', '507', LONELY, 'year: 2024, from: 2022, at: "2025-01-01"'],
    ['MERGER_BETWEEN', '588', VISITS, 'year: 2024, at: "2025-01-01"'],
    ['NO_DENOMINATOR', '564', LONELY, 'year: 2022, per: "population"'],
    ['DEFINITION_CHANGED', '564', DIGITAL, 'year: 2024, from: 2022, at: "2025-01-01"'],
    ['N_TOO_SMALL', '564', VISITS, 'year: 2022, rule: {nearest: {count: 2, by: ["population"]}}'],
  ])('B6: it refuses with %s instead of a wrong rank, for %s', async (reason, code, indicator, args) => {
    const peers = args.includes('rule') ? '' : ', peerGroup: "peer-group:same-size"';
    const { benchmark } =
      await ask(`{ benchmark(municipality: "municipality:${code}", indicator: "${indicator}", ${args}${peers}) {
      comparable rank percentile median whyNotComparable { reason explanation { fi sv en } } } }`);
    expect(benchmark).toMatchObject({ comparable: false, rank: null, percentile: null, median: null });
    expect(benchmark.whyNotComparable.map((one: Json) => one.reason)).toContain(reason);
    for (const { explanation } of benchmark.whyNotComparable) expect(new Set(Object.values(explanation)).size).toBe(3);
  });

  it.each([
    ['MISSING_VALUE', 'MISSING'],
    ['SUPPRESSED', 'SUPPRESSED'],
  ])('B6: it refuses with %s where the cell is %s', async (reason, status) => {
    const [cell] = await read(
      'SELECT `areaId` FROM `observation` WHERE `indicatorId` = ? AND `year` = 2022 AND `status` = ? ORDER BY `areaId`',
      LONELY,
      status,
    );
    const { benchmark } =
      await ask(`{ benchmark(municipality: "${cell.areaId}", indicator: "${LONELY}", year: 2022, peerGroup: "peer-group:same-size") {
      comparable rank value whyNotComparable { reason } } }`);
    expect(benchmark).toEqual({ comparable: false, rank: null, value: null, whyNotComparable: [{ reason }] });
  });

  it('B7: other parties stand beside it: wellbeing services county, region, the whole country', async () => {
    const { benchmark, county, country } = await ask(`{
      benchmark(municipality: "municipality:564", indicator: "${OLD}", year: 2024, per: "population", perUnits: 100, at: "2025-01-01", peerGroup: "peer-group:same-size") {
        others(areas: ["region:hyvinvointialue-17", "country:FI", "country:SE"]) { areaId value whyNotComparable { reason } } }
      county: region(id: "region:hyvinvointialue-17") { population observations(indicator: "${OLD}") { value } }
      country: regions(kind: MAAKUNTA) { population observations(indicator: "${OLD}") { value } } }`);
    const sum = (regions: Json[], of: (region: Json) => number): number =>
      regions.reduce((all, region) => all + of(region), 0);
    const aged = (region: Json): number => Number(region.observations[0].value);
    const [ofCounty, ofCountry, ofSweden] = benchmark.others;
    expect(Number(ofCounty.value)).toBeCloseTo((aged(county) * 100) / county.population, 4);
    const share = (sum(country, aged) * 100) / sum(country, ({ population }) => population);
    expect(Number(ofCountry.value)).toBeCloseTo(share, 4);
    expect(ofSweden).toMatchObject({
      value: null,
      whyNotComparable: [{ reason: 'MISSING_VALUE' }, { reason: 'NO_DENOMINATOR' }],
    });
  });

  it('B8: rank, percentile and quartiles agree with the peer set that is told with them', async () => {
    const { benchmark, municipality } = await ask(`{
      benchmark(municipality: "municipality:564", indicator: "${ENTERPRISES}", year: 2022, peerGroup: "peer-group:same-size") {
        comparable value n peersWithoutValue rank percentile q1 median q3 peerGroup { rule } }
      municipality(code: "564") { peers(group: "peer-group:same-size", at: "2022-12-31") { observations(indicator: "${ENTERPRISES}", from: 2022, to: 2022) { value } } } }`);
    const others = municipality.peers.flatMap((peer: Json) =>
      peer.observations.flatMap(({ value }: Json) => value ?? []),
    );
    const all = [benchmark.value, ...others].map(Number).sort((a, b) => a - b);
    const own = Number(benchmark.value);
    const quartile = (share: number): number => {
      const place = (all.length - 1) * share;
      const low = all[Math.floor(place)]!;
      return low + (place % 1) * (all[Math.ceil(place)]! - low);
    };
    const below = all.filter((one) => one < own).length;
    expect(benchmark).toMatchObject({
      comparable: true,
      n: all.length,
      peersWithoutValue: municipality.peers.length - others.length,
      rank: 1 + all.filter((one) => one > own).length,
    });
    expect(Number(benchmark.percentile)).toBeCloseTo(((below + 0.5) * 100) / all.length, 5);
    expect([benchmark.q1, benchmark.median, benchmark.q3].map(Number)).toEqual([
      quartile(0.25),
      quartile(0.5),
      quartile(0.75),
    ]);
  });

  it('B8: a table of indicators and municipalities takes the statements of a small one, and is within the limits of a request', async () => {
    const ids = (
      await read('SELECT `municipalityId` FROM `population` WHERE `year` = 2022 ORDER BY `municipalityId`')
    ).map((row) => row.municipalityId);
    const table = (indicators: string[], municipalities: string[]) =>
      graph.counted(
        `query($i: [ID!]!, $m: [ID!]!) { benchmarkTable(indicators: $i, year: 2022, peerGroup: "peer-group:same-grouping-and-size") {
          indicator { id } cells(municipalities: $m) { municipality { code } comparable rank n } } }`,
        { i: indicators, m: municipalities },
      );
    const [large, small] = [
      await table([VISITS, LONELY, ENTERPRISES, DIGITAL, ...Array(16).fill(VISITS)], ids.slice(0, 293)),
      await table([VISITS], ids.slice(0, 2)),
    ];
    expect(large.body.errors).toBeUndefined();
    expect(large.body.data.benchmarkTable.map(({ cells }: Json) => cells.length)).toEqual(Array(20).fill(293));
    expect(large.statements).toEqual(small.statements);
    expect(Number(large.headers['x-query-cost'])).toBeLessThan(20_000);
  });

  it('S1: region, sub-region and wellbeing county are told as they were on a day', async () => {
    const { municipality } = await ask(`{ municipality(code: "291") {
      before: classification(at: "2020-12-31") { region { name { fi } } sub: region(kind: SEUTUKUNTA) { name { fi } validFrom } }
      after: classification(at: "2021-01-01") { region { name { fi } } county: region(kind: WELLBEING_SERVICES_COUNTY) { name { fi } } } } }`);
    expect(municipality).toEqual({
      before: {
        region: { name: { fi: 'Keski-Suomi' } },
        sub: { name: { fi: expect.any(String) }, validFrom: '2013-01-01' },
      },
      after: { region: { name: { fi: 'Pirkanmaa' } }, county: { name: { fi: 'Pirkanmaan hyvinvointialue' } } },
    });
  });

  it('S2: experiments stay with the municipality of their time and roll up to the regions of any day, each once', async () => {
    const counted = async (at: string): Promise<number> => {
      const { regions } = await ask(
        `{ regions(kind: MAAKUNTA, at: "${at}") { municipalities(at: "${at}", former: true) { experiments(first: 0) { totalCount } } } }`,
      );
      return regions
        .flatMap((region: Json) => region.municipalities)
        .reduce((sum: number, municipality: Json) => sum + municipality.experiments.totalCount, 0);
    };
    const db = graph.services.experiments.db;
    await db.write((writer) =>
      writer.run(
        sql(
          "UPDATE `experiment` SET `leadMunicipalityId` = 'municipality:588' WHERE `leadMunicipalityId` = 'municipality:564'",
        ),
      ),
    );
    const [{ n }] = (await db.read(
      sql(
        "SELECT COUNT(*) AS `n` FROM `experiment` WHERE `visibility` = 'PUBLIC' AND `deletedAt` IS NULL AND `leadMunicipalityId` IS NOT NULL",
      ),
    )) as Json[];
    expect(
      await Promise.all(['2014-06-01', '2020-06-01', '2024-12-31', '2025-01-01', '2026-05-01'].map(counted)),
    ).toEqual(Array(5).fill(Number(n)));
    const { then, now } = await ask(`{
      then: municipality(code: "507") { predecessors(all: true) { code experiments(first: 0) { totalCount } } }
      now: municipality(code: "588", at: "2026-05-01") { code } }`);
    expect(then.predecessors).toEqual([{ code: '588', experiments: { totalCount: expect.any(Number) } }]);
    expect([then.predecessors[0].experiments.totalCount > 0, now.code]).toEqual([true, '507']);
    await db.write((writer) =>
      writer.run(
        sql(
          "UPDATE `experiment` SET `leadMunicipalityId` = 'municipality:564' WHERE `leadMunicipalityId` = 'municipality:588'",
        ),
      ),
    );
  });

  it('S3: Pertunmaa, by name or code, finds Mäntyharju with the reason, and its numbers are counted there', async () => {
    const { byName, byCode, municipality } = await ask(`{
      byName: municipalityMatches(text: "Pertunmaa") { municipality { name { fi } } reason { fi sv en } changes { kind effectiveDate } }
      byCode: municipalityMatches(text: "588", at: "2024-12-31") { municipality { name { fi } } }
      municipality(code: "507") {
        alone: observations(indicator: "${VISITS}", from: 2022, to: 2022) { value }
        together: observations(indicator: "${VISITS}", from: 2022, to: 2022, at: "2025-01-01") { value madeOf { code } }
        predecessors { observations(indicator: "${VISITS}", from: 2022, to: 2022) { value } }
        correspondence(at: "2020-06-01") { whole municipality { name { fi } } } } }`);
    expect(byName).toEqual([
      {
        municipality: { name: { fi: 'Mäntyharju' } },
        reason: {
          fi: 'Pertunmaa liittyi kuntaan Mäntyharju 1.1.2025',
          sv: 'Pertunmaa gick upp i Mäntyharju 1.1.2025',
          en: 'Pertunmaa became part of Mäntyharju on 2025-01-01',
        },
        changes: [{ kind: 'MERGER', effectiveDate: '2025-01-01' }],
      },
    ]);
    expect(byCode).toEqual([{ municipality: { name: { fi: 'Pertunmaa' } } }]);
    const { alone, together, predecessors, correspondence } = municipality;
    const sum = Number(alone[0].value) + Number(predecessors[0].observations[0].value);
    expect(together).toEqual([{ value: String(sum), madeOf: [{ code: '507' }, { code: '588' }] }]);
    expect(correspondence.map((one: Json) => [one.whole, one.municipality.name.fi])).toEqual([
      [true, 'Mäntyharju'],
      [true, 'Pertunmaa'],
    ]);
  });

  it('S5: well-being and vitality indicators stand beside experiments', async () => {
    const { statisticalIndicators, experiments } = await ask(`{
      statisticalIndicators(filter: {theme: [WELLBEING, VITALITY]}) { nodes { id theme } }
      experiments(first: 20) { nodes { title { fi } leadMunicipality { code
        wellbeing: observations(indicator: "${LONELY}", from: 2024) { year value status }
        vitality: observations(indicator: "${ENTERPRISES}", from: 2024) { year value } } } } }`);
    expect(statisticalIndicators.nodes).toEqual(
      expect.arrayContaining([
        { id: LONELY, theme: 'WELLBEING' },
        { id: ENTERPRISES, theme: 'VITALITY' },
      ]),
    );
    const led = experiments.nodes.filter((one: Json) => one.leadMunicipality);
    expect(led.length).toBeGreaterThan(10);
    for (const { leadMunicipality } of led) {
      expect([leadMunicipality.wellbeing.length, leadMunicipality.vitality.length]).toEqual([1, 1]);
    }
  });

  it('O5: digital maturity is told by municipality and year, beside the part that it has in the programme, and an editor writes it', async () => {
    const { programme } = await ask(`{ programme(id: "programme:digikuntakokeilu") {
      participations { role municipality { code name { fi } maturity(model: "digi") { year level maxLevel provenance { demo } } } } } }`);
    const mature = programme.participations.filter((one: Json) => one.municipality.maturity.length > 0);
    expect(mature.length).toBeGreaterThan(0);
    for (const { municipality } of mature) {
      expect(municipality.maturity.map(({ year }: Json) => year)).toEqual([2022, 2024]);
      expect(municipality.maturity[0]).toMatchObject({ maxLevel: 5, provenance: { demo: true } });
    }
    const editor = aViewer({
      kind: 'PERSON',
      id: 'account:o5',
      grants: [{ role: 'EDITOR', scope: 'municipality:005' }],
    });
    const input = { municipality: '005', model: 'digi', year: 2026, level: '3.5', version: 0, clientMutationId: 'o5' };
    const { body } = await graph.postAs(
      editor,
      'mutation($input: RecordMaturityInput!) { recordMaturity(input: $input) { maturityAssessment { id level selfAssessed municipality { name { fi } } } } }',
      { input },
    );
    const id = 'maturity-assessment:digi-005-2026';
    expect(body).toEqual({
      data: {
        recordMaturity: {
          maturityAssessment: { id, level: '3.5', selfAssessed: true, municipality: { name: { fi: 'Alajärvi' } } },
        },
      },
    });
    expect(await ask(`{ node(id: "${id}") { ... on MaturityAssessment { year level } } }`)).toEqual({
      node: { year: 2026, level: '3.5' },
    });
  });

  it('M1: municipalities and organisations carry identifiers with their scheme, and are found by them', async () => {
    const { municipality, organization, organizations } = await ask(`{
      municipality(code: "005") { identifiers { scheme id } organization { id kind parent { id } } }
      organization(identifier: "DEMO:1000") { identifiers { scheme id legalName } kind }
      organizations(filter: {kind: [WELLBEING_SERVICES_COUNTY]}, first: 0) { totalCount } }`);
    expect(municipality.identifiers).toEqual([{ scheme: 'FI-KUNTA', id: '005' }]);
    expect(municipality.organization).toEqual({
      id: 'organization:municipality-005',
      kind: 'MUNICIPALITY',
      parent: null,
    });
    expect(organization.identifiers).toEqual([{ scheme: 'DEMO', id: '1000', legalName: expect.any(String) }]);
    expect(organizations.totalCount).toBe(21);
    const { body } = await graph.post('{ organization(identifier: "FI-PRO:0177619-4") { id } }');
    expect(body.errors![0]).toMatchObject({
      message:
        'a Y-tunnus (FI-PRO) must be seven digits, a dash and the right check digit, but got: "FI-PRO:0177619-4"',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});
