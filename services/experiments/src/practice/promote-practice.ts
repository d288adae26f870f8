import type { HubContext } from '@courage-hub/kit/context';
import { localizedOf } from '@courage-hub/kit/localized-text';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { adoptions } from '../adoption/adoption.rows';
import { experiments } from '../experiment/experiment.rows';
import type { Proof } from './maturity';
import { takeStep } from './maturity-step';
import { Practice } from './practice';
import { checkMaturity } from './practice.checks';
import { foundPractice, PRACTICE } from './practice-writing';
import type { PromotePracticeInput } from './promote-practice.inputs';

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
  const { viewer } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<Practice> => {
    const practice = await foundPractice(context, input.id);
    const step = { from: practice.maturity, to: input.to, proof: await proofOf(context, practice) };
    checkMaturity(new Checks(viewer.language), 'to', step).text('reason', input.reason).done();
    return practice;
  };
  const mutation = { action: 'promotePractice', input, entity: Practice, before };
  return mutate(context, mutation, async (transaction, practice) => {
    const after = await transaction.change(PRACTICE, practice, input.version, { maturity: input.to });
    return takeStep(transaction, after, localizedOf(input.reason));
  });
}
