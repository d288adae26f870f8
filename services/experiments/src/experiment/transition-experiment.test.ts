import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { aProgramme, given } from '../builders';
import { subgraph } from '../subgraph';
import * as who from '../writing.case';
import type { Said } from '../writing.case';
import type { Experiment } from './experiment';
import { ExperimentStatus } from './experiment.enums';

const FIELDS = `clientMutationId experiment {
  id slug version title { fi original } summary { fi } kind status stopReason visibility planned { startDate endDate } actual { startDate endDate }
  leadMunicipality { id } programmes { id } project { id } themes { uri } hypotheses { statement { fi } outcome } stages { from to reason { fi } } }`;

describe.each(testEngines())('the stages of experiments on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'none');
    await given(hub, aProgramme({ id: who.DIGI }), aProgramme({ id: who.OTHER_PROGRAMME }));
  }, 120_000);
  afterAll(() => hub.close());

  const send = (mutation: string, fields = FIELDS) => who.sender(() => hub, mutation, fields);
  const transition = send('transitionExperiment');

  const aDraft = (stated?: Partial<Experiment>) => who.aDraft(hub, stated);

  describe('transitionExperiment', () => {
    it('goes from idea to stop, keeps each reason and fills in the days', async () => {
      const { id } = await aDraft();
      const steps: Said[] = [
        { to: 'PROPOSED' },
        { to: 'DESIGN' },
        { to: 'READY' },
        { to: 'RUNNING' },
        { to: 'PAUSED', reason: { fi: 'Loma' } },
        { to: 'RUNNING' },
        { to: 'STOPPED_EARLY', stopReason: 'NO_DEMAND', reason: { fi: 'Ei kysyntää' } },
      ];
      for (const [index, step] of steps.entries()) await transition(who.aino, { id, version: index + 1, ...step });
      const { data } = await hub.ask(
        `{ experiment(id: "${id}") { version status stopReason actual { startDate endDate } stages { from to reason { fi } } } }`,
        {},
        who.aino,
      );
      expect(data!.experiment).toEqual({
        version: 8,
        status: 'STOPPED_EARLY',
        stopReason: 'NO_DEMAND',
        actual: { startDate: '2026-05-04', endDate: '2026-05-04' },
        stages: [
          { from: 'IDEA', to: 'PROPOSED', reason: null },
          { from: 'PROPOSED', to: 'DESIGN', reason: null },
          { from: 'DESIGN', to: 'READY', reason: null },
          { from: 'READY', to: 'RUNNING', reason: null },
          { from: 'RUNNING', to: 'PAUSED', reason: { fi: 'Loma' } },
          { from: 'PAUSED', to: 'RUNNING', reason: null },
          { from: 'RUNNING', to: 'STOPPED_EARLY', reason: { fi: 'Ei kysyntää' } },
        ],
      });
    });

    it('refuses an illegal one and names the legal ones', async () => {
      const { id } = await aDraft();
      expect(await transition(who.aino, { id, version: 1, to: 'RUNNING' })).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [
          { path: 'to', code: 'NOT_ALLOWED', message: 'must be one of [PROPOSED, WITHDRAWN], but got: RUNNING' },
        ],
      });
    });

    it.each([
      ['STOPPED_EARLY', null, 'REQUIRED'],
      ['ENDED', 'NO_DEMAND', 'NOT_ALLOWED'],
    ])('to %s with the stop reason %s is %s', async (to, stopReason, code) => {
      const { id } = await aDraft({ status: ExperimentStatus.RUNNING });
      const refused = await transition(who.aino, { id, version: 1, to, stopReason });
      expect(refused.fields).toEqual([{ path: 'stopReason', code, message: expect.any(String) }]);
    });

    it('sent again under its key, when it would no longer be legal, is the first answer', async () => {
      const { id } = await aDraft();
      const input = { id, version: 1, to: 'PROPOSED', clientMutationId: `step of ${id}` };
      const first = await transition(who.aino, input);
      expect(first.experiment.status).toBe('PROPOSED');
      expect(await transition(who.aino, input)).toEqual(first);
      expect((await transition(who.aino, { id, version: 1, to: 'PROPOSED' })).code).toBe('CONFLICT');
    });
  });
});
