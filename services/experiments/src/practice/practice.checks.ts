import type { Said } from '@courage-hub/kit/said';
import type { Checks } from '@courage-hub/kit/validation';
import { checkEuros } from '../challenge/euros';
import { checkConcepts } from '../checks';
import { LADDER, type Proof, unmet } from './maturity';
import type { PracticeMaturity } from './practice';
import type { SaidOfPractice } from './publish-practice.inputs';

const MAX_ITEMS = 20;

/** What can be wrong with a practice as told; a new one has a title. */
export function checkPractice(checks: Checks, said: SaidOfPractice, isNew: boolean): Checks {
  const { title, coreIdea, transferConditions, complexity, implementationCost, sameAs } = said;
  if (isNew || title) checks.text('title', title, { required: true, limit: 200 });
  checks.text('coreIdea', coreIdea);
  checks.list('transferConditions', transferConditions, MAX_ITEMS).list('sameAs', sameAs, MAX_ITEMS);
  transferConditions?.forEach(({ text }, index) =>
    checks.text(`transferConditions.${index}.text`, text, { required: true, limit: 500 }),
  );
  if (typeof complexity === 'number' && (complexity < 1 || complexity > 5)) {
    checks.add('complexity', 'OUT_OF_RANGE', { from: 1, to: 5, value: complexity });
  }
  if (implementationCost) checkEuros(checks, 'implementationCost', implementationCost);
  checkConcepts(checks, 'themes', said.themes);
  return checks;
}

const lacking = (codes: string): Said => ({
  fi: `ehdot eivät täyty: ${codes}`,
  sv: `villkoren är inte uppfyllda: ${codes}`,
  en: `these criteria do not hold: ${codes}`,
});

/** A maturity above another one, or any of them, all of whose criteria hold; RETIRED is no step up. */
export function checkMaturity(
  checks: Checks,
  path: string,
  { from, to, proof }: { from: PracticeMaturity | null; to: PracticeMaturity; proof: Proof },
): Checks {
  const above = from === null ? LADDER : LADDER.includes(from) ? LADDER.slice(LADDER.indexOf(from) + 1) : [];
  if (!above.includes(to)) return checks.add(path, 'NOT_ALLOWED', { allowed: above.join(', ') || '-', value: to });
  const codes = unmet(proof, to);
  return codes.length > 0 ? checks.refuse(path, 'CRITERIA_NOT_MET', lacking(codes.join(', '))) : checks;
}
