import { aViewer, testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import { aContract, anAward, anEfficiencyResult, anEvaluation, aProcess, aSupplier, given, row } from './builders';
import {
  AwardStatus,
  ContractStatus,
  InnovationProcurementType,
  PartyRole,
  TenderStatus,
  ValueDisclosure,
} from './contracting-process/codes';
import { ProcessExperiment } from './contracting-process/links';
import { Party } from './contracting-process/party';
import { DesignType, EvidenceLevel, SubjectType } from './evaluation/codes';
import { subgraph } from './subgraph';

const INTERNAL = Visibility.INTERNAL;

/** Everything that hangs on other services' records, made for the n-th of each. */
async function givenOneOfEach(hub: TestSubgraph, n: number): Promise<void> {
  const municipalityId = `municipality:${String(n).padStart(3, '0')}`;
  const at = { municipalityId, tenderStart: '2024-02-01', tenderStatus: TenderStatus.complete, tenderId: 'T' };
  const pilot = aProcess({
    ...at,
    title: { fi: `Kokeilu ${n}` },
    innovationType: InnovationProcurementType.AGILE_PILOT_PURCHASE,
    valueMinor: 1,
  });
  const usual = aProcess({ ...at, title: { fi: `Perus ${n}` }, tenderStart: '2024-01-01', valueMinor: 300_000 });
  const withheld = aProcess({
    ...at,
    valueDisclosure: ValueDisclosure.WITHHELD,
    valueMinor: 999,
    tenderStart: '2023-01-01',
  });
  const failed = aProcess({ ...at, tenderStatus: TenderStatus.unsuccessful, valueMinor: 5, tenderStart: '2022-06-01' });
  const secret = aProcess({ ...at, visibility: INTERNAL, tenderStart: '2024-03-01' });
  const won = anAward(pilot, { id: `award-won-${n}`, valueMinor: 100_000 });
  const lost = anAward(usual, { status: AwardStatus.unsuccessful });
  const unseen = anAward(secret);
  const subjectId = `experiment:${n}`;
  const older = anEvaluation({
    subjectId,
    title: { fi: `Vanha ${n}` },
    periodEnd: '2023-01-01',
    evidence: EvidenceLevel.LEVEL_3_CAUSAL,
    designType: DesignType.STEPPED_WEDGE,
    evaluatorId: `organization:${n}`,
  });
  const newer = anEvaluation({ subjectId, title: { fi: `Uusi ${n}` }, periodEnd: '2024-01-01' });
  const best = anEvaluation({
    subjectId,
    visibility: INTERNAL,
    periodEnd: '2025-01-01',
    evidence: EvidenceLevel.LEVEL_5_SCALED,
  });
  const evaluated = (subjectType: SubjectType, id: string) =>
    anEvaluation({ subjectType, subjectId: id, evidence: EvidenceLevel.LEVEL_2_CHANGE_SEEN });
  await given(
    hub,
    ...[pilot, usual, withheld, failed, secret, won, lost, unseen, older, newer, best],
    ...[won, lost, unseen].map((award) => aSupplier(award, `organization:${n}`)),
    aContract(won, { valueMinor: 60_000 }),
    aContract(won, { valueMinor: 40_000 }),
    aContract(won, { valueMinor: 777, status: ContractStatus.cancelled }),
    row(Party, {
      processId: pilot.id,
      organizationId: `organization:${n}`,
      roles: [PartyRole.supplier, PartyRole.tenderer],
    }),
    row(Party, { processId: usual.id, organizationId: `organization:${n}`, roles: [PartyRole.tenderer] }),
    row(Party, { processId: secret.id, organizationId: `organization:${n}`, roles: [PartyRole.supplier] }),
    ...[pilot, usual, secret].map(({ id }) => row(ProcessExperiment, { processId: id, experimentId: subjectId })),
    anEfficiencyResult(older, { inputsMinor: 100, benefitsMinor: 250, outcomes: '1' }),
    anEfficiencyResult(best, { inputsMinor: 1, benefitsMinor: 1, outcomes: '1' }),
    evaluated(SubjectType.Practice, `practice:${n}`),
    evaluated(SubjectType.Programme, `programme:${n}`),
  );
}

const QUERY = `query ($r: [_Any!]!) { _entities(representations: $r) {
  ... on Experiment { evaluations(filter: { evidenceAtLeast: LEVEL_1_PLAUSIBLE }) { title { fi } } bestEvidence efficiency { benefitCostRatio }
    bought: procurements { title { fi } innovationType valueDisclosure contracts { status value { amount currency } } awards { suppliers { id } } } }
  ... on Practice { evaluations { evidence } bestEvidence }
  ... on Programme { evaluations { evidence } }
  ... on Municipality { procurements(filter: { status: [complete] }, first: 2) { totalCount nodes { title { fi } } pageInfo { hasNextPage } facets(fields: ["innovationType"]) { values { value count } } }
    innovationShare(from: 2022, to: 2024) { year byCount byValue n valuesMissing target } }
  ... on Organization { awardsWon(filter: { innovationType: [AGILE_PILOT_PURCHASE] }) { id value { amount } process { title { fi } } } evaluationsDone { title { fi } }
    procurements { totalCount nodes { title { fi } } } supplied: procurements(role: supplier) { nodes { title { fi } } } } } }`;

const keys = (n: number) => [
  { __typename: 'Experiment', ref: `experiment:${n}` },
  { __typename: 'Practice', ref: `practice:${n}` },
  { __typename: 'Programme', id: `programme:${n}` },
  { __typename: 'Municipality', id: `municipality:${String(n).padStart(3, '0')}` },
  { __typename: 'Organization', id: `organization:${n}` },
];

const expected = (n: number) => [
  {
    evaluations: [{ title: { fi: `Uusi ${n}` } }, { title: { fi: `Vanha ${n}` } }],
    bestEvidence: 'LEVEL_3_CAUSAL',
    efficiency: { benefitCostRatio: '2.50' },
    bought: [
      {
        title: { fi: `Kokeilu ${n}` },
        innovationType: 'AGILE_PILOT_PURCHASE',
        valueDisclosure: 'PUBLISHED',
        contracts: [
          { status: 'active', value: { amount: '600.00', currency: 'EUR' } },
          { status: 'active', value: { amount: '400.00', currency: 'EUR' } },
          { status: 'cancelled', value: { amount: '7.77', currency: 'EUR' } },
        ],
        awards: [{ suppliers: [{ id: `organization:${n}` }] }],
      },
      {
        title: { fi: `Perus ${n}` },
        innovationType: 'NOT_INNOVATIVE',
        valueDisclosure: 'PUBLISHED',
        contracts: [],
        awards: [{ suppliers: [{ id: `organization:${n}` }] }],
      },
    ],
  },
  { evaluations: [{ evidence: 'LEVEL_2_CHANGE_SEEN' }], bestEvidence: 'LEVEL_2_CHANGE_SEEN' },
  { evaluations: [{ evidence: 'LEVEL_2_CHANGE_SEEN' }] },
  {
    procurements: {
      totalCount: 3,
      nodes: [{ title: { fi: `Kokeilu ${n}` } }, { title: { fi: `Perus ${n}` } }],
      pageInfo: { hasNextPage: true },
      facets: [
        {
          values: [
            { value: 'NOT_INNOVATIVE', count: 2 },
            { value: 'AGILE_PILOT_PURCHASE', count: 1 },
          ],
        },
      ],
    },
    innovationShare: [
      { year: 2022, byCount: null, byValue: null, n: 0, valuesMissing: 0, target: null },
      { year: 2023, byCount: '0.0000', byValue: null, n: 1, valuesMissing: 1, target: null },
      { year: 2024, byCount: '0.5000', byValue: '0.2500', n: 2, valuesMissing: 0, target: null },
    ],
  },
  {
    awardsWon: [{ id: `award-won-${n}`, value: { amount: '1000.00' }, process: { title: { fi: `Kokeilu ${n}` } } }],
    evaluationsDone: [{ title: { fi: `Vanha ${n}` } }],
    procurements: { totalCount: 2, nodes: [{ title: { fi: `Kokeilu ${n}` } }, { title: { fi: `Perus ${n}` } }] },
    supplied: { nodes: [{ title: { fi: `Kokeilu ${n}` } }] },
  },
];

describe.each(testEngines())("fields added to other services' records on %s", (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
    for (let n = 1; n <= 30; n++) await givenOneOfEach(hub, n);
  }, 120_000);
  afterAll(() => hub.close());

  it.each([1, 30])('answer for record %s of each, without what the viewer may not see', async (n) => {
    const { data, errors } = await hub.ask(QUERY, { r: keys(n) });
    expect(errors).toBeUndefined();
    expect(data?._entities).toEqual(expected(n));
  });

  it('take as many statements for 30 parents of each kind as for 3', async () => {
    const of = (count: number) => ({ r: Array.from({ length: count }, (_, index) => keys(index + 1)).flat() });
    const few = await hub.ask(QUERY, of(3));
    const many = await hub.ask(QUERY, of(30));
    expect(many.data?._entities).toEqual(Array.from({ length: 30 }, (_, index) => expected(index + 1)).flat());
    expect(many.statements).toBe(few.statements);
    expect(many.statements).toBe(18);
  });

  it('show what is internal to the association alone', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Experiment { bestEvidence efficiency { benefitCostRatio } bought: procurements { visibility } }
      ... on Organization { awardsWon { id } procurements { totalCount } } ... on Municipality { innovationShare(from: 2024, to: 2024) { n valuesMissing } } } }`;
    const { data } = await hub.ask(query, { r: keys(1) }, aViewer({ audience: [Visibility.PUBLIC, INTERNAL] }));
    expect(data?._entities).toEqual([
      {
        bestEvidence: 'LEVEL_5_SCALED',
        efficiency: { benefitCostRatio: '1.00' },
        bought: [{ visibility: 'INTERNAL' }, { visibility: 'PUBLIC' }, { visibility: 'PUBLIC' }],
      },
      {},
      {},
      { innovationShare: [{ n: 3, valuesMissing: 1 }] },
      { awardsWon: [{ id: expect.any(String) }, { id: expect.any(String) }], procurements: { totalCount: 3 } },
    ]);
  });

  it('are null or empty for a record that nothing is known of', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Experiment { evaluations { id } bestEvidence bought: procurements { id } efficiency { outcomes } }
      ... on Municipality { procurements { totalCount } innovationShare { year } } ... on Organization { awardsWon { id } evaluationsDone { id } } ... on Practice { bestEvidence } } }`;
    const { data } = await hub.ask(query, { r: keys(999) });
    expect(data?._entities).toEqual([
      { evaluations: [], bestEvidence: null, bought: [], efficiency: null },
      { bestEvidence: null },
      {},
      { procurements: { totalCount: 0 }, innovationShare: [] },
      { awardsWon: [], evaluationsDone: [] },
    ]);
  });
});
