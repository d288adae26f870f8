import { DesignType, EvidenceLevel } from './codes';

/** From weakest to strongest. */
export const EVIDENCE_LEVELS = [
  EvidenceLevel.NONE,
  EvidenceLevel.LEVEL_1_PLAUSIBLE,
  EvidenceLevel.LEVEL_2_CHANGE_SEEN,
  EvidenceLevel.LEVEL_3_CAUSAL,
  EvidenceLevel.LEVEL_4_REPLICATED,
  EvidenceLevel.LEVEL_5_SCALED,
] as const;

export const rankOf = (level: EvidenceLevel): number => EVIDENCE_LEVELS.indexOf(level);

export const levelsFrom = (least: EvidenceLevel): EvidenceLevel[] => EVIDENCE_LEVELS.slice(rankOf(least));

/** The strongest of some levels; null where there is none. */
export function bestEvidence(levels: readonly EvidenceLevel[]): EvidenceLevel | null {
  return EVIDENCE_LEVELS.findLast((level) => levels.includes(level)) ?? null;
}

/** What a design can show: a cause by itself, a cause if it has a control group, a change, or a plausible account. */
type Power = 'identifies' | 'compares' | 'seesChange' | 'tells';

const POWER: Record<DesignType, Power> = {
  RANDOMISED: 'compares',
  CLUSTER_RANDOMISED: 'compares',
  STEPPED_WEDGE: 'identifies',
  REGRESSION_DISCONTINUITY: 'identifies',
  DIFFERENCE_IN_DIFFERENCES: 'compares',
  INTERRUPTED_TIME_SERIES: 'identifies',
  MATCHED_COMPARISON: 'compares',
  BEFORE_AFTER: 'seesChange',
  POST_ONLY: 'tells',
  THEORY_BASED: 'seesChange',
  CONTRIBUTION_ANALYSIS: 'seesChange',
  CASE_STUDY: 'tells',
  DEVELOPMENTAL: 'tells',
  COST_BENEFIT: 'seesChange',
};

export interface StatedDesign {
  type: DesignType;
  /** It has an arm marked as control. */
  control: boolean;
  /** A second, independent evaluation came to the same. */
  replicated: boolean;
}

/** The highest level that a design allows, whatever was found (Nesta Standards of Evidence). */
export function highestEvidence({ type, control, replicated }: StatedDesign): EvidenceLevel {
  const power = POWER[type];
  if (power === 'tells') return EvidenceLevel.LEVEL_1_PLAUSIBLE;
  const causal = power === 'identifies' || (power === 'compares' && control);
  if (!causal) return EvidenceLevel.LEVEL_2_CHANGE_SEEN;
  return replicated ? EvidenceLevel.LEVEL_5_SCALED : EvidenceLevel.LEVEL_3_CAUSAL;
}

/** Why a design allows no more than its highest level, in a sentence for whoever claimed more. */
export function whyNoHigher(design: StatedDesign, claimed: EvidenceLevel): Record<'fi' | 'sv' | 'en', string> {
  const { type, control } = design;
  const highest = highestEvidence(design);
  if (highest === EvidenceLevel.LEVEL_3_CAUSAL) {
    return {
      fi: `${claimed} edellyttää toista, riippumatonta arviointia samasta kohteesta; yksinään ${type} osoittaa enintään tason ${highest}`,
      sv: `${claimed} kräver en annan, oberoende utvärdering av samma sak; ensam visar ${type} högst ${highest}`,
      en: `${claimed} needs another, independent evaluation of the same; alone ${type} shows ${highest} at most`,
    };
  }
  const lacksControl = POWER[type] === 'compares' && !control;
  return {
    fi: `${type}${lacksControl ? ' ilman verrokkiryhmää' : ''} osoittaa enintään tason ${highest}, nyt ${claimed}`,
    sv: `${type}${lacksControl ? ' utan kontrollgrupp' : ''} visar högst ${highest}, nu ${claimed}`,
    en: `${type}${lacksControl ? ' without a control arm' : ''} shows ${highest} at most, but got: ${claimed}`,
  };
}
