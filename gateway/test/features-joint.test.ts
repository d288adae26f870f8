import { Language } from '@courage-hub/kit/localized-text';
import { sql } from '@courage-hub/kit/sql';
import { aViewer, testEngines } from '@courage-hub/kit/testing';
import * as who from './features-running.case';
import { anExperiment, type Json, read, send } from './features-running.case';
import { testGraph, type TestGraph } from './graph';

const PARTICIPANT = `no role municipality { id } organization { id } anonymousGroup { fi } period { startDate endDate }
  consent answeredAt people peopleSuppressed`;
const ANSWER = `participant { ${PARTICIPANT} } experiment { id version leadMunicipality { id } }`;
const NOW = '2026-05-04T09:00:00.000Z';

/** Experiments that several run together. Today is 2026-05-04. */
describe.each(testEngines())('a joint experiment, through the gateway, on %s', (engine) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await testGraph({ engine });
  }, 120_000);
  afterAll(() => graph.close());

  const by =
    (viewer: typeof who.aino, mutation: string, fields = ANSWER) =>
    (input: object): Promise<Json> =>
      send(graph, [viewer, mutation], [input, fields]);
  const add = by(who.editor, 'addParticipant');

  /** Helsinki's, which Alajärvi was asked to join. */
  const asked = async (said: object = {}): Promise<{ experimentId: string; version: number; no: number }> => {
    const { id: experimentId, version } = await anExperiment(graph);
    const input = { experimentId, version, role: 'CO_EXPERIMENTER', municipality: '005', ...said };
    const { participant, experiment } = await add(input);
    return { experimentId, version: experiment.version, no: participant.no };
  };

  const participantsOf = async (id: string, args = ''): Promise<Json[]> =>
    (await read(graph, who.anybody, [id, `participants${args} { ${PARTICIPANT} }`])).participants;

  const joined = async (code: string, id: string, args = ''): Promise<number> => {
    const query = `{ municipality(id: "municipality:${code}") { joinedExperiments(${args} filter: {ids: ["${id}"]}) { totalCount } } }`;
    return (await graph.post(query)).body.data.municipality.joinedExperiments.totalCount;
  };

  const refusals = async (mutation: string, input: object, language = Language.en) =>
    (await by(aViewer({ ...who.editor, language }), mutation)(input)).fields.map((one: Json) => [
      one.path,
      one.message,
    ]);

  describe('A14: a lead, municipalities and companies, each with a role and a time', () => {
    it('the one that leads takes part from the beginning, and others join in roles of their own', async () => {
      const { id: experimentId, version } = await anExperiment(graph);
      const period = { startDate: '2026-02-01', endDate: '2026-12-31' };
      await add({ experimentId, version, role: 'SUPPLIER', organizationId: 'organization:demo-yritys', period });
      await add({ experimentId, version: version + 1, role: 'FUNDER', organizationId: 'organization:kuntaliitto' });
      await add({ experimentId, version: version + 2, role: 'CO_EXPERIMENTER', municipality: '005', period });
      const nobody = { municipality: null, organization: null, anonymousGroup: null, period: null };
      const plain = { ...nobody, consent: null, answeredAt: null, people: null, peopleSuppressed: false };
      expect(await participantsOf(experimentId)).toEqual([
        {
          ...{ ...plain, no: 1, role: 'LEAD', municipality: { id: 'municipality:091' } },
          organization: { id: 'organization:municipality-091' },
        },
        { ...plain, no: 2, role: 'SUPPLIER', organization: { id: 'organization:demo-yritys' }, period },
        { ...plain, no: 3, role: 'FUNDER', organization: { id: 'organization:kuntaliitto' } },
        {
          ...{ ...plain, no: 4, role: 'CO_EXPERIMENTER', municipality: { id: 'municipality:005' } },
          ...{ organization: { id: 'organization:municipality-005' }, period, consent: 'AWAITED' },
        },
      ]);
      const ofRole = await participantsOf(experimentId, '(role: CO_EXPERIMENTER)');
      expect(ofRole.map(({ no }) => no)).toEqual([4]);
      const then = await participantsOf(experimentId, '(at: "2026-01-31")');
      expect(then.map(({ no }) => no)).toEqual([1, 3]);
    });

    it('a municipality counts where it takes part when its own editor has agreed', async () => {
      const of = await asked();
      const { experimentId: id } = of;
      const counts = async () => [
        await joined('005', id),
        await joined('005', id, 'consent: AWAITED'),
        await joined('005', id, 'role: CO_EXPERIMENTER'),
      ];
      expect(await counts()).toEqual([0, 1, 0]);
      const answer = { ...of, agrees: true };
      for (const viewer of [who.editor, who.administrator, who.aino]) {
        expect(await by(viewer, 'answerParticipation')(answer)).toMatchObject({
          code: 'FORBIDDEN',
          message: 'this is for: editor of the municipality that is asked to join',
        });
      }
      const agreed = await by(who.editorElsewhere, 'answerParticipation')(answer);
      expect(agreed).toMatchObject({
        participant: { no: of.no, consent: 'GIVEN', answeredAt: NOW },
        experiment: { version: of.version + 1, leadMunicipality: { id: 'municipality:091' } },
      });
      expect(await counts()).toEqual([1, 0, 1]);
      const again = await by(who.editorElsewhere, 'answerParticipation')({ ...answer, version: of.version + 1 });
      expect(again.fields).toMatchObject([{ path: 'no', message: 'must be one of AWAITED, but got: GIVEN' }]);
      expect((await by(who.editorElsewhere, 'answerParticipation')(answer)).code).toBe('CONFLICT');
    });

    it('one that declines takes no part, and may be asked again', async () => {
      const of = await asked();
      const declined = await by(who.editorElsewhere, 'answerParticipation')({ ...of, agrees: false });
      expect(declined.participant).toMatchObject({ consent: 'DECLINED', answeredAt: NOW });
      expect(await joined('005', of.experimentId)).toBe(0);
      expect(await joined('005', of.experimentId, 'consent: DECLINED')).toBe(1);
      const input = { experimentId: of.experimentId, role: 'CO_EXPERIMENTER', municipality: '005' };
      const { participant } = await add({ ...input, version: of.version + 1 });
      expect(participant).toMatchObject({ no: of.no + 1, consent: 'AWAITED' });
    });

    it('the lead goes to another municipality when that agrees; both led, each in its time', async () => {
      const of = await asked({ role: 'LEAD', period: { startDate: '2026-05-01' } });
      const { experimentId: id } = of;
      const handed = await by(who.editorElsewhere, 'answerParticipation')({ ...of, agrees: true });
      expect(handed.experiment).toEqual({
        ...{ id, version: of.version + 1 },
        leadMunicipality: { id: 'municipality:005' },
      });
      const leads = await participantsOf(id, '(role: LEAD)');
      expect(leads.map(({ municipality, period }) => [municipality.id, period])).toEqual([
        ['municipality:091', { startDate: null, endDate: '2026-04-30' }],
        ['municipality:005', { startDate: '2026-05-01', endDate: null }],
      ]);
      expect([await joined('091', id), await joined('005', id)]).toEqual([1, 1]);
      const input = { id, version: of.version + 1, title: { fi: 'Uusi nimi' } };
      expect((await by(who.editor, 'editExperiment', 'clientMutationId')(input)).code).toBe('FORBIDDEN');
      const { experiment } = await by(who.editorElsewhere, 'editExperiment', 'experiment { title { fi } }')(input);
      expect(experiment.title.fi).toBe('Uusi nimi');
    });

    it('a lead that was written wrong is corrected as if the first one had never led', async () => {
      const { id, version } = await anExperiment(graph);
      await by(who.editor, 'editExperiment', 'clientMutationId')({ id, version, leadMunicipality: '049' });
      const leads = await participantsOf(id, '(role: LEAD)');
      expect(leads.map(({ municipality, period }) => [municipality.id, period])).toEqual([['municipality:049', null]]);
      expect([await joined('091', id), await joined('049', id, 'role: LEAD')]).toEqual([0, 1]);
    });

    it('whoever leaves stays in the list with the last day, by the word of the lead or its own', async () => {
      const of = await asked({ period: { startDate: '2026-02-01' } });
      expect(await refusals('endParticipation', { ...of, endDate: '2026-01-31' })).toEqual([
        ['endDate', 'must be 2026-02-01..2026-05-04, but got: 2026-01-31'],
      ]);
      expect((await by(who.aino, 'endParticipation')({ ...of, endDate: '2026-03-01' })).code).toBe('FORBIDDEN');
      const { participant } = await by(who.editorElsewhere, 'endParticipation')({ ...of, endDate: '2026-03-01' });
      expect(participant.period).toEqual({ startDate: '2026-02-01', endDate: '2026-03-01' });
      const again = { ...of, version: of.version + 1, endDate: '2026-03-02' };
      expect(await refusals('endParticipation', again)).toEqual([
        ['no', 'the participation has ended already, on 2026-03-01'],
      ]);
      expect((await participantsOf(of.experimentId, '(at: "2026-03-02")')).map(({ no }) => no)).toEqual([1]);
    });

    it.each([
      [Language.fi, 'kokeilua johtaa tämä kunta: lisää uusi johtava kunta, niin sen osuus päättyy'],
      [Language.sv, 'kommunen leder experimentet: lägg till en ny ledande kommun, så upphör dess del'],
      [Language.en, 'the municipality leads the experiment: add another as LEAD, and its part ends'],
    ])('the one that leads does not just leave, which is said in %s', async (language, message) => {
      const { id: experimentId, version } = await anExperiment(graph);
      const leave = { experimentId, version, no: 1, endDate: '2026-05-01' };
      expect(await refusals('endParticipation', leave, language)).toEqual([['no', message]]);
    });

    it('nobody joins twice in one role, as two at once, as nobody, or as a municipality that is no more', async () => {
      const of = await asked();
      const input = { experimentId: of.experimentId, version: of.version, role: 'CO_EXPERIMENTER' };
      const two = { municipality: '049', organizationId: 'organization:kuntaliitto' };
      const EXACTLY = 'give exactly one of municipality, organizationId and group, but got:';
      expect(await refusals('addParticipant', { ...input, municipality: '005' })).toEqual([
        ['role', 'the same participant takes part in this role already'],
      ]);
      expect(await refusals('addParticipant', input)).toEqual([['municipality', `${EXACTLY} null`]]);
      expect(await refusals('addParticipant', { ...input, ...two })).toEqual([
        ['municipality', `${EXACTLY} municipality, organizationId`],
      ]);
      expect(await refusals('addParticipant', { ...input, municipality: '588' })).toEqual([
        ['municipality', 'must be a municipality on 2026-05-04, but got: 588, which ended by 2025-01-01 (507)'],
      ]);
      const past = { municipality: '588', period: { startDate: '2024-01-01', endDate: '2024-12-31' } };
      expect((await add({ ...input, ...past })).participant.municipality).toEqual({ id: 'municipality:588' });
      expect((await add({ ...input, experimentId: 'experiment:none' })).code).toBe('NOT_FOUND');
      expect((await by(who.bo, 'addParticipant')({ ...input, municipality: '049' })).code).toBe('FORBIDDEN');
    });

    it('is told to the outbox and the audit, and executed once under its key', async () => {
      const { id: experimentId, version } = await anExperiment(graph);
      const input = { experimentId, version, role: 'RESEARCHER', organizationId: 'organization:kuntaliitto' };
      const keyed = { ...input, clientMutationId: `join ${experimentId}` };
      const first = await add(keyed);
      expect(await add(keyed)).toEqual(first);
      expect(await participantsOf(experimentId)).toHaveLength(2);
      const { db } = graph.services.experiments;
      const [told] = await db.read(sql('SELECT `objectId`, `kind` FROM `outbox` ORDER BY `seq` DESC LIMIT 1'));
      const [deed] = await db.read(sql('SELECT `actor`, `action` FROM `audit` ORDER BY `seq` DESC LIMIT 1'));
      expect([told, deed]).toEqual([
        { objectId: experimentId, kind: 'Update' },
        { actor: who.editor.id, action: 'addParticipant' },
      ]);
    });

    it('is found from a municipality and from a company, each experiment once, in one statement for many', async () => {
      const { id: experimentId, version } = await anExperiment(graph);
      const company = 'organization:kuntaliitto';
      await add({ experimentId, version, role: 'SUPPLIER', organizationId: company });
      await add({ experimentId, version: version + 1, role: 'FUNDER', organizationId: company });
      const count = (role: string) => `experiments(role: ${role}, filter: {ids: ["${experimentId}"]}) { totalCount }`;
      const roles = `any: ${count('null')} funder: ${count('FUNDER')} mentor: ${count('MENTOR')}`;
      expect((await graph.post(`{ organization(id: "${company}") { ${roles} } }`)).body.data.organization).toEqual({
        ...{ any: { totalCount: 1 }, funder: { totalCount: 1 }, mentor: { totalCount: 0 } },
      });
      const organizations = (first: number) =>
        graph.counted(
          `{ organizations(first: ${first}) { nodes { id experiments(first: 2) { totalCount nodes { participants { organization { id } } } } } } }`,
        );
      const municipalities = (first: number) =>
        graph.counted(
          `{ municipalities(first: ${first}) { nodes { id joinedExperiments(first: 2) { totalCount nodes { participants { consent municipality { id } } } } } } }`,
        );
      for (const ask of [organizations, municipalities]) {
        const [few, many] = [await ask(40), await ask(80)];
        expect([few.statements.experiments, many.statements.experiments]).toEqual([3, 3]);
      }
      const { nodes } = (await municipalities(100)).body.data.municipalities;
      const withSome = (nodes as Json[]).filter(({ joinedExperiments }) => joinedExperiments.totalCount > 0);
      expect(withSome.length).toBeGreaterThan(5);
      for (const { id, joinedExperiments } of withSome) {
        for (const { participants } of joinedExperiments.nodes) {
          expect(participants.some((one: Json) => one.municipality?.id === id && one.consent !== 'AWAITED')).toBe(true);
        }
      }
    });
  });

  describe('F3: the mix of actors', () => {
    const MIX =
      'actorMix { role participants people suppressed } participants(role: STAFF) { people peopleSuppressed }';
    const mixOf = (id: string) => read(graph, who.anybody, [id, MIX]);
    const group = (experimentId: string, version: number, said: object) =>
      add({ experimentId, version, role: 'STAFF', group: { fi: 'Hoitajat' }, ...said });

    it('is counted by kind, and a small group shows neither in its row nor in the sum', async () => {
      const { id, version } = await anExperiment(graph);
      await group(id, version, { people: 4 });
      await group(id, version + 1, { group: { fi: 'Opettajat' }, people: 30 });
      await group(id, version + 2, { role: 'END_USER', group: { fi: 'Asiakkaat' }, people: 120 });
      await group(id, version + 3, { role: 'MANAGEMENT', group: { fi: 'Johto' } });
      await add({ experimentId: id, version: version + 4, role: 'CO_EXPERIMENTER', municipality: '005' });
      const one = { participants: 1, people: null, suppressed: false };
      expect(await mixOf(id)).toEqual({
        actorMix: [
          { role: 'LEAD', ...one },
          { role: 'END_USER', ...one, people: 120 },
          { role: 'STAFF', participants: 2, people: null, suppressed: true },
          { role: 'MANAGEMENT', ...one },
        ],
        participants: [
          { people: null, peopleSuppressed: true },
          { people: 30, peopleSuppressed: false },
        ],
      });
    });

    it('a group is counted anew under its own number, and nothing else is written over', async () => {
      const { id, version } = await anExperiment(graph);
      const { participant } = await group(id, version, { people: null });
      const anew = await group(id, version + 1, { no: participant.no, people: 17 });
      expect(anew.participant).toMatchObject({ no: participant.no, people: 17, anonymousGroup: { fi: 'Hoitajat' } });
      const lead = { experimentId: id, version: version + 2, role: 'STAFF', group: { fi: 'Hoitajat' }, no: 1 };
      expect(await refusals('addParticipant', lead)).toEqual([
        ['no', `must be one of [${participant.no}], but got: 1`],
      ]);
    });

    it('is what experiments are found and counted by', async () => {
      const query = '{ experiments(first: 0) { facets(fields: ["participantRole"]) { values { value count } } } }';
      const { values } = (await graph.post(query)).body.data.experiments.facets[0];
      expect(values.length).toBeGreaterThan(8);
      for (const { value, count } of values as { value: string; count: number }[]) {
        const found = `{ experiments(filter: {participantRole: [${value}]}, first: 100) { totalCount nodes { actorMix { role } } } }`;
        const { totalCount, nodes } = (await graph.post(found)).body.data.experiments;
        expect(totalCount).toBe(count);
        for (const { actorMix } of nodes) expect(actorMix).toContainEqual({ role: value });
      }
    });
  });
});
