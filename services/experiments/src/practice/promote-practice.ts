import type { HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import type { Said } from '@courage-hub/kit/said';
import { Checks } from '@courage-hub/kit/validation';
import { adoptions } from '../adoption/adoption.rows';
import { foundExperiment } from '../experiment/experiment-writing';
import { experiments } from '../experiment/experiment.rows';
import { found } from '../found';
import { LADDER, type Proof, unmet } from './maturity';
import { Practice } from './practice';
import { mayPublishPractice } from './practice.rules';
import { practices } from './practice.rows';
import type { PromotePracticeInput } from './promote-practice.inputs';

const PRACTICE = { type: 'Practice', entity: Practice };

/** What is known for a practice, as far as the viewer sees it. */
export async function proofOf({ load }: HubContext, { id, transferConditions }: Practice): Promise<Proof> {
  const [origins, taken] = await Promise.all([
    load.children(experiments, 'practice', id),
    load.children(adoptions, 'practice', id),
  ]);
  return {
    outcomes: origins.map(({ outcome }) => outcome),
    transferConditions: transferConditions.length,
    adoptions: taken.filter(({ revokedAt }) => !revokedAt),
  };
}

/** Raises the maturity of a practice whose criteria hold. */
export async function promotePractice(context: HubContext, input: PromotePracticeInput): Promise<Practice> {
  const { viewer, load } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<Practice> => {
    const practice = await found(context, practices, input.id);
    const origins = await load.children(experiments, 'practice', practice.id);
    const all = await Promise.all(origins.map(({ id }) => foundExperiment(context, id)));
    demand(mayPublishPractice, viewer, { origins: all.map(({ guarded }) => guarded) });
    check(new Checks(viewer.language), { from: practice, to: input.to }, await proofOf(context, practice)).done();
    return practice;
  };
  return mutate(context, { action: 'promotePractice', input, entity: Practice, before }, (transaction, practice) =>
    transaction.change(PRACTICE, practice, input.version, { maturity: input.to }),
  );
}

const lacking = (codes: string): Said => ({
  fi: `ehdot eivät täyty: ${codes}`,
  sv: `villkoren är inte uppfyllda: ${codes}`,
  en: `these criteria do not hold: ${codes}`,
});

type Step = { from: Practice; to: PromotePracticeInput['to'] };

function check(checks: Checks, { from: { maturity }, to }: Step, proof: Proof): Checks {
  const above = LADDER.includes(maturity) ? LADDER.slice(LADDER.indexOf(maturity) + 1) : [];
  if (!above.includes(to)) return checks.add('to', 'NOT_ALLOWED', { allowed: above.join(', ') || '-', value: to });
  const codes = unmet(proof, to);
  return codes.length > 0 ? checks.refuse('to', 'CRITERIA_NOT_MET', lacking(codes.join(', '))) : checks;
}
