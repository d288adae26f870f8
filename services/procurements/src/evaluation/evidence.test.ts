import { DesignType, EvidenceLevel } from './codes';
import { bestEvidence, highestEvidence, levelsFrom } from './evidence';

const { LEVEL_1_PLAUSIBLE, LEVEL_2_CHANGE_SEEN, LEVEL_3_CAUSAL, LEVEL_4_REPLICATED, LEVEL_5_SCALED, NONE } =
  EvidenceLevel;

describe('the highest evidence that a design allows', () => {
  it.each([
    [DesignType.RANDOMISED, LEVEL_2_CHANGE_SEEN, LEVEL_3_CAUSAL, LEVEL_5_SCALED],
    [DesignType.CLUSTER_RANDOMISED, LEVEL_2_CHANGE_SEEN, LEVEL_3_CAUSAL, LEVEL_5_SCALED],
    [DesignType.STEPPED_WEDGE, LEVEL_3_CAUSAL, LEVEL_3_CAUSAL, LEVEL_5_SCALED],
    [DesignType.REGRESSION_DISCONTINUITY, LEVEL_3_CAUSAL, LEVEL_3_CAUSAL, LEVEL_5_SCALED],
    [DesignType.DIFFERENCE_IN_DIFFERENCES, LEVEL_2_CHANGE_SEEN, LEVEL_3_CAUSAL, LEVEL_5_SCALED],
    [DesignType.INTERRUPTED_TIME_SERIES, LEVEL_3_CAUSAL, LEVEL_3_CAUSAL, LEVEL_5_SCALED],
    [DesignType.MATCHED_COMPARISON, LEVEL_2_CHANGE_SEEN, LEVEL_3_CAUSAL, LEVEL_5_SCALED],
    [DesignType.BEFORE_AFTER, LEVEL_2_CHANGE_SEEN, LEVEL_2_CHANGE_SEEN, LEVEL_2_CHANGE_SEEN],
    [DesignType.POST_ONLY, LEVEL_1_PLAUSIBLE, LEVEL_1_PLAUSIBLE, LEVEL_1_PLAUSIBLE],
    [DesignType.THEORY_BASED, LEVEL_2_CHANGE_SEEN, LEVEL_2_CHANGE_SEEN, LEVEL_2_CHANGE_SEEN],
    [DesignType.CONTRIBUTION_ANALYSIS, LEVEL_2_CHANGE_SEEN, LEVEL_2_CHANGE_SEEN, LEVEL_2_CHANGE_SEEN],
    [DesignType.CASE_STUDY, LEVEL_1_PLAUSIBLE, LEVEL_1_PLAUSIBLE, LEVEL_1_PLAUSIBLE],
    [DesignType.DEVELOPMENTAL, LEVEL_1_PLAUSIBLE, LEVEL_1_PLAUSIBLE, LEVEL_1_PLAUSIBLE],
    [DesignType.COST_BENEFIT, LEVEL_2_CHANGE_SEEN, LEVEL_2_CHANGE_SEEN, LEVEL_2_CHANGE_SEEN],
  ])('%s: alone %s, with a control %s, and replicated %s', (type, alone, controlled, replicated) => {
    expect(highestEvidence({ type, control: false, replicated: false })).toBe(alone);
    expect(highestEvidence({ type, control: true, replicated: false })).toBe(controlled);
    expect(highestEvidence({ type, control: true, replicated: true })).toBe(replicated);
  });

  it('has a case for every design', () => {
    for (const type of Object.values(DesignType)) {
      expect(Object.values(EvidenceLevel)).toContain(highestEvidence({ type, control: true, replicated: false }));
    }
  });
});

describe('the best evidence', () => {
  it.each([
    [[], null],
    [[NONE], NONE],
    [[LEVEL_2_CHANGE_SEEN, LEVEL_5_SCALED, NONE], LEVEL_5_SCALED],
    [[LEVEL_3_CAUSAL, LEVEL_1_PLAUSIBLE], LEVEL_3_CAUSAL],
  ])('of %j is %s', (levels, expected) => {
    expect(bestEvidence(levels)).toBe(expected);
  });
});

it('counts a level and the stronger ones as at least that level', () => {
  expect(levelsFrom(LEVEL_4_REPLICATED)).toEqual([LEVEL_4_REPLICATED, LEVEL_5_SCALED]);
  expect(levelsFrom(NONE)).toHaveLength(6);
});
