import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type CommandContext, SILENT } from '@courage-hub/kit/command';
import { sql } from '@courage-hub/kit/sql';
import { TEST_NOW, testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { subgraph } from '../subgraph';
import { importObservations } from './import-observations';
import type { ImportOptions } from './import-settings';

const REAL = resolve(__dirname, '../../../../../shared/data/indicators');
const KEY_FIGURES = join(REAL, 'statfin_key_figures_municipalities_2020.jsonstat2.json');
const FERTILITY = join(REAL, 'statfin_12dt_total_fertility_rate_1776_2024.jsonstat2.json');

if (!existsSync(REAL)) console.log('skipped: ../shared/data is absent');
const withReal = existsSync(REAL) ? it : it.skip;

const LATER = '2026-06-01T00:00:00.000Z';
const DEFAULTS: ImportOptions = {
  dryRun: false,
  language: 'en',
  additive: false,
  direction: 'NEUTRAL',
  theme: 'OTHER',
};

describe.each(testEngines())('importing observations on %s', (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'hub-observations-'));
  let hub: TestSubgraph;

  beforeEach(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
  }, 120_000);
  afterEach(() => hub.close());
  afterAll(() => rmSync(folder, { recursive: true }));

  const context = (now = TEST_NOW): CommandContext => ({
    db: hub.running.db,
    now,
    progress: SILENT,
    intake: () => {
      throw new Error('asks no other service');
    },
  });
  const run = (file: string, options: Partial<ImportOptions> = {}, now = TEST_NOW) =>
    importObservations.run({ file }, { ...DEFAULTS, ...options }, context(now));

  function csv(...lines: string[]): string {
    const file = join(folder, 'library.csv');
    writeFileSync(file, ['indicator,area,year,value,status,name,unit', ...lines, ''].join('\n'));
    return file;
  }

  const VISITS = 'statistical-indicator:library-visits';
  const GOOD = [`${VISITS},005,2023,100.50,,Library visits,visits`, `${VISITS},005,2024,,Q,,`];

  const stored = async () => {
    const rows = await hub.running.db.read(
      sql("SELECT * FROM `observation` WHERE `source` <> 'statfin-vaestoalue-kunta_vaki2024' ORDER BY `year`"),
    );
    return rows.map((row) => ({ ...row }));
  };
  const told = async () =>
    (
      await hub.running.db.read(
        sql("SELECT `objectId`, `kind` FROM `outbox` WHERE `type` = 'StatisticalIndicator' ORDER BY `seq`"),
      )
    )
      .map((row) => ({ ...row }))
      .slice(4);

  it('writes the good values, names the bad ones by line, contract and value, and refuses the file as a whole', async () => {
    const { data, summary, refused } = await run(
      csv(...GOOD, `${VISITS},5,20x4,1e9,,,`, `${VISITS},005,2023,7,,,`, 'nothing,005,2024,1,,,'),
    );
    expect(refused).toBe(true);
    const area =
      'area must be a municipality code like 005, an id like region:maakunta-06, or country:FI, but got: "5"';
    const rejected = [
      {
        where: 'line 4',
        reasons: [
          area,
          'year must be 1700..2100, but got: "20x4"',
          'value must be a decimal of at most 24 digits and 6 decimals, or empty, but got: "1e9"',
        ],
      },
      { where: 'line 6', reasons: ['indicator must be one that the hub knows, but got: "nothing"'] },
      { where: 'line 5', reasons: ['a value must occur once, but line 2 has it too'] },
    ].sort((a, b) => (a.where < b.where ? -1 : 1));
    expect(data).toMatchObject({ read: 5, inserted: 2, updated: 0, unchanged: 0, newIndicators: 1, rejected });
    expect(summary).toContain('line 5: a value must occur once, but line 2 has it too');
    const row = { indicatorId: VISITS, areaId: 'municipality:005', source: 'library.csv' };
    expect(await stored()).toEqual([
      { ...row, year: 2023, value: '100.5', status: 'FINAL', firstBoundaries: 2023, lastBoundaries: 2023 },
      { ...row, year: 2024, value: null, status: 'SUPPRESSED', firstBoundaries: 2024, lastBoundaries: 2024 },
    ]);
    expect(await told()).toEqual([
      { objectId: VISITS, kind: 'Create' },
      { objectId: VISITS, kind: 'Update' },
    ]);
  });

  it('changes nothing the second time', async () => {
    await run(csv(...GOOD));
    const before = [await stored(), await told()];
    const { data, refused } = await run(csv(...GOOD), {}, LATER);
    expect([data, refused]).toEqual([
      expect.objectContaining({ inserted: 0, updated: 0, unchanged: 2, newIndicators: 0 }),
      false,
    ]);
    expect([await stored(), await told()]).toEqual(before);
  });

  it('changes what has changed, and tells it', async () => {
    await run(csv(...GOOD));
    const { data } = await run(csv(GOOD[0]!, `${VISITS},005,2024,80,P,,`), {}, LATER);
    expect(data).toMatchObject({ inserted: 0, updated: 1, unchanged: 1 });
    expect((await stored())[1]).toMatchObject({ value: '80', status: 'PRELIMINARY' });
    expect((await told()).slice(2)).toEqual([{ objectId: VISITS, kind: 'Update' }]);
    const answer = await hub.ask(`{ statisticalIndicators(filter: {modifiedSince: "${LATER}"}) { nodes { id } } }`);
    expect(answer.data).toEqual({ statisticalIndicators: { nodes: [{ id: VISITS }] } });
  });

  it('only counts in a dry run', async () => {
    const { data } = await run(csv(...GOOD), { dryRun: true });
    expect(data).toMatchObject({ inserted: 2, newIndicators: 1 });
    expect([await stored(), await told()]).toEqual([[], []]);
  });

  it('describes a new indicator as the options say', async () => {
    await run(csv(...GOOD), {
      language: 'sv',
      additive: true,
      denominator: ['population'],
      direction: 'HIGHER_IS_BETTER',
      theme: 'SERVICES',
      licence: 'https://creativecommons.org/licenses/by/4.0/',
    });
    const { data } = await hub.ask(
      `{ statisticalIndicator(id: "${VISITS}") { name { sv en original } unit additive denominators direction theme breaks { year } provenance { sourceSystem licence retrievedAt demo } } }`,
    );
    expect(data).toEqual({
      statisticalIndicator: {
        name: { sv: 'Library visits', en: null, original: 'sv' },
        unit: 'visits',
        additive: true,
        denominators: ['population'],
        direction: 'HIGHER_IS_BETTER',
        theme: 'SERVICES',
        breaks: [],
        provenance: {
          sourceSystem: 'library.csv',
          licence: 'https://creativecommons.org/licenses/by/4.0/',
          retrievedAt: TEST_NOW,
          demo: false,
        },
      },
    });
  });

  it.each([
    [{ area: '5' }, /^--area must be/],
    [{ boundaries: '20' }, '--boundaries must be a year 2000..2099, but got: "20"'],
    [{ language: 'de' }, '--language must be one of fi, sv, en, but got: "de"'],
    [{ direction: 'UP' }, /^--direction must be one of HIGHER_IS_BETTER/],
    [{ theme: 'X' }, /^--theme must be one of/],
    [{ denominator: ['people'] }, '--denominator must be population or the id of an indicator, but got: "people"'],
    [{ licence: 'CC BY' }, /^URI must be/],
  ])('refuses the options %j', async (options, message) => {
    await expect(run(csv(...GOOD), options)).rejects.toThrow(message);
  });

  it.each([
    ['a,b\n1,2\n', 'the file must have the columns indicator, area, year, value, but got: ["a","b"]'],
    ['indicator,area,year,value\n"x,005\n', /^the file must be CSV, but got: /],
    ['{"version":"2.0"', /^the file must be JSON/],
  ])('refuses a file that holds %j', async (text, message) => {
    const file = join(folder, 'bad');
    writeFileSync(file, text);
    await expect(run(file)).rejects.toThrow(message);
  });

  it('refuses a file that is not there, and a folder', async () => {
    await expect(run(join(folder, 'none'))).rejects.toThrow('there is no such file');
    await expect(run(folder)).rejects.toThrow('that is a folder, not a file');
  });

  withReal(
    'takes the key figures of 2020 as Statistics Finland gives them, and a second time changes nothing',
    async () => {
      const { data } = await run(KEY_FIGURES, { theme: 'ECONOMY' });
      expect(data).toMatchObject({ read: 1860, inserted: 1860, newIndicators: 6, rejected: [] });
      const answer = await hub.ask(`{
      statisticalIndicators(filter: {theme: [ECONOMY]}) { totalCount nodes { id name { en } unit } }
      municipality(code: "099") { observations(indicator: "statistical-indicator:kta-lainakanta-asuk") { year value status boundaries source } } }`);
      const { statisticalIndicators, municipality } = answer.data as Record<
        string,
        { totalCount: number; nodes: object[] }
      >;
      expect(statisticalIndicators!.totalCount).toBe(6);
      expect(statisticalIndicators!.nodes).toContainEqual({
        id: 'statistical-indicator:kta-lainakanta-asuk',
        name: { en: 'Loan stock, EUR per capita' },
        unit: 'Key figure or EUR 1,000',
      });
      expect(municipality).toEqual({
        observations: [
          { year: 2020, value: expect.stringMatching(/^\d+$/), status: 'FINAL', boundaries: '2020', source: 'kta' },
        ],
      });
      expect((await run(KEY_FIGURES, {}, LATER)).data).toMatchObject({ inserted: 0, updated: 0, unchanged: 1860 });
    },
  );

  withReal(
    'gives real loans that are compared per inhabitant, after the merger of 2021 and not before it',
    async () => {
      await run(KEY_FIGURES, { additive: true, denominator: ['population'], direction: 'LOWER_IS_BETTER' });
      const loans = 'statistical-indicator:kta-lainakanta-eur';
      const answer = await hub.ask(`{
      kankaanpaa: municipality(code: "214") { population(year: 2020) }
      parts: statisticalIndicator(id: "${loans}") { observations(areas: ["214", "099"]) { value } }
      before: benchmark(municipality: "municipality:214", indicator: "${loans}", year: 2020, per: "population", peerGroup: "peer-group:same-region") { comparable whyNotComparable { reason changes { effectiveDate } } }
      after: benchmark(municipality: "municipality:214", indicator: "${loans}", year: 2020, per: "population", perUnits: 1000, at: "2021-01-01", peerGroup: "peer-group:same-region") { comparable observed denominator value n } }`);
      type Parts = {
        parts: { observations: { value: string }[] };
        kankaanpaa: { population: number };
        after: { value: string };
      };
      const { parts, kankaanpaa, after } = answer.data as unknown as Parts;
      const sum = parts.observations.reduce((total, { value }) => total + Number(value), 0);
      expect(answer.data).toMatchObject({
        before: {
          comparable: false,
          whyNotComparable: [{ reason: 'MERGER_BETWEEN', changes: [{ effectiveDate: '2021-01-01' }] }],
        },
        after: { comparable: true, observed: String(sum), denominator: String(kankaanpaa.population), n: 16 },
      });
      expect(Number(after.value)).toBeCloseTo((sum * 1000) / kankaanpaa.population, 5);
    },
  );

  withReal('takes the fertility of the whole country since 1776', async () => {
    await expect(run(FERTILITY)).rejects.toThrow('a dataset without a dimension of areas needs --area');
    const { data } = await run(FERTILITY, { area: 'country:FI' });
    expect(data).toMatchObject({ read: 249, inserted: 249, newIndicators: 1, rejected: [] });
    const answer = await hub.ask(
      '{ statisticalIndicator(id: "statistical-indicator:statfin-synt-pxt-12dt") { name { en } decimals observations(areas: ["SSS"], to: 1777) { areaId year value } } }',
    );
    expect(answer.data).toEqual({
      statisticalIndicator: {
        name: { en: 'Total fertility rate' },
        decimals: 2,
        observations: [
          { areaId: 'country:FI', year: 1776, value: '5.42' },
          { areaId: 'country:FI', year: 1777, value: '5.51' },
        ],
      },
    });
  });
});
