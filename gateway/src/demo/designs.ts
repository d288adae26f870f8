export type Design =
  | 'RANDOMISED'
  | 'CLUSTER_RANDOMISED'
  | 'STEPPED_WEDGE'
  | 'REGRESSION_DISCONTINUITY'
  | 'DIFFERENCE_IN_DIFFERENCES'
  | 'INTERRUPTED_TIME_SERIES'
  | 'MATCHED_COMPARISON'
  | 'BEFORE_AFTER'
  | 'POST_ONLY'
  | 'THEORY_BASED'
  | 'CONTRIBUTION_ANALYSIS'
  | 'CASE_STUDY'
  | 'DEVELOPMENTAL'
  | 'COST_BENEFIT';

export type Evidence =
  'NONE' | 'LEVEL_1_PLAUSIBLE' | 'LEVEL_2_CHANGE_SEEN' | 'LEVEL_3_CAUSAL' | 'LEVEL_4_REPLICATED' | 'LEVEL_5_SCALED';

/** Designs with a comparison group; the invented ones always have it. */
export const COMPARING: readonly Design[] = [
  'RANDOMISED',
  'CLUSTER_RANDOMISED',
  'DIFFERENCE_IN_DIFFERENCES',
  'MATCHED_COMPARISON',
];

/** Designs that show a cause. */
export const CAUSAL: readonly Design[] = [
  ...COMPARING,
  'STEPPED_WEDGE',
  'REGRESSION_DISCONTINUITY',
  'INTERRUPTED_TIME_SERIES',
];

/** Designs that give an account and no more. */
export const TELLING: readonly Design[] = ['CASE_STUDY', 'DEVELOPMENTAL', 'POST_ONLY'];

/** What small experiments use, in turn: the simple designs often, the strict ones now and then. */
export const SUMMATIVE: readonly Design[] = [
  'BEFORE_AFTER',
  'CASE_STUDY',
  'MATCHED_COMPARISON',
  'BEFORE_AFTER',
  'THEORY_BASED',
  'DIFFERENCE_IN_DIFFERENCES',
  'COST_BENEFIT',
  'BEFORE_AFTER',
  'POST_ONLY',
  'RANDOMISED',
  'BEFORE_AFTER',
  'CONTRIBUTION_ANALYSIS',
  'INTERRUPTED_TIME_SERIES',
  'COST_BENEFIT',
  'CLUSTER_RANDOMISED',
  'DEVELOPMENTAL',
  'STEPPED_WEDGE',
  'BEFORE_AFTER',
  'REGRESSION_DISCONTINUITY',
];

/** The highest evidence that one evaluation of this design can give. */
export function highestOf(design: Design): Evidence {
  if (TELLING.includes(design)) return 'LEVEL_1_PLAUSIBLE';
  return CAUSAL.includes(design) ? 'LEVEL_3_CAUSAL' : 'LEVEL_2_CHANGE_SEEN';
}
