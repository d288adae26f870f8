import { localizedOf } from '@courage-hub/kit/localized-text';
import type { HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { found } from '../found';
import type { Challenge } from './challenge';
import type { AssessSubmissionInput, SelectSubmissionInput } from './challenge-mutations.inputs';
import { challenges, submissions, submissionTotals } from './challenge.rows';
import { mayRunChallenge } from './challenge.rules';
import { ChallengeState, stateOf } from './challenge-state';
import { ChallengeSubmission, SubmissionStatus } from './challenge-submission';
import { CHALLENGE } from './create-challenge';
import { centsOf, checkEuros } from './euros';
import { checkAmount, checkStatus } from './submission.checks';
import { SUBMISSION } from './submit-to-challenge';

interface Decided {
  challenge: Challenge;
  submission: ChallengeSubmission;
}

/** Says whether a submission is within the conditions; may be said anew until it is selected. */
export async function assessSubmission(
  context: HubContext,
  input: AssessSubmissionInput,
): Promise<ChallengeSubmission> {
  const { viewer } = context;
  demand(signedIn, viewer, null);
  const { ELIGIBLE, INELIGIBLE, SUBMITTED } = SubmissionStatus;
  const before = async (): Promise<ChallengeSubmission> => {
    const { submission } = await toDecide(context, input.submissionId);
    const checks = checkStatus(new Checks(viewer.language), submission, [SUBMITTED, ELIGIBLE, INELIGIBLE]);
    checks.text('assessment', input.assessment, { required: !input.eligible }).done();
    return submission;
  };
  const mutation = { action: 'assessSubmission', input, entity: ChallengeSubmission, before };
  return mutate(context, mutation, (transaction, submission) =>
    transaction.change(SUBMISSION, submission, input.version, {
      status: input.eligible ? ELIGIBLE : INELIGIBLE,
      assessment: localizedOf(input.assessment),
    }),
  );
}

/** Grants a submission money of its challenge, whose version guards what is left of it. */
export async function selectSubmission(
  context: HubContext,
  input: SelectSubmissionInput,
): Promise<ChallengeSubmission> {
  const { viewer, now } = context;
  demand(signedIn, viewer, null);
  const grantedMinor = centsOf(input.granted);
  const before = async (): Promise<Decided> => {
    const decided = await toDecide(context, input.submissionId);
    const checks = checkStatus(new Checks(viewer.language), decided.submission, [SubmissionStatus.ELIGIBLE]);
    checkClosed(checkEuros(checks, 'granted', input.granted), decided.challenge, now);
    const left = await leftOf(context, decided.challenge);
    checkAmount(checks, 'granted', { wanted: grantedMinor, left }).done();
    return decided;
  };
  const mutation = { action: 'selectSubmission', input, entity: ChallengeSubmission, before };
  return mutate(context, mutation, async (transaction, { challenge, submission }) => {
    const decidedAt = challenge.decidedAt ?? now;
    await transaction.change(CHALLENGE, challenge, input.version, { decidedAt });
    const facts = { status: SubmissionStatus.SELECTED, grantedMinor };
    return transaction.change(SUBMISSION, submission, submission.version, facts);
  });
}

/** The challenge is read before its money is counted: what is granted in between has changed its version. */
async function toDecide(context: HubContext, id: string): Promise<Decided> {
  const submission = await found(context, submissions, id);
  const challenge = await found(context, challenges, submission.challengeId);
  demand(mayRunChallenge, context.viewer, challenge);
  return { challenge, submission };
}

async function leftOf({ db }: HubContext, { id, budgetMinor }: Challenge): Promise<number> {
  const [totals] = await db.read(submissionTotals([id]));
  return budgetMinor - Number(totals?.granted ?? 0);
}

const MAY_SELECT: readonly ChallengeState[] = [ChallengeState.CLOSED, ChallengeState.DECIDED];

function checkClosed(checks: Checks, challenge: Challenge, now: string): void {
  const state = stateOf(challenge, now);
  if (MAY_SELECT.includes(state)) return;
  const { closesAt } = challenge;
  checks.refuse('submissionId', 'NOT_CLOSED', {
    fi: `valita voi vasta, kun haku on sulkeutunut ${closesAt}, nyt ${state}`,
    sv: `urvalet görs först när ansökan har stängts ${closesAt}, nu ${state}`,
    en: `one is selected after the challenge has closed at ${closesAt}, but it is: ${state}`,
  });
}
