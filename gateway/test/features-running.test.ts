import { testEngines } from '@courage-hub/kit/testing';
import * as who from './features-running.case';
import { anExperiment, edited, ended as end, type Json, read, send } from './features-running.case';
import { testGraph, type TestGraph } from './graph';

const pick = ({ id, version }: { id: string; version: number }) => ({ id, version });

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

  describe('A8: needs and offers', () => {
    const THEME = { uri: 'http://www.yso.fi/onto/yso/p8113', prefLabel: { fi: 'robotiikka' } };
    const need = (experimentId: string, kind = 'DATA') =>
      by(who.editor, 'recordNeed', 'need { id version open }')({ experimentId, kind, text: { fi: 'Dataa' } });
    const offer = (viewer: typeof who.aino, said: object = {}) =>
      by(
        viewer,
        'makeOffer',
        'offer { id version visibility }',
      )({
        ...{ kind: 'DATA', text: { fi: 'Annamme' }, themes: [THEME], municipality: '005', visibility: 'PUBLIC' },
        ...said,
      });

    it('lists what is needed by openness, kind and theme, and closes with how it was met', async () => {
      const { id } = await anExperiment(graph, { themes: [THEME] });
      const [data, place] = [(await need(id)).need, (await need(id, 'PLACE')).need];
      const list = async (args: string) =>
        (await graph.post(`{ needs(themes: ["${THEME.uri}"] ${args}) { totalCount nodes { id experiment { id } } } }`))
          .body.data.needs;
      expect(await list('open: true, kind: [DATA]')).toEqual({
        totalCount: 1,
        nodes: [{ id: data.id, experiment: { id } }],
      });
      const close = by(who.editor, 'closeNeed', 'need { version open closedAt closing { fi } }');
      expect(await close({ ...pick(data), closing: { fi: 'Löytyi' } })).toEqual({
        need: { version: 2, open: false, closedAt: '2026-05-04T09:00:00.000Z', closing: { fi: 'Löytyi' } },
      });
      expect((await close(pick(data))).code).toBe('CONFLICT');
      expect((await close({ id: data.id, version: 2 })).fields).toMatchObject([{ path: 'id', code: 'NOT_ALLOWED' }]);
      expect((await list('open: true')).nodes.map((one: Json) => one.id)).toEqual([place.id]);
      expect((await list('open: false')).nodes.map((one: Json) => one.id)).toEqual([data.id]);
      expect(await read(graph, who.anybody, [id, 'all: needs { id } open: needs(open: true) { kind }'])).toEqual({
        all: expect.arrayContaining([{ id: data.id }, { id: place.id }]),
        open: [{ kind: 'PLACE' }],
      });
    });

    it('filters by the region that the experiment is counted in', async () => {
      const inRegion = async (id: string) =>
        (await graph.post(`{ needs(regionIds: ["${id}"]) { totalCount nodes { experiment { regions { id } } } } }`))
          .body.data.needs;
      const found = await inRegion('region:maakunta-06');
      expect(found.totalCount).toBeGreaterThan(0);
      for (const { experiment } of found.nodes) expect(experiment.regions).toContainEqual({ id: 'region:maakunta-06' });
      expect((await inRegion('region:none')).totalCount).toBe(0);
    });

    it('matches open needs and open offers by kind and theme, from both sides', async () => {
      const theme = { uri: 'http://www.yso.fi/onto/yso/p2616' };
      const { id } = await anExperiment(graph, { themes: [theme] });
      const [wanted, otherKind] = [(await need(id)).need, (await need(id, 'MENTOR')).need];
      const given = (await offer(who.bo, { themes: [theme] })).offer;
      await offer(who.bo, { themes: [theme], visibility: 'DRAFT' });
      await offer(who.bo, { themes: [THEME] });
      const matches = async () => {
        const query = `{ experiment(id: "${id}") { needs { id matchingOffers { id municipality { name { fi } } } } }
          node(id: "${given.id}") { ... on Offer { open matchingNeeds { id } } } }`;
        const { experiment, node } = (await graph.post(query)).body.data;
        return { needs: experiment.needs, node };
      };
      const met = { id: given.id, municipality: { name: { fi: 'Alajärvi' } } };
      expect(await matches()).toEqual({
        needs: expect.arrayContaining([
          { id: otherKind.id, matchingOffers: [] },
          { id: wanted.id, matchingOffers: [met] },
        ]),
        node: { open: true, matchingNeeds: [{ id: wanted.id }] },
      });
      const close = (viewer: typeof who.aino) => by(viewer, 'closeOffer', 'offer { open }')(pick(given));
      expect((await close(who.aino)).code).toBe('FORBIDDEN');
      expect(await close(who.bo)).toEqual({ offer: { open: false } });
      expect((await matches()).needs.flatMap((one: Json) => one.matchingOffers)).toEqual([]);
    });

    it('shows no need of an experiment that is not seen, in no list, count, facet or match', async () => {
      const theme = { uri: 'http://www.yso.fi/onto/yso/p9999' };
      const { id } = await anExperiment(graph, { themes: [theme], visibility: 'DRAFT' });
      await need(id);
      const given = (await offer(who.bo, { themes: [theme] })).offer;
      const query = `{ needs(themes: ["${theme.uri}"]) { totalCount nodes { id } facets(fields: ["kind"]) { values { count } } }
        offers(themes: ["${theme.uri}"]) { nodes { id matchingNeeds { kind } } } }`;
      const ask = async (viewer: typeof who.aino) => (await graph.postAs(viewer, query)).body.data;
      expect(await ask(who.bo)).toEqual({
        needs: { totalCount: 0, nodes: [], facets: [{ values: [] }] },
        offers: { nodes: [{ id: given.id, matchingNeeds: [] }] },
      });
      expect(await ask(who.editor)).toMatchObject({
        needs: { totalCount: 1, facets: [{ values: [{ count: 1 }] }] },
        offers: { nodes: [{ matchingNeeds: [{ kind: 'DATA' }] }] },
      });
    });

    it('finds the matches of many needs in one statement for the ids and one for the offers', async () => {
      const ask = (first: number) =>
        graph.counted(`{ needs(first: ${first}, open: true) { nodes { matchingOffers { id } } } }`);
      const [few, many] = [await ask(20), await ask(100)];
      expect([few.statements.experiments, many.statements.experiments]).toEqual([3, 3]);
      expect((many.body.data.needs.nodes as Json[]).some((one) => one.matchingOffers.length > 0)).toBe(true);
    });
  });

  describe('A7: gate decisions', () => {
    const record = by(
      who.editor,
      'recordGateDecision',
      'experiment { version status outcome continuation decisions { at decision body { fi } rationale { fi } decisionUri } }',
    );

    it('keeps what was decided, by whom and where it is published, oldest first, and leaves the status alone', async () => {
      const { id: experimentId, version } = await anExperiment(graph);
      const body = { fi: 'Kaupunkiympäristölautakunta' };
      const uri = 'https://paatokset.example/2026-17';
      const stop = { decision: 'STOP', body, rationale: { fi: 'Rahat loppuivat' }, decisionUri: uri };
      await record({ experimentId, version, ...stop });
      const go = { decision: 'GO', body, at: '2026-01-02T10:00:00.000Z' };
      expect(await record({ experimentId, version: version + 1, ...go })).toEqual({
        experiment: {
          version: version + 2,
          status: 'IDEA',
          outcome: 'NOT_YET_KNOWN',
          continuation: 'NOT_YET_KNOWN',
          decisions: [
            { at: '2026-01-02T10:00:00.000Z', decision: 'GO', body, rationale: null, decisionUri: null },
            { at: '2026-05-04T09:00:00.000Z', ...stop },
          ],
        },
      });
      const next = by(who.editor, 'transitionExperiment', 'experiment { status }');
      expect(await next({ id: experimentId, version: version + 2, to: 'PROPOSED' })).toEqual({
        experiment: { status: 'PROPOSED' },
      });
    });

    it('is refused where it is still to come, by nobody, or more than can be kept', async () => {
      const { id: experimentId, version } = await anExperiment(graph);
      const wrong = { decision: 'GO', body: {}, at: '2026-05-04T09:00:00.001Z' };
      expect((await record({ experimentId, version, ...wrong })).fields).toEqual([
        { path: 'body', code: 'NO_LANGUAGE', message: 'write the text in at least one language' },
        {
          path: 'at',
          code: 'OUT_OF_RANGE',
          message: 'must be at most 2026-05-04T09:00:00.000Z, but got: 2026-05-04T09:00:00.001Z',
        },
      ]);
      const long = 'ä'.repeat(1000);
      const wordy = { decision: 'EXTEND', body: { fi: 'X' }, rationale: { fi: long, sv: long, en: long } };
      let at = version;
      let answer = await record({ experimentId, version: at, ...wordy });
      for (; answer.experiment; at++) answer = await record({ experimentId, version: at + 1, ...wordy });
      expect(answer.fields).toEqual([
        { path: 'experimentId', code: 'TOO_LONG', message: expect.stringMatching(/^at most 60000 characters/) },
      ]);
      const kept = await read(graph, who.anybody, [experimentId, 'decisions { decision }']);
      expect(kept.decisions).toHaveLength(at - version);
    });
  });

  describe('A13: follow-ups after the end', () => {
    const ended = (actualEndDate: string) =>
      anExperiment(graph).then((experiment) => end(graph, experiment, actualEndDate));
    const due = async (at: string, filter: object = {}) => {
      const query =
        'query($at: Date, $filter: ExperimentFilter) { followUpsDue(at: $at, filter: $filter, first: 100) { totalCount nodes { id actual { endDate } followUpsDue(at: $at) { monthsAfterEnd dueOn } } } }';
      return (await graph.post(query, { at, filter })).body.data.followUpsDue;
    };
    const record = by(
      who.editor,
      'recordFollowUp',
      'experiment { version continuation followUps { monthsAfterEnd at continuation note { fi } } followUpsDue { monthsAfterEnd } }',
    );

    it('reminds from the day on, until the follow-up is recorded', async () => {
      const { id, version } = await ended('2025-05-04');
      const only = { ids: [id] };
      expect((await due('2025-11-03', only)).totalCount).toBe(0);
      expect(await due('2026-05-04', only)).toEqual({
        totalCount: 1,
        nodes: [
          {
            id,
            actual: { endDate: '2025-05-04' },
            followUpsDue: [
              { monthsAfterEnd: 6, dueOn: '2025-11-04' },
              { monthsAfterEnd: 12, dueOn: '2026-05-04' },
            ],
          },
        ],
      });
      const half = { monthsAfterEnd: 6, at: '2025-11-10', continuation: 'PARTLY_USED', note: { fi: 'Osin käytössä' } };
      await record({ experimentId: id, version, monthsAfterEnd: 12, continuation: 'EMBEDDED' });
      expect(await record({ experimentId: id, version: version + 1, ...half })).toEqual({
        experiment: {
          version: version + 2,
          continuation: 'NOT_YET_KNOWN',
          followUps: [half, { monthsAfterEnd: 12, at: '2026-05-04', continuation: 'EMBEDDED', note: null }],
          followUpsDue: [],
        },
      });
      expect((await due('2026-05-04', only)).totalCount).toBe(0);
      expect((await due('2027-05-04', only)).nodes[0].followUpsDue).toEqual([
        { monthsAfterEnd: 24, dueOn: '2027-05-04' },
      ]);
    });

    it('lists every ended experiment that waits, the first to end first, as each one says of itself', async () => {
      const { totalCount, nodes } = await due('2026-05-04');
      expect(totalCount).toBeGreaterThan(20);
      expect((nodes as Json[]).every((one) => one.followUpsDue.length > 0)).toBe(true);
      const ends = (nodes as Json[]).map((one) => one.actual.endDate);
      expect(ends).toEqual([...ends].sort());
      const all = [];
      for (let after: string | null = null, more = true; more;) {
        const query =
          'query($after: String) { experiments(first: 100, after: $after) { nodes { followUpsDue { dueOn } } pageInfo { endCursor hasNextPage } } }';
        const { experiments }: Json = (await graph.post(query, { after })).body.data;
        all.push(...experiments.nodes);
        [after, more] = [experiments.pageInfo.endCursor, experiments.pageInfo.hasNextPage];
      }
      expect(all.filter((one: Json) => one.followUpsDue.length > 0)).toHaveLength(totalCount);
    });

    it('is refused twice, before the end, of what has not ended, at other times and with nothing known', async () => {
      const { id: experimentId, version } = await ended('2025-05-04');
      const known = { experimentId, monthsAfterEnd: 6, continuation: 'NOT_CONTINUED' };
      await record({ ...known, version });
      expect((await record({ ...known, version })).code).toBe('CONFLICT');
      const refused = async (said: object) =>
        (await record({ ...known, version: version + 1, ...said })).fields.map((one: Json) => [one.path, one.message]);
      expect(await refused({})).toEqual([['monthsAfterEnd', 'must be one of [12, 24], but got: 6']]);
      expect(await refused({ monthsAfterEnd: 7, at: '2025-05-03', continuation: 'NOT_YET_KNOWN' })).toEqual([
        ['monthsAfterEnd', 'must be one of [12, 24], but got: 7'],
        ['continuation', expect.stringContaining('but got: NOT_YET_KNOWN')],
        ['at', 'must be 2025-05-04..2026-05-04, but got: 2025-05-03'],
      ]);
      const idea = await anExperiment(graph);
      expect((await record({ ...known, experimentId: idea.id, version: idea.version })).fields).toMatchObject([
        { path: 'experimentId', message: 'must be one of ENDED, but got: IDEA' },
      ]);
    });
  });

  describe('costs: planned and actual, in euros and hours', () => {
    const record = by(
      who.editor,
      'recordCost',
      'experiment { version costs { kind planned hours value { amount currency } paidBy { id } } costTotals { kind plannedHours actualHours plannedValue { amount } actualValue { amount } } }',
    );

    it('are added up by kind and together, and what nobody counted stays missing', async () => {
      const { id: experimentId, version } = await anExperiment(graph);
      const personnel = { experimentId, kind: 'PERSONNEL' };
      await record({ ...personnel, version, planned: true, hours: '10.10', euros: '0.10' });
      await record({ ...personnel, version: version + 1, planned: true, hours: '0.2', euros: '0.2' });
      const last = { kind: 'EQUIPMENT', planned: false, euros: '1200.5', paidById: 'organization:none' };
      const total = { plannedHours: '10.3', actualHours: null, plannedValue: { amount: '0.30' } };
      expect(await record({ experimentId, version: version + 2, ...last })).toEqual({
        experiment: {
          version: version + 3,
          costs: [
            {
              kind: 'PERSONNEL',
              planned: true,
              hours: '10.1',
              value: { amount: '0.10', currency: 'EUR' },
              paidBy: null,
            },
            {
              kind: 'PERSONNEL',
              planned: true,
              hours: '0.2',
              value: { amount: '0.20', currency: 'EUR' },
              paidBy: null,
            },
            {
              ...{ kind: 'EQUIPMENT', planned: false, hours: null, value: { amount: '1200.50', currency: 'EUR' } },
              paidBy: { id: 'organization:none' },
            },
          ],
          costTotals: [
            { kind: 'PERSONNEL', ...total, actualValue: null },
            {
              ...{ kind: 'EQUIPMENT', plannedHours: null, actualHours: null, plannedValue: null },
              actualValue: { amount: '1200.50' },
            },
            { kind: null, ...total, actualValue: { amount: '1200.50' } },
          ],
        },
      });
    });

    it('are refused with neither hours nor euros, and with what is no amount', async () => {
      const { id: experimentId, version } = await anExperiment(graph);
      const refused = async (said: object) =>
        (await record({ experimentId, version, kind: 'OVERHEAD', planned: true, ...said })).fields.map((one: Json) => [
          one.path,
          one.code,
        ]);
      expect(await refused({})).toEqual([['euros', 'REQUIRED']]);
      expect(await refused({ hours: '-1', euros: '1.001', paidById: 'person:1' })).toEqual([
        ['hours', 'MALFORMED'],
        ['euros', 'MALFORMED'],
        ['paidById', 'MALFORMED'],
      ]);
    });

    it('are read with their totals in one statement for many experiments', async () => {
      const ask = (first: number) =>
        graph.counted(`{ experiments(first: ${first}) { nodes { costs { kind } costTotals { kind } } } }`);
      const [few, many] = [await ask(2), await ask(60)];
      expect([few.statements.experiments, many.statements.experiments]).toEqual([2, 2]);
    });
  });

  describe('F4: anyone drafts, the municipality endorses', () => {
    const FIELDS =
      'experiment { id version visibility status endorsements { at statement { fi } municipality { name { fi } } } }';
    const endorse = (viewer: typeof who.aino) => by(viewer, 'endorseExperiment', FIELDS);

    it("is for the lead municipality's editor, who sees the draft of whoever wrote it, and once", async () => {
      const draft = { title: { fi: 'Pihakirjasto' }, kind: 'SMALL_EXPERIMENT', leadMunicipality: '091' };
      const { experiment } = await by(who.aino, 'proposeExperiment', FIELDS)(draft);
      expect(experiment).toMatchObject({ visibility: 'DRAFT', endorsements: [] });
      const said = { experimentId: experiment.id, version: experiment.version, statement: { fi: 'Tehdään tämä' } };
      expect(await endorse(who.aino)(said)).toMatchObject({
        code: 'FORBIDDEN',
        message: 'this is for: editor of its lead municipality',
      });
      expect((await endorse(who.bo)(said)).code).toBe('NOT_FOUND');
      expect((await endorse(who.editorElsewhere)(said)).code).toBe('NOT_FOUND');
      const endorsements = [
        { at: '2026-05-04T09:00:00.000Z', statement: said.statement, municipality: { name: { fi: 'Helsinki' } } },
      ];
      expect(await endorse(who.editor)(said)).toEqual({
        experiment: { ...experiment, version: experiment.version + 1, endorsements },
      });
      expect((await endorse(who.editor)(said)).code).toBe('CONFLICT');
      expect((await endorse(who.editor)({ ...said, version: experiment.version + 1 })).fields).toEqual([
        { path: 'experimentId', code: 'TWICE', message: 'the municipality has endorsed this experiment already' },
      ]);
      expect(await read(graph, who.aino, [experiment.id, 'endorsements { at }'])).toEqual({
        endorsements: [{ at: '2026-05-04T09:00:00.000Z' }],
      });
    });
  });
});
