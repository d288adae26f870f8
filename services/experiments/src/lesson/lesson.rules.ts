import { anyOf, author, type Rule } from '@courage-hub/kit/rules';
import { type GuardedExperiment, mayEditExperiment } from '../experiment/experiment.rules';

/** Of the experiment that the lesson comes from. */
export const mayRecordLesson: Rule<GuardedExperiment> = anyOf(mayEditExperiment, author);
