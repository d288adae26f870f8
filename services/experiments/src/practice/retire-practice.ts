import type { HubContext } from '@courage-hub/kit/context';
import { HubError } from '@courage-hub/kit/errors';
import { localizedOf } from '@courage-hub/kit/localized-text';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import type { Said } from '@courage-hub/kit/said';
import { Checks } from '@courage-hub/kit/validation';
import { LADDER } from './maturity';
import { takeStep } from './maturity-step';
import { Practice, PracticeMaturity } from './practice';
import { foundPractice, PRACTICE } from './practice-writing';
import { practices } from './practice.rows';
import type { RetirePracticeInput } from './retire-practice.inputs';

/** A practice is advised no longer; where another one took its place, it says which. */
export async function retirePractice(context: HubContext, input: RetirePracticeInput): Promise<Practice> {
  const { viewer } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<Practice> => {
    const practice = await foundPractice(context, input.id);
    refuseRetired(context, practice);
    const checks = new Checks(viewer.language).text('reason', input.reason, { required: true });
    await checkSuccessor(context, checks, input);
    checks.done();
    return practice;
  };
  const mutation = { action: 'retirePractice', input, entity: Practice, before };
  return mutate(context, mutation, async (transaction, practice) => {
    const facts = { maturity: PracticeMaturity.RETIRED, supersededById: input.supersededById ?? null };
    const after = await transaction.change(PRACTICE, practice, input.version, facts);
    return takeStep(transaction, after, localizedOf(input.reason));
  });
}

const RETIRED: Said = {
  fi: 'toimintamallista on jo luovuttu',
  sv: 'verksamhetsmodellen har redan tagits ur bruk',
  en: 'the practice is retired already',
};

function refuseRetired({ viewer }: HubContext, { id, maturity }: Practice): void {
  if (maturity === PracticeMaturity.RETIRED) throw new HubError('CONFLICT', RETIRED[viewer.language], { id, maturity });
}

const ITSELF: Said = {
  fi: 'toimintamalli ei voi korvata itseään',
  sv: 'en verksamhetsmodell kan inte ersätta sig själv',
  en: 'a practice cannot replace itself',
};

/** A retired one leads nowhere, so no row of replacements comes back to where it began. */
async function checkSuccessor(
  { load }: HubContext,
  checks: Checks,
  { id, supersededById }: RetirePracticeInput,
): Promise<void> {
  if (!supersededById) return;
  if (supersededById === id) return void checks.refuse('supersededById', 'ITSELF', ITSELF);
  const successor = await load.byId(practices, supersededById);
  if (!successor) checks.add('supersededById', 'NOT_FOUND', { value: supersededById.slice(0, 96) });
  else if (!LADDER.includes(successor.maturity)) {
    checks.add('supersededById', 'NOT_ALLOWED', { allowed: LADDER.join(', '), value: successor.maturity });
  }
}
