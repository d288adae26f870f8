import type { HubContext } from '@courage-hub/kit/context';
import { localizedOf } from '@courage-hub/kit/localized-text';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { sql } from '@courage-hub/kit/sql';
import type { Checks } from '@courage-hub/kit/validation';
import { v7 as newUuid } from 'uuid';
import { processes } from '../contracting-process/contracting-process.rows';
import { lineOf, publishedBy, textsOf, visibilityOf } from '../written';
import { EvidenceLevel, SubjectType } from './codes';
import { Evaluation } from './evaluation';
import { checkedEvaluation } from './evaluation-checks';
import { writeParts } from './evaluation-parts';
import { mayRecordEvaluation } from './evaluation.rules';
import { evaluations } from './evaluation.rows';
import { highestEvidence, levelsFrom, rankOf, type StatedDesign, whyNoHigher } from './evidence';
import type { RecordEvaluationInput } from './record-evaluation.inputs';

const KIND = { type: 'Evaluation', entity: Evaluation };

export async function recordEvaluation(input: RecordEvaluationInput, context: HubContext): Promise<Evaluation> {
  const { viewer } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<void> => {
    demand(mayRecordEvaluation, viewer, { subjectId: input.subjectId, visibility: visibilityOf(input) });
    const checks = checkedEvaluation(input, viewer.language);
    await Promise.all([checkSubject(checks, input, context), checkEvidence(checks, input, context)]);
    checks.done();
  };
  return mutate(context, { action: 'recordEvaluation', input, entity: Evaluation, before }, async (transaction) => {
    const evaluation = await transaction.create(KIND, factsOf(input, context));
    await writeParts(transaction, evaluation.id, input);
    return evaluation;
  });
}

const SUBJECTS: readonly (readonly [prefix: string, type: SubjectType])[] = [
  ['experiment:', SubjectType.Experiment],
  ['programme:', SubjectType.Programme],
  ['practice:', SubjectType.Practice],
  ['ocds-', SubjectType.ContractingProcess],
];

const MAX_ID = 96;

const subjectTypeOf = (id: string): SubjectType | undefined =>
  SUBJECTS.find(([prefix]) => id.startsWith(prefix) && id.length > prefix.length && id.length <= MAX_ID)?.[1];

/** Whether there is such a record, another service knows of its own; of a process, this one. */
async function checkSubject(checks: Checks, { subjectId }: RecordEvaluationInput, { load }: HubContext): Promise<void> {
  const type = subjectTypeOf(subjectId);
  const value = subjectId.slice(0, MAX_ID);
  if (!type) {
    checks.add('subjectId', 'MALFORMED', { contract: 'experiment:…, programme:…, practice:…, ocds-…', value });
  } else if (type === SubjectType.ContractingProcess && !(await load.byId(processes, subjectId))) {
    checks.add('subjectId', 'NOT_FOUND', { value });
  }
}

async function checkEvidence(checks: Checks, input: RecordEvaluationInput, context: HubContext): Promise<void> {
  const { type, arms } = input.design;
  const alone: StatedDesign = { type, control: (arms ?? []).some(({ control }) => control), replicated: false };
  if (rankOf(input.evidence) <= rankOf(highestEvidence(alone))) return;
  const design = { ...alone, replicated: await isReplicated(input, context) };
  if (rankOf(input.evidence) <= rankOf(highestEvidence(design))) return;
  checks.refuse('evidence', 'EVIDENCE_TOO_HIGH', whyNoHigher(design, input.evidence));
}

/** Another organization found a cause in the same subject, in an evaluation that the viewer can see. */
async function isReplicated({ subjectId, evaluatorId }: RecordEvaluationInput, { load }: HubContext): Promise<boolean> {
  if (!evaluatorId) return false;
  const causal = levelsFrom(EvidenceLevel.LEVEL_3_CAUSAL);
  const others = await load.select(evaluations, sql('t.`subjectId` = ? AND t.`evidence` IN (?)', subjectId, causal));
  return others.some((other) => other.evaluatorId !== null && other.evaluatorId !== evaluatorId);
}

function factsOf(input: RecordEvaluationInput, { viewer }: HubContext): Evaluation {
  const { design, period } = input;
  return Object.assign(new Evaluation(), {
    id: `evaluation:${newUuid()}`,
    ...publishedBy(input, viewer),
    title: localizedOf(input.title)!,
    subjectType: subjectTypeOf(input.subjectId)!,
    subjectId: input.subjectId,
    kind: input.kind,
    evaluatorKind: input.evaluatorKind,
    evaluatorId: input.evaluatorId ?? null,
    periodStart: period?.startDate ?? null,
    periodEnd: period?.endDate ?? null,
    designType: design.type,
    plannedType: design.plannedType ?? null,
    unitOfAssignment: lineOf(design.unitOfAssignment),
    preRegistered: design.preRegistered ?? false,
    questions: textsOf(input.questions),
    evidence: input.evidence,
    evidenceWhy: localizedOf(input.evidenceWhy),
    limitations: localizedOf(input.limitations),
    deviationsFromPlan: localizedOf(input.deviationsFromPlan),
    reports: [],
    doi: input.doi ?? null,
  } satisfies Partial<Evaluation>);
}
