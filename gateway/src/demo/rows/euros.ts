import { chanceOf } from '../chance';
import type { InnovationType, ProcurementPlan } from '../procurements';

/** Thousands of euros that such a purchase usually costs. */
const USUAL: Readonly<Record<InnovationType, readonly [low: number, high: number]>> = {
  PRE_COMMERCIAL_PROCUREMENT: [300, 1200],
  PUBLIC_PROCUREMENT_OF_INNOVATIVE_SOLUTIONS: [150, 600],
  INNOVATION_PARTNERSHIP: [200, 900],
  COMPETITIVE_DIALOGUE: [250, 800],
  DESIGN_CONTEST: [15, 60],
  AGILE_PILOT_PURCHASE: [3, 40],
  OUTCOME_BASED: [60, 250],
  ALLIANCE: [900, 4000],
  NOT_INNOVATIVE: [20, 400],
};

/** What a purchase is worth, in cents: known to the plan even where the buyer hides it. */
export function euros({ ocid, innovationType }: ProcurementPlan): number {
  const [low, high] = USUAL[innovationType];
  return chanceOf(`euros/${ocid}`).between(low * 10, high * 10) * 10_000;
}
