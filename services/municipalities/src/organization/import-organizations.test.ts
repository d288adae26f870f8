import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommandContext, SILENT } from '@courage-hub/kit/command';
import { sql } from '@courage-hub/kit/sql';
import { TEST_NOW, testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { subgraph } from '../subgraph';
import { importOrganizations } from './import-organizations';
import { COLUMNS } from './organization-line';

const LATER = '2026-06-01T00:00:00.000Z';
const GROUP = 'organization:group,Konserni Oy,,Group Ltd,COMPANY,LARGE,0177619-3,Q42,,091,,https://group.example';
const PART = 'organization:part,Osa Oy,Delen Ab,,STARTUP,,02012566,,01abcde23,005,organization:group,';

describe.each(testEngines())('importing organisations on %s', (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'hub-organizations-'));
  let hub: TestSubgraph;
  beforeEach(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
  }, 120_000);
  afterEach(() => hub.close());
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (lines: string[], { dryRun = false, now = TEST_NOW } = {}) => {
    const file = join(folder, 'organizations.csv');
    writeFileSync(file, [COLUMNS.join(','), ...lines, ''].join('\n'));
    const context = { db: hub.running.db, now, progress: SILENT } as CommandContext;
    return importOrganizations.run({ file }, { dryRun }, context);
  };
  const told = async () =>
    (
      await hub.running.db.read(
        sql(
          "SELECT `objectId`, `kind` FROM `outbox` WHERE `at` >= ? AND `type` = 'Organization' ORDER BY `seq` DESC LIMIT 2",
          TEST_NOW,
        ),
      )
    ).map((row) => ({ ...row }));
  const count = async () =>
    (
      await hub.ask(
        '{ organizations(filter: {ids: ["organization:group", "organization:part"]}, first: 0) { totalCount } }',
      )
    ).data;

  it('takes kinds, parents and checked identifiers, findable by each', async () => {
    expect((await run([PART, GROUP])).data).toMatchObject({
      read: 2,
      inserted: 2,
      updated: 0,
      unchanged: 0,
      rejected: [],
    });
    const { data } =
      await hub.ask(`{ part: organization(identifier: "FI-PRO:0201256-6") { id name { fi sv original } kind scale
      identifiers { scheme id uri } sameAs homeMunicipality { code } parent { id identifiers { scheme id } sameAs homepage } provenance { sourceSystem demo } }
      wikidata: organization(identifier: "WIKIDATA:Q42") { id } ror: organization(identifier: "01ABCDE23") { id }
      children: organizations(filter: {parent: "organization:group"}) { nodes { id } } }`);
    const ror = { scheme: 'ROR', id: '01abcde23', uri: 'https://ror.org/01abcde23' };
    expect(data).toEqual({
      part: {
        id: 'organization:part',
        name: { fi: 'Osa Oy', sv: 'Delen Ab', original: 'fi' },
        kind: 'STARTUP',
        scale: 'UNKNOWN',
        identifiers: [{ scheme: 'FI-PRO', id: '0201256-6', uri: null }, ror],
        sameAs: [ror.uri],
        homeMunicipality: { code: '005' },
        parent: {
          id: 'organization:group',
          identifiers: [
            { scheme: 'FI-PRO', id: '0177619-3' },
            { scheme: 'WIKIDATA', id: 'Q42' },
          ],
          sameAs: ['http://www.wikidata.org/entity/Q42'],
          homepage: 'https://group.example',
        },
        provenance: { sourceSystem: 'import', demo: false },
      },
      wikidata: { id: 'organization:group' },
      ror: { id: 'organization:part' },
      children: { nodes: [{ id: 'organization:part' }] },
    });
  });

  it('names the bad lines by column, contract and value, and keeps the others', async () => {
    const { data, refused, summary } = await run([
      GROUP,
      'organization:x,,,,CLUB,HUGE,0177619-4,42,ror,999,organization:none,ftp://x',
      'X,Nimi,,,COMPANY,,,,,,,',
      GROUP,
      'organization:a,A,,,COMPANY,,,,,,organization:b,',
      'organization:b,B,,,COMPANY,,,,,,organization:a,',
    ]);
    expect([refused, await count()]).toEqual([true, { organizations: { totalCount: 1 } }]);
    expect(data).toMatchObject({ read: 6, inserted: 1 });
    expect(data.rejected).toEqual([
      {
        where: 'line 3',
        reasons: [
          expect.stringMatching(/^kind must be one of MUNICIPALITY, .*, but got: "CLUB"$/),
          'scale must be one of MICRO, SME, LARGE, SELF_EMPLOYED, UNKNOWN, or empty, but got: "HUGE"',
          'business_id must be seven digits, a dash and the right check digit, or empty, but got: "0177619-4"',
          'wikidata must be Q and digits, or empty, but got: "42"',
          'ror must be a ROR id of nine characters, or empty, but got: "ror"',
          'home_municipality must be the code of a municipality, or empty, but got: "999"',
          'parent must be an organisation of the hub or of the file, or empty, but got: "organization:none"',
          'homepage must be an http address of at most 400 characters, or empty, but got: "ftp://x"',
          'one of name_fi, name_sv and name_en must be given, but got: none',
        ],
      },
      {
        where: 'line 4',
        reasons: ['id must be organization: and at most 80 letters, digits and dashes, but got: "X"'],
      },
      { where: 'line 5', reasons: ['id must occur once, but an earlier line has it too'] },
      {
        where: 'line 6',
        reasons: ['parent must not lead back to an organisation below it, but got: "organization:a"'],
      },
      {
        where: 'line 7',
        reasons: ['parent must not lead back to an organisation below it, but got: "organization:b"'],
      },
    ]);
    expect(summary).toContain('line 5: id must occur once, but an earlier line has it too');
  });

  it('refuses whose parent is refused', async () => {
    const { data } = await run([
      'organization:top,Top,,,CLUB,,,,,,,',
      'organization:middle,Middle,,,COMPANY,,,,,,organization:top,',
      'organization:low,Low,,,COMPANY,,,,,,organization:middle,',
      GROUP,
    ]);
    const parent = (id: string): string =>
      `parent must be an organisation of the hub or of the file, or empty, but got: "organization:${id}"`;
    expect(data).toMatchObject({
      inserted: 1,
      rejected: [
        { where: 'line 2' },
        { where: 'line 3', reasons: [parent('top')] },
        { where: 'line 4', reasons: [parent('middle')] },
      ],
    });
  });

  it('changes nothing the second time, and only counts in a dry run', async () => {
    expect((await run([GROUP, PART], { dryRun: true })).data).toMatchObject({ inserted: 2 });
    expect(await count()).toEqual({ organizations: { totalCount: 0 } });
    await run([GROUP, PART]);
    const before = await told();
    expect((await run([GROUP, PART], { now: LATER })).data).toMatchObject({ inserted: 0, updated: 0, unchanged: 2 });
    expect((await run([PART], { now: LATER, dryRun: true })).data).toMatchObject({ unchanged: 1 });
    expect(await told()).toEqual(before);
  });

  it('adds to one that is there what the file says, and never writes over its first identifier or its source', async () => {
    await run([GROUP]);
    const line = 'organization:group,,Koncern Ab,,COMPANY,,0201256-6,,01abcde23,,,';
    expect((await run([line], { now: LATER })).data).toMatchObject({ updated: 1 });
    const helsinki = 'organization:municipality-091,,,,MUNICIPALITY,,,Q1757,,,,';
    expect((await run([`${helsinki.replace(',,,,', ',Helsinki,,,')}`], { now: LATER })).data).toMatchObject({
      updated: 1,
    });
    const { data } = await hub.ask(`{ group: organization(id: "organization:group") { name { fi sv en } scale homepage
      identifiers { scheme id } homeMunicipality { code } provenance { modifiedAt } }
      city: organization(identifier: "Q1757") { id name { fi sv } homeMunicipality { code } provenance { sourceSystem } } }`);
    expect(data).toEqual({
      group: {
        name: { fi: 'Konserni Oy', sv: 'Koncern Ab', en: 'Group Ltd' },
        scale: 'LARGE',
        homepage: 'https://group.example',
        identifiers: [
          { scheme: 'FI-PRO', id: '0177619-3' },
          { scheme: 'WIKIDATA', id: 'Q42' },
          { scheme: 'ROR', id: '01abcde23' },
        ],
        homeMunicipality: { code: '091' },
        provenance: { modifiedAt: LATER },
      },
      city: {
        id: 'organization:municipality-091',
        name: { fi: 'Helsinki', sv: 'Helsingfors' },
        homeMunicipality: { code: '091' },
        provenance: { sourceSystem: 'statistics-finland' },
      },
    });
    expect(await told()).toEqual([
      { objectId: 'organization:municipality-091', kind: 'Update' },
      { objectId: 'organization:group', kind: 'Update' },
    ]);
  });

  it('makes a business id with a wrong check digit an error where one is asked for', async () => {
    const { errors } = await hub.ask('{ organization(identifier: "FI-PRO:0177619-4") { id } }');
    expect(errors).toEqual([
      expect.objectContaining({
        message:
          'a Y-tunnus (FI-PRO) must be seven digits, a dash and the right check digit, but got: "FI-PRO:0177619-4"',
        extensions: { code: 'BAD_USER_INPUT' },
      }),
    ]);
  });

  it('refuses a file without its columns', async () => {
    const file = join(folder, 'bad.csv');
    writeFileSync(file, 'id,name\n');
    const context = { db: hub.running.db, now: TEST_NOW, progress: SILENT } as CommandContext;
    await expect(importOrganizations.run({ file }, { dryRun: false }, context)).rejects.toThrow(
      /^the file must have the columns id, name_fi/,
    );
  });
});
