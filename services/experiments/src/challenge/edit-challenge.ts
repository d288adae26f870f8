import type { HubContext } from '@courage-hub/kit/context';
import { foldAll, localizedOf } from '@courage-hub/kit/localized-text';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { sql } from '@courage-hub/kit/sql';
import { Checks } from '@courage-hub/kit/validation';
import { checkConcepts } from '../checks';
import { found } from '../found';
import { Challenge, ChallengeTheme } from './challenge';
import { challenges } from './challenge.rows';
import { mayRunChallenge } from './challenge.rules';
import { CHALLENGE, challengeThemeRows } from './create-challenge';
import type { EditChallengeInput } from './edit-challenge.inputs';
import { checkTerms, type Terms } from './edited-terms';
import { centsOf, checkEuros } from './euros';

/** Changes a call. Its version guards the money: a selection that saw the old budget is CONFLICT. */
export async function editChallenge(context: HubContext, input: EditChallengeInput): Promise<Challenge> {
  const { viewer, now } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<Challenge> => {
    const challenge = await found(context, challenges, input.id);
    demand(mayRunChallenge, viewer, challenge);
    const checks = checkSaid(new Checks(viewer.language), input);
    checkTerms(checks, { before: challenge, after: termsOf(challenge, input), now }).done();
    return challenge;
  };
  const mutation = { action: 'editChallenge', input, entity: Challenge, before };
  return mutate(context, mutation, async (transaction, challenge) => {
    const title = localizedOf(input.title) ?? challenge.title;
    const summary = input.summary === undefined ? challenge.summary : localizedOf(input.summary);
    const facts = { title, summary, searchText: foldAll(title, summary), ...termsOf(challenge, input) };
    const after = await transaction.change(CHALLENGE, challenge, input.version, facts);
    if (input.themes !== undefined) {
      await transaction.writer.run(sql('DELETE FROM `challenge_theme` WHERE `challengeId` = ?', challenge.id));
      await transaction.writer.insert(ChallengeTheme, challengeThemeRows(challenge.id, input.themes));
    }
    return after;
  });
}

function checkSaid(checks: Checks, { title, summary, budget, themes }: EditChallengeInput): Checks {
  if (title) checks.text('title', title, { required: true, limit: 200 });
  checks.text('summary', summary);
  if (typeof budget === 'string') checkEuros(checks, 'budget', budget);
  checkConcepts(checks, 'themes', themes);
  return checks;
}

/** An amount that is none is refused by itself, and is no lower one. */
const termsOf = (before: Challenge, { opensAt, closesAt, budget }: EditChallengeInput): Terms => ({
  opensAt: opensAt ?? before.opensAt,
  closesAt: closesAt ?? before.closesAt,
  budgetMinor: (budget && centsOf(budget)) || before.budgetMinor,
});
