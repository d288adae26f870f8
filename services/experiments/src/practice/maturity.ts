import { AdoptionStatus } from '../adoption/adoption';
import { ExperimentOutcome } from '../experiment/experiment.enums';
import { PracticeMaturity } from './practice';

/** What the maturity of a practice is judged by. */
export interface Proof {
  outcomes: readonly ExperimentOutcome[];
  transferConditions: number;
  adoptions: readonly { adopterId: string; status: AdoptionStatus; verifiedAt: string | null }[];
}

interface Criterion {
  code: string;
  maturity: PracticeMaturity;
  met: (proof: Proof) => boolean;
}

const HELD = new Set([ExperimentOutcome.CONFIRMED, ExperimentOutcome.PARTLY_CONFIRMED]);

const inUse = ({ adoptions }: Proof): Proof['adoptions'] =>
  adoptions.filter(({ status }) => status === AdoptionStatus.IN_USE);

const users = (proof: Proof): number => new Set(inUse(proof).map(({ adopterId }) => adopterId)).size;

const CRITERIA: readonly Criterion[] = [
  {
    code: 'ORIGIN_CONFIRMED',
    maturity: PracticeMaturity.PROMISING,
    met: ({ outcomes }) => outcomes.some((outcome) => HELD.has(outcome)),
  },
  { code: 'TRANSFER_CONDITIONS', maturity: PracticeMaturity.GOOD, met: (proof) => proof.transferConditions > 0 },
  { code: 'IN_USE_ELSEWHERE', maturity: PracticeMaturity.GOOD, met: (proof) => users(proof) >= 1 },
  { code: 'IN_USE_IN_THREE', maturity: PracticeMaturity.ESTABLISHED, met: (proof) => users(proof) >= 3 },
  {
    code: 'VERIFIED_USE',
    maturity: PracticeMaturity.ESTABLISHED,
    met: (proof) => inUse(proof).some(({ verifiedAt }) => verifiedAt !== null),
  },
];

export const LADDER: readonly PracticeMaturity[] = [
  PracticeMaturity.INTERESTING,
  PracticeMaturity.PROMISING,
  PracticeMaturity.GOOD,
  PracticeMaturity.ESTABLISHED,
];

/** Every criterion, with what the proof says of it. */
export const judged = (proof: Proof): { code: string; maturity: PracticeMaturity; met: boolean }[] =>
  CRITERIA.map(({ code, maturity, met }) => ({ code, maturity, met: met(proof) }));

/** The criteria of a maturity, and of those below it, that do not hold. */
export const unmet = (proof: Proof, to: PracticeMaturity): string[] =>
  judged(proof)
    .filter(({ maturity, met }) => !met && LADDER.indexOf(maturity) <= LADDER.indexOf(to))
    .map(({ code }) => code);
