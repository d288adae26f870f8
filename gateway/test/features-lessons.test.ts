import { aViewer, testEngines } from '@courage-hub/kit/testing';
import { ADMINISTRATOR, editorOf, type Json, writers } from './features-adopted.case';
import { testGraph, type TestGraph } from './graph';

describe.each(testEngines())('lessons, through the gateway on %s', (engine) => {
  let graph: TestGraph;
  const { send, anExperiment, anEnded } = writers(() => graph);

  beforeAll(async () => {
    graph = await testGraph({ engine });
  }, 120_000);
  afterAll(() => graph.close());

  const THEME = 'https://courage-hub.example/theme/adopted-test';

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
});
