import { testEngines } from '@courage-hub/kit/testing';
import { ADMINISTRATOR, editorOf, type Json, writers } from './features-adopted.case';
import { testGraph, type TestGraph } from './graph';

const NOW = '2026-05-04T09:00:00.000Z';

describe.each(testEngines())('practices, through the gateway on %s', (engine) => {
  let graph: TestGraph;
  const { send, anExperiment, aPractice, taken } = writers(() => graph);

  beforeAll(async () => {
    graph = await testGraph({ engine });
  }, 120_000);
  afterAll(() => graph.close());

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

  const told = (answer: Json): Json =>
    answer.extensions.fields.map(({ path, code, message }: Json) => [path, code, message]);

  it('C2: a practice is published no higher than the criteria of its maturity, and edited into what they ask', async () => {
    const { id: originId } = await anExperiment();
    const publish = (said: object) =>
      send(
        ADMINISTRATOR,
        'publishPractice',
        { originIds: [originId], title: { fi: 'Malli' }, ...said },
        'practice { id version maturity }',
      );
    expect(told(await publish({ maturity: 'GOOD' }))).toEqual([
      [
        'maturity',
        'CRITERIA_NOT_MET',
        'these criteria do not hold: ORIGIN_CONFIRMED, TRANSFER_CONDITIONS, IN_USE_ELSEWHERE',
      ],
    ]);
    expect(told(await publish({ maturity: 'RETIRED' }))).toEqual([
      ['maturity', 'NOT_ALLOWED', 'must be one of INTERESTING, PROMISING, GOOD, ESTABLISHED, but got: RETIRED'],
    ]);
    await send(ADMINISTRATOR, 'editExperiment', { id: originId, version: 1, outcome: 'CONFIRMED' }, 'clientMutationId');
    const { practice } = await publish({ maturity: 'PROMISING' });
    expect(practice).toEqual({ id: expect.any(String), version: 1, maturity: 'PROMISING' });
    await taken(practice.id, '005');
    const good = (version: number) =>
      send(ADMINISTRATOR, 'promotePractice', { id: practice.id, version, to: 'GOOD' }, 'practice { maturity }');
    expect(told(await good(1))).toEqual([
      ['to', 'CRITERIA_NOT_MET', 'these criteria do not hold: TRANSFER_CONDITIONS'],
    ]);
    const edit = { id: practice.id, version: 1, transferConditions: [{ text: { fi: 'Johto' }, essential: true }] };
    await send(editorOf('091'), 'editPractice', edit, 'clientMutationId');
    expect((await send(editorOf('091'), 'editPractice', edit, 'clientMutationId')).extensions.code).toBe('CONFLICT');
    expect((await send(editorOf('005'), 'editPractice', edit, 'clientMutationId')).extensions.code).toBe('FORBIDDEN');
    expect(await good(2)).toEqual({ practice: { maturity: 'GOOD' } });
  });

  it('C2: the maturity of a practice has its history, and a retired one says why and what to use instead', async () => {
    const { id, version, originId } = await aPractice();
    const { id: successor } = await aPractice();
    await send(ADMINISTRATOR, 'editExperiment', { id: originId, version: 1, outcome: 'CONFIRMED' }, 'clientMutationId');
    const raise = { id, version, to: 'PROMISING', reason: { fi: 'Vahvistui.' } };
    await send(ADMINISTRATOR, 'promotePractice', raise, 'clientMutationId');
    const retire = (said: object, viewer = editorOf('091')): Promise<Json> =>
      send(
        viewer,
        'retirePractice',
        { id, version: 2, reason: { fi: 'Vanhentui.' }, ...said },
        'practice { maturity supersededBy { id } maturityHistory { at maturity reason { fi } } }',
      );
    const refused = async (said: object) => told(await retire(said)).map(([path, code]: string[]) => [path, code]);
    expect(await refused({ reason: {}, supersededById: id })).toEqual([
      ['reason', 'NO_LANGUAGE'],
      ['supersededById', 'ITSELF'],
    ]);
    expect(await refused({ supersededById: 'practice:none' })).toEqual([['supersededById', 'NOT_FOUND']]);
    expect((await retire({}, editorOf('005'))).extensions.code).toBe('FORBIDDEN');
    expect(await retire({ supersededById: successor })).toEqual({
      practice: {
        maturity: 'RETIRED',
        supersededBy: { id: successor },
        maturityHistory: [
          { at: NOW, maturity: 'INTERESTING', reason: null },
          { at: NOW, maturity: 'PROMISING', reason: { fi: 'Vahvistui.' } },
          { at: NOW, maturity: 'RETIRED', reason: { fi: 'Vanhentui.' } },
        ],
      },
    });
    expect((await retire({ version: 3 })).extensions).toEqual({
      ...{ code: 'CONFLICT', service: 'experiments', id, maturity: 'RETIRED' },
    });
    const back = { id: successor, version: 1, reason: { fi: 'Ei' }, supersededById: id };
    expect(told(await send(ADMINISTRATOR, 'retirePractice', back, 'clientMutationId'))).toEqual([
      ['supersededById', 'NOT_ALLOWED', 'must be one of INTERESTING, PROMISING, GOOD, ESTABLISHED, but got: RETIRED'],
    ]);
    const again = { id, version: 3, to: 'GOOD' };
    expect(told(await send(ADMINISTRATOR, 'promotePractice', again, 'clientMutationId'))[0][1]).toBe('NOT_ALLOWED');
  });

  it('C2: every practice of the demo world has a history that ends in its maturity, in one statement for a page', async () => {
    const query = (first: number) =>
      `{ practices(first: ${first}) { nodes { maturity maturityHistory { maturity } } } }`;
    const { body, statements } = await graph.counted(query(100));
    for (const { maturity, maturityHistory } of body.data.practices.nodes) {
      expect(maturityHistory.at(-1)).toEqual({ maturity });
    }
    expect(statements.experiments).toBe((await graph.counted(query(1))).statements.experiments);
  });

  it('C3: a practice is another record than the experiments it came out of, and both lead to each other', async () => {
    const { id, originId } = await aPractice();
    const { id: secondId } = await anExperiment();
    const input = { originIds: [originId, secondId], title: { fi: 'Toinen malli' } };
    const { practice } = await send(ADMINISTRATOR, 'publishPractice', input, 'practice { id }');
    const both = `{ one: practice(id: "${id}") { origins { id } } two: practice(id: "${practice.id}") { origins { id } }
      experiment(id: "${originId}") { practices { id } } }`;
    const ids = (...all: string[]) => all.sort().map((one) => ({ id: one }));
    const sorted = (all: { id: string }[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
    const { one, two, experiment } = (await graph.post(both)).body.data;
    expect([one.origins, sorted(two.origins), sorted(experiment.practices)]).toEqual([
      ids(originId),
      ids(originId, secondId),
      ids(id, practice.id),
    ]);
    await send(ADMINISTRATOR, 'deleteRecord', { id: originId, reason: 'test' }, 'clientMutationId');
    const { data } = (await graph.post(both)).body;
    expect(data).toEqual({ one: { origins: [] }, two: { origins: ids(secondId) }, experiment: null });
  });

  it('P6: what a practice needs elsewhere, what it costs and how hard it is are told, and edited by its version', async () => {
    const { id: originId } = await anExperiment();
    const said = {
      ...{ originIds: [originId], title: { fi: 'Malli' }, implementationCost: '12000.5', complexity: 3 },
      transferConditions: [{ text: { fi: 'Johto' }, essential: true }],
    };
    const FIELDS =
      'practice { id version title { fi } implementationCost { amount currency } complexity transferConditions { text { fi } essential } themes { uri } }';
    const { practice } = await send(editorOf('091'), 'publishPractice', said, FIELDS);
    const { id } = practice;
    const facts = {
      ...{ id, version: 1, title: { fi: 'Malli' }, complexity: 3, themes: [] },
      implementationCost: { amount: '12000.50', currency: 'EUR' },
      transferConditions: [{ text: { fi: 'Johto' }, essential: true }],
    };
    expect(practice).toEqual(facts);
    const uri = 'https://courage-hub.example/theme/transfer';
    const edit = { id, version: 1, implementationCost: null, complexity: 5, themes: [{ uri }] };
    expect(await send(editorOf('091'), 'editPractice', edit, FIELDS)).toEqual({
      practice: { ...facts, version: 2, implementationCost: null, complexity: 5, themes: [{ uri }] },
    });
    const wrong = {
      id,
      version: 2,
      implementationCost: '0',
      complexity: 0,
      transferConditions: [{ text: {}, essential: true }],
    };
    expect(told(await send(editorOf('091'), 'editPractice', wrong, FIELDS)).map(([path]: string[]) => path)).toEqual([
      'transferConditions.0.text',
      'complexity',
      'implementationCost',
    ]);
  });
});
