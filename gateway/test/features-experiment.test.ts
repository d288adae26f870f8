import { Language } from '@courage-hub/kit/localized-text';
import { aViewer, testEngines } from '@courage-hub/kit/testing';
import * as who from './features-running.case';
import { anExperiment, edited, type Json, read, send } from './features-running.case';
import { testGraph, type TestGraph } from './graph';

/** The rows of the list of features that tell what an experiment is. Today is 2026-05-04. */
describe.each(testEngines())('an experiment, through the gateway, on %s', (engine) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await testGraph({ engine });
  }, 120_000);
  afterAll(() => graph.close());

  const by =
    (viewer: typeof who.aino, mutation: string, fields: string) =>
    (input: object): Promise<Json> =>
      send(graph, [viewer, mutation], [input, fields]);

  const refusals = async (mutation: string, input: object, language = Language.en) =>
    (await by(aViewer({ ...who.editor, language }), mutation, 'clientMutationId')(input)).fields.map((one: Json) => [
      one.path,
      one.code,
      one.message,
    ]);

  const transition = by(who.editor, 'transitionExperiment', 'experiment { id version status stopReason }');

  /** The same, taken from status to status. */
  const through = async (of: { id: string; version: number }, steps: readonly string[]) => {
    let at = of;
    for (const to of steps) at = (await transition({ id: at.id, version: at.version, to })).experiment;
    return at;
  };

  it('A1: an experiment is a type of its own, with an id, a name in addresses and its kind', async () => {
    const kinds = ['PILOT', 'LIVING_LAB', 'REGULATORY_SANDBOX'];
    for (const kind of kinds) {
      const { id } = await anExperiment(graph, { kind, title: { fi: `Laji ${kind}` } });
      const { slug } = await read(graph, who.anybody, [id, 'slug']);
      const query = `{ experiment(slug: "${slug}") { __typename id kind title { fi } } node(id: "${id}") { __typename id } }`;
      expect((await graph.post(query)).body.data).toEqual({
        experiment: { __typename: 'Experiment', id, kind, title: { fi: `Laji ${kind}` } },
        node: { __typename: 'Experiment', id },
      });
    }
    expect((await graph.post('{ experiment(slug: "ei-ole") { id } }')).body.data).toEqual({ experiment: null });
  });

  it('A2: every status is reached by legal steps alone, and filters and facets tell them apart', async () => {
    const ways: [string, string[]][] = [
      ['IDEA', []],
      ['PROPOSED', ['PROPOSED']],
      ['DESIGN', ['PROPOSED', 'DESIGN']],
      ['READY', ['PROPOSED', 'DESIGN', 'READY']],
      ['RUNNING', ['PROPOSED', 'DESIGN', 'READY', 'RUNNING']],
      ['PAUSED', ['PROPOSED', 'DESIGN', 'READY', 'RUNNING', 'PAUSED']],
      ['ENDED', ['PROPOSED', 'DESIGN', 'READY', 'RUNNING', 'ENDED']],
      ['WITHDRAWN', ['PROPOSED', 'WITHDRAWN']],
    ];
    const ids: string[] = [];
    for (const [status, steps] of ways) {
      const at = await through(await anExperiment(graph), steps);
      ids.push(at.id);
      expect(await read(graph, who.anybody, [at.id, 'status'])).toEqual({ status });
      const query = `{ experiments(filter: {ids: ["${at.id}"], status: [${status}]}) { totalCount } }`;
      expect((await graph.post(query)).body.data.experiments.totalCount).toBe(1);
    }
    const { body } = await graph.post(
      'query($ids: [ID!]) { experiments(filter: {ids: $ids}) { facets(fields: ["status"]) { values { value count } } } }',
      { ids },
    );
    expect(body.data.experiments.facets[0].values).toEqual(
      ways.map(([value]) => ({ value, count: 1 })).sort((a, b) => (a.value < b.value ? -1 : 1)),
    );
  });

  describe('A3: the history of stages', () => {
    it('keeps from, to, when and why of each step', async () => {
      const at = await anExperiment(graph);
      await transition({ id: at.id, version: at.version, to: 'PROPOSED', reason: { fi: 'Valmis', sv: 'Klart' } });
      await transition({ id: at.id, version: at.version + 1, to: 'WITHDRAWN', stopReason: 'NO_MANDATE' });
      expect(await read(graph, who.anybody, [at.id, 'stages { from to at reason { fi sv en original } }'])).toEqual({
        stages: [
          { from: null, to: 'IDEA', at: '2026-05-04T09:00:00.000Z', reason: null },
          {
            ...{ from: 'IDEA', to: 'PROPOSED', at: '2026-05-04T09:00:00.000Z' },
            reason: { fi: 'Valmis', sv: 'Klart', en: null, original: null },
          },
          { from: 'PROPOSED', to: 'WITHDRAWN', at: '2026-05-04T09:00:00.000Z', reason: null },
        ],
      });
    });

    it.each([
      [Language.fi, 'sallitut arvot ovat [PROPOSED, WITHDRAWN], nyt RUNNING'],
      [Language.sv, 'tillåtna värden är [PROPOSED, WITHDRAWN], nu RUNNING'],
      [Language.en, 'must be one of [PROPOSED, WITHDRAWN], but got: RUNNING'],
    ])('refuses an illegal step in %s, and nothing of it stays', async (language, message) => {
      const at = await anExperiment(graph);
      expect(
        await refusals('transitionExperiment', { id: at.id, version: at.version, to: 'RUNNING' }, language),
      ).toEqual([['to', 'NOT_ALLOWED', message]]);
      expect(await read(graph, who.editor, [at.id, 'version status stages { to }'])).toEqual({
        ...{ version: at.version, status: 'IDEA' },
        stages: [{ to: 'IDEA' }],
      });
    });

    it('leaves an end no way out, and is written by those who look after the experiment alone', async () => {
      const at = await through(await anExperiment(graph), ['WITHDRAWN']);
      for (const to of ['IDEA', 'PROPOSED', 'RUNNING', 'ENDED']) {
        const [[path, code]] = await refusals('transitionExperiment', { id: at.id, version: at.version, to });
        expect([path, code]).toEqual(['to', 'NOT_ALLOWED']);
      }
      const other = await anExperiment(graph);
      const step = { id: other.id, version: other.version, to: 'PROPOSED' };
      const send = (viewer: typeof who.aino) => by(viewer, 'transitionExperiment', 'clientMutationId')(step);
      expect((await send(who.anybody)).code).toBe('UNAUTHENTICATED');
      expect((await send(who.editorElsewhere)).code).toBe('FORBIDDEN');
    });

    it('of many experiments is read in one statement', async () => {
      const ask = (first: number) => graph.counted(`{ experiments(first: ${first}) { nodes { stages { to } } } }`);
      const [few, many] = [await ask(2), await ask(60)];
      expect([few.statements.experiments, many.statements.experiments]).toEqual([2, 2]);
    });
  });

  it('A4: a hypothesis has its reason and what would change our mind, and keeps its own result', async () => {
    const hypotheses = [
      {
        statement: { fi: 'Jonot lyhenevät' },
        because: { fi: 'Ajan voi varata' },
        wouldChangeMind: { fi: 'Jonot kasvavat' },
      },
    ];
    const at = await anExperiment(graph, { hypotheses });
    const [known] = (await read(graph, who.editor, [at.id, 'hypotheses { id }'])).hypotheses;
    const record = by(who.editor, 'recordHypothesis', 'experiment { version }');
    const second = { experimentId: at.id, statement: { fi: 'Väki viihtyy' } };
    const { experiment } = await record({ ...second, version: at.version });
    const fields = 'hypotheses { id statement { fi } because { fi } wouldChangeMind { fi } outcome }';
    expect(await read(graph, who.anybody, [at.id, fields])).toEqual({
      hypotheses: [
        { id: known.id, ...hypotheses[0], outcome: 'NOT_YET_KNOWN' },
        {
          ...{ id: expect.any(String), statement: second.statement, because: null, wouldChangeMind: null },
          outcome: 'NOT_YET_KNOWN',
        },
      ],
    });
    expect(
      await refusals('recordHypothesis', { experimentId: at.id, version: experiment.version, statement: { fi: ' ' } }),
    ).toEqual([['statement', 'NO_LANGUAGE', 'write the text in at least one language']]);
  });

  describe('A5, S4: its bounds and the borders it crosses', () => {
    const CROSSED = [{ uri: 'https://example.org/interface/sector', prefLabel: { fi: 'toimiala' } }];
    const FIELDS = `planned { startDate endDate } actual { startDate endDate } areas { id name { fi } } regions { id name { fi } }
      participants { role } interfacesCrossed { uri prefLabel { fi } }`;

    it('are proposed and edited: who, where, and both planned and actual days', async () => {
      const planned = { startDate: '2026-01-01', endDate: '2026-06-30' };
      const said = {
        planned,
        areas: ['091', '049', '091'],
        regionIds: ['region:maakunta-01'],
        interfacesCrossed: CROSSED,
      };
      const at = await anExperiment(graph, said);
      const region = { id: 'region:maakunta-01', name: { fi: 'Uusimaa' } };
      const made = await read(graph, who.anybody, [at.id, FIELDS]);
      expect(made).toMatchObject({
        ...{ planned, actual: null, regions: [region], interfacesCrossed: CROSSED },
        areas: [
          { id: 'municipality:049', name: { fi: 'Espoo' } },
          { id: 'municipality:091', name: { fi: 'Helsinki' } },
        ],
      });
      const actual = { startDate: '2026-02-01', endDate: null };
      await edited(graph, at, { actual, areas: ['049'], regionIds: null, interfacesCrossed: [] });
      expect(await read(graph, who.anybody, [at.id, FIELDS])).toEqual({
        ...made,
        ...{ actual, areas: [{ id: 'municipality:049', name: { fi: 'Espoo' } }], regions: [], interfacesCrossed: [] },
      });
    });

    it('are what it is found and counted by', async () => {
      const uri = 'https://example.org/interface/of-this-test';
      const { id } = await anExperiment(graph, { interfacesCrossed: [{ uri }], regionIds: ['region:maakunta-21'] });
      const query = `{ experiments(filter: {crosses: ["${uri}"], regionIds: ["region:maakunta-21"]}) { nodes { id }
        facets(fields: ["interface"]) { values { value count } } }
        region(id: "region:maakunta-21") { experiments(filter: {crosses: ["${uri}"]}) { totalCount } } }`;
      expect((await graph.post(query)).body.data).toEqual({
        experiments: { nodes: [{ id }], facets: [{ values: [{ value: uri, count: 1 }] }] },
        region: { experiments: { totalCount: 1 } },
      });
    });

    it('are refused where there is no such place, or the end comes first', async () => {
      const wrong = {
        areas: ['091', '999', 'Espoo'],
        regionIds: ['region:maakunta-99'],
        interfacesCrossed: Array(51).fill(CROSSED[0]),
      };
      const planned = { startDate: '2026-02-01', endDate: '2026-01-01' };
      const found = await refusals('proposeExperiment', { title: { fi: 'Koe' }, planned, ...wrong });
      expect(found).toEqual([
        ['interfacesCrossed', 'TOO_MANY', 'at most 50 items, but got: 51'],
        ['planned', 'ENDS_BEFORE_START', 'the end 2026-01-01 is before the start 2026-02-01'],
        ['areas.1', 'NOT_FOUND', 'there is no 999'],
        ['areas.2', 'MALFORMED', 'must be "005", but got: Espoo'],
        ['regionIds.0', 'NOT_FOUND', 'there is no region:maakunta-99'],
      ]);
    });
  });

  describe('F2: the lead municipality is an official code', () => {
    const propose = (leadMunicipality: string, said: object = {}) =>
      refusals('proposeExperiment', { title: { fi: 'Koe' }, leadMunicipality, ...said });

    it('neither free text nor the name nor a code that no municipality ever had', async () => {
      expect(await propose('Helsinki')).toEqual([
        ['leadMunicipality', 'MALFORMED', 'must be "005", but got: Helsinki'],
      ]);
      expect(await propose('91')).toEqual([['leadMunicipality', 'MALFORMED', 'must be "005", but got: 91']]);
      expect(await propose('999')).toEqual([['leadMunicipality', 'NOT_FOUND', 'there is no 999']]);
      const at = await anExperiment(graph);
      const edit = { id: at.id, version: at.version, leadMunicipality: '999' };
      expect(await refusals('editExperiment', edit)).toEqual([['leadMunicipality', 'NOT_FOUND', 'there is no 999']]);
    });

    it.each([
      [Language.fi, 'kunnan on oltava olemassa 2026-05-04, mutta 588 lakkasi viimeistään 2025-01-01 (507)'],
      [Language.sv, 'kommunen ska finnas 2026-05-04, men 588 upphörde senast 2025-01-01 (507)'],
      [Language.en, 'must be a municipality on 2026-05-04, but got: 588, which ended by 2025-01-01 (507)'],
    ])('nor one that had ended by its first day, which is said in %s with the successor', async (language, message) => {
      const said = { title: { fi: 'Koe' }, leadMunicipality: '588' };
      expect(await refusals('proposeExperiment', said, language)).toEqual([['leadMunicipality', 'ENDED', message]]);
    });

    it('an old code is of its own time, and leads to the municipality of today as everywhere in the hub', async () => {
      const planned = { startDate: '2019-03-01', endDate: '2019-10-31' };
      const said = { title: { fi: 'Koe' }, leadMunicipality: '588', planned, visibility: 'PUBLIC' };
      const { experiment } = await by(who.administrator, 'proposeExperiment', 'experiment { id }')(said);
      const query = `{ experiment(id: "${experiment.id}") { leadMunicipality { code name { fi } status } }
        then: municipality(code: "588", at: "2024-12-31") { code } today: municipality(code: "588", at: "2026-05-04") { code
          experiments(filter: {ids: ["${experiment.id}"]}) { totalCount }
          predecessors { code experiments(filter: {ids: ["${experiment.id}"]}) { nodes { id } } } } }`;
      expect((await graph.post(query)).body.data).toEqual({
        experiment: { leadMunicipality: { code: '588', name: { fi: 'Pertunmaa' }, status: 'MERGED' } },
        then: { code: '588' },
        today: {
          code: '507',
          experiments: { totalCount: 0 },
          predecessors: [{ code: '588', experiments: { nodes: [{ id: experiment.id }] } }],
        },
      });
    });

    it('the codes it is held to are those of the municipalities of the hub', async () => {
      const codes: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const page: Json = (
          await graph.post(
            'query($after: String) { municipalities(first: 100, after: $after) { nodes { code } pageInfo { endCursor hasNextPage } } }',
            { after },
          )
        ).body.data.municipalities;
        codes.push(...page.nodes.map(({ code }: Json) => code));
        [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
      }
      const rows = codes.map((leadMunicipality) => ({ title: { fi: 'Koe' }, leadMunicipality }));
      const imported = 'imported results { problems { code } }';
      const answer = await by(who.administrator, 'importExperiments', imported)({ rows, allOrNothing: false });
      expect(answer.results.filter(({ problems }: Json) => problems.length > 0)).toEqual([]);
      expect(answer.imported).toBe(codes.length);
    });
  });

  describe('Q7: the reason to stop is one of a list', () => {
    const running = async () => through(await anExperiment(graph), ['PROPOSED', 'DESIGN', 'READY', 'RUNNING']);

    it('is told of what stopped early, apart from status, outcome and continuation', async () => {
      const at = await running();
      const stop = { id: at.id, version: at.version, to: 'STOPPED_EARLY' };
      const stopped = (await transition({ ...stop, stopReason: 'LEGAL_BARRIER' })).experiment;
      await edited(graph, stopped, { outcome: 'CONFIRMED', continuation: 'PARTLY_USED' });
      const told = {
        status: 'STOPPED_EARLY',
        outcome: 'CONFIRMED',
        continuation: 'PARTLY_USED',
        stopReason: 'LEGAL_BARRIER',
      };
      expect(await read(graph, who.anybody, [at.id, 'status outcome continuation stopReason'])).toEqual(told);
    });

    it.each([
      [Language.fi, 'tämä tieto on pakollinen'],
      [Language.sv, 'uppgiften är obligatorisk'],
      [Language.en, 'this is required'],
    ])('is required of a stop, in %s', async (language, message) => {
      const at = await running();
      const stop = { id: at.id, version: at.version, to: 'STOPPED_EARLY' };
      expect(await refusals('transitionExperiment', stop, language)).toEqual([['stopReason', 'REQUIRED', message]]);
    });

    it('is refused of what did not stop, and no free text is one', async () => {
      const at = await running();
      const end = { id: at.id, version: at.version, to: 'ENDED' };
      const [[path, code]] = await refusals('transitionExperiment', { ...end, stopReason: 'NO_DEMAND' });
      expect([path, code]).toEqual(['stopReason', 'NOT_ALLOWED']);
      const free = await transition({ ...end, to: 'STOPPED_EARLY', stopReason: 'rahat loppuivat' });
      expect(free.code).toBe('BAD_USER_INPUT');
    });

    it('is counted, and each count is what the filter finds', async () => {
      const query = '{ experiments(first: 0) { facets(fields: ["stopReason"]) { values { value count } } } }';
      const { values } = (await graph.post(query)).body.data.experiments.facets[0];
      expect(values.length).toBeGreaterThan(5);
      for (const { value, count } of values as { value: string; count: number }[]) {
        const found = `{ experiments(filter: {stopReason: [${value}]}, first: 100) { totalCount nodes { status } } }`;
        const { totalCount, nodes } = (await graph.post(found)).body.data.experiments;
        expect(totalCount).toBe(count);
        expect(nodes.filter((one: Json) => !['STOPPED_EARLY', 'WITHDRAWN'].includes(one.status))).toEqual([]);
      }
    });
  });
});
