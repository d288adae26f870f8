import type { Answer } from '@courage-hub/kit/runtime';
import { aViewer, testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import { anEfficiencyResult, anEvaluation, anIndicator, aProcess, aRating, given, row } from '../builders';
import { IndicatorPeriod } from '../indicator/indicator';
import { subgraph } from '../subgraph';
import { Arm } from './arm';
import { DacCriterion, DesignType, EvaluationKind, EvidenceLevel, Payer, SubjectType } from './codes';
import { EffectEstimate } from './effect-estimate';

const { LEVEL_2_CHANGE_SEEN, LEVEL_3_CAUSAL, NONE } = EvidenceLevel;

const trial = anEvaluation({
  id: 'evaluation:trial',
  title: { fi: 'Koeasetelma' },
  subjectId: 'experiment:door',
  designType: DesignType.DIFFERENCE_IN_DIFFERENCES,
  plannedType: DesignType.RANDOMISED,
  preRegistered: true,
  unitOfAssignment: 'kotihoitotiimi',
  evidence: LEVEL_3_CAUSAL,
  evaluatorId: 'organization:university',
  periodStart: '2024-01-01',
  periodEnd: '2024-12-31',
  questions: [{ fi: 'Lyhenikö odotus?' }],
  doi: 'https://doi.org/10.1000/test',
});
const quick = anEvaluation({
  id: 'evaluation:quick',
  title: { fi: 'Pika-arvio' },
  subjectId: 'experiment:door',
  kind: EvaluationKind.RAPID,
  evidence: LEVEL_2_CHANGE_SEEN,
  periodEnd: '2025-03-31',
});
const ofPurchase = anEvaluation({
  id: 'evaluation:purchase',
  title: { fi: 'Hankinnan arvio' },
  subjectType: SubjectType.ContractingProcess,
  subjectId: 'ocds-test-bought',
  designType: DesignType.POST_ONLY,
  evidence: NONE,
});
const secret = anEvaluation({ id: 'evaluation:secret', visibility: Visibility.PARTNER, evidence: LEVEL_3_CAUSAL });
const waiting = anIndicator(trial, {
  id: 'indicator:waiting',
  baselineDate: '2023-12-31',
  baselineValue: '12.50',
  baselineN: 80,
});
const hidden = anIndicator(secret, { id: 'indicator:hidden' });

interface EvaluationPage {
  nodes: { id: string }[];
  pageInfo: { endCursor: string };
}
const pageOf = (data: Answer['data']): EvaluationPage => (data as { evaluations: EvaluationPage }).evaluations;

describe.each(testEngines())('evaluations on %s', (engine) => {
  let hub: TestSubgraph;
  const idsOf = async (args: string): Promise<unknown> => {
    const { data, errors } = await hub.ask(`{ evaluations(${args}) { nodes { id } } }`);
    if (errors) throw new Error(errors[0]!.message);
    return pageOf(data).nodes.map(({ id }) => id.replace('evaluation:', ''));
  };

  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
    await given(hub, aProcess({ id: 'ocds-test-bought' }), trial, quick, ofPurchase, secret, waiting, hidden);
    await given(
      hub,
      row(Arm, {
        evaluationId: trial.id,
        no: 1,
        name: { fi: 'Kokeilu' },
        control: false,
        units: 6,
        municipalityIds: ['municipality:091'],
      }),
      row(Arm, {
        evaluationId: trial.id,
        no: 2,
        name: { fi: 'Verrokki' },
        control: true,
        units: 5,
        municipalityIds: ['municipality:092', 'municipality:049'],
      }),
      row(IndicatorPeriod, {
        indicatorId: waiting.id,
        no: 1,
        startDate: '2024-01-01',
        endDate: '2024-06-30',
        target: '10',
        actualValue: '9.25',
        observations: 75,
        suppressed: false,
      }),
      row(IndicatorPeriod, {
        indicatorId: waiting.id,
        no: 2,
        startDate: '2024-07-01',
        endDate: '2024-12-31',
        target: '8',
        actualValue: '7',
        observations: 3,
        suppressed: true,
      }),
      row(EffectEstimate, {
        evaluationId: trial.id,
        no: 1,
        indicatorId: waiting.id,
        estimate: '-3.1',
        ciLow: '-4.75',
        ciHigh: '-1.45',
        confidence: '0.95',
        n: 155,
        unit: 'd',
        plainLanguage: { fi: 'Odotus lyheni kolme päivää.' },
      }),
      aRating(trial, { criterion: DacCriterion.EFFECTIVENESS, rating: 4, finding: { fi: 'Toimii' } }),
      aRating(trial, { criterion: DacCriterion.EFFICIENCY, rating: 3 }),
      aRating(ofPurchase, { criterion: DacCriterion.RELEVANCE, rating: 2 }),
      anEfficiencyResult(quick, {
        inputsMinor: 500_000,
        benefitsMinor: 800_000,
        outcomes: '40',
        outcomeUnit: 'vältetty käynti',
        horizonYears: 1,
        discountRate: '0.03',
        paysFor: [Payer.MUNICIPALITY],
        benefitsTo: [Payer.RESIDENT],
      }),
      anEfficiencyResult(ofPurchase, { inputsMinor: 500_000, benefitsMinor: 800_000, personHours: '12.5' }),
    );
  }, 120_000);
  afterAll(() => hub.close());

  it('tells how something was found out, with intervals and what is withheld', async () => {
    const answer = await hub.ask(`{ evaluation(id: "evaluation:trial") {
      title { fi } subject { __typename ... on Experiment { id: ref } } kind evaluatorKind evaluator { id } period { startDate endDate }
      design { type plannedType preRegistered unitOfAssignment highestEvidence arms { name { fi } control units municipalities { id } } }
      questions { text } doi evidence efficiency { inputs { amount } }
      indicators { title { fi } unit level baseline { date value n suppressed } periods { period { startDate } target actual n suppressed } }
      effects { outcome { id } estimate ciLow ciHigh confidence n unit plainLanguage { fi } }
      criteria { criterion rating scaleMax finding { fi } } } }`);
    expect(answer).toEqual({
      data: {
        evaluation: {
          title: { fi: 'Koeasetelma' },
          subject: { __typename: 'Experiment', id: 'experiment:door' },
          kind: 'SUMMATIVE',
          evaluatorKind: 'SELF',
          evaluator: { id: 'organization:university' },
          period: { startDate: '2024-01-01', endDate: '2024-12-31' },
          design: {
            type: 'DIFFERENCE_IN_DIFFERENCES',
            plannedType: 'RANDOMISED',
            preRegistered: true,
            unitOfAssignment: 'kotihoitotiimi',
            highestEvidence: 'LEVEL_3_CAUSAL',
            arms: [
              { name: { fi: 'Kokeilu' }, control: false, units: 6, municipalities: [{ id: 'municipality:091' }] },
              {
                name: { fi: 'Verrokki' },
                control: true,
                units: 5,
                municipalities: [{ id: 'municipality:092' }, { id: 'municipality:049' }],
              },
            ],
          },
          questions: [{ text: 'Lyhenikö odotus?' }],
          doi: 'https://doi.org/10.1000/test',
          evidence: 'LEVEL_3_CAUSAL',
          efficiency: null,
          indicators: [
            {
              title: { fi: 'Jonotusaika' },
              unit: 'd',
              level: 'OUTCOME',
              baseline: { date: '2023-12-31', value: '12.5', n: 80, suppressed: false },
              periods: [
                { period: { startDate: '2024-01-01' }, target: '10', actual: '9.25', n: 75, suppressed: false },
                { period: { startDate: '2024-07-01' }, target: '8', actual: null, n: null, suppressed: true },
              ],
            },
          ],
          effects: [
            {
              outcome: { id: 'indicator:waiting' },
              estimate: '-3.1',
              ciLow: '-4.75',
              ciHigh: '-1.45',
              confidence: '0.95',
              n: 155,
              unit: 'd',
              plainLanguage: { fi: 'Odotus lyheni kolme päivää.' },
            },
          ],
          criteria: [
            { criterion: 'EFFECTIVENESS', rating: 4, scaleMax: 5, finding: { fi: 'Toimii' } },
            { criterion: 'EFFICIENCY', rating: 3, scaleMax: 5, finding: null },
          ],
        },
      },
      statements: 8,
    });
  });

  it('computes efficiency, and refuses it where the outcome was not measured', async () => {
    const { data, statements } =
      await hub.ask(`{ evaluations(filter: { criterion: EFFICIENCY }, orderBy: EVIDENCE) { nodes {
      subject { __typename ... on ContractingProcess { ocid } }
      efficiency { inputs { amount } netBenefit { amount currency } benefitCostRatio costPerOutcome { amount } outcomeUnit outcomes
        personHours horizonYears discountRate paysFor benefitsTo } } } }`);
    expect(data).toEqual({
      evaluations: {
        nodes: [
          { subject: { __typename: 'Experiment' }, efficiency: null },
          {
            subject: { __typename: 'Experiment' },
            efficiency: {
              inputs: { amount: '5000.00' },
              netBenefit: { amount: '3000.00', currency: 'EUR' },
              benefitCostRatio: '1.60',
              costPerOutcome: { amount: '125.00' },
              outcomeUnit: 'vältetty käynti',
              outcomes: '40',
              personHours: null,
              horizonYears: 1,
              discountRate: '0.03',
              paysFor: ['MUNICIPALITY'],
              benefitsTo: ['RESIDENT'],
            },
          },
          {
            subject: { __typename: 'ContractingProcess', ocid: 'ocds-test-bought' },
            efficiency: {
              inputs: { amount: '5000.00' },
              netBenefit: null,
              benefitCostRatio: null,
              costPerOutcome: null,
              outcomeUnit: null,
              outcomes: null,
              personHours: '12.5',
              horizonYears: null,
              discountRate: null,
              paysFor: [],
              benefitsTo: [],
            },
          },
        ],
      },
    });
    expect(statements).toBe(3);
  });

  it.each([
    ['first: 25', ['quick', 'trial', 'purchase']],
    ['orderBy: EVIDENCE', ['trial', 'quick', 'purchase']],
    ['orderBy: EVIDENCE, last: 1', ['purchase']],
    ['filter: { design: [POST_ONLY, BEFORE_AFTER] }', ['quick', 'purchase']],
    ['filter: { evidenceAtLeast: LEVEL_2_CHANGE_SEEN }', ['quick', 'trial']],
    ['filter: { evidenceAtLeast: NONE }', ['quick', 'trial', 'purchase']],
    ['filter: { kind: [RAPID] }', ['quick']],
    ['filter: { criterion: RELEVANCE }', ['purchase']],
    ['filter: { criterion: EFFICIENCY, evidenceAtLeast: LEVEL_2_CHANGE_SEEN }', ['quick', 'trial']],
    ['filter: { subjectIds: ["ocds-test-bought"] }', ['purchase']],
    ['filter: { modifiedSince: "2026-01-10T08:00:00.001Z" }', []],
    ['filter: { not: { kind: [RAPID] } }', ['trial', 'purchase']],
    ['filter: { or: [{ kind: [RAPID] }, { criterion: RELEVANCE }] }', ['quick', 'purchase']],
    ['filter: { and: [{ kind: [SUMMATIVE] }, { design: [POST_ONLY] }] }', ['purchase']],
  ])('are listed by %s', async (args, expected) => {
    expect(await idsOf(args)).toEqual(expected);
  });

  it('goes on after a cursor in the order of evidence', async () => {
    const first = await hub.ask('{ evaluations(orderBy: EVIDENCE, first: 1) { pageInfo { endCursor hasNextPage } } }');
    const { endCursor } = pageOf(first.data).pageInfo;
    expect(await idsOf(`orderBy: EVIDENCE, first: 5, after: "${endCursor}"`)).toEqual(['quick', 'purchase']);
  });

  it('counts facets over what the viewer may see', async () => {
    const { data } = await hub.ask(
      '{ evaluations(first: 0) { totalCount facets(fields: ["design", "evidence", "kind", "criterion"]) { values { value count } } } }',
    );
    expect(data).toEqual({
      evaluations: {
        totalCount: 3,
        facets: [
          {
            values: [
              { value: 'BEFORE_AFTER', count: 1 },
              { value: 'DIFFERENCE_IN_DIFFERENCES', count: 1 },
              { value: 'POST_ONLY', count: 1 },
            ],
          },
          {
            values: [
              { value: 'LEVEL_2_CHANGE_SEEN', count: 1 },
              { value: 'LEVEL_3_CAUSAL', count: 1 },
              { value: 'NONE', count: 1 },
            ],
          },
          {
            values: [
              { value: 'SUMMATIVE', count: 2 },
              { value: 'RAPID', count: 1 },
            ],
          },
          {
            values: [
              { value: 'EFFECTIVENESS', count: 1 },
              { value: 'EFFICIENCY', count: 1 },
              { value: 'RELEVANCE', count: 1 },
            ],
          },
        ],
      },
    });
  });

  it('shows an indicator to those who may see its evaluation, through every door', async () => {
    const query = `query ($r: [_Any!]!) { indicator(id: "indicator:hidden") { id } evaluation(id: "evaluation:secret") { indicators { id } }
      _entities(representations: $r) { ... on Indicator { id } } }`;
    const variables = { r: [{ __typename: 'Indicator', id: 'indicator:hidden' }] };
    const anonymous = await hub.ask(query, variables);
    expect(anonymous.data).toEqual({ indicator: null, evaluation: null, _entities: [null] });
    const partner = await hub.ask(query, variables, aViewer({ audience: [Visibility.PUBLIC, Visibility.PARTNER] }));
    expect(partner.data).toEqual({
      indicator: { id: 'indicator:hidden' },
      evaluation: { indicators: [{ id: 'indicator:hidden' }] },
      _entities: [{ id: 'indicator:hidden' }],
    });
  });

  it('takes as many statements for 30 evaluations as for 3', async () => {
    const ask = (first: number) =>
      hub.ask(`{ evaluations(first: ${first}, filter: { kind: [FOLLOW_UP] }) { nodes { id design { highestEvidence arms { units } }
        subject { ... on ContractingProcess { ocid } } indicators { periods { actual } } effects { outcome { id } } criteria { rating } efficiency { benefitCostRatio } } } }`);
    for (let n = 0; n < 30; n++) {
      const bought = aProcess();
      const evaluation = anEvaluation({
        kind: EvaluationKind.FOLLOW_UP,
        subjectType: SubjectType.ContractingProcess,
        subjectId: bought.id,
      });
      const indicator = anIndicator(evaluation);
      await given(
        hub,
        bought,
        evaluation,
        indicator,
        row(EffectEstimate, { evaluationId: evaluation.id, no: 1, indicatorId: indicator.id, unit: 'd' }),
        row(IndicatorPeriod, { indicatorId: indicator.id, no: 1, suppressed: false }),
        anEfficiencyResult(evaluation),
      );
    }
    const few = await ask(3);
    const many = await ask(30);
    expect(pageOf(many.data).nodes).toHaveLength(30);
    expect([few.statements, many.statements]).toEqual([9, 9]);
  });
});
