import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { subgraph } from '../subgraph';

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
      statements: 6,
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
