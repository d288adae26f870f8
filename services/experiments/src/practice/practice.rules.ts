import { administrator, anyOf, type Rule, rule } from '@courage-hub/kit/rules';
import { inEveryLanguage, type Said } from '@courage-hub/kit/said';
import { type GuardedExperiment, looksAfter } from '../experiment/experiment.rules';

/** What decides who may publish a practice: the experiments that it came out of. */
export interface GuardedPractice {
  origins: readonly GuardedExperiment[];
}

const ORIGIN: Said = {
  fi: 'jollekin kokeilulle, josta se syntyi',
  sv: 'för ett av de experiment som den kom ur',
  en: 'for one of the experiments that it came out of',
};

const looksAfterAnOrigin: Rule<GuardedPractice> = rule(
  inEveryLanguage((language) => `${ORIGIN[language]}: ${looksAfter.said[language]}`),
  (viewer, { origins }) => origins.some((origin) => looksAfter.allows(viewer, origin)),
);

export const mayPublishPractice: Rule<GuardedPractice> = anyOf(administrator, looksAfterAnOrigin);
