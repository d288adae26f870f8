import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { sql } from '@courage-hub/kit/sql';
import { subgraph } from '../subgraph';
import { AreaChange, AreaChangeParty } from './area-change';

interface Area {
  whole: boolean;
  municipality: { code: string };
  changes: unknown[];
}

describe.each(testEngines())('area changes on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
  }, 120_000);
  afterAll(() => hub.close());

  it('lead from Pertunmaa, merged, to Mäntyharju', async () => {
    const answer =
      await hub.ask(`{ municipality(code: "588") { name { fi } status validTo successors { code name { fi } }
      predecessors { code } changes { kind effectiveDate source from { code } to { code } } } }`);
    expect(answer).toEqual({
      data: {
        municipality: {
          name: { fi: 'Pertunmaa' },
          status: 'MERGED',
          validTo: '2025-01-01',
          successors: [{ code: '507', name: { fi: 'Mäntyharju' } }],
          predecessors: [],
          changes: [
            {
              kind: 'MERGER',
              effectiveDate: '2025-01-01',
              source: 'municipality-code-history',
              from: [{ code: '588' }],
              to: [{ code: '507' }],
            },
          ],
        },
      },
      statements: 5,
    });
  });

  it('name what was merged into Kuopio, oldest first', async () => {
    const { data } = await hub.ask(
      '{ municipality(code: "297") { predecessors { name { fi } } successors { code } } }',
    );
    expect(data).toEqual({
      municipality: { predecessors: [{ name: { fi: 'Maaninka' } }, { name: { fi: 'Juankoski' } }], successors: [] },
    });
  });

  it('tell once of a change whose municipality stands on both sides', async () => {
    const { data } = await hub.ask(
      '{ municipality(code: "090") { changes { kind effectiveDate from { code } to { code } } successors { code } } }',
    );
    expect(data).toEqual({
      municipality: {
        changes: [
          { kind: 'REGION_CHANGE', effectiveDate: '2021-01-01', from: [{ code: '090' }], to: [{ code: '090' }] },
        ],
        successors: [],
      },
    });
  });

  it.each([
    ['588', '2024-12-31', '588'],
    ['588', '2025-01-01', '507'],
    ['507', '2020-01-01', '507 588'],
    ['297', '2014-12-31', '174 297 476'],
    ['297', '2016-12-31', '174 297'],
    ['174', '2014-12-31', '174'],
    ['573', '2026-01-01', ''],
    ['005', '2013-01-01', '005'],
  ])('lay the area of %s on %s in %s', async (code, at, expected) => {
    const { data } = await hub.ask(
      `{ municipality(code: "${code}") { correspondence(at: "${at}") { whole municipality { code } changes { effectiveDate } } } }`,
    );
    const { correspondence } = (data as { municipality: { correspondence: Area[] } }).municipality;
    expect(correspondence.map(({ municipality }) => municipality.code).join(' ')).toBe(expected);
    for (const { whole, municipality, changes } of correspondence) {
      expect([whole, changes.length]).toEqual([true, municipality.code === code ? 0 : 1]);
    }
  });

  it.each([
    ['588', '2024-12-31', '588'],
    ['588', '2025-01-01', '507'],
    ['507', '2014-01-01', '507'],
    ['476', '2026-05-01', '297'],
    ['573', '2026-05-01', '573'],
    ['999', '2026-05-01', null],
  ])('make the code %s on %s mean %s', async (code, at, expected) => {
    const { data } = await hub.ask(`{ municipality(code: "${code}", at: "${at}") { code } }`);
    expect(data).toEqual({ municipality: expected && { code: expected } });
  });

  it('tell name, language, grouping and areas as they were', async () => {
    const { data } = await hub.ask(`{ municipality(code: "291") {
      then: classification(at: "2020-12-31") { year name { sv } language grouping region { name { fi } } county: region(kind: WELLBEING_SERVICES_COUNTY) { code } }
      now: classification { year name { sv } region { name { fi } } } before: classification(at: "2012-12-31") { year } } }`);
    expect(data).toEqual({
      municipality: {
        then: {
          year: 2020,
          name: { sv: 'Kuhmois' },
          language: 'FINNISH',
          grouping: 'RURAL',
          region: { name: { fi: 'Keski-Suomi' } },
          county: { code: '08' },
        },
        now: { year: 2026, name: { sv: 'Kuhmois' }, region: { name: { fi: 'Pirkanmaa' } } },
        before: null,
      },
    });
  });

  it.each([
    ['{classified: {on: "2013-01-01"}}', 320],
    ['{classified: {on: "2014-12-31"}}', 320],
    ['{classified: {on: "2015-01-01"}}', 317],
    ['{classified: {on: "2026-05-01"}, text: "588"}', 0],
    ['{classified: {on: "2024-05-01"}, text: "588"}', 1],
    ['{classified: {on: "2012-12-31"}}', 0],
    ['{classified: {on: "2020-12-31", regionId: "region:maakunta-13"}}', 23],
    ['{classified: {on: "2021-01-01", regionId: "region:maakunta-13"}}', 22],
    ['{codes: ["291"], classified: {on: "2020-12-31", regionId: "region:maakunta-13"}}', 1],
    ['{classified: {on: "2014-01-01", grouping: URBAN, language: SWEDISH}}', 1],
    ['{not: {classified: {on: "2026-01-01"}}, classified: {on: "2013-01-01"}}', 12],
  ])('leave %s: %i municipalities', async (filter, total) => {
    const { data } = await hub.ask(`{ municipalities(filter: ${filter}, first: 0) { totalCount } }`);
    expect(data).toEqual({ municipalities: { totalCount: total } });
  });

  it('take a partial merger and a split for what they are', async () => {
    const db = hub.running.db;
    const changes = [
      { id: 'area-change:part', kind: 'PARTIAL_MERGER', effectiveDate: '2027-01-01', source: 'test' },
      { id: 'area-change:split', kind: 'SPLIT', effectiveDate: '2028-01-01', source: 'test' },
    ];
    const party = (changeId: string, code: string, side: string) => ({
      changeId: `area-change:${changeId}`,
      municipalityId: `municipality:${code}`,
      side,
    });
    const parties = [
      ...[party('part', '005', 'FROM'), party('part', '005', 'TO'), party('part', '010', 'TO')],
      ...[party('split', '016', 'FROM'), party('split', '018', 'TO'), party('split', '019', 'TO')],
    ];
    await db.write(async (writer) => {
      await writer.insert(AreaChange, changes as AreaChange[]);
      await writer.insert(AreaChangeParty, parties as AreaChangeParty[]);
    });
    const { data } = await hub.ask(`{
      part: municipality(code: "010") { predecessors { code } correspondence(at: "2026-12-31") { whole municipality { code } } }
      split: municipality(code: "016") { successors { code } correspondence(at: "2028-01-01") { whole municipality { code } changes { kind } } }
      gone: municipality(code: "016", at: "2028-01-01") { code } }`);
    await db.write(async (writer) => {
      const ids = changes.map(({ id }) => id);
      await writer.run(sql('DELETE FROM `area_change_party` WHERE `changeId` IN (?)', ids));
      await writer.run(sql('DELETE FROM `area_change` WHERE `id` IN (?)', ids));
    });
    const split = { whole: false, changes: [{ kind: 'SPLIT' }] };
    expect(data).toEqual({
      part: {
        predecessors: [],
        correspondence: [
          { whole: false, municipality: { code: '005' } },
          { whole: true, municipality: { code: '010' } },
        ],
      },
      split: {
        successors: [{ code: '018' }, { code: '019' }],
        correspondence: [
          { ...split, municipality: { code: '018' } },
          { ...split, municipality: { code: '019' } },
        ],
      },
      gone: null,
    });
  });

  it('are 12 mergers since 2015, each with a successor of today, in a constant number of statements', async () => {
    const merged = (first: number): string =>
      `{ municipalities(filter: {status: MERGED}, first: ${first}) { nodes { validTo successors { status } changes { kind from { code } to { code } } } } }`;
    const all = await hub.ask(merged(100));
    const { nodes } = (all.data as { municipalities: { nodes: { validTo: string; successors: unknown[] }[] } })
      .municipalities;
    expect(nodes).toHaveLength(12);
    for (const { validTo, successors } of nodes) {
      expect(validTo >= '2015-01-01').toBe(true);
      expect(successors).toEqual([{ status: 'CURRENT' }]);
    }
    expect((await hub.ask(merged(3))).statements).toBe(all.statements);
  });
});
