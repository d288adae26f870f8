import { anyOf, author, moderator, type Rule, signedIn } from '@courage-hub/kit/rules';
import { type GuardedExperiment, looksAfter, mayEditExperiment } from '../experiment/experiment.rules';

/** Of the experiment that the diary belongs to. */
export const mayWriteDiary: Rule<GuardedExperiment> = anyOf(mayEditExperiment, author);

/** Whoever sees an entry may say something of it. */
export const mayComment = signedIn;

/** Of the experiment that the diary belongs to, but with the author of the entry or comment. */
export const mayRemoveFromDiary: Rule<GuardedExperiment> = anyOf<GuardedExperiment>(author, looksAfter, moderator);
