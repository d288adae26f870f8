import { type Day, known, plusDays } from './day';
import type { EvaluationPlan } from './evaluations';
import type { ExperimentPlan } from './experiments';
import { isOpen, type LessonPlan } from './lessons';
import type { PracticePlan } from './practices';
import type { ProcurementPlan } from './procurements';
import { DIGIKUNTA, USKALLA } from './programmes';
import { same, type Triple, type Written } from './text';

export interface Discussed {
  experiments: readonly ExperimentPlan[];
  practices: readonly PracticePlan[];
  procurements: readonly ProcurementPlan[];
  evaluations: readonly EvaluationPlan[];
  lessons: readonly LessonPlan[];
}

export interface ThreadPlan {
  key: string;
  category: 'procurement' | 'experiment' | 'practice' | 'evaluation' | 'general';
  /** What the title names. */
  about: Triple;
  topics: (readonly [type: string, id: string])[];
  written: Written;
  opened: Day;
  lesson: LessonPlan | null;
}

type Open = { visibility: string };

const isPublic = ({ visibility }: Open): boolean => visibility === 'PUBLIC';

/** What the forum talks of: failed purchases, running experiments, practices, evaluations, the programmes. */
export function planThreads(discussed: Discussed, scale: number): ThreadPlan[] {
  const { experiments, practices, procurements, evaluations, lessons } = discussed;
  const running = experiments.filter((one) => isPublic(one) && one.status === 'RUNNING');
  const practised = practices.filter((one) => isPublic(one) && one.maturity !== 'RETIRED');
  const judged = evaluations.filter((one) => isPublic(one) && one.subjectType === 'Experiment');
  return [
    ...procurements
      .filter(isFailed)
      .slice(0, 9 * scale)
      .map((process) => onProcurement(process, lessons)),
    ...running.slice(0, 11 * scale).map(onExperiment),
    ...practised.slice(0, 10 * scale).map(onPractice),
    ...judged.slice(0, 8 * scale).map(onEvaluation),
    onProgramme(USKALLA, 'Uskalla kokeilla'),
    onProgramme(DIGIKUNTA, 'Digikuntakokeilu'),
  ];
}

const isFailed = (process: ProcurementPlan): boolean =>
  isPublic(process) && (process.status === 'unsuccessful' || process.status === 'cancelled');

const OPENED: Day = '2026-02-10';

function onProcurement(
  { ocid, experiment, family, written, opened }: ProcurementPlan,
  lessons: readonly LessonPlan[],
): ThreadPlan {
  return {
    key: `procurement/${ocid}`,
    category: 'procurement',
    about: family.procurement.title,
    topics: [['ContractingProcess', ocid], ...(experiment ? [['Experiment', experiment.id] as const] : [])],
    written,
    opened: known(plusDays(opened, 45)),
    lesson: lessons.find((lesson) => lesson.experiment === experiment && isOpen(lesson)) ?? null,
  };
}

const onExperiment = ({ id, place, family, written, start }: ExperimentPlan): ThreadPlan => ({
  key: `experiment/${id}`,
  category: 'experiment',
  about: family.title,
  topics: [
    ['Experiment', id],
    ['Municipality', place.id],
  ],
  written,
  opened: known(plusDays(start!, 25)),
  lesson: null,
});

const onPractice = ({ id, title }: PracticePlan): ThreadPlan => ({
  key: `practice/${id}`,
  category: 'practice',
  about: title,
  topics: [['Practice', id]],
  written: ['fi'],
  opened: OPENED,
  lesson: null,
});

const onEvaluation = ({ id, subjectId, family, written, end }: EvaluationPlan): ThreadPlan => ({
  key: `evaluation/${id}`,
  category: 'evaluation',
  about: family.title,
  topics: [
    ['Evaluation', id],
    ['Experiment', subjectId],
  ],
  written,
  opened: end,
  lesson: null,
});

const onProgramme = (id: string, name: string): ThreadPlan => ({
  key: `general/${id}`,
  category: 'general',
  about: same(name),
  topics: [['Programme', id]],
  written: ['fi'],
  opened: OPENED,
  lesson: null,
});
