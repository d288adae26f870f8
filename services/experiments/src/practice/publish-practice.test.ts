import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import type { Viewer } from '@courage-hub/kit/viewer';
import { anExperiment, aPractice, aProgramme, given } from '../builders';
import { ExperimentProgramme } from '../experiment/experiment-links';
import { PracticeOrigin } from '../practice/practice';
import { subgraph } from '../subgraph';
import * as who from '../writing.case';
import type { Said } from '../writing.case';

describe.each(testEngines())('publishing practices on %s', (engine) => {
  let hub: TestSubgraph;
  const authorId = who.aino.id;
  const open = anExperiment({ authorId, leadMunicipalityId: 'municipality:016' });
  const draft = anExperiment({ authorId, leadMunicipalityId: 'municipality:016', visibility: Visibility.DRAFT });
  const elsewhere = anExperiment({ leadMunicipalityId: 'municipality:018' });
  const practice = aPractice();

  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'none');
    await given(hub, aProgramme({ id: who.DIGI }), open, draft, elsewhere, practice);
    await given(
      hub,
      ...[open, draft].map(({ id }): [typeof ExperimentProgramme, object] => [
        ExperimentProgramme,
        { experimentId: id, programmeId: who.DIGI },
      ]),
    );
    await given(hub, [PracticeOrigin, { practiceId: practice.id, experimentId: open.id }]);
  }, 120_000);
  afterAll(() => hub.close());

  const send = (mutation: string, fields: string) => who.sender(() => hub, mutation, fields);
  const told = (type: string, id: string, actor: Viewer) => ({
    change: { type, objectId: id, kind: 'Create' },
    deed: { actor: actor.id, action: expect.any(String), objectId: id },
  });

  describe('publishPractice', () => {
    const publish = send(
      'publishPractice',
      'practice { id version title { fi } maturity coreIdea { fi } transferConditions { text { fi } essential } complexity themes { uri } origins { id } visibility }',
    );
    const model = (said: Said = {}): Said => ({ originIds: [open.id], title: { fi: 'Malli' }, ...said });

    it('publishes what came out of experiments', async () => {
      const { practice: published } = await publish(
        who.editor016,
        model({
          maturity: 'INTERESTING',
          coreIdea: { fi: 'Ydin' },
          transferConditions: [{ text: { fi: 'Johto' }, essential: true }],
          complexity: 2,
          themes: [{ uri: 'http://example.org/1' }],
        }),
      );
      expect(published).toEqual({
        id: expect.stringMatching(/^practice:/),
        version: 1,
        title: { fi: 'Malli' },
        maturity: 'INTERESTING',
        coreIdea: { fi: 'Ydin' },
        transferConditions: [{ text: { fi: 'Johto' }, essential: true }],
        complexity: 2,
        themes: [{ uri: 'http://example.org/1' }],
        origins: [{ id: open.id }],
        visibility: 'PUBLIC',
      });
      expect(await who.lastTold(hub)).toEqual(told('Practice', published.id, who.editor016));
    });

    it.each([
      ['anonymous', who.anonymous, 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
      ['key', who.key, 'FORBIDDEN', 'FORBIDDEN'],
      ['person', who.bo, 'FORBIDDEN', 'NOT_FOUND'],
      ['author', who.aino, 'FORBIDDEN', 'FORBIDDEN'],
      ['editor elsewhere', who.editor018, 'FORBIDDEN', 'NOT_FOUND'],
      ['coordinator elsewhere', who.otherCoordinator, 'FORBIDDEN', 'NOT_FOUND'],
      ['editor', who.editor016, undefined, undefined],
      ['coordinator', who.coordinator, undefined, undefined],
      ['administrator', who.administrator, undefined, undefined],
    ])('by the %s', async (_role, viewer, fromOpen, fromDraft) => {
      expect((await publish(viewer, model())).code).toBe(fromOpen);
      expect((await publish(viewer, model({ originIds: [draft.id] }))).code).toBe(fromDraft);
    });

    it('names every wrong field', async () => {
      const { fields } = await publish(
        who.editor016,
        model({ title: {}, complexity: 6, transferConditions: [{ text: {}, essential: false }] }),
      );
      expect((fields as Said[]).map(({ path }) => path)).toEqual(['title', 'transferConditions.0.text', 'complexity']);
    });

    it('needs an origin', async () => {
      expect((await publish(who.administrator, model({ originIds: [] }))).code).toBe('BAD_USER_INPUT');
      expect((await publish(who.administrator, model({ originIds: ['experiment:none'] }))).code).toBe('NOT_FOUND');
    });
  });
});
