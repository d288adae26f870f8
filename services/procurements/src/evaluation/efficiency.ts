import { dividedHalfUp, ratio } from '../exact-ratio';

/** What is known of costs, benefits and outcomes; null is not known. */
export interface EfficiencyInputs {
  inputsMinor: number | null;
  benefitsMinor: number | null;
  /** A decimal: how much of the outcome was measured. */
  outcomes: string | null;
}

export interface Efficiency {
  netBenefitMinor: number | null;
  benefitCostRatio: string | null;
  costPerOutcomeMinor: number | null;
}

const REFUSED: Efficiency = { netBenefitMinor: null, benefitCostRatio: null, costPerOutcomeMinor: null };

/** Exact sums; refused where nothing was put in or the outcome was not measured: never from cost alone. */
export function efficiencyOf({ inputsMinor, benefitsMinor, outcomes }: EfficiencyInputs): Efficiency {
  if (inputsMinor === null || inputsMinor <= 0 || outcomes === null) return REFUSED;
  const inputs = BigInt(inputsMinor);
  const measured = scaled(outcomes);
  return {
    netBenefitMinor: benefitsMinor === null ? null : benefitsMinor - inputsMinor,
    benefitCostRatio: benefitsMinor === null ? null : ratio(BigInt(benefitsMinor), inputs, 2),
    costPerOutcomeMinor: measured.units <= 0n ? null : Number(dividedHalfUp(inputs * measured.scale, measured.units)),
  };
}

/** "12.5" as 125 tenths. */
function scaled(decimal: string): { units: bigint; scale: bigint } {
  const [whole, fraction = ''] = decimal.split('.') as [string, string?];
  return { units: BigInt(`${whole}${fraction}`), scale: 10n ** BigInt(fraction.length) };
}
