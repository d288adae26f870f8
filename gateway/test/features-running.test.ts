import { testEngines } from '@courage-hub/kit/testing';
import * as who from './features-running.case';
import { anExperiment, edited, type Json, read, send } from './features-running.case';
import { testGraph, type TestGraph } from './graph';

/** The rows of the list of features that tell how an experiment runs. Today is 2026-05-04. */
describe.each(testEngines())('a running experiment, through the gateway, on %s', (engine) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await testGraph({ engine });
  }, 120_000);
  afterAll(() => graph.close());

  const by =
    (viewer: typeof who.aino, mutation: string, fields: string) =>
    (input: object): Promise<Json> =>
      send(graph, [viewer, mutation], [input, fields]);

  describe('A10: milestones and monitoring rounds', () => {
    it('numbers the rounds, each not before the one before', async () => {
      const { id, version } = await edited(graph, await anExperiment(graph), { actual: { startDate: '2026-01-10' } });
      const record = by(
        who.editor,
        'recordMonitoringRound',
        'experiment { version monitoring { no at summary { fi } } }',
      );
      const said = { experimentId: id, summary: { fi: 'Alku sujui' } };
      expect((await record({ ...said, version, at: '2026-01-09' })).fields).toEqual([
        { path: 'at', code: 'OUT_OF_RANGE', message: 'must be 2026-01-10..2026-05-04, but got: 2026-01-09' },
      ]);
      await record({ ...said, version, at: '2026-02-01' });
      expect((await record({ ...said, version: version + 1, at: '2026-01-31' })).fields).toMatchObject([
        { path: 'at', message: 'must be 2026-02-01..2026-05-04, but got: 2026-01-31' },
      ]);
      expect((await record({ ...said, version, at: '2026-03-01' })).code).toBe('CONFLICT');
      expect(await record({ experimentId: id, version: version + 1, at: '2026-03-01' })).toEqual({
        experiment: {
          version: version + 2,
          monitoring: [
            { no: 1, at: '2026-02-01', summary: { fi: 'Alku sujui' } },
            { no: 2, at: '2026-03-01', summary: null },
          ],
        },
      });
    });

    it('adds milestones in order and writes one anew when it is reached', async () => {
      const { id: experimentId, version } = await anExperiment(graph);
      const record = by(
        who.editor,
        'recordMilestone',
        'milestone { id } experiment { milestones { title { fi } due reachedOn } }',
      );
      const { milestone } = await record({ experimentId, version, title: { fi: 'Lupa' }, due: '2026-04-01' });
      await record({ experimentId, version: version + 1, title: { fi: 'Väki koolla' } });
      const reached = { id: milestone.id, title: { fi: 'Lupa' }, due: '2026-04-01', reachedOn: '2026-04-20' };
      expect(await record({ experimentId, version: version + 2, ...reached })).toEqual({
        milestone: { id: milestone.id },
        experiment: {
          milestones: [
            { title: { fi: 'Lupa' }, due: '2026-04-01', reachedOn: '2026-04-20' },
            { title: { fi: 'Väki koolla' }, due: null, reachedOn: null },
          ],
        },
      });
      const other = await anExperiment(graph);
      expect(await record({ experimentId: other.id, version: 1, ...reached })).toMatchObject({
        code: 'NOT_FOUND',
        message: `there is no ${milestone.id}`,
      });
    });

    it('reads the rounds and milestones of many experiments in one statement each', async () => {
      const ask = (first: number) =>
        graph.counted(`{ experiments(first: ${first}) { nodes { monitoring { no } milestones { due } } } }`);
      const [few, many] = [await ask(2), await ask(60)];
      expect([few.statements.experiments, many.statements.experiments]).toEqual([3, 3]);
      const told = (many.body.data.experiments.nodes as Json[]).filter(({ monitoring }) => monitoring.length > 0);
      expect(told.length).toBeGreaterThan(0);
    });
  });

  describe('A12: the diary', () => {
    const FIELDS =
      'diary(first: 5) { totalCount nodes { day text { fi } comments(first: 5) { totalCount nodes { id text { fi } } } } }';
    const write = (experimentId: string, day: string, fi: string) =>
      by(who.editor, 'writeDiaryEntry', 'entry { id day }')({ experimentId, day, text: { fi } });
    const comment = (entryId: string, viewer = who.bo) =>
      by(viewer, 'commentOnDiary', 'comment { id }')({ entryId, text: { fi: 'Hieno alku' } });

    it('is a connection, the latest day first, with comments by whoever is signed in', async () => {
      const { id } = await anExperiment(graph);
      const { entry } = await write(id, '2026-05-01', 'Avajaiset');
      await write(id, '2026-05-03', 'Sade');
      const said = await comment(entry.id);
      expect(await read(graph, who.anybody, [id, FIELDS])).toEqual({
        diary: {
          totalCount: 2,
          nodes: [
            { day: '2026-05-03', text: { fi: 'Sade' }, comments: { totalCount: 0, nodes: [] } },
            {
              day: '2026-05-01',
              text: { fi: 'Avajaiset' },
              comments: { totalCount: 1, nodes: [{ id: said.comment.id, text: { fi: 'Hieno alku' } }] },
            },
          ],
        },
      });
      expect((await comment(entry.id, who.anybody)).code).toBe('UNAUTHENTICATED');
    });

    it('loses what its writer, who looks after the experiment or a moderator removes, with its comments', async () => {
      const { id } = await anExperiment(graph);
      const { entry } = await write(id, '2026-05-01', 'Avajaiset');
      const ids = [];
      for (let at = 0; at < 3; at++) ids.push((await comment(entry.id)).comment.id as string);
      const remove = (viewer: typeof who.aino, of: string) =>
        by(viewer, 'removeFromDiary', `experiment { ${FIELDS} }`)({ id: of, reason: 'asiaton' });
      expect(await remove(who.aino, ids[0]!)).toMatchObject({
        code: 'FORBIDDEN',
        message: expect.stringContaining('its author, or editor of its lead municipality'),
      });
      expect((await remove(who.editorElsewhere, ids[0]!)).code).toBe('FORBIDDEN');
      const left = [];
      for (const [at, viewer] of [who.bo, who.editor, who.moderator].entries()) {
        const { experiment } = await remove(viewer, ids[at]!);
        left.push(experiment.diary.nodes[0].comments.totalCount);
      }
      expect(left).toEqual([2, 1, 0]);
      expect((await remove(who.bo, ids[0]!)).code).toBe('NOT_FOUND');
      expect((await remove(who.moderator, entry.id)).experiment.diary).toEqual({ totalCount: 0, nodes: [] });
      expect((await comment(entry.id)).code).toBe('NOT_FOUND');
    });

    it('is closed to those who do not see the experiment, and names an entry of it to nobody', async () => {
      const { id } = await anExperiment(graph, { visibility: 'DRAFT' });
      const { entry } = await write(id, '2026-05-01', 'Salassa');
      expect(await comment(entry.id)).toMatchObject({ code: 'NOT_FOUND', message: `there is no ${entry.id}` });
      expect(await read(graph, who.bo, [id, FIELDS])).toBeNull();
      expect((await read(graph, who.editor, [id, FIELDS])).diary.totalCount).toBe(1);
    });
  });
});
