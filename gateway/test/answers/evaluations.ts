import { demoRows, isPublic, latestFirst, type Text } from './rows';

export interface Evaluation {
  id: string;
  visibility: string;
  subjectType: 'Experiment' | 'Programme' | 'Practice' | 'ContractingProcess';
  subjectId: string;
  evidence: string;
  designType: string;
  preRegistered: boolean;
  periodStart: string | null;
  periodEnd: string | null;
}

export interface Effect {
  evaluationId: string;
  no: number;
  estimate: string | null;
  ciLow: string | null;
  ciHigh: string | null;
  n: number | null;
  plainLanguage: Text | null;
}

/** The evaluations that everybody may see, newest first: by the last day that they look at. */
export const evaluations = latestFirst(
  demoRows<Evaluation>('procurements', 'evaluation').filter(isPublic),
  ({ periodStart, periodEnd }) => periodEnd ?? periodStart ?? '',
);

export const evaluationsOf = (subjectId: string): Evaluation[] =>
  evaluations.filter((evaluation) => evaluation.subjectId === subjectId);

const FROM_WEAKEST = [
  'NONE',
  'LEVEL_1_PLAUSIBLE',
  'LEVEL_2_CHANGE_SEEN',
  'LEVEL_3_CAUSAL',
  'LEVEL_4_REPLICATED',
  'LEVEL_5_SCALED',
];

export const isAtLeast = (evidence: string, least: string): boolean =>
  FROM_WEAKEST.indexOf(evidence) >= FROM_WEAKEST.indexOf(least);

/** The strongest evidence of the evaluations of something; null where nobody evaluated it. */
export function bestEvidenceOf(subjectId: string): string | null {
  const levels = evaluationsOf(subjectId).map(({ evidence }) => evidence);
  return FROM_WEAKEST.filter((level) => levels.includes(level)).at(-1) ?? null;
}
