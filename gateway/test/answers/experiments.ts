import { byId, demoRows, isPublic, latestFirst, type Text } from './rows';
import { TODAY } from './today';

interface Recorded {
  id: string;
  visibility: string;
  createdAt: string;
}

export interface Experiment extends Recorded {
  title: Text;
  status: string;
  outcome: string;
  continuation: string;
  stopReason: string | null;
  leadMunicipalityId: string | null;
  plannedStartDate: string | null;
  actualStartDate: string | null;
  followUps: { monthsAfterEnd: number; continuation: string }[];
}

export interface Lesson extends Recorded {
  kind: string;
  what: Text;
  advice: Text | null;
  experimentId: string | null;
  anonymised: boolean;
  embargoUntil: string | null;
}

export interface Practice extends Recorded {
  title: Text;
  maturity: string;
}

export interface Adoption extends Recorded {
  practiceId: string;
  adopterId: string;
  status: string;
  mode: string;
  since: string | null;
  until: string | null;
  whyAbandoned: Text | null;
  verifiedAt: string | null;
  localExperimentId: string | null;
}

export interface Cost {
  experimentId: string;
  position: number;
  kind: string;
  hours: string | null;
  amountMinor: number | null;
  planned: boolean;
}

const newestFirst = <T extends Recorded>(rows: readonly T[]): T[] => latestFirst(rows, ({ createdAt }) => createdAt);

/** The experiments that everybody may see, newest first. */
export const experiments = newestFirst(demoRows<Experiment>('experiments', 'experiment').filter(isPublic));
export const experimentById = byId(experiments);

/** The practices that everybody may see, newest first. */
export const practices = newestFirst(demoRows<Practice>('experiments', 'practice').filter(isPublic));
export const practiceById = byId(practices);

/** The lessons that everybody may see today, newest first: an embargoed one is not there before its day. */
export const lessons = newestFirst(
  demoRows<Lesson>('experiments', 'lesson')
    .filter(isPublic)
    .filter(({ embargoUntil }) => embargoUntil === null || embargoUntil <= TODAY),
);
export const lessonById = byId(lessons);

/** An anonymised lesson is listed under no experiment. */
export const lessonsOf = (experimentId: string): Lesson[] =>
  lessons.filter((lesson) => !lesson.anonymised && lesson.experimentId === experimentId);

const causes = demoRows<{ lessonId: string; cause: string }>('experiments', 'lesson_cause');

export const causesOf = (lessonId: string): string[] =>
  causes
    .filter((cause) => cause.lessonId === lessonId)
    .map(({ cause }) => cause)
    .sort();

const adoptions = latestFirst(
  demoRows<Adoption>('experiments', 'adoption').filter(isPublic),
  ({ since }) => since ?? '',
);

/** Who has taken a practice up, latest first day of use first; those who have not begun come last. */
export const adoptionsOf = (practiceId: string): Adoption[] =>
  adoptions.filter((adoption) => adoption.practiceId === practiceId);

const origins = demoRows<{ practiceId: string; experimentId: string }>('experiments', 'practice_origin');

export const originsOf = (practiceId: string): Experiment[] =>
  experiments.filter(({ id }) => origins.some((link) => link.practiceId === practiceId && link.experimentId === id));

export const practicesFrom = (experimentId: string): Practice[] =>
  practices.filter(({ id }) => origins.some((link) => link.practiceId === id && link.experimentId === experimentId));
