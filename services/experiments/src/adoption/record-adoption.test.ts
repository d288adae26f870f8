import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import type { Viewer } from '@courage-hub/kit/viewer';
import { anAdoption, anExperiment, aPractice, aProgramme, given } from '../builders';
import { ExperimentProgramme } from '../experiment/experiment-links';
import { PracticeOrigin } from '../practice/practice';
import { subgraph } from '../subgraph';
import * as who from '../writing.case';
import type { Said, Sent } from '../writing.case';

describe.each(testEngines())('recording adoptions on %s', (engine) => {
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

  describe('recordAdoption', () => {
    const record = send(
      'recordAdoption',
      'adoption { id version practice { id } adopter { id } adoptedFrom { id } status mode since localExperiment { id } visibility }',
    );
    const taking = (said: Said = {}): Said => ({
      practiceId: practice.id,
      adopterMunicipality: '018',
      adoptedFromMunicipality: '016',
      status: 'IN_USE',
      mode: 'ADAPTED',
      ...said,
    });

    it('is written by the adopter', async () => {
      const { adoption } = await record(
        who.editor018,
        taking({ since: '2026-01-01', localExperimentId: elsewhere.id, visibility: 'PUBLIC' }),
      );
      expect(adoption).toEqual({
        id: expect.stringMatching(/^adoption:/),
        version: 1,
        practice: { id: practice.id },
        adopter: { id: 'municipality:018' },
        adoptedFrom: { id: 'municipality:016' },
        status: 'IN_USE',
        mode: 'ADAPTED',
        since: '2026-01-01',
        localExperiment: { id: elsewhere.id },
        visibility: 'PUBLIC',
      });
      expect(await who.lastTold(hub)).toEqual(told('Adoption', adoption.id, who.editor018));
    });

    it.each([
      ['anonymous', who.anonymous, 'UNAUTHENTICATED'],
      ['key', who.key, 'FORBIDDEN'],
      ['originator alone', who.editor016, 'FORBIDDEN'],
      ["originator's author", who.aino, 'FORBIDDEN'],
      ['coordinator', who.coordinator, 'FORBIDDEN'],
      ['administrator', who.administrator, 'FORBIDDEN'],
      ['adopter', who.editor018, undefined],
    ])('by the %s', async (_role, viewer, code) => {
      expect((await record(viewer, taking())).code).toBe(code);
    });

    it('is of a practice that the adopter sees', async () => {
      const hidden = aPractice({ visibility: Visibility.DRAFT });
      await given(hub, hidden, [PracticeOrigin, { practiceId: hidden.id, experimentId: open.id }]);
      for (const practiceId of [hidden.id, 'practice:none']) {
        const { code, message } = await record(who.editor018, taking({ practiceId }));
        expect([code, message]).toEqual(['NOT_FOUND', `there is no ${practiceId}`]);
      }
    });

    it('names every wrong field', async () => {
      const { fields } = await record(
        who.editor018,
        taking({
          adoptedFromMunicipality: '16',
          since: '2026-02-01',
          until: '2026-01-01',
          whyAbandoned: { fi: 'Ei' },
          localExperimentId: draft.id,
        }),
      );
      expect((fields as Said[]).map(({ path, code }) => [path, code])).toEqual([
        ['adoptedFromMunicipality', 'MALFORMED'],
        ['until', 'ENDS_BEFORE_START'],
        ['status', 'NOT_ALLOWED'],
        ['localExperimentId', 'NOT_FOUND'],
      ]);
    });
  });

  describe.each([
    ['Practice', who.editor016, who.editor018],
    ['Adoption', who.editor018, who.editor016],
  ])('a draft %s', (type, editor, other) => {
    it.each([
      ['its author', who.aino, true],
      ['its editor', editor, true],
      ['an administrator', who.administrator, true],
      ['an editor elsewhere', other, false],
      ['another person', who.bo, false],
      ['the anonymous', who.anonymous, false],
    ])('is seen by %s (%#) or not, by key, in lists and counts', async (_name, viewer, seen) => {
      const facts = { authorId, visibility: Visibility.DRAFT };
      const mine = aPractice(facts);
      const taken = anAdoption({ ...facts, practiceId: practice.id, adopterId: 'municipality:018' });
      await given(hub, mine, [PracticeOrigin, { practiceId: mine.id, experimentId: open.id }], taken);
      const id = type === 'Practice' ? mine.id : taken.id;
      const { data } = await hub.ask(
        `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Practice { id } ... on Adoption { id } }
          practices(filter: {ids: ["${id}"]}) { totalCount facets(fields: ["maturity"]) { values { count } } }
          practice(id: "${practice.id}") { adoptions { id } } }`,
        { keys: [{ __typename: type, id }] },
        viewer,
      );
      const { _entities, practices, practice: parent } = data as Sent;
      expect(_entities).toEqual([seen ? { id } : null]);
      if (type === 'Practice')
        expect([practices.totalCount, practices.facets[0].values.length]).toEqual(seen ? [1, 1] : [0, 0]);
      else expect(parent.adoptions.some((one: { id: string }) => one.id === id)).toBe(seen);
    });
  });
});
