import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import type { Viewer } from '@courage-hub/kit/viewer';
import { aLesson, anExperiment, aPractice, aProgramme, given } from '../builders';
import { ExperimentProgramme } from '../experiment/experiment-links';
import { PracticeOrigin } from '../practice/practice';
import { subgraph } from '../subgraph';
import * as who from '../writing.case';
import type { Said, Sent } from '../writing.case';

describe.each(testEngines())('recording lessons on %s', (engine) => {
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

  describe('recordLesson', () => {
    const record = send(
      'recordLesson',
      'lesson { id version kind what { fi } why { fi } advice { fi } causes stage anonymised embargoUntil visibility experiment { id version } }',
    );
    const slip = (said: Said = {}): Said => ({ experimentId: open.id, kind: 'SLIP_UP', what: { fi: 'Moka' }, ...said });

    it('records a draft, its causes, and leaves the experiment as it is', async () => {
      const { lesson } = await record(
        who.aino,
        slip({ why: { fi: 'Kiire' }, causes: ['TIME', 'MONEY', 'TIME'], embargoUntil: '2026-12-31', stage: 'RUNNING' }),
      );
      expect(lesson).toEqual({
        id: expect.stringMatching(/^lesson:/),
        version: 1,
        kind: 'SLIP_UP',
        what: { fi: 'Moka' },
        why: { fi: 'Kiire' },
        advice: null,
        causes: ['MONEY', 'TIME'],
        stage: 'RUNNING',
        anonymised: false,
        embargoUntil: '2026-12-31',
        visibility: 'DRAFT',
        experiment: { id: open.id, version: 1 },
      });
      expect(await who.lastTold(hub)).toEqual(told('Lesson', lesson.id, who.aino));
    });

    it('anonymised is not traced, not even in its own answer', async () => {
      const { lesson } = await record(who.aino, slip({ anonymised: true }));
      expect(lesson).toMatchObject({ anonymised: true, experiment: null });
    });

    it.each([
      ['anonymous', who.anonymous, 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
      ['key', who.key, 'FORBIDDEN', 'FORBIDDEN'],
      ['person', who.bo, 'FORBIDDEN', 'NOT_FOUND'],
      ['editor elsewhere', who.editor018, 'FORBIDDEN', 'NOT_FOUND'],
      ['coordinator elsewhere', who.otherCoordinator, 'FORBIDDEN', 'NOT_FOUND'],
      ['author', who.aino, undefined, undefined],
      ['editor', who.editor016, undefined, undefined],
      ['coordinator', who.coordinator, undefined, undefined],
      ['administrator', who.administrator, undefined, undefined],
    ])('by the %s', async (_role, viewer, onOpen, onDraft) => {
      expect((await record(viewer, slip())).code).toBe(onOpen);
      expect((await record(viewer, slip({ experimentId: draft.id }))).code).toBe(onDraft);
    });

    it('names every wrong field', async () => {
      const { code, fields } = await record(who.aino, slip({ what: {}, why: { en: 'x'.repeat(2001) } }));
      expect([code, (fields as Said[]).map(({ path }) => path)]).toEqual(['BAD_USER_INPUT', ['what', 'why.en']]);
    });

    const counts = async (viewer: Viewer, { id }: { id: string }) => {
      const query = `query ($keys: [_Any!]!) { lesson(id: "${id}") { id } _entities(representations: $keys) { ... on Lesson { id } }
        lessons(filter: {ids: ["${id}"]}) { totalCount nodes { id } facets(fields: ["kind"]) { values { count } } } }`;
      const { data } = await hub.ask(query, { keys: [{ __typename: 'Lesson', id }] }, viewer);
      const { lesson, lessons, _entities } = data as Sent;
      const all = [lesson, _entities[0], lessons.nodes[0], lessons.totalCount, lessons.facets[0].values[0]];
      return new Set(all.map(Boolean));
    };

    it.each([
      ['its author', who.aino, true, true],
      ['an administrator', who.administrator, true, true],
      ['an editor of its municipality, unless it is anonymised,', who.editor016, true, false],
      ['a coordinator of its programme, unless it is anonymised,', who.coordinator, true, false],
      ['an editor elsewhere', who.editor018, false, false],
      ['another person', who.bo, false, false],
      ['the anonymous', who.anonymous, false, false],
    ])('leaves a draft that %s (%#) sees or not, through every door', async (_name, viewer, named, nameless) => {
      const facts = { experimentId: open.id, authorId, visibility: Visibility.DRAFT };
      const [one, anonymised] = [aLesson(facts), aLesson({ ...facts, anonymised: true })];
      await given(hub, one, anonymised);
      expect(await counts(viewer, one)).toEqual(new Set([named]));
      expect(await counts(viewer, anonymised)).toEqual(new Set([nameless]));
    });
  });
});
