import { verifyAudit } from '@courage-hub/kit/audit';
import { sql } from '@courage-hub/kit/sql';
import { aViewer, testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import type { Viewer } from '@courage-hub/kit/viewer';
import { anEvaluation, aProcess, given } from '../builders';
import { subgraph } from '../subgraph';
import { EvidenceLevel } from './codes';

const person = (role?: string, scope: string | null = null, id = 'account:1'): Viewer =>
  aViewer({ kind: 'PERSON', id, grants: role ? [{ role, scope }] : [] });

const LEAST = {
  subjectId: 'experiment:door',
  title: { fi: 'Arviointi' },
  kind: 'SUMMATIVE',
  evaluatorKind: 'SELF',
  design: { type: 'BEFORE_AFTER' },
  evidence: 'LEVEL_2_CHANGE_SEEN',
};

const WHOLE = {
  ...LEAST,
  evaluatorId: 'organization:university',
  period: { startDate: '2026-01-01', endDate: '2026-04-30' },
  design: {
    type: 'RANDOMISED',
    unitOfAssignment: 'koulu',
    preRegistered: true,
    arms: [
      { name: { fi: 'Kokeilu' }, units: 6, municipalityCodes: ['049', '049'] },
      { name: { fi: 'Verrokki' }, control: true },
    ],
  },
  evidence: 'LEVEL_3_CAUSAL',
  questions: [{ fi: 'Lyhenikö jono?' }],
  limitations: { fi: 'Pieni otos' },
  doi: 'https://doi.org/10.1000/test',
  effects: [
    {
      outcome: { title: { fi: 'Jonotusaika' }, baselineValue: '12.5', baselineN: 80 },
      unit: 'd',
      estimate: '-3.1',
      ciLow: '-4.75',
      ciHigh: '-1.45',
      confidence: '0.95',
      n: 155,
      plainLanguage: { fi: 'Odotus lyheni.' },
    },
  ],
  criteria: [{ criterion: 'EFFECTIVENESS', rating: 4, finding: { fi: 'Toimii' } }, { criterion: 'IMPACT' }],
  efficiency: {
    inputs: { amount: '5000' },
    benefits: { amount: '8000.00' },
    outcomes: '40',
    outcomeUnit: 'vältetty käynti',
    paysFor: ['MUNICIPALITY'],
  },
};

const FIELDS = `id title { fi } visibility version subject { __typename ... on Experiment { id: ref } } evaluator { id } evidence doi questions { fi } limitations { fi }
  period { startDate endDate } design { type preRegistered unitOfAssignment highestEvidence arms { name { fi } control units municipalities { id } } }
  indicators { id title { fi } unit level baseline { value n } } effects { outcome { title { fi } } estimate ciLow ciHigh confidence n unit plainLanguage { fi } }
  criteria { criterion rating scaleMax finding { fi } } efficiency { inputs { amount currency } benefitCostRatio outcomeUnit paysFor benefitsTo }`;

describe.each(testEngines())('recordEvaluation on %s', (engine) => {
  let hub: TestSubgraph;
  beforeEach(async () => {
    hub = await testSubgraph(subgraph, engine, 'none');
  }, 120_000);
  afterEach(() => hub.close());

  const record = (input: object, viewer: Viewer | undefined = person(), fields = 'id') =>
    hub.ask(
      `mutation($input: RecordEvaluationInput!) { recordEvaluation(input: $input) { evaluation { ${fields} } clientMutationId } }`,
      { input },
      viewer,
    );
  const rows = (table: string) => hub.running.db.read(sql(`SELECT * FROM \`${table}\` ORDER BY 1`));
  const evaluationOf = ({ data }: { data?: Record<string, unknown> | null }) =>
    (data?.recordEvaluation as { evaluation: Record<string, unknown> }).evaluation;

  it('records the whole evaluation as a draft, and tells outbox and audit', async () => {
    const answer = await record({ ...WHOLE, clientMutationId: 'a' }, person(), FIELDS);
    expect(answer.errors).toBeUndefined();
    const evaluation = evaluationOf(answer);
    expect(evaluation).toEqual({
      id: expect.stringMatching(/^evaluation:[0-9a-f]{8}-[0-9a-f]{4}-7/),
      title: { fi: 'Arviointi' },
      visibility: 'DRAFT',
      version: 1,
      subject: { __typename: 'Experiment', id: 'experiment:door' },
      evaluator: { id: 'organization:university' },
      evidence: 'LEVEL_3_CAUSAL',
      doi: 'https://doi.org/10.1000/test',
      questions: [{ fi: 'Lyhenikö jono?' }],
      limitations: { fi: 'Pieni otos' },
      period: { startDate: '2026-01-01', endDate: '2026-04-30' },
      design: {
        type: 'RANDOMISED',
        preRegistered: true,
        unitOfAssignment: 'koulu',
        highestEvidence: 'LEVEL_3_CAUSAL',
        arms: [
          { name: { fi: 'Kokeilu' }, control: false, units: 6, municipalities: [{ id: 'municipality:049' }] },
          { name: { fi: 'Verrokki' }, control: true, units: null, municipalities: [] },
        ],
      },
      indicators: [
        {
          id: expect.stringMatching(/^indicator:/),
          title: { fi: 'Jonotusaika' },
          unit: 'd',
          level: 'OUTCOME',
          baseline: { value: '12.5', n: 80 },
        },
      ],
      effects: [
        {
          outcome: { title: { fi: 'Jonotusaika' } },
          estimate: '-3.1',
          ciLow: '-4.75',
          ciHigh: '-1.45',
          confidence: '0.95',
          n: 155,
          unit: 'd',
          plainLanguage: { fi: 'Odotus lyheni.' },
        },
      ],
      criteria: [
        { criterion: 'EFFECTIVENESS', rating: 4, scaleMax: 5, finding: { fi: 'Toimii' } },
        { criterion: 'IMPACT', rating: null, scaleMax: 5, finding: null },
      ],
      efficiency: {
        inputs: { amount: '5000.00', currency: 'EUR' },
        benefitCostRatio: '1.60',
        outcomeUnit: 'vältetty käynti',
        paysFor: ['MUNICIPALITY'],
        benefitsTo: [],
      },
    });
    expect((await rows('outbox')).map(({ type, kind }) => [type, kind])).toEqual([
      ['Evaluation', 'Create'],
      ['Indicator', 'Create'],
    ]);
    expect(await rows('audit')).toMatchObject([{ action: 'recordEvaluation' }, { action: 'recordEvaluation' }]);
    expect(await verifyAudit(hub.running.db)).toEqual({ entries: 2, problems: [] });
    const again = await record({ ...WHOLE, clientMutationId: 'a' });
    expect(evaluationOf(again).id).toBe(evaluation.id);
    expect(await rows('evaluation')).toHaveLength(1);
  });

  it('sent again after its subject was hidden is answered as the first time', async () => {
    await given(hub, aProcess({ id: 'ocds-abc123-9' }));
    const input = { ...LEAST, subjectId: 'ocds-abc123-9', clientMutationId: 'again' };
    const { id } = evaluationOf(await record(input));
    await hub.running.db.write((writer) =>
      writer.run(sql('UPDATE `contracting_process` SET `visibility` = ?', Visibility.DRAFT)),
    );
    expect(evaluationOf(await record(input)).id).toBe(id);
    expect((await record({ ...input, clientMutationId: 'new' })).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'subjectId', code: 'NOT_FOUND' }] } },
    ]);
    expect(await rows('evaluation')).toHaveLength(1);
  });

  it('shows a draft, and what it measured, to its author, moderators and the coordinator of its programme', async () => {
    const { id, indicators } = evaluationOf(
      await record({ ...WHOLE, subjectId: 'programme:p' }, person(), 'id indicators { id }'),
    ) as { id: string; indicators: { id: string }[] };
    const query =
      'query($id: ID!, $indicator: ID!) { evaluation(id: $id) { indicators { id } } indicator(id: $indicator) { id } evaluations { totalCount } }';
    const variables = { id, indicator: indicators[0]!.id };
    const seen = { evaluation: { indicators }, indicator: indicators[0], evaluations: { totalCount: 1 } };
    const unseen = { evaluation: null, indicator: null, evaluations: { totalCount: 0 } };
    for (const viewer of [
      person(),
      person('MODERATOR', null, 'account:2'),
      person('COORDINATOR', 'programme:p', 'account:2'),
    ]) {
      expect((await hub.ask(query, variables, viewer)).data).toEqual(seen);
    }
    for (const viewer of [
      aViewer(),
      person('COORDINATOR', 'programme:q', 'account:2'),
      person('EDITOR', 'municipality:049', 'account:2'),
    ]) {
      expect((await hub.ask(query, variables, viewer)).data).toEqual(unseen);
    }
  });

  it.each([
    ['nobody who is signed in', aViewer(), {}, 'UNAUTHENTICATED'],
    ['a key', aViewer({ kind: 'KEY', id: 'key:1' }), {}, 'FORBIDDEN'],
    ['anybody who publishes at once', person(), { visibility: 'PUBLIC' }, 'FORBIDDEN'],
    ['an editor who publishes at once', person('EDITOR', 'municipality:049'), { visibility: 'PARTNER' }, 'FORBIDDEN'],
    [
      'a coordinator of another programme',
      person('COORDINATOR', 'programme:q'),
      { visibility: 'PUBLIC', subjectId: 'programme:p' },
      'FORBIDDEN',
    ],
    [
      'the coordinator of its programme',
      person('COORDINATOR', 'programme:p'),
      { visibility: 'PUBLIC', subjectId: 'programme:p' },
      undefined,
    ],
    ['a coordinator, of an experiment', person('COORDINATOR', 'programme:p'), { visibility: 'PUBLIC' }, undefined],
    ['a moderator', person('MODERATOR'), { visibility: 'PUBLIC' }, undefined],
    ['an administrator', person('ADMINISTRATOR'), { visibility: 'INTERNAL' }, undefined],
    ['anybody who writes a draft', person(), {}, undefined],
  ])('answers %s', async (_who, viewer, part, code) => {
    const { errors } = await record({ ...LEAST, ...part }, viewer);
    expect(errors?.[0]?.extensions?.code).toBe(code);
    expect(await rows('evaluation')).toHaveLength(code ? 0 : 1);
  });

  const refusedFields = async (input: object, viewer?: Viewer) =>
    (await record(input, viewer)).errors?.[0]?.extensions?.fields;

  it.each([
    ['BEFORE_AFTER', [], 'LEVEL_3_CAUSAL', 'BEFORE_AFTER shows LEVEL_2_CHANGE_SEEN at most, but got: LEVEL_3_CAUSAL'],
    [
      'RANDOMISED',
      [],
      'LEVEL_3_CAUSAL',
      'RANDOMISED without a control arm shows LEVEL_2_CHANGE_SEEN at most, but got: LEVEL_3_CAUSAL',
    ],
    [
      'RANDOMISED',
      [{ name: { fi: 'V' }, control: true }],
      'LEVEL_4_REPLICATED',
      'LEVEL_4_REPLICATED needs another, independent evaluation of the same; alone RANDOMISED shows LEVEL_3_CAUSAL at most',
    ],
  ])('refuses more evidence than the design allows: %s, arms %j, %s', async (type, arms, evidence, message) => {
    expect(await refusedFields({ ...LEAST, design: { type, arms }, evidence })).toEqual([
      { path: 'evidence', code: 'EVIDENCE_TOO_HIGH', message },
    ]);
  });

  it.each([
    ['organization:b', EvidenceLevel.LEVEL_3_CAUSAL, Visibility.PUBLIC, true],
    ['organization:a', EvidenceLevel.LEVEL_3_CAUSAL, Visibility.PUBLIC, false],
    ['organization:b', EvidenceLevel.LEVEL_2_CHANGE_SEEN, Visibility.PUBLIC, false],
    ['organization:b', EvidenceLevel.LEVEL_3_CAUSAL, Visibility.INTERNAL, false],
  ])('counts what %s found (%s, %s) as a repetition: %s', async (evaluatorId, evidence, visibility, counts) => {
    await given(hub, anEvaluation({ subjectId: LEAST.subjectId, evaluatorId, evidence, visibility }));
    const design = { type: 'STEPPED_WEDGE' };
    const fields = await refusedFields({
      ...LEAST,
      design,
      evidence: 'LEVEL_4_REPLICATED',
      evaluatorId: 'organization:a',
    });
    expect(fields === undefined).toBe(counts);
  });

  it('takes a subject of the four kinds, and a process only where the viewer sees it', async () => {
    await given(
      hub,
      aProcess({ id: 'ocds-abc123-1' }),
      aProcess({ id: 'ocds-abc123-2', visibility: Visibility.DRAFT }),
    );
    for (const subjectId of ['experiment:a', 'programme:a', 'practice:a', 'ocds-abc123-1']) {
      expect((await record({ ...LEAST, subjectId })).errors).toBeUndefined();
    }
    expect((await rows('evaluation')).map(({ subjectType }) => subjectType).sort()).toEqual([
      'ContractingProcess',
      'Experiment',
      'Practice',
      'Programme',
    ]);
    for (const subjectId of ['ocds-abc123-2', 'ocds-abc123-3']) {
      expect(await refusedFields({ ...LEAST, subjectId })).toMatchObject([{ path: 'subjectId', code: 'NOT_FOUND' }]);
    }
    for (const subjectId of ['municipality:049', 'experiment:', '', `experiment:${'x'.repeat(90)}`]) {
      expect(await refusedFields({ ...LEAST, subjectId })).toMatchObject([{ path: 'subjectId', code: 'MALFORMED' }]);
    }
  });

  it('names every wrong field at once', async () => {
    const fields = await refusedFields({
      ...LEAST,
      subjectId: 'story:1',
      title: {},
      evidence: 'LEVEL_5_SCALED',
      evaluatorId: 'university',
      doi: 'https://example.org/1',
      period: { startDate: '2026-02-01', endDate: '2026-01-01' },
      design: { type: 'CASE_STUDY', arms: [{ name: { fi: '' }, units: -1, municipalityCodes: ['49'] }] },
      effects: [
        { outcome: { title: { fi: 'x' } }, unit: '', estimate: '9', ciLow: '3', ciHigh: '2', confidence: '95' },
      ],
      criteria: [
        { criterion: 'IMPACT', rating: 6 },
        { criterion: 'IMPACT', scaleMax: 1 },
      ],
      efficiency: { inputs: { amount: '-1' }, outcomes: '4', discountRate: '3', horizonYears: 0 },
    });
    expect((fields as { path: string; code: string }[]).map(({ path, code }) => `${path} ${code}`).sort()).toEqual(
      [
        'criteria.0.rating OUT_OF_RANGE',
        'criteria.1.criterion TWICE',
        'criteria.1.scaleMax OUT_OF_RANGE',
        'design.arms.0.municipalityCodes.0 MALFORMED',
        'design.arms.0.name NO_LANGUAGE',
        'design.arms.0.units OUT_OF_RANGE',
        'doi MALFORMED',
        'effects.0.ciHigh OUT_OF_RANGE',
        'effects.0.ciHigh OUT_OF_RANGE',
        'effects.0.confidence MALFORMED',
        'effects.0.unit REQUIRED',
        'efficiency.discountRate MALFORMED',
        'efficiency.horizonYears OUT_OF_RANGE',
        'efficiency.inputs.amount MALFORMED',
        'efficiency.outcomeUnit REQUIRED',
        'evaluatorId MALFORMED',
        'evidence EVIDENCE_TOO_HIGH',
        'period ENDS_BEFORE_START',
        'subjectId MALFORMED',
        'title NO_LANGUAGE',
      ].sort(),
    );
  });

  it('is published by those who may, not by its author, and deleted by its author', async () => {
    const { id } = evaluationOf(await record(LEAST));
    const show = (viewer: Viewer) =>
      hub.ask(
        'mutation($id: ID!) { setVisibilityInProcurements(type: "Evaluation", id: $id, visibility: PUBLIC, version: 1) }',
        { id },
        viewer,
      );
    expect((await show(person())).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await show(person('MODERATOR', null, 'account:2'))).errors).toBeUndefined();
    expect((await hub.ask('{ evaluations { nodes { id version } } }')).data).toEqual({
      evaluations: { nodes: [{ id, version: 2 }] },
    });
    await hub.ask(
      'mutation($id: ID!) { deleteRecordInProcurements(type: "Evaluation", id: $id, reason: "x") }',
      { id },
      person(),
    );
    expect((await hub.ask('{ evaluations { totalCount } }')).data).toEqual({ evaluations: { totalCount: 0 } });
  });
});
