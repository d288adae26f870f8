import { anyOf, hasRole, type Rule, rule } from '@courage-hub/kit/rules';
import { type GuardedExperiment, looksAfter } from '../experiment/experiment.rules';

/** What decides who may publish a practice: the experiments that it came out of. */
export interface GuardedPractice {
  origins: readonly GuardedExperiment[];
}

const looksAfterAnOrigin: Rule<GuardedPractice> = rule(
  `for one of the experiments that it came out of: ${looksAfter.said}`,
  (viewer, { origins }) => origins.some((origin) => looksAfter.allows(viewer, origin)),
);

export const mayPublishPractice: Rule<GuardedPractice> = anyOf(hasRole('ADMINISTRATOR'), looksAfterAnOrigin);
