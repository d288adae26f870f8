import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import { aProgramme, given } from '../builders';
import { subgraph } from '../subgraph';
import * as who from '../writing.case';
import type { Said } from '../writing.case';
import type { Experiment } from './experiment';

const FIELDS = `clientMutationId experiment {
  id slug version title { fi original } summary { fi } kind status stopReason visibility planned { startDate endDate } actual { startDate endDate }
  leadMunicipality { id } programmes { id } project { id } themes { uri } hypotheses { statement { fi } outcome } stages { from to reason { fi } } }`;

describe.each(testEngines())('editing experiments on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'none');
    await given(hub, aProgramme({ id: who.DIGI }), aProgramme({ id: who.OTHER_PROGRAMME }));
  }, 120_000);
  afterAll(() => hub.close());

  const send = (mutation: string, fields = FIELDS) => who.sender(() => hub, mutation, fields);
  const edit = send('editExperiment');

  const aDraft = (stated?: Partial<Experiment>) => who.aDraft(hub, stated);

  describe('editExperiment', () => {
    it('changes what is said, leaves what is not, and empties what is null', async () => {
      const { id } = await aDraft({ summary: { fi: 'Vanha' }, plannedStartDate: '2026-01-01' });
      const { experiment } = await edit(who.editor016, {
        id,
        version: 1,
        summary: null,
        planned: { endDate: '2026-12-31' },
        programmeIds: [who.OTHER_PROGRAMME],
        themes: [{ uri: 'http://example.org/1' }],
      });
      expect(experiment).toMatchObject({
        version: 2,
        title: { fi: 'Kokeilu' },
        summary: null,
        planned: { startDate: null, endDate: '2026-12-31' },
        leadMunicipality: { id: 'municipality:016' },
        programmes: [{ id: who.OTHER_PROGRAMME }],
        themes: [{ uri: 'http://example.org/1' }],
      });
      expect(await who.lastTold(hub)).toMatchObject({ change: { kind: 'Update', objectId: id } });
    });

    it('is found by its new title', async () => {
      const { id } = await aDraft();
      await edit(who.aino, { id, version: 1, title: { fi: 'Kaukolämpö' } });
      const query = '{ experiments(filter: {text: "kaukolampo"}) { nodes { id } } }';
      expect((await hub.ask(query, {}, who.aino)).data).toEqual({ experiments: { nodes: [{ id }] } });
    });

    it('twice in one request builds on the first edit', async () => {
      const { id } = await aDraft();
      const { data } = await hub.ask(
        `mutation { a: editExperiment(input: {id: "${id}", version: 1, summary: {fi: "eka"}}) { experiment { version } }
          b: editExperiment(input: {id: "${id}", version: 2, problem: {fi: "toka"}}) { experiment { version summary { fi } problem { fi } } } }`,
        {},
        who.aino,
      );
      expect(data!.b).toEqual({ experiment: { version: 3, summary: { fi: 'eka' }, problem: { fi: 'toka' } } });
    });

    it('of a version that is past is CONFLICT, and sent again under its key is the first answer', async () => {
      const { id } = await aDraft();
      const input = { id, version: 1, summary: { fi: 'eka' }, clientMutationId: `key of ${id}` };
      const first = await edit(who.aino, input);
      expect(await edit(who.aino, input)).toEqual(first);
      expect(await edit(who.aino, { id, version: 1 })).toMatchObject({ code: 'CONFLICT', seen: 1, current: 2 });
    });

    it('with wrong fields names them', async () => {
      const { id } = await aDraft();
      const { fields } = await edit(who.aino, { id, version: 1, title: { fi: '' }, leadMunicipality: 'abc' });
      expect((fields as Said[]).map(({ path }) => path)).toEqual(['title', 'leadMunicipality']);
    });
  });

  describe.each([
    ['editExperiment', {}],
    ['transitionExperiment', { to: 'PROPOSED' }],
    ['recordHypothesis', { statement: { fi: 'A' } }],
  ] as [string, Said][])('%s', (mutation, said) => {
    const run = send(mutation, 'experiment { id }');
    const input = (id: string) => ({
      ...said,
      [mutation === 'recordHypothesis' ? 'experimentId' : 'id']: id,
      version: 1,
    });

    it.each([
      ['anonymous', who.anonymous, 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
      ['key', who.key, 'FORBIDDEN', 'FORBIDDEN'],
      ['person', who.bo, 'NOT_FOUND', 'FORBIDDEN'],
      ['member', who.member, 'NOT_FOUND', 'FORBIDDEN'],
      ['editor elsewhere', who.editor018, 'NOT_FOUND', 'FORBIDDEN'],
      ['coordinator elsewhere', who.otherCoordinator, 'NOT_FOUND', 'FORBIDDEN'],
      ['author', who.aino, undefined, 'FORBIDDEN'],
      ['editor', who.editor016, undefined, undefined],
      ['coordinator', who.coordinator, undefined, undefined],
      ['administrator', who.administrator, undefined, undefined],
    ])('by the %s: %#', async (_role, viewer, onDraft, onPublic) => {
      expect((await run(viewer, input((await aDraft()).id))).code).toBe(onDraft);
      expect((await run(viewer, input((await aDraft({ visibility: Visibility.PUBLIC })).id))).code).toBe(onPublic);
    });

    it('of a draft that one cannot see answers as of one that never was', async () => {
      const { id } = await aDraft();
      const [hidden, none] = [await run(who.bo, input(id)), await run(who.bo, input('experiment:none'))];
      expect(hidden.message.replace(id, '?')).toBe(none.message.replace('experiment:none', '?'));
      expect(hidden.code).toBe('NOT_FOUND');
    });
  });
});
