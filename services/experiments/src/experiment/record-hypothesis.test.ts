import { sql } from '@courage-hub/kit/sql';
import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { aProgramme, given } from '../builders';
import { subgraph } from '../subgraph';
import * as who from '../writing.case';
import type { Experiment } from './experiment';
import { Hypothesis } from './experiment-parts';

describe.each(testEngines())('the hypotheses of experiments on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'none');
    await given(hub, aProgramme({ id: who.DIGI }), aProgramme({ id: who.OTHER_PROGRAMME }));
  }, 120_000);
  afterAll(() => hub.close());

  const send = (mutation: string, fields: string) => who.sender(() => hub, mutation, fields);

  const aDraft = (stated?: Partial<Experiment>) => who.aDraft(hub, stated);

  describe('recordHypothesis', () => {
    const record = send(
      'recordHypothesis',
      'hypothesis { id statement { fi } because { fi } outcome } experiment { version planned { startDate } hypotheses { id } }',
    );

    it('adds one at the end, and writes it anew by its id', async () => {
      const { id: experimentId } = await aDraft({ plannedStartDate: '2026-01-01' });
      const first = await record(who.aino, { experimentId, version: 1, statement: { fi: 'A' } });
      const added = await record(who.aino, { experimentId, version: 2, statement: { fi: 'B' }, outcome: 'CONFIRMED' });
      const { id } = added.hypothesis;
      expect(added).toEqual({
        hypothesis: { id, statement: { fi: 'B' }, because: null, outcome: 'CONFIRMED' },
        experiment: {
          version: 3,
          planned: { startDate: '2026-01-01' },
          hypotheses: [{ id: first.hypothesis.id }, { id }],
        },
      });
      const input = { experimentId, id, version: 3, statement: { fi: 'C' }, clientMutationId: `of ${id}` };
      const edited = await record(who.aino, input);
      expect(edited.hypothesis).toEqual({ id, statement: { fi: 'C' }, because: null, outcome: 'CONFIRMED' });
      expect(await record(who.aino, input)).toEqual(edited);
      expect((await record(who.aino, { ...input, clientMutationId: null })).code).toBe('CONFLICT');
    });

    it("does not reach another experiment's hypothesis", async () => {
      const [mine, theirs] = [await aDraft(), await aDraft({ authorId: who.bo.id })];
      await given(hub, [
        Hypothesis,
        { id: 'hypothesis:theirs', experimentId: theirs.id, position: 1, statement: { fi: 'X' }, outcome: 'CONFIRMED' },
      ]);
      const input = { experimentId: mine.id, version: 1, id: 'hypothesis:theirs', statement: { fi: 'Y' } };
      expect(await record(who.aino, input)).toMatchObject({
        code: 'NOT_FOUND',
        message: 'there is no hypothesis:theirs',
      });
      const [row] = await hub.running.db.read(
        sql("SELECT `statement` FROM `hypothesis` WHERE `id` = 'hypothesis:theirs'"),
      );
      expect(row).toEqual({ statement: '{"fi":"X"}' });
    });

    it('needs a statement', async () => {
      const { id: experimentId } = await aDraft();
      const { fields } = await record(who.aino, { experimentId, version: 1, statement: { sv: ' ' } });
      expect(fields).toMatchObject([{ path: 'statement', code: 'NO_LANGUAGE' }]);
    });
  });
});
