import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type CommandContext, SILENT } from '@courage-hub/kit/command';
import { sql } from '@courage-hub/kit/sql';
import { TEST_NOW, testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { subgraph } from '../subgraph';
import { importProjects } from './import-projects';
import { COLUMNS } from './project-row';

const LATER = '2026-06-01T00:00:00.000Z';
const REGISTER = resolve(
  __dirname,
  '../../../../../shared/data/experiments/fi_structural_fund_projects_public_bodies.csv',
);

if (!existsSync(REGISTER)) console.log('skipped: ../shared/data is absent');
const withRegister = existsSync(REGISTER) ? it : it.skip;

const GOOD =
  '2007-2013,S1,ESF,Hanke,Itä-Suomi,Toiminta päättynyt,2008-01-01,2009-12-31,Sallan kunta,municipal,732,1000,999.5,2000,1990';
const TOWN = '2014-2020,A2,ERDF,Toinen,,Toiminnassa,2015-01-01,2016-12-31,SALLAN KUNTA,municipal,732,1000,0,2000,0';
const BAD_DAY = '2007-2013,S3,ESF,Kolmas,,Keskeytynyt,2008-13-01,2009-12-31,Lapin yliopisto,public,,1,1,1,1';
const SHORT = '2007-2013,S4,ESF,Neljäs';

describe.each(testEngines())('importing projects on %s', (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'hub-import-'));
  let hub: TestSubgraph;
  let taken: { rows: readonly Record<string, unknown>[]; dryRun: boolean }[];
  let steps: number[];

  beforeEach(async () => {
    hub = await testSubgraph(subgraph, engine, 'none');
    taken = [];
    steps = [];
  }, 120_000);
  afterEach(() => hub.close());
  afterAll(() => rmSync(folder, { recursive: true }));

  function context(now = TEST_NOW): CommandContext {
    return {
      db: hub.running.db,
      now,
      progress: { ...SILENT, advance: (to) => void steps.push(to) },
      intake:
        (name) =>
        async (rows, { dryRun }) => {
          expect(name).toBe('municipalities.organizations');
          taken.push({ rows, dryRun });
          return { inserted: rows.length, unchanged: 0 };
        },
    };
  }

  function csv(...lines: string[]): string {
    const file = join(folder, 'projects.csv');
    writeFileSync(file, [COLUMNS.join(','), ...lines, ''].join('\n'));
    return file;
  }

  const run = (file: string, { dryRun = false, now = TEST_NOW } = {}) =>
    importProjects.run({ file }, { dryRun }, context(now));

  const stored = () =>
    hub.running.db.read(sql('SELECT `id`, `version`, `createdAt`, `modifiedAt` FROM `project` ORDER BY `id`'));

  const told = () => hub.running.db.read(sql('SELECT `type`, `objectId`, `kind`, `at` FROM `outbox` ORDER BY `seq`'));

  it('writes the good rows, names the bad ones by line, column and value, and refuses the file as a whole', async () => {
    const report = await run(csv(GOOD, BAD_DAY, TOWN, SHORT, GOOD));
    expect(report.refused).toBe(true);
    expect(report.data).toMatchObject({
      read: 5,
      inserted: 2,
      updated: 0,
      unchanged: 0,
      withMunicipality: 2,
      discontinued: 0,
      organizations: 1,
      rejected: [
        { line: 3, code: 'S3', reasons: ['start_date must be a calendar day YYYY-MM-DD, but got: "2008-13-01"'] },
        {
          line: 5,
          code: 'S4',
          reasons: expect.arrayContaining(['beneficiary_kind must be public or municipal, but got: ""']),
        },
        { line: 6, code: 'S1', reasons: ['project_code must occur once in a period, but line 2 has it too'] },
      ],
    });
    expect(report.summary[1]).toBe('2 inserted, 0 updated, 0 unchanged, 3 rejected');
    expect(report.summary[3]).toMatch(/^line 3 \(S3\): start_date must be/);
    expect(await stored()).toEqual([
      { id: 'project:structural-funds-2007-2013-s1', version: 1, createdAt: TEST_NOW, modifiedAt: TEST_NOW },
      { id: 'project:structural-funds-2014-2020-a2', version: 1, createdAt: TEST_NOW, modifiedAt: TEST_NOW },
    ]);
    expect(taken).toEqual([
      {
        dryRun: false,
        rows: [
          {
            id: expect.stringMatching(/^organization:/),
            name: 'Sallan kunta',
            kind: 'MUNICIPALITY',
            homeMunicipalityCode: '732',
          },
        ],
      },
    ]);
  });

  it('run again writes nothing; a changed row is an update of its version and an entry of the outbox', async () => {
    await run(csv(GOOD, TOWN));
    const again = await run(csv(GOOD, TOWN), { now: LATER });
    expect(again.data).toMatchObject({ inserted: 0, updated: 0, unchanged: 2 });
    expect(again.refused).toBe(false);
    const changed = await run(csv(GOOD.replace('999.5', '1000'), TOWN), { now: LATER });
    expect(changed.data).toMatchObject({ inserted: 0, updated: 1, unchanged: 1 });
    const [s1, a2] = ['project:structural-funds-2007-2013-s1', 'project:structural-funds-2014-2020-a2'];
    expect(await stored()).toEqual([
      { id: s1, version: 2, createdAt: TEST_NOW, modifiedAt: LATER },
      { id: a2, version: 1, createdAt: TEST_NOW, modifiedAt: TEST_NOW },
    ]);
    expect(await told()).toEqual([
      { type: 'Project', objectId: s1, kind: 'Create', at: TEST_NOW },
      { type: 'Project', objectId: a2, kind: 'Create', at: TEST_NOW },
      { type: 'Project', objectId: s1, kind: 'Update', at: LATER },
    ]);
  });

  it('as a dry run reports the same and writes nothing', async () => {
    const report = await run(csv(GOOD, TOWN, BAD_DAY), { dryRun: true });
    expect(report.data).toMatchObject({ read: 3, inserted: 2, organizations: 1, rejected: [{ line: 4 }] });
    expect([await stored(), await told(), taken[0]!.dryRun]).toEqual([[], [], true]);
  });

  it('refuses what is no register file, and says why', async () => {
    const other = join(folder, 'other.csv');
    writeFileSync(other, 'name,code\nA,1\n');
    await expect(run(other)).rejects.toThrow(
      /^the file must have the columns period, .*; missing: period, project_code/,
    );
    writeFileSync(other, `${COLUMNS.join(',')}\n"2007`);
    await expect(run(other)).rejects.toThrow(/^not a CSV file: /);
    await expect(run(join(folder, 'absent.csv'))).rejects.toThrow('there is no such file');
    await expect(run(folder)).rejects.toThrow('that is a folder, not a file');
    expect((await run(csv())).data).toMatchObject({ read: 0, inserted: 0 });
  });

  withRegister(
    'takes in the whole register of 5,694 projects, once',
    async () => {
      const first = await run(REGISTER);
      expect(first.data).toMatchObject({
        read: 5694,
        inserted: 5694,
        updated: 0,
        unchanged: 0,
        rejected: [],
        withMunicipality: 1270,
        discontinued: 42,
      });
      expect(steps).toEqual([500, 1000, 1500, 2000, 2500, 3000, 3500, 4000, 4500, 5000, 5500, 5694]);
      const again = await run(REGISTER, { now: LATER });
      expect(again.data).toMatchObject({ inserted: 0, updated: 0, unchanged: 5694 });
      const { data } = await hub.ask(
        '{ all: projects(first: 1) { totalCount nodes { title { fi } } facets(fields: ["status", "purpose", "fundingProgramme"]) { values { value count } } } negative: project(id: "project:structural-funds-2014-2020-a70258") { realisedPublic { amount currency } } }',
      );
      expect(data).toMatchObject({
        all: {
          totalCount: 5694,
          facets: [
            {
              values: [
                { value: 'ENDED', count: 4498 },
                { value: 'RUNNING', count: 1154 },
                { value: 'DISCONTINUED', count: 42 },
              ],
            },
            { values: [{ value: 'OTHER', count: 5694 }] },
            { values: expect.arrayContaining([{ value: 'ESF 2007-2013: Itä-Suomen suuralueosio', count: 567 }]) },
          ],
        },
        negative: { realisedPublic: { amount: '-744.00', currency: 'EUR' } },
      });
    },
    120_000,
  );
});
