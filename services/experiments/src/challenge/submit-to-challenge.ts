import { localizedOf } from '@courage-hub/kit/localized-text';
import type { HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { sql } from '@courage-hub/kit/sql';
import { Checks } from '@courage-hub/kit/validation';
import { v7 } from 'uuid';
import { foundExperiment } from '../experiment/experiment-writing';
import { mayEditExperiment } from '../experiment/experiment.rules';
import { found } from '../found';
import type { Challenge } from './challenge';
import type { SubmitToChallengeInput } from './challenge-mutations.inputs';
import { challenges } from './challenge.rows';
import { ChallengeState, stateOf } from './challenge-state';
import { ChallengeSubmission, SubmissionStatus } from './challenge-submission';
import { centsOf, checkEuros } from './euros';
import { checkAmount } from './submission.checks';

export const SUBMISSION = { type: 'ChallengeSubmission', entity: ChallengeSubmission };

/** Submits an experiment to a challenge while it is open. */
export async function submitToChallenge(
  context: HubContext,
  input: SubmitToChallengeInput,
): Promise<ChallengeSubmission> {
  const { viewer } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<void> => {
    const challenge = await found(context, challenges, input.challengeId);
    const { guarded } = await foundExperiment(context, input.experimentId);
    demand(mayEditExperiment, viewer, guarded);
    const checks = checkOpen(new Checks(viewer.language), challenge, context.now);
    if (await isSubmitted(context, input)) checks.refuse('experimentId', 'TWICE', TWICE);
    checkEuros(checks, 'requested', input.requested);
    checkAmount(checks, 'requested', { wanted: centsOf(input.requested), left: challenge.budgetMinor });
    checks.text('pitch', input.pitch).done();
  };
  const mutation = { action: 'submitToChallenge', input, entity: ChallengeSubmission, before };
  return mutate(context, mutation, (transaction) => transaction.create(SUBMISSION, newSubmission(viewer.id, input)));
}

const TWICE = {
  fi: 'kokeilu on jo lähetetty tähän hakuun',
  sv: 'experimentet har redan skickats till denna ansökan',
  en: 'the experiment is submitted to this challenge already',
};

/** Whoever sent it: the one who asks may edit the experiment, and so may know. */
async function isSubmitted(
  { db }: HubContext,
  { challengeId, experimentId }: SubmitToChallengeInput,
): Promise<boolean> {
  const statement = 'SELECT 1 FROM `challenge_submission` WHERE `challengeId` = ? AND `experimentId` = ?';
  return (await db.read(sql(statement, challengeId, experimentId))).length > 0;
}

function checkOpen(checks: Checks, challenge: Challenge, now: string): Checks {
  const state = stateOf(challenge, now);
  if (state === ChallengeState.OPEN) return checks;
  const { opensAt, closesAt } = challenge;
  return checks.refuse('challengeId', 'NOT_OPEN', {
    fi: `haku on auki ${opensAt}–${closesAt}, nyt ${state}`,
    sv: `ansökan är öppen ${opensAt}–${closesAt}, nu ${state}`,
    en: `the challenge is open from ${opensAt} to ${closesAt}, but it is: ${state}`,
  });
}

const newSubmission = (authorId: string | null, input: SubmitToChallengeInput): ChallengeSubmission =>
  Object.assign(new ChallengeSubmission(), {
    id: `submission:${v7()}`,
    challengeId: input.challengeId,
    experimentId: input.experimentId,
    authorId,
    status: SubmissionStatus.SUBMITTED,
    pitch: localizedOf(input.pitch),
    requestedMinor: centsOf(input.requested),
    assessment: null,
    grantedMinor: null,
  });
