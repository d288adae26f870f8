import { anyOf, author, type Rule, rule } from '@courage-hub/kit/rules';
import { type GuardedExperiment, mayEditExperiment } from '../experiment/experiment.rules';

/** Of the experiment that the lesson comes from. */
export const mayRecordLesson: Rule<GuardedExperiment> = anyOf(mayEditExperiment, author);

/** A lesson, and the experiment that it comes from where that may be told. */
export interface GuardedLesson {
  authorId: string | null;
  experiment: GuardedExperiment | null;
}

const editsItsExperiment: Rule<GuardedLesson> = rule(
  {
    fi: 'sen kokeilun muokkaaja, josta se on, ellei sitä ole anonymisoitu',
    sv: 'den som får redigera dess experiment, om det inte är anonymiserat',
    en: 'who may edit the experiment that it comes from, unless it is anonymised',
  },
  (viewer, { experiment }) => experiment !== null && mayEditExperiment.allows(viewer, experiment),
);

export const mayEditLesson: Rule<GuardedLesson> = anyOf<GuardedLesson>(author, editsItsExperiment);
