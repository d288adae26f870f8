import { localizedOf } from '@courage-hub/kit/localized-text';
import type { HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { sql } from '@courage-hub/kit/sql';
import { isTaken } from '@courage-hub/kit/taken';
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

/** Submits an experiment to a challenge while it is open; one that was withdrawn is submitted anew. */
export async function submitToChallenge(
  context: HubContext,
  input: SubmitToChallengeInput,
): Promise<ChallengeSubmission> {
  const { viewer } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<ChallengeSubmission | null> => {
    const challenge = await found(context, challenges, input.challengeId);
    const { guarded } = await foundExperiment(context, input.experimentId);
    demand(mayEditExperiment, viewer, guarded);
    const checks = checkOpen(new Checks(viewer.language), challenge, context.now);
    const earlier = await earlierOne(context, input);
    if (earlier && earlier.status !== SubmissionStatus.WITHDRAWN) refuseTwice(checks);
    checkEuros(checks, 'requested', input.requested);
    checkAmount(checks, 'requested', { wanted: centsOf(input.requested), left: challenge.budgetMinor });
    checks.text('pitch', input.pitch).done();
    return earlier;
  };
  const mutation = { action: 'submitToChallenge', input, entity: ChallengeSubmission, before };
  const facts = newSubmission(viewer.id, input);
  const written = mutate(context, mutation, (transaction, earlier) =>
    earlier
      ? transaction.change(SUBMISSION, earlier, earlier.version, facts)
      : transaction.create(SUBMISSION, Object.assign(new ChallengeSubmission(), facts, { id: `submission:${v7()}` })),
  );
  return written.catch(refuseTaken(context));
}

/** The key of the table tells, of two at once too. */
const refuseTaken =
  ({ viewer }: HubContext) =>
  (error: unknown): never => {
    if (isTaken(error)) refuseTwice(new Checks(viewer.language)).done();
    throw error;
  };

const refuseTwice = (checks: Checks): Checks =>
  checks.refuse('experimentId', 'TWICE', {
    fi: 'kokeilu on jo lähetetty tähän hakuun',
    sv: 'experimentet har redan skickats till denna ansökan',
    en: 'the experiment is submitted to this challenge already',
  });

/** Whoever sent it: the one who asks may edit the experiment, and so may know. */
async function earlierOne(
  { db }: HubContext,
  { challengeId, experimentId }: SubmitToChallengeInput,
): Promise<ChallengeSubmission | null> {
  const { select, read } = db.table(ChallengeSubmission);
  const statement = `SELECT ${select} FROM \`challenge_submission\` t WHERE t.\`challengeId\` = ? AND t.\`experimentId\` = ?`;
  const [row] = await db.read(sql(statement, challengeId, experimentId));
  return row ? read(row) : null;
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

const newSubmission = (authorId: string | null, input: SubmitToChallengeInput): Partial<ChallengeSubmission> => ({
  challengeId: input.challengeId,
  experimentId: input.experimentId,
  authorId,
  status: SubmissionStatus.SUBMITTED,
  pitch: localizedOf(input.pitch),
  requestedMinor: centsOf(input.requested),
  assessment: null,
  grantedMinor: null,
});
