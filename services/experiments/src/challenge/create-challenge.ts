import { localizedOf } from '@courage-hub/kit/localized-text';
import type { HubContext } from '@courage-hub/kit/context';
import { foldAll } from '@courage-hub/kit/localized-text';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { Visibility } from '@courage-hub/kit/values';
import { v7 } from 'uuid';
import { checkConcepts } from '../checks';
import { found } from '../found';
import { programmes } from '../programme/programme.rows';
import { conceptsOf } from '../text.inputs';
import { Challenge, ChallengeTheme } from './challenge';
import type { CreateChallengeInput } from './challenge-mutations.inputs';
import { mayRunChallenge } from './challenge.rules';
import { centsOf, checkEuros } from './euros';

export const CHALLENGE = { type: 'Challenge', entity: Challenge };

/** A programme calls for experiments: a draft unless said otherwise. */
export async function createChallenge(context: HubContext, input: CreateChallengeInput): Promise<Challenge> {
  const { viewer } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<void> => {
    await found(context, programmes, input.programmeId);
    demand(mayRunChallenge, viewer, input);
    checkChallenge(new Checks(viewer.language), input).done();
  };
  return mutate(context, { action: 'createChallenge', input, entity: Challenge, before }, async (transaction) => {
    const challenge = await transaction.create(CHALLENGE, newChallenge(viewer.id, input));
    await transaction.writer.insert(ChallengeTheme, challengeThemeRows(challenge.id, input.themes));
    return challenge;
  });
}

export const challengeThemeRows = (challengeId: string, themes: CreateChallengeInput['themes']): ChallengeTheme[] =>
  conceptsOf(themes).map((theme) => Object.assign(new ChallengeTheme(), theme, { challengeId }));

function checkChallenge(checks: Checks, input: CreateChallengeInput): Checks {
  checks.text('title', input.title, { required: true, limit: 200 }).text('summary', input.summary);
  const { opensAt: start, closesAt: end } = input;
  if (end <= start) checks.add('closesAt', 'ENDS_BEFORE_START', { start, end });
  checkConcepts(checks, 'themes', input.themes);
  return checkEuros(checks, 'budget', input.budget);
}

function newChallenge(authorId: string | null, input: CreateChallengeInput): Challenge {
  const [title, summary] = [localizedOf(input.title)!, localizedOf(input.summary)];
  return Object.assign(new Challenge(), {
    id: `challenge:${v7()}`,
    authorId,
    visibility: input.visibility ?? Visibility.DRAFT,
    embargoUntil: input.embargoUntil ?? null,
    deletedAt: null,
    title,
    summary,
    searchText: foldAll(title, summary),
    programmeId: input.programmeId,
    opensAt: input.opensAt,
    closesAt: input.closesAt,
    decidedAt: null,
    budgetMinor: centsOf(input.budget),
  });
}
