import { type Adoption, AdoptionMode, AdoptionStatus } from '../adoption/adoption';
import type { Experiment } from '../experiment/experiment';
import { Continuation, ExperimentOutcome, ExperimentStatus } from '../experiment/experiment.enums';
import { type Lesson, LessonKind } from '../lesson/lesson';
import type { Practice } from '../practice/practice';
import type { Part } from './completeness';

const BEGUN = new Set([ExperimentStatus.RUNNING, ExperimentStatus.PAUSED]);
const OVER = new Set([ExperimentStatus.ENDED, ExperimentStatus.STOPPED_EARLY]);

/** How many of each there are beside the record, as far as the viewer sees them. */
export interface BesideExperiment {
  themes: number;
  hypotheses: number;
  costs: number;
  lessons: number;
}

export function partsOfExperiment(of: Experiment, beside: BesideExperiment): Part[] {
  const over = OVER.has(of.status);
  const begun = over || BEGUN.has(of.status);
  return [
    { field: 'summary', weight: 10, told: of.summary !== null },
    { field: 'problem', weight: 15, told: of.problem !== null },
    { field: 'leadMunicipality', weight: 5, told: of.leadMunicipalityId !== null },
    { field: 'themes', weight: 10, told: beside.themes > 0 },
    { field: 'hypotheses', weight: 20, told: beside.hypotheses > 0 },
    { field: 'planned', weight: 5, told: of.planned !== null },
    { field: 'actual', weight: 5, told: of.actual !== null, due: begun },
    { field: 'costs', weight: 10, told: beside.costs > 0, due: begun },
    { field: 'outcome', weight: 20, told: of.outcome !== ExperimentOutcome.NOT_YET_KNOWN, due: over },
    { field: 'lessons', weight: 20, told: beside.lessons > 0, due: over },
    { field: 'continuation', weight: 10, told: of.continuation !== Continuation.NOT_YET_KNOWN, due: over },
  ];
}

export const partsOfPractice = (of: Practice, { themes }: { themes: number }): Part[] => [
  { field: 'coreIdea', weight: 30, told: of.coreIdea !== null },
  { field: 'transferConditions', weight: 30, told: of.transferConditions.length > 0 },
  { field: 'implementationCost', weight: 15, told: of.implementationCostMinor !== null },
  { field: 'complexity', weight: 15, told: of.complexity !== null },
  { field: 'themes', weight: 10, told: themes > 0 },
];

export const partsOfLesson = (of: Lesson, { causes }: { causes: number }): Part[] => [
  { field: 'why', weight: 30, told: of.why !== null },
  { field: 'advice', weight: 30, told: of.advice !== null },
  { field: 'causes', weight: 20, told: causes > 0 },
  { field: 'stage', weight: 10, told: of.stage !== null },
  { field: 'detectedBy', weight: 10, told: of.detectedBy !== null, due: of.kind === LessonKind.SLIP_UP },
  { field: 'costOfSlip', weight: 10, told: of.costOfSlipMinor !== null, due: of.kind === LessonKind.SLIP_UP },
];

const NOT_BEGUN = new Set([AdoptionStatus.CONSIDERING, AdoptionStatus.PLANNED]);

export const partsOfAdoption = (of: Adoption): Part[] => [
  { field: 'since', weight: 30, told: of.since !== null, due: !NOT_BEGUN.has(of.status) },
  { field: 'until', weight: 10, told: of.until !== null, due: of.status === AdoptionStatus.ABANDONED },
  { field: 'whyAbandoned', weight: 30, told: of.whyAbandoned !== null, due: of.status === AdoptionStatus.ABANDONED },
  { field: 'adaptations', weight: 20, told: of.adaptations !== null, due: of.mode === AdoptionMode.ADAPTED },
  { field: 'adoptedFrom', weight: 10, told: of.adoptedFromId !== null },
  { field: 'learnedThrough', weight: 10, told: of.learnedThrough !== null },
];
