import type { HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { found } from '../found';
import type { WithdrawSubmissionInput } from './challenge-mutations.inputs';
import { challenges, submissions } from './challenge.rows';
import { mayWithdrawSubmission } from './challenge.rules';
import { ChallengeSubmission, SubmissionStatus } from './challenge-submission';
import { checkStatus } from './submission.checks';
import { SUBMISSION } from './submit-to-challenge';

/** Takes a submission back before it is selected; while the challenge is open it may be submitted again. */
export async function withdrawSubmission(
  context: HubContext,
  input: WithdrawSubmissionInput,
): Promise<ChallengeSubmission> {
  const { viewer } = context;
  demand(signedIn, viewer, null);
  const { SUBMITTED, ELIGIBLE, INELIGIBLE, WITHDRAWN } = SubmissionStatus;
  const before = async (): Promise<ChallengeSubmission> => {
    const submission = await found(context, submissions, input.submissionId);
    const { programmeId } = await found(context, challenges, submission.challengeId);
    demand(mayWithdrawSubmission, viewer, { authorId: submission.authorId, programmeId });
    checkStatus(new Checks(viewer.language), submission, [SUBMITTED, ELIGIBLE, INELIGIBLE]).done();
    return submission;
  };
  const mutation = { action: 'withdrawSubmission', input, entity: ChallengeSubmission, before };
  return mutate(context, mutation, (transaction, submission) =>
    transaction.change(SUBMISSION, submission, input.version, { status: WITHDRAWN }),
  );
}
