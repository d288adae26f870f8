import { ExperimentStatus as S } from './experiment.enums';

/** Where an experiment may go from each status: forward step by step, out before it runs, and to and fro a pause. */
const NEXT: Readonly<Record<S, readonly S[]>> = {
  [S.IDEA]: [S.PROPOSED, S.WITHDRAWN],
  [S.PROPOSED]: [S.DESIGN, S.WITHDRAWN],
  [S.DESIGN]: [S.READY, S.WITHDRAWN],
  [S.READY]: [S.RUNNING, S.WITHDRAWN],
  [S.RUNNING]: [S.PAUSED, S.ENDED, S.STOPPED_EARLY],
  [S.PAUSED]: [S.RUNNING, S.ENDED, S.STOPPED_EARLY],
  [S.ENDED]: [],
  [S.STOPPED_EARLY]: [],
  [S.WITHDRAWN]: [],
};

export const legalNext = (from: S): readonly S[] => NEXT[from];

export const isLegal = (from: S, to: S): boolean => NEXT[from].includes(to);

/** A stop needs its reason, a withdrawal may have one, nothing else has any. */
export const stopReasonOf = (to: S): 'REQUIRED' | 'ALLOWED' | 'NONE' =>
  to === S.STOPPED_EARLY ? 'REQUIRED' : to === S.WITHDRAWN ? 'ALLOWED' : 'NONE';
