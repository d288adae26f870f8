import { aViewer, testEngines } from '@courage-hub/kit/testing';
import { ADMINISTRATOR, COORDINATOR, editorOf, type Json, writers } from './features-adopted.case';
import { testGraph, type TestGraph } from './graph';

const NOW = '2026-05-04T09:00:00.000Z';

describe.each(testEngines())('practices taken up, through the gateway on %s', (engine) => {
  let graph: TestGraph;
  const { send, anExperiment, aPractice, taken } = writers(() => graph);

  beforeAll(async () => {
    graph = await testGraph({ engine });
  }, 120_000);
  afterAll(() => graph.close());

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
});
