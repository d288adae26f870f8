import { SEARCH_ENTITIES } from '@courage-hub/kit/search/search-index';
import { type CommandContext, SILENT } from '@courage-hub/kit/command';
import { sql } from '@courage-hub/kit/sql';
import { TEST_NOW, testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import type { Viewer } from '@courage-hub/kit/viewer';
import { aProject } from '../builders';
import { anonymous, bo, administrator, aino, sender } from '../writing.case';
import { subgraph } from '../subgraph';
import { rebuildSearch } from './rebuild-search';

const WORD = 'sinivuokko';

describe.each(testEngines())('the search index on %s', (engine) => {
  let hub: TestSubgraph;
  beforeEach(async () => {
    hub = await testSubgraph(subgraph, engine);
  }, 120_000);
  afterEach(() => hub.close());

  const propose = sender(() => hub, 'proposeExperiment', 'experiment { id version }');
  const edit = sender(() => hub, 'editExperiment', 'experiment { id version }');

  /** How many find the word, and what its facets and cousins tell. */
  async function found(viewer: Viewer, text = WORD): Promise<unknown> {
    const query = `query ($text: String!) { search(text: $text) { totalCount nodes { ... on Node { id } }
      facets(fields: ["type", "status", "theme"]) { values { count } } } }`;
    const { data, errors } = await hub.ask(query, { text }, viewer);
    expect(errors).toBeUndefined();
    const search = data!.search as { totalCount: number; nodes: object[]; facets: { values: { count: number }[] }[] };
    const counted = search.facets.map(({ values }) => values.reduce((sum, { count }) => sum + count, 0));
    expect([search.nodes.length, counted[0]]).toEqual([search.totalCount, search.totalCount]);
    return search.totalCount;
  }

  const whole = (): Promise<unknown[]> =>
    Promise.all(
      SEARCH_ENTITIES.map((entity) => {
        const { name, columns } = hub.running.db.table(entity as new () => object);
        const names = columns.map((column) => `\`${column.name}\``).join(', ');
        return hub.running.db.read(sql(`SELECT ${names} FROM \`${name}\` ORDER BY 1, 2`));
      }),
    );

  async function proposed(): Promise<{ id: string; version: number }> {
    const sent = await propose(aino, { title: { fi: `${WORD}jen laskenta` } });
    expect(sent).toEqual({ experiment: { id: expect.any(String), version: 1 } });
    return sent.experiment;
  }

  it('follows a write at once, for those who may see the record and nobody else', async () => {
    await proposed();

    expect([await found(aino), await found(administrator), await found(bo), await found(anonymous)]).toEqual([
      1, 1, 0, 0,
    ]);
    expect([await found(aino, 'sinivuoko'), await found(bo, 'sinivuoko')]).toEqual([1, 0]);
    expect([await found(aino, 'siniv'), await found(bo, 'siniv')]).toEqual([1, 0]);
  });

  it('follows an edit, a publication, an embargo, a deletion and its undoing', async () => {
    const { id } = await proposed();
    const done = async (deed: string, words: string): Promise<void> => {
      const text = `mutation ($id: ID!) { done: ${deed}InExperiments(type: "Experiment", id: $id, ${words}) }`;
      expect(await hub.ask(text, { id }, administrator)).toMatchObject({ data: { done: id } });
    };

    await edit(aino, { id, version: 1, title: { fi: 'Valkovuokkojen laskenta' } });
    expect([await found(aino), await found(aino, 'valkovuokko')]).toEqual([0, 1]);
    await done('setVisibility', 'version: 2, visibility: PUBLIC');
    expect([await found(aino, 'valkovuokko'), await found(anonymous, 'valkovuokko')]).toEqual([1, 1]);
    await done('setVisibility', 'version: 3, visibility: PUBLIC, embargoUntil: "2026-05-05"');
    expect([await found(aino, 'valkovuokko'), await found(anonymous, 'valkovuokko')]).toEqual([1, 0]);
    await done('deleteRecord', 'reason: "duplicate"');
    expect([await found(aino, 'valkovuokko'), await found(administrator, 'valkovuokko')]).toEqual([0, 0]);
    await done('restoreRecord', 'clientMutationId: "again"');
    expect(await found(aino, 'valkovuokko')).toBe(1);
  });

  it('is rolled back with its write', async () => {
    const before = await whole();
    const { db } = hub.running;
    const project = aProject({ title: { fi: WORD } });
    const failing = db.write(async (writer) => {
      await writer.insert(project.constructor as new () => typeof project, [project]);
      writer.changed({ type: 'Project', id: project.id, kind: 'Create', at: TEST_NOW });
      writer.audited({} as never);
    });
    await expect(failing).rejects.toThrow();
    expect(await whole()).toEqual(before);
  });

  it('made anew equals the one that the writes kept', async () => {
    const before = await whole();
    const report = await rebuildSearch.run({}, {}, { db: hub.running.db, progress: SILENT } as CommandContext);
    expect(report).toEqual({ summary: ['771 records indexed'], data: { indexed: 771 }, refused: false });
    expect(await whole()).toEqual(before);
    expect(before.map((rows) => (rows as unknown[]).length > 400)).toEqual([true, true, true]);
  });
});
