import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { Language } from '@courage-hub/kit/localized-text';
import { aProgramme, aProject, given } from '../builders';
import { subgraph } from '../subgraph';
import * as who from '../writing.case';
import type { Said } from '../writing.case';
import type { Experiment } from './experiment';

const FIELDS = `clientMutationId experiment {
  id slug version title { fi original } summary { fi } kind status stopReason visibility planned { startDate endDate } actual { startDate endDate }
  leadMunicipality { id } programmes { id } project { id } themes { uri } hypotheses { statement { fi } outcome } stages { from to reason { fi } } }`;

describe.each(testEngines())('proposing experiments on %s', (engine) => {
  let hub: TestSubgraph;
  const project = aProject({ id: 'project:1' });
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'none');
    await given(hub, aProgramme({ id: who.DIGI }), aProgramme({ id: who.OTHER_PROGRAMME }), project);
  }, 120_000);
  afterAll(() => hub.close());

  const send = (mutation: string, fields = FIELDS) => who.sender(() => hub, mutation, fields);
  const propose = send('proposeExperiment');

  const aDraft = (stated?: Partial<Experiment>) => who.aDraft(hub, stated);

  describe('proposeExperiment', () => {
    it('records a draft of its author, its parts, and tells the outbox and the audit', async () => {
      const { experiment, clientMutationId } = await propose(who.aino, {
        title: { fi: '  Vesikokeilu Äänekoskella ' },
        summary: { fi: 'Lyhyesti' },
        status: 'PROPOSED',
        leadMunicipality: '016',
        planned: { startDate: '2026-06-01', endDate: null },
        programmeIds: [who.DIGI, who.DIGI],
        projectId: project.id,
        themes: [{ uri: 'http://www.yso.fi/onto/yso/p3792', prefLabel: { fi: 'vesi' } }],
        hypotheses: [{ statement: { fi: 'A' } }, { statement: { fi: 'B' } }],
        clientMutationId: 'one',
      });
      expect(experiment).toEqual({
        id: expect.stringMatching(/^experiment:[0-9a-f-]{36}$/),
        slug: expect.stringMatching(/^vesikokeilu-aanekoskella-[0-9a-f]{10}$/),
        version: 1,
        title: { fi: 'Vesikokeilu Äänekoskella', original: 'fi' },
        summary: { fi: 'Lyhyesti' },
        kind: 'SMALL_EXPERIMENT',
        status: 'PROPOSED',
        stopReason: null,
        visibility: 'DRAFT',
        planned: { startDate: '2026-06-01', endDate: null },
        actual: null,
        leadMunicipality: { id: 'municipality:016' },
        programmes: [{ id: who.DIGI }],
        project: { id: project.id },
        themes: [{ uri: 'http://www.yso.fi/onto/yso/p3792' }],
        hypotheses: [
          { statement: { fi: 'A' }, outcome: 'NOT_YET_KNOWN' },
          { statement: { fi: 'B' }, outcome: 'NOT_YET_KNOWN' },
        ],
        stages: [{ from: null, to: 'PROPOSED', reason: null }],
      });
      expect(clientMutationId).toBe('one');
      expect(await who.lastTold(hub)).toEqual({
        change: { type: 'Experiment', objectId: experiment.id, kind: 'Create' },
        deed: { actor: who.aino.id, action: 'proposeExperiment', objectId: experiment.id },
      });
    });

    it('sent again under its key is executed once', async () => {
      const input = { title: { fi: 'Kerran' }, clientMutationId: 'again' };
      const sends = await Promise.all([1, 2, 3].map(() => propose(who.aino, input)));
      expect(new Set(sends.map(({ experiment }) => experiment.id)).size).toBe(1);
      expect((await propose(who.aino, { ...input, title: { fi: 'Toinen' } })).code).toBe('CONFLICT');
    });

    it('is for people who signed in', async () => {
      const input = { title: { fi: '' } };
      expect((await propose(who.anonymous, input)).code).toBe('UNAUTHENTICATED');
      expect((await propose(who.key, input)).code).toBe('FORBIDDEN');
    });

    it('names everything that is wrong at once, in the language of the viewer', async () => {
      const { code, fields } = await propose(
        { ...who.aino, language: Language.sv },
        {
          title: { fi: ' ' },
          status: 'RUNNING',
          leadMunicipality: '16',
          planned: { startDate: '2026-02-01', endDate: '2026-01-01' },
          summary: { fi: 'x'.repeat(2001) },
          programmeIds: ['programme:none'],
          projectId: 'project:none',
          hypotheses: [{ statement: {} }],
        },
      );
      expect(code).toBe('BAD_USER_INPUT');
      expect((fields as Said[]).map(({ path, code: rule }) => [path, rule]).sort()).toEqual([
        ['hypotheses.0.statement', 'NO_LANGUAGE'],
        ['leadMunicipality', 'MALFORMED'],
        ['planned', 'ENDS_BEFORE_START'],
        ['programmeIds.0', 'NOT_FOUND'],
        ['projectId', 'NOT_FOUND'],
        ['status', 'NOT_ALLOWED'],
        ['summary.fi', 'TOO_LONG'],
        ['title', 'NO_LANGUAGE'],
      ]);
      expect((fields as Said[])[0]).toMatchObject({ message: 'skriv texten på minst ett språk' });
    });
  });

  describe('a draft', () => {
    it.each([
      ['its author', who.aino, true],
      ['an editor of its lead municipality', who.editor016, true],
      ['a coordinator of its programme', who.coordinator, true],
      ['an administrator', who.administrator, true],
      ['the anonymous', who.anonymous, false],
      ['a key', who.key, false],
      ['another person', who.bo, false],
      ['a member of a group', who.member, false],
      ['an editor of another municipality', who.editor018, false],
      ['a coordinator of another programme', who.otherCoordinator, false],
    ])('is seen by %s (%#): in lists, counts, facets, by id, slug and key alike', async (_name, viewer, seen) => {
      const { id, slug } = await aDraft();
      const { data } = await hub.ask(
        `query ($keys: [_Any!]!) {
          byId: experiment(id: "${id}") { id } bySlug: experiment(slug: "${slug}") { id } _entities(representations: $keys) { ... on Experiment { id } }
          experiments(filter: {ids: ["${id}"]}) { totalCount nodes { id } facets(fields: ["status", "programme"]) { values { count } } }
        }`,
        { keys: [{ __typename: 'Experiment', id }] },
        viewer,
      );
      const one = seen ? { id } : null;
      const values = seen ? [{ count: 1 }] : [];
      expect(data).toEqual({
        byId: one,
        bySlug: one,
        _entities: [one],
        experiments: { totalCount: seen ? 1 : 0, nodes: seen ? [one] : [], facets: [{ values }, { values }] },
      });
    });
  });
});
