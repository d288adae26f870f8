import { sql } from '@courage-hub/kit/sql';
import { aViewer, TEST_NOW, testEngines } from '@courage-hub/kit/testing';
import type { Viewer } from '@courage-hub/kit/viewer';
import { testGraph, type TestGraph } from './graph';

const EDITOR = aViewer({
  kind: 'PERSON',
  id: 'account:editor',
  grants: [
    { role: 'PARTICIPANT', scope: null },
    { role: 'EDITOR', scope: 'municipality:091' },
  ],
});

const group = (name: string, count: number) => ({
  group: { uri: `https://groups.example/${name}`, prefLabel: { fi: name } },
  count,
});

const ACTIVITY = `id period { startDate endDate } participants participantsSuppressed byGroup { group { uri } count suppressed }
  externalProcess { platform uri } feedbackGiven feedback { fi } feedbackGivenOn method { id }`;

describe.each(testEngines())('participation on %s', (engine) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await testGraph({ engine });
  }, 120_000);
  afterAll(() => graph.close());

  it('H1: the catalogue tells what a method asks for, and which experiments used it', async () => {
    const { body, statements } = await graph.counted(
      `{ participationMethod(id: "participation-method:citizens-assembly") { id name { fi sv en } description { en }
        spectrum smallestGroup largestGroup weeks cost setting accessibility { en } sameAs provenance { sourceSystem demo }
        usedIn(first: 1) { totalCount nodes { title { fi } } } } }`,
    );
    expect(body).toEqual({
      data: {
        participationMethod: {
          id: 'participation-method:citizens-assembly',
          name: { fi: 'Kansalaisraati', sv: 'Medborgarråd', en: 'Citizens’ assembly' },
          description: {
            en: 'A group drawn by lot studies the matter and gives a recommendation that must be answered.',
          },
          spectrum: 'EMPOWER',
          smallestGroup: 20,
          largestGroup: 150,
          weeks: 24,
          cost: 'HIGH',
          setting: 'EITHER',
          accessibility: { en: 'Travel, child care and lost earnings are paid to the participants.' },
          sameAs: ['https://en.wikipedia.org/wiki/Citizens%27_assembly'],
          provenance: { sourceSystem: 'courage-hub', demo: false },
          usedIn: { totalCount: expect.any(Number), nodes: [{ title: expect.anything() }] },
        },
      },
    });
    expect(statements).toEqual({ municipalities: 0, experiments: 3, procurements: 0, networking: 0 });
  });

  it.each([
    ['groupSize: 4', ['newsletter', 'resident-run-pilot', 'walk-through']],
    ['setting: ONLINE, spectrum: CONSULT', ['focus-group', 'map-survey', 'public-hearing', 'resident-survey']],
    ['spectrum: EMPOWER', ['citizens-assembly', 'participatory-budgeting', 'resident-run-pilot']],
  ])('H1: the methods that suit are found: %s', async (args, local) => {
    const { body } = await graph.post(`{ participationMethods(${args}) { id } }`);
    expect(body.data.participationMethods).toEqual(local.map((id) => ({ id: `participation-method:${id}` })));
  });

  it('H3: experiments are counted and found by how much say they gave and by method, those that the viewer may see', async () => {
    const { body } = await graph.post(
      '{ experiments(first: 0) { facets(fields: ["spectrum", "method"]) { field values { value count } } } participationMethods { id spectrum usedIn(first: 100) { totalCount nodes { id visibility } } } }',
    );
    const [spectrum, method] = body.data.experiments.facets;
    const methods: { id: string; spectrum: string; usedIn: { totalCount: number; nodes: { id: string }[] } }[] =
      body.data.participationMethods;
    const used = methods.filter(({ usedIn }) => usedIn.totalCount > 0);
    const byMethod = new Map(method.values.map((one: { value: string; count: number }) => [one.value, one.count]));
    expect(byMethod).toEqual(new Map(used.map(({ id, usedIn }) => [id, usedIn.totalCount])));
    expect(spectrum.values).toHaveLength(5);
    for (const { value, count } of spectrum.values) {
      const ids = methods.filter((one) => one.spectrum === value).flatMap(({ usedIn }) => usedIn.nodes);
      expect(new Set(ids.map(({ id }) => id)).size).toBe(count);
      const { data } = (
        await graph.post('query($of: [Spectrum!]) { experiments(filter: {spectrum: $of}, first: 0) { totalCount } }', {
          of: [value],
        })
      ).body;
      expect(data.experiments.totalCount).toBe(count);
    }
    const [{ id, usedIn }] = used as [(typeof used)[0]];
    const { data } = (
      await graph.post(
        'query($of: [ID!]) { experiments(filter: {participationMethodIds: $of}, first: 0) { totalCount } }',
        {
          of: [id],
        },
      )
    ).body;
    expect(data.experiments.totalCount).toBe(usedIn.totalCount);
  });

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are compared whole with what a test expects
  const send = async (mutation: string, input: object, fields: string, viewer = EDITOR): Promise<any> => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
    const query = `mutation($input: ${type}) { ${mutation}(input: $input) { ${fields} } }`;
    const { body } = await graph.postAs(viewer, query, { input });
    return body.errors ? body.errors[0].extensions : body.data[mutation];
  };

  const anExperiment = async (visibility = 'PUBLIC'): Promise<{ experimentId: string; version: number }> => {
    const input = { title: { fi: 'Koe' }, kind: 'PILOT', leadMunicipality: '091', visibility };
    const { experiment } = await send('proposeExperiment', input, 'experiment { id version }');
    return { experimentId: experiment.id, version: experiment.version };
  };

  const record = (input: object) =>
    send(
      'recordParticipation',
      { methodId: 'participation-method:resident-survey', ...input },
      `activity { ${ACTIVITY} } experiment { id version }`,
    );

  const read = async (id: string) =>
    (await graph.post(`query($id: ID!) { experiment(id: $id) { participation { ${ACTIVITY} } } }`, { id })).body.data
      .experiment.participation;

  it('H2: an activity tells its counts by target group, but neither a small one nor the total that would betray it', async () => {
    const of = await anExperiment();
    const period = { startDate: '2026-03-01', endDate: '2026-03-05' };
    const { activity, experiment } = await record({
      ...of,
      period,
      participants: 34,
      groups: [group('young', 4), group('old', 30), group('new', 0)],
    });
    const told = [
      { group: { uri: 'https://groups.example/young' }, count: null, suppressed: true },
      { group: { uri: 'https://groups.example/old' }, count: 30, suppressed: false },
      { group: { uri: 'https://groups.example/new' }, count: 0, suppressed: false },
    ];
    const shown = {
      id: activity.id,
      period,
      participants: null,
      participantsSuppressed: true,
      byGroup: told,
      externalProcess: null,
      feedbackGiven: false,
      feedback: null,
      feedbackGivenOn: null,
      method: { id: 'participation-method:resident-survey' },
    };
    expect(activity).toEqual(shown);
    expect(await read(of.experimentId)).toEqual([shown]);

    const again = { experimentId: of.experimentId, version: experiment.version, id: activity.id };
    await record({ ...again, participants: 35, groups: [group('young', 5), group('old', 30)] });
    expect(await read(of.experimentId)).toMatchObject([
      {
        id: activity.id,
        period: null,
        participants: 35,
        participantsSuppressed: false,
        byGroup: [{ count: 5 }, told[1]],
      },
    ]);
    expect(await record({ ...again, participants: 1 })).toMatchObject({ code: 'CONFLICT' });
  });

  it('H2: no door of the demo world tells a number from 1 to 4, nor lets one be had by subtraction', async () => {
    const { body } = await graph.post(
      '{ experiments(first: 100) { nodes { participation { participants participantsSuppressed byGroup { count suppressed } } } } }',
    );
    type Told = { participants: number | null; participantsSuppressed: boolean; byGroup: { count: number | null }[] };
    const activities: Told[] = body.data.experiments.nodes.flatMap(
      (one: { participation: Told[] }) => one.participation,
    );
    const small = (count: number | null): boolean => count !== null && count > 0 && count < 5;
    const betrayed = activities.filter(({ participants, byGroup }) => {
      const rest = (participants ?? 0) - byGroup.reduce((sum, { count }) => sum + (count ?? 0), 0);
      const hidden = byGroup.some(({ count }) => count === null);
      return byGroup.some(({ count }) => small(count)) || (participants !== null && (hidden || small(rest)));
    });
    expect(betrayed).toEqual([]);
    expect(activities.filter(({ participantsSuppressed }) => participantsSuppressed).length).toBeGreaterThan(5);
    expect(activities.filter(({ participants }) => participants !== null).length).toBeGreaterThan(5);
  });

  it('H2: the activities of a draft are seen and counted with their experiment alone', async () => {
    const of = await anExperiment('DRAFT');
    const counted = async () =>
      (
        await graph.post(
          '{ participationMethod(id: "participation-method:hackathon") { usedIn(first: 0) { totalCount } } }',
        )
      ).body.data.participationMethod.usedIn.totalCount;
    const before = await counted();
    const { activity } = await record({ ...of, methodId: 'participation-method:hackathon' });
    expect(activity).toMatchObject({ method: { id: 'participation-method:hackathon' } });
    expect(await counted()).toBe(before);
  });

  it('H2: the activities of a page of experiments take as many statements as those of one', async () => {
    for (const first of [1, 50]) {
      const query = `{ experiments(first: ${first}) { nodes { participation { participants method { id } } } } }`;
      expect((await graph.counted(query)).statements.experiments).toBe(3);
    }
  });

  it('H4: an activity points at the process of a known platform that ran it, and at nothing else', async () => {
    const of = await anExperiment();
    const externalProcess = { platform: 'DECIDIM', uri: 'https://osallistu.example/processes/oma-raha' };
    expect(
      await record({ ...of, externalProcess: { ...externalProcess, uri: 'https://evil.example/' } }),
    ).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'externalProcess.uri', code: 'MALFORMED' }] });
    expect(await record({ ...of, externalProcess: { ...externalProcess, platform: 'KERROKANTASI' } })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'externalProcess.uri', code: 'MALFORMED' }],
    });
    const { activity } = await record({ ...of, externalProcess });
    expect(activity.externalProcess).toEqual(externalProcess);
    expect(await read(of.experimentId)).toEqual([activity]);
  });

  it('H6: what participants were told is recorded, and experiments that never told them are counted', async () => {
    const counts = async () => {
      const { data } = (
        await graph.post(
          `{ experiments(first: 0) { facets(fields: ["participationFeedback"]) { values { value count } } }
             missing: experiments(first: 0, filter: {lacksParticipationFeedback: true}) { totalCount } }`,
        )
      ).body;
      const { values } = data.experiments.facets[0];
      const of = (name: string): number => values.find(({ value }: { value: string }) => value === name).count;
      return { given: of('GIVEN'), facet: of('MISSING'), filter: data.missing.totalCount };
    };
    const before = await counts();
    expect(before.filter).toBe(before.facet);

    const of = await anExperiment();
    const { activity, experiment } = await record({ ...of, period: { startDate: '2026-03-01' } });
    const { given, facet } = before;
    expect(await counts()).toEqual({ given, facet: facet + 1, filter: facet + 1 });

    const told = { experimentId: of.experimentId, activityId: activity.id, feedback: { fi: 'Kaksi ideaa toteutui.' } };
    const version = experiment.version;
    const tell = (more: object) =>
      send('recordFeedback', { ...told, version, ...more }, `activity { ${ACTIVITY} } experiment { version }`);
    expect(await tell({ givenOn: '2026-02-28' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'givenOn', code: 'ENDS_BEFORE_START' }],
    });
    const { activity: after, experiment: changed } = await tell({ givenOn: '2026-04-01' });
    const withFeedback = {
      feedbackGiven: true,
      feedback: { fi: 'Kaksi ideaa toteutui.' },
      feedbackGivenOn: '2026-04-01',
    };
    expect(after).toEqual({ ...activity, ...withFeedback });
    expect(await read(of.experimentId)).toEqual([after]);
    expect(await counts()).toEqual({ given: given + 1, facet, filter: facet });

    const { db } = graph.services.experiments;
    const [change] = await db.read(sql('SELECT `type`, `objectId`, `kind` FROM `outbox` ORDER BY `seq` DESC LIMIT 1'));
    const [deed] = await db.read(sql('SELECT `actor`, `action`, `objectId` FROM `audit` ORDER BY `seq` DESC LIMIT 1'));
    expect({ change, deed, version: changed.version }).toEqual({
      change: { type: 'Experiment', objectId: of.experimentId, kind: 'Update' },
      deed: { actor: EDITOR.id, action: 'recordFeedback', objectId: of.experimentId },
      version: version + 1,
    });
  });

  describe('H5: ideas', () => {
    const IDEA = 'id version state title { fi } support supportedByViewer reasons { fi } decidedAt experiment { id }';
    const person = (name: string): Viewer => aViewer({ kind: 'PERSON', id: `account:${name}` });
    const by = async (viewer: Viewer, mutation: string, input: object) =>
      send(mutation, input, `idea { ${IDEA} municipality { code } }`, viewer);
    const propose = async (visibility = 'PUBLIC') =>
      (await by(person('proposer'), 'proposeIdea', { municipality: '091', title: { fi: 'Iltakirjasto' }, visibility }))
        .idea;
    const support = async (ideaId: string, name: string) => (await by(person(name), 'supportIdea', { ideaId })).idea;

    it('are proposed to a municipality and supported once per person; a few supporters are not counted aloud', async () => {
      const { id } = await propose();
      expect(await support(id, 'a')).toEqual({
        id,
        version: 1,
        state: 'OPEN',
        title: { fi: 'Iltakirjasto' },
        support: null,
        supportedByViewer: true,
        reasons: null,
        decidedAt: null,
        experiment: null,
        municipality: { code: '091' },
      });
      for (const name of ['a', 'b', 'c', 'd', 'd']) expect((await support(id, name)).support).toBeNull();
      expect((await support(id, 'e')).support).toBe(5);
      const { db } = graph.services.experiments;
      const audited = sql("SELECT COUNT(*) AS `n` FROM `audit` WHERE `objectId` = ? AND `action` = 'supportIdea'", id);
      expect(Number((await db.read(audited))[0]!.n)).toBe(5);

      const { idea } = await by(person('e'), 'withdrawSupport', { ideaId: id });
      expect(idea).toMatchObject({ version: 1, support: null, supportedByViewer: false });
      expect((await by(person('stranger'), 'withdrawSupport', { ideaId: id })).idea.support).toBeNull();
      expect((await support(id, 'f')).support).toBe(5);
    });

    it('are decided on with reasons by the municipality, after which support is closed', async () => {
      const { id, version } = await propose();
      const { experimentId } = await anExperiment();
      const decision = { id, version, state: 'ACCEPTED', reasons: { fi: 'Rahat löytyivät.' }, experimentId };
      expect((await by(person('proposer'), 'decideIdea', decision)).code).toBe('FORBIDDEN');
      expect((await by(EDITOR, 'decideIdea', decision)).idea).toMatchObject({
        version: 2,
        state: 'ACCEPTED',
        reasons: { fi: 'Rahat löytyivät.' },
        decidedAt: TEST_NOW,
        experiment: { id: experimentId },
      });
      expect(await by(person('late'), 'supportIdea', { ideaId: id })).toMatchObject({
        code: 'CONFLICT',
        id,
        state: 'ACCEPTED',
      });
      expect((await by(EDITOR, 'decideIdea', decision)).code).toBe('CONFLICT');
    });

    it('that are drafts are nobody else’s to see, support or count', async () => {
      const counted = async () => (await graph.post('{ ideas(first: 0) { totalCount } }')).body.data.ideas.totalCount;
      const before = await counted();
      const { id } = await propose('DRAFT');
      expect((await by(person('other'), 'supportIdea', { ideaId: id })).code).toBe('NOT_FOUND');
      expect((await graph.post('query($id: ID!) { idea(id: $id) { id } }', { id })).body.data.idea).toBeNull();
      expect(await counted()).toBe(before);
    });

    it('take as many statements for a page as for one', async () => {
      for (const first of [1, 20]) {
        const query = `{ ideas(first: ${first}) { totalCount nodes { ${IDEA} } } }`;
        expect((await graph.counted(query)).statements.experiments).toBe(4);
      }
    });
  });
});
