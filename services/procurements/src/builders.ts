import type { TestSubgraph } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import { Award, AwardSupplier } from './contracting-process/award';
import { AwardStatus, ContractStatus, InnovationProcurementType, ValueDisclosure } from './contracting-process/codes';
import { Contract } from './contracting-process/contract';
import { ContractingProcess } from './contracting-process/contracting-process';
import { DesignType, EvaluationKind, EvaluatorKind, EvidenceLevel, ResultLevel, SubjectType } from './evaluation/codes';
import { CriterionRating } from './evaluation/criterion-rating';
import { EfficiencyResult } from './evaluation/efficiency-result';
import { Evaluation } from './evaluation/evaluation';
import { wordsOf } from './fixtures';
import { Indicator } from './indicator/indicator';

/** Stores rows in the order given, each in the table of its class. */
export const given = (hub: TestSubgraph, ...rows: object[]): Promise<void> =>
  hub.running.db.write(async (writer) => {
    for (const one of rows) await writer.insert(one.constructor as new () => object, [one]);
  });

/** A row of any class: `row(ProcessCpv, { processId, code })`. */
export const row = <T extends object>(entity: new () => T, part: Partial<T>): T => Object.assign(new entity(), part);

let made = 0;
const nextId = (prefix: string): string => `${prefix}${String(++made).padStart(4, '0')}`;

const recorded = (prefix: string) => ({
  id: nextId(prefix),
  version: 1,
  createdAt: '2026-01-10T08:00:00.000Z',
  modifiedAt: '2026-01-10T08:00:00.000Z',
  source: { system: 'test' },
});

const published = (prefix: string) => ({ ...recorded(prefix), visibility: Visibility.PUBLIC });

/** A purchase without a tender: what a test does not state is not known. */
export function aProcess(part: Partial<ContractingProcess> = {}): ContractingProcess {
  const base = published('ocds-test-');
  const title = part.title ?? { fi: 'Hankinta' };
  return row(ContractingProcess, {
    ...base,
    title,
    ...wordsOf(title, part.id ?? base.id),
    startedOn: part.tenderStart ?? '2024-03-01',
    currency: 'EUR',
    innovationType: InnovationProcurementType.NOT_INNOVATIVE,
    valueDisclosure: ValueDisclosure.PUBLISHED,
    strategic: [],
    innovativeAcquisition: [],
    notices: [],
    identifiers: [],
    sameAs: [],
    marketEngagement: [],
    items: [],
    tenderDocuments: [],
    ...part,
  });
}

export function anAward({ id: processId }: ContractingProcess, part: Partial<Award> = {}): Award {
  const rest = { status: AwardStatus.active, currency: 'EUR', date: '2024-05-01' };
  return row(Award, { id: nextId('award-'), processId, ...rest, ...part });
}

export const aSupplier = ({ id: awardId }: Award, organizationId: string): AwardSupplier =>
  row(AwardSupplier, { awardId, organizationId });

export function aContract({ id: awardID, processId }: Award, part: Partial<Contract> = {}): Contract {
  return row(Contract, {
    id: nextId('contract-'),
    processId,
    awardID,
    status: ContractStatus.active,
    currency: 'EUR',
    ...part,
  });
}

export function anEvaluation(part: Partial<Evaluation> = {}): Evaluation {
  return row(Evaluation, {
    ...published('evaluation:t'),
    title: { fi: 'Arviointi' },
    subjectType: part.subjectId ? SubjectType.Experiment : null,
    kind: EvaluationKind.SUMMATIVE,
    evaluatorKind: EvaluatorKind.SELF,
    designType: DesignType.BEFORE_AFTER,
    preRegistered: false,
    questions: [],
    evidence: EvidenceLevel.LEVEL_1_PLAUSIBLE,
    reports: [],
    ...part,
  });
}

export function anIndicator({ id: evaluationId }: Evaluation, part: Partial<Indicator> = {}): Indicator {
  const rest = { title: { fi: 'Jonotusaika' }, unit: 'd', level: ResultLevel.OUTCOME, baselineSuppressed: false };
  return row(Indicator, { ...recorded('indicator:t'), evaluationId, ...rest, ...part });
}

export function aRating({ id: evaluationId }: Evaluation, part: Partial<CriterionRating>): CriterionRating {
  return row(CriterionRating, { evaluationId, scaleMax: 5, ...part });
}

export function anEfficiencyResult({ id: evaluationId }: Evaluation, part: Partial<EfficiencyResult> = {}) {
  const rest = { currency: 'EUR', paysFor: [], benefitsTo: [], assumptions: [] };
  return row(EfficiencyResult, { evaluationId, ...rest, ...part });
}
