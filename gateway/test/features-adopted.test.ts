import { aViewer, testEngines } from '@courage-hub/kit/testing';
import type { Viewer } from '@courage-hub/kit/viewer';
import { testGraph, type TestGraph } from './graph';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are compared whole with what a test expects
type Json = any;

const editorOf = (code: string): Viewer =>
  aViewer({
    kind: 'PERSON',
    id: `account:editor${code}`,
    grants: [{ role: 'EDITOR', scope: `municipality:${code}` }],
  });
const ADMINISTRATOR = aViewer({
  kind: 'PERSON',
  id: 'account:administrator',
  grants: [{ role: 'ADMINISTRATOR', scope: null }],
});
const COORDINATOR = aViewer({
  kind: 'PERSON',
  id: 'account:coordinator',
  grants: [{ role: 'COORDINATOR', scope: 'programme:digikuntakokeilu' }],
});

const NOW = '2026-05-04T09:00:00.000Z';

describe.each(testEngines())('practices taken up, through the gateway on %s', (engine) => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await testGraph({ engine });
  }, 120_000);
  afterAll(() => graph.close());

  async function send(viewer: Viewer, mutation: string, input: object, selection: string): Promise<Json> {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
    const text = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${selection} } }`;
    const { body } = await graph.postAs(viewer, text, { input });
    return body.errors ? body.errors[0] : body.data[mutation];
  }

  async function anExperiment(said: object = {}): Promise<Json> {
    const input = { title: { fi: 'Koe' }, kind: 'PILOT', leadMunicipality: '091', visibility: 'PUBLIC', ...said };
    return (await send(ADMINISTRATOR, 'proposeExperiment', input, 'experiment { id version }')).experiment;
  }

  /** A practice that came out of an experiment of Helsinki. */
  async function aPractice(): Promise<{ id: string; version: number; originId: string }> {
    const { id: originId } = await anExperiment();
    const input = { originIds: [originId], title: { fi: 'Malli' } };
    const { practice } = await send(ADMINISTRATOR, 'publishPractice', input, 'practice { id version }');
    return { ...practice, originId };
  }

  async function taken(practiceId: string, adopter: string, said: object = {}): Promise<Json> {
    const input = {
      ...{ practiceId, adopterMunicipality: adopter, status: 'IN_USE', mode: 'ADAPTED', visibility: 'PUBLIC' },
      ...said,
    };
    const answer = await send(editorOf(adopter), 'recordAdoption', input, 'adoption { id version }');
    return answer.adoption ?? answer;
  }

  const LEDGER = 'adoption { id version status whyAbandoned { fi } verifiedAt revokedAt history { deed status } }';

  it('P1: an adoption is a ledger of dated lines, what was told first included', async () => {
    const { id } = await aPractice();
    const adoption = await taken(id, '005', { status: 'PLANNED' });
    const revised = await send(
      editorOf('005'),
      'reviseAdoption',
      { ...adoption, status: 'IN_USE', since: '2026-03-01' },
      'adoption { practice { id } adopter { id } status since history { at deed status mode since until } }',
    );
    const line = { at: NOW, mode: 'ADAPTED', until: null };
    expect(revised).toEqual({
      adoption: {
        practice: { id },
        adopter: { id: 'municipality:005' },
        status: 'IN_USE',
        since: '2026-03-01',
        history: [
          { ...line, deed: 'RECORDED', status: 'PLANNED', since: null },
          { ...line, deed: 'REVISED', status: 'IN_USE', since: '2026-03-01' },
        ],
      },
    });
  });

  it('P2: an adoption is written by its adopter alone, verified by a third party, and revoked by the adopter', async () => {
    const { id } = await aPractice();
    const adoption = await taken(id, '005');
    const verifying = { ...adoption, organizationId: 'organization:kuntaliitto' };
    const codes = [];
    for (const [viewer, mutation, input] of [
      [editorOf('091'), 'reviseAdoption', { ...adoption, status: 'PILOTING' }],
      [editorOf('091'), 'verifyAdoption', verifying],
      [editorOf('005'), 'verifyAdoption', verifying],
      [
        aViewer({ ...COORDINATOR, grants: [...COORDINATOR.grants, ...editorOf('091').grants] }),
        'verifyAdoption',
        verifying,
      ],
      [ADMINISTRATOR, 'revokeAdoption', { ...adoption, reason: { fi: 'Ei' } }],
    ] as const) {
      codes.push((await send(viewer, mutation, input, 'clientMutationId')).extensions.code);
    }
    expect(codes).toEqual(Array(5).fill('FORBIDDEN'));

    const verified = await send(COORDINATOR, 'verifyAdoption', verifying, `${LEDGER}`);
    expect(verified.adoption).toMatchObject({ version: 2, verifiedAt: '2026-05-04' });
    const revised = await send(editorOf('005'), 'reviseAdoption', { ...adoption, version: 2, mode: 'AS_IS' }, LEDGER);
    expect(revised.adoption).toMatchObject({ version: 3, verifiedAt: null });

    const revoking = { ...adoption, version: 3, reason: { fi: 'Kirjattu väärälle kunnalle.' } };
    expect(await send(editorOf('005'), 'revokeAdoption', revoking, LEDGER)).toEqual({
      adoption: {
        id: adoption.id,
        version: 4,
        status: 'IN_USE',
        whyAbandoned: null,
        verifiedAt: null,
        revokedAt: NOW,
        history: ['RECORDED', 'VERIFIED', 'REVISED', 'REVOKED'].map((deed) => ({ deed, status: 'IN_USE' })),
      },
    });
    for (const [viewer, mutation, input] of [
      [editorOf('005'), 'reviseAdoption', { ...adoption, version: 4, status: 'PILOTING' }],
      [COORDINATOR, 'verifyAdoption', { ...verifying, version: 4 }],
      [editorOf('005'), 'revokeAdoption', { ...revoking, version: 4 }],
    ] as const) {
      const { extensions } = await send(viewer, mutation, input, 'clientMutationId');
      expect(extensions).toEqual({ code: 'CONFLICT', service: 'experiments', id: adoption.id, revokedAt: NOW });
    }
  });

  it('P2: a revoked adoption stays as history and leaves lists and counts', async () => {
    const { id } = await aPractice();
    const query = `{ practice(id: "${id}") { adoptions { id } gone: adoptions(revoked: true) { id } }
      municipality(code: "009") { adoptions { totalCount facets(fields: ["mode"]) { values { count } } } } }`;
    const counted = async (): Promise<Json> => (await graph.post(query)).body.data;
    const before = await counted();
    const adoption = await taken(id, '009');
    const during = await counted();
    expect(during.practice).toEqual({ adoptions: [{ id: adoption.id }], gone: [] });
    expect(during.municipality.adoptions.totalCount).toBe(before.municipality.adoptions.totalCount + 1);
    await send(editorOf('009'), 'revokeAdoption', { ...adoption, reason: { fi: 'Ei' } }, 'clientMutationId');
    expect(await counted()).toEqual({ ...before, practice: { adoptions: [], gone: [{ id: adoption.id }] } });
  });

  it('P3: an adoption is as it is, adapted or inspired, with what was changed', async () => {
    const { id } = await aPractice();
    const adaptations = { fi: 'Vain yhdessä koulussa.' };
    const wrong = await taken(id, '005', { mode: 'AS_IS', adaptations });
    expect(wrong.extensions.fields.map(({ path, code }: Json) => [path, code])).toEqual([['mode', 'NOT_ALLOWED']]);
    const adoption = await taken(id, '005', { mode: 'INSPIRED_BY' });
    const revised = await send(
      editorOf('005'),
      'reviseAdoption',
      { ...adoption, mode: 'ADAPTED', adaptations },
      'adoption { mode adaptations { fi } history { mode adaptations { fi } } }',
    );
    expect(revised.adoption).toEqual({
      mode: 'ADAPTED',
      adaptations,
      history: [
        { mode: 'INSPIRED_BY', adaptations: null },
        { mode: 'ADAPTED', adaptations },
      ],
    });
  });

  it('P7: an adoption that is abandoned says why, and one that is taken up again no longer does', async () => {
    const { id } = await aPractice();
    const refused = await taken(id, '005', { status: 'ABANDONED' });
    expect(refused.extensions.fields.map(({ path, code }: Json) => [path, code])).toEqual([
      ['whyAbandoned', 'REQUIRED'],
    ]);
    const adoption = await taken(id, '005');
    const whyAbandoned = { fi: 'Rahoitus loppui.' };
    const revise = async (said: object): Promise<Json> =>
      (await send(editorOf('005'), 'reviseAdoption', { id: adoption.id, ...said }, LEDGER)).adoption;
    const abandoned = { version: 2, status: 'ABANDONED', whyAbandoned };
    expect(await revise({ version: 1, status: 'ABANDONED', whyAbandoned })).toMatchObject(abandoned);
    expect(await revise({ version: 2, since: '2025-01-01' })).toMatchObject({ ...abandoned, version: 3 });
    expect(await revise({ version: 3, status: 'PILOTING' })).toMatchObject({ status: 'PILOTING', whyAbandoned: null });
    const { body } = await graph.post(
      `{ node(id: "${adoption.id}") { ... on Adoption { history { status reason { fi } } } } }`,
    );
    expect(body.data.node.history).toEqual([
      { status: 'IN_USE', reason: null },
      { status: 'ABANDONED', reason: whyAbandoned },
      { status: 'ABANDONED', reason: whyAbandoned },
      { status: 'PILOTING', reason: null },
    ]);
  });

  it('P4: the outcome in the new place stands beside the original, its lessons too', async () => {
    const { id } = await aPractice();
    const there = await anExperiment({ leadMunicipality: '005' });
    const lesson = {
      experimentId: there.id,
      kind: 'SLIP_UP',
      what: { fi: 'Liian pieni koulu.' },
      visibility: 'PUBLIC',
    };
    await send(ADMINISTRATOR, 'recordLesson', lesson, 'clientMutationId');
    await send(ADMINISTRATOR, 'editExperiment', { ...there, outcome: 'NOT_CONFIRMED' }, 'clientMutationId');
    await taken(id, '005', { localExperimentId: there.id });
    const result = 'outcome lessons { kind what { fi } }';
    const { body } = await graph.post(
      `{ practice(id: "${id}") { origins { ${result} } adoptions { localExperiment { ${result} } } } }`,
    );
    expect(body.data.practice).toEqual({
      origins: [{ outcome: 'NOT_YET_KNOWN', lessons: [] }],
      adoptions: [
        {
          localExperiment: {
            outcome: 'NOT_CONFIRMED',
            lessons: [{ kind: 'SLIP_UP', what: { fi: 'Liian pieni koulu.' } }],
          },
        },
      ],
    });
  });

  it('P5: the tree of a practice is the one drawn by hand, and a circle is refused', async () => {
    const { id } = await aPractice();
    const learned: [adopter: string, from: string | null][] = [
      ['005', '091'],
      ['009', '005'],
      ['010', '005'],
      ['016', '009'],
      ['018', null],
      ['019', '020'],
    ];
    for (const [adopter, from] of learned) await taken(id, adopter, { adoptedFromMunicipality: from });
    const hidden = await taken(id, '046', { adoptedFromMunicipality: '005', visibility: 'DRAFT' });
    const revoked = await taken(id, '047', { adoptedFromMunicipality: '005' });
    await send(editorOf('047'), 'revokeAdoption', { ...revoked, reason: { fi: 'Ei' } }, 'clientMutationId');
    expect(hidden.id).toEqual(expect.any(String));

    const { body } = await graph.post(`{ practice(id: "${id}") { diffusion {
      nodes { municipality { code } depth adoptions { status } } edges { from { code } to { code } } } } }`);
    const drawn = { '005': 1, '009': 2, '010': 2, '016': 3, '018': null, '019': null, '020': null, '091': 0 };
    expect(body.data.practice.diffusion).toEqual({
      nodes: Object.entries(drawn)
        .map(([code, depth]) => ({
          municipality: { code },
          depth,
          adoptions: ['020', '091'].includes(code) ? [] : [{ status: 'IN_USE' }],
        }))
        .sort((one, other) => Number(one.municipality.code) - Number(other.municipality.code)),
      edges: learned.filter(([, from]) => from).map(([to, from]) => ({ from: { code: from }, to: { code: to } })),
    });
    for (const [adopter, from] of [
      ['005', '016'],
      ['005', '005'],
    ]) {
      const { extensions } = await taken(id, adopter!, { adoptedFromMunicipality: from });
      expect(extensions.fields).toEqual([
        {
          path: 'adoptedFromMunicipality',
          code: 'CIRCLE',
          message: 'learning would go in a circle: that municipality has itself learned it from the adopter',
        },
      ]);
    }
  });

  it('P5: the time to adopt of a region or peer group has its median, its n, and those who have not begun', async () => {
    const { id } = await aPractice();
    await taken(id, '005', { since: '2026-05-04' });
    await taken(id, '009', { since: '2026-05-03' });
    await taken(id, '010', { status: 'PLANNED', since: '2026-09-01' });
    await taken(id, '016');
    const waited = async (codes: string): Promise<Json> =>
      (
        await graph.post(
          `{ practice(id: "${id}") { diffusion { timeToAdopt${codes} { from municipalities n censored unknown medianDays medianDaysOfAdopters } } } }`,
        )
      ).body.data.practice.diffusion.timeToAdopt;
    const from = '2026-05-04';
    expect(await waited('')).toEqual({
      ...{ from, municipalities: 4, n: 2, censored: 1, unknown: 1 },
      ...{ medianDays: 0, medianDaysOfAdopters: 0 },
    });
    expect(await waited('(municipalityCodes: ["005", "018", "019", "019", "091"])')).toEqual({
      ...{ from, municipalities: 3, n: 1, censored: 2, unknown: 0 },
      ...{ medianDays: null, medianDaysOfAdopters: 0 },
    });
  });

  it('P8: the channels that spread a practice are counted', async () => {
    const { id } = await aPractice();
    await taken(id, '005', { learnedThrough: 'WORKSHOP' });
    await taken(id, '009', { learnedThrough: 'AMBASSADOR' });
    await taken(id, '010', { learnedThrough: 'WORKSHOP' });
    await taken(id, '016');
    const { body } = await graph.post(
      `{ practice(id: "${id}") { adoptions { learnedThrough } diffusion { channels { channel count } } }
        municipality(code: "009") { adoptions { facets(fields: ["learnedThrough"]) { values { value } } } } }`,
    );
    expect(body.data.practice.diffusion.channels).toEqual([
      { channel: 'WORKSHOP', count: 2 },
      { channel: 'AMBASSADOR', count: 1 },
      { channel: null, count: 1 },
    ]);
    expect(body.data.municipality.adoptions.facets[0].values).toContainEqual({ value: 'AMBASSADOR' });
  });

  const THEME = 'https://courage-hub.example/theme/adopted-test';
  const OTHER = 'https://courage-hub.example/theme/adopted-test-other';

  async function anEnded(themes: string[], said: object = {}): Promise<Json> {
    const { outcome = 'NOT_CONFIRMED', ...rest } = said as { outcome?: string };
    const experiment = await anExperiment({ themes: themes.map((uri) => ({ uri })), ...rest });
    await send(ADMINISTRATOR, 'editExperiment', { ...experiment, outcome }, 'clientMutationId');
    return experiment;
  }

  const READ = `{ experiment { id outcome stopReason } why { resemblance theme { uri } } slipUps { what { fi } } }`;
  const theme = (uri: string): object => ({ resemblance: 'THEME', theme: { uri } });

  it('B4: before starting, what is alike is read first: by theme, by kind and by the kind of municipality', async () => {
    const near = await anEnded([THEME, OTHER], { leadMunicipality: '005' });
    const peer = await anEnded([THEME], { leadMunicipality: '009', kind: 'LIVING_LAB' });
    const far = await anEnded([THEME], { leadMunicipality: '010', kind: 'LIVING_LAB' });
    await anEnded([OTHER], { leadMunicipality: '010', visibility: 'DRAFT' });
    await anEnded([THEME], { outcome: 'NOT_YET_KNOWN' });
    const query = `query ($draft: DraftExperimentInput) {
      readThisFirst(draft: $draft, municipalityCodes: ["009"]) ${READ} }`;
    const ask = () => graph.counted(query, { draft: { themes: [THEME, OTHER], kind: 'PILOT' } });
    const { body, statements } = await ask();
    const rest = { outcome: 'NOT_CONFIRMED', stopReason: null };
    expect(body).toEqual({
      data: {
        readThisFirst: [
          {
            experiment: { id: near.id, ...rest },
            why: [theme(THEME), theme(OTHER), { resemblance: 'KIND', theme: null }],
            slipUps: [],
          },
          {
            experiment: { id: peer.id, ...rest },
            why: [theme(THEME), { resemblance: 'MUNICIPALITY', theme: null }],
            slipUps: [],
          },
          { experiment: { id: far.id, ...rest }, why: [theme(THEME)], slipUps: [] },
        ],
      },
    });
    expect(statements.experiments).toBe(4);
    expect((await ask()).body).toEqual(body);
  });

  it('B4: what is asked wrongly is refused with every wrong field', async () => {
    const wrong = `{ readThisFirst(draft: {themes: []}, experimentId: "experiment:none", first: 99, municipalityCodes: ["5"]) { experiment { id } } }`;
    const { errors } = (await graph.post(wrong)).body;
    expect(errors![0].extensions.fields.map(({ path, code }: Json) => [path, code])).toEqual([
      ['draft', 'NOT_ALLOWED'],
      ['draft.themes', 'REQUIRED'],
      ['first', 'OUT_OF_RANGE'],
      ['municipalityCodes.0', 'MALFORMED'],
    ]);
  });

  it('Q6: a new experiment is warned of known slip-ups, of embargoed and anonymised ones never', async () => {
    const uri = `${THEME}-q6`;
    const fresh = await anExperiment({ themes: [{ uri }], leadMunicipality: '005' });
    const earlier = await anExperiment({ themes: [{ uri }], leadMunicipality: '009' });
    const slip = { experimentId: earlier.id, kind: 'SLIP_UP', visibility: 'PUBLIC' };
    const warned = async (viewer: Viewer): Promise<Json> =>
      (await graph.postAs(viewer, `{ readThisFirst(experimentId: "${fresh.id}") ${READ} }`)).body.data.readThisFirst;
    const tell = (said: object) => send(ADMINISTRATOR, 'recordLesson', { ...slip, ...said }, 'clientMutationId');
    await tell({ what: { fi: 'Salattu' }, embargoUntil: '2027-01-01' });
    await tell({ what: { fi: 'Nimetön' }, anonymised: true });
    for (const viewer of [aViewer(), ADMINISTRATOR]) expect(await warned(viewer)).toEqual([]);
    await tell({ what: { fi: 'Moka' } });
    const told = {
      experiment: { id: earlier.id, outcome: 'NOT_YET_KNOWN', stopReason: null },
      why: [theme(uri), { resemblance: 'KIND', theme: null }],
      slipUps: [{ what: { fi: 'Moka' } }],
    };
    for (const viewer of [aViewer(), ADMINISTRATOR]) expect(await warned(viewer)).toEqual([told]);
  });

  it('Q8: each record tells how complete it is and what is missing', async () => {
    const { id, originId } = await aPractice();
    const adoption = await taken(id, '005');
    const score = 'completeness { percent missing { field weight } }';
    const { body } = await graph.post(
      `{ experiment(id: "${originId}") { ${score} } practice(id: "${id}") { ${score} }
        node(id: "${adoption.id}") { ... on Adoption { ${score} } } }`,
    );
    expect(body.data).toEqual({
      experiment: {
        completeness: {
          percent: 7,
          missing: [
            { field: 'hypotheses', weight: 20 },
            { field: 'problem', weight: 15 },
            { field: 'summary', weight: 10 },
            { field: 'themes', weight: 10 },
            { field: 'planned', weight: 5 },
          ],
        },
      },
      practice: {
        completeness: {
          percent: 0,
          missing: [
            { field: 'coreIdea', weight: 30 },
            { field: 'transferConditions', weight: 30 },
            { field: 'complexity', weight: 15 },
            { field: 'implementationCost', weight: 15 },
            { field: 'themes', weight: 10 },
          ],
        },
      },
      node: {
        completeness: {
          percent: 0,
          missing: [
            { field: 'since', weight: 30 },
            { field: 'adaptations', weight: 20 },
            { field: 'adoptedFrom', weight: 10 },
            { field: 'learnedThrough', weight: 10 },
          ],
        },
      },
    });
  });

  it('Q2: a slip-up is a typed record: what, why, cost, detected by, advice, and its author edits it', async () => {
    const { id: experimentId } = await anExperiment();
    const slip = {
      ...{ experimentId, kind: 'SLIP_UP', visibility: 'PUBLIC', what: { fi: 'Tilattiin kahdesti' } },
      ...{ why: { fi: 'Kiire' }, advice: { fi: 'Yksi tilaaja' }, detectedBy: { fi: 'Lasku' }, costOfSlip: '1200.5' },
    };
    const FIELDS =
      'lesson { id version kind what { fi } why { fi } advice { fi } detectedBy { fi } costOfSlip { amount } causes }';
    const author = aViewer({ ...editorOf('091'), id: 'account:author' });
    const { lesson } = await send(author, 'recordLesson', slip, FIELDS);
    const told = {
      ...{ kind: 'SLIP_UP', what: slip.what, why: slip.why, advice: slip.advice, detectedBy: slip.detectedBy },
      ...{ costOfSlip: { amount: '1200.50' }, causes: [] },
    };
    expect(lesson).toEqual({ id: lesson.id, version: 1, ...told });
    const edit = { id: lesson.id, version: 1, costOfSlip: '900', causes: ['TIME', 'MONEY', 'TIME'], why: null };
    const edited = { id: lesson.id, version: 2, ...told, why: null, costOfSlip: { amount: '900.00' } };
    expect((await send(author, 'editLesson', edit, FIELDS)).lesson).toEqual({ ...edited, causes: ['MONEY', 'TIME'] });
    expect((await send(author, 'editLesson', edit, FIELDS)).extensions.code).toBe('CONFLICT');
    const barrier = { id: lesson.id, version: 2, kind: 'BARRIER' };
    expect((await send(author, 'editLesson', barrier, FIELDS)).lesson).toMatchObject({ version: 3, costOfSlip: null });
  });

  it('Q3: a null result is a lesson kept apart from the outcome, and no failure', async () => {
    const { id } = await anEnded([THEME], { outcome: 'CONFIRMED' });
    const lesson = { experimentId: id, kind: 'NULL_RESULT', what: { fi: 'Ei eroa' }, visibility: 'PUBLIC' };
    await send(ADMINISTRATOR, 'recordLesson', lesson, 'clientMutationId');
    const { body } = await graph.post(
      `{ experiments(filter: {ids: ["${id}"], hasLesson: NULL_RESULT}) { nodes { outcome stopReason lessons { kind } } } }`,
    );
    expect(body.data.experiments.nodes).toEqual([
      { outcome: 'CONFIRMED', stopReason: null, lessons: [{ kind: 'NULL_RESULT' }] },
    ]);
  });

  it('Q4: cause codes are counted, of lessons and of experiments, and an edit counts at once', async () => {
    const { id } = await anExperiment();
    const slip = {
      experimentId: id,
      kind: 'SLIP_UP',
      what: { fi: 'Moka' },
      causes: ['LAW', 'TIME'],
      visibility: 'PUBLIC',
    };
    const { lesson } = await send(ADMINISTRATOR, 'recordLesson', slip, 'lesson { id version }');
    const counted = async (): Promise<Json> => {
      const { body } = await graph.post(
        `{ lessons(filter: {ids: ["${lesson.id}"]}) { facets(fields: ["cause"]) { values { value count } } }
          experiments(filter: {ids: ["${id}"]}) { facets(fields: ["causes"]) { values { value count } } } }`,
      );
      return [body.data.lessons.facets[0].values, body.data.experiments.facets[0].values];
    };
    const once = (...causes: string[]): object[] => causes.map((value) => ({ value, count: 1 }));
    expect(await counted()).toEqual([once('LAW', 'TIME'), once('LAW', 'TIME')]);
    await send(ADMINISTRATOR, 'editLesson', { ...lesson, causes: ['DATA'] }, 'clientMutationId');
    expect(await counted()).toEqual([once('DATA'), once('DATA')]);
  });

  it('Q5: a lesson made anonymous is untraceable at once, and only its author edits it', async () => {
    const { id } = await anExperiment();
    const slip = { experimentId: id, kind: 'SLIP_UP', what: { fi: 'Moka' }, visibility: 'PUBLIC' };
    const author = aViewer({ ...editorOf('091'), id: 'account:author' });
    const { lesson } = await send(author, 'recordLesson', slip, 'lesson { id version }');
    const said = 'lesson { version anonymised experiment { id } }';
    const hide = { ...lesson, anonymised: true };
    expect((await send(ADMINISTRATOR, 'editLesson', hide, said)).lesson).toEqual({
      ...{ version: 2, anonymised: true, experiment: null },
    });
    const traces = `{ experiment(id: "${id}") { lessons { id } } lesson(id: "${lesson.id}") { experiment { id } }
      experiments(filter: {ids: ["${id}"], hasLesson: SLIP_UP}) { totalCount } }`;
    for (const viewer of [aViewer(), ADMINISTRATOR, editorOf('091'), author]) {
      const { data } = (await graph.postAs(viewer, traces)).body;
      expect(data).toEqual({
        experiment: { lessons: [] },
        lesson: { experiment: null },
        experiments: { totalCount: 0 },
      });
    }
    const edit = { id: lesson.id, version: 2, advice: { fi: 'Kysy' } };
    for (const viewer of [ADMINISTRATOR, editorOf('091')]) {
      expect((await send(viewer, 'editLesson', edit, said)).extensions.code).toBe('FORBIDDEN');
    }
    expect((await send(author, 'editLesson', edit, said)).lesson).toMatchObject({ version: 3, anonymised: true });
  });

  it('C2: a practice is promoted where the criteria of its new maturity hold, and shows them', async () => {
    const { id, version, originId } = await aPractice();
    const promote = (said: object): Promise<Json> =>
      send(ADMINISTRATOR, 'promotePractice', { id, version, ...said }, 'practice { maturity version }');
    const refusal = async (to: string): Promise<Json> => {
      const [{ code, message }] = (await promote({ to })).extensions.fields;
      return [code, message];
    };
    expect(await refusal('GOOD')).toEqual([
      'CRITERIA_NOT_MET',
      'these criteria do not hold: ORIGIN_CONFIRMED, TRANSFER_CONDITIONS, IN_USE_ELSEWHERE',
    ]);
    expect((await refusal('RETIRED'))[0]).toBe('NOT_ALLOWED');
    await send(ADMINISTRATOR, 'editExperiment', { id: originId, version: 1, outcome: 'CONFIRMED' }, 'clientMutationId');
    expect(await promote({ to: 'PROMISING' })).toEqual({ practice: { maturity: 'PROMISING', version: 2 } });
    await taken(id, '005');
    const { body } = await graph.post(`{ practice(id: "${id}") { maturityCriteria { maturity code met } } }`);
    expect(body.data.practice.maturityCriteria).toEqual([
      { maturity: 'PROMISING', code: 'ORIGIN_CONFIRMED', met: true },
      { maturity: 'GOOD', code: 'TRANSFER_CONDITIONS', met: false },
      { maturity: 'GOOD', code: 'IN_USE_ELSEWHERE', met: true },
      { maturity: 'ESTABLISHED', code: 'IN_USE_IN_THREE', met: false },
      { maturity: 'ESTABLISHED', code: 'VERIFIED_USE', met: false },
    ]);
  });
});
