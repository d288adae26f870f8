import { localizedOf } from '@courage-hub/kit/localized-text';
import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { checkDay } from '../checks';
import { editableExperiment } from '../experiment/editable-experiment';
import { Experiment } from '../experiment/experiment';
import { Continuation, ExperimentStatus } from '../experiment/experiment.enums';
import { EXPERIMENT } from '../experiment/experiment-writing';
import { FOLLOW_UP_MONTHS } from './follow-up-due';
import type { RecordFollowUpInput } from './record-follow-up.inputs';

/** Keeps what was found so many months later; the experiment's own `continuation` stays what its editors say. */
export async function recordFollowUp(context: HubContext, input: RecordFollowUpInput): Promise<Experiment> {
  const { viewer, now } = context;
  demand(signedIn, viewer, null);
  const today = finnishDay(now);
  const before = async (): Promise<Experiment> => {
    const experiment = await editableExperiment(context, input.experimentId);
    const checks = checkFollowUp(new Checks(viewer.language), experiment, input);
    checkDay(checks, 'at', { day: input.at, from: experiment.actualEndDate, to: today }).done();
    return experiment;
  };
  const { monthsAfterEnd, continuation } = input;
  const followUp = { monthsAfterEnd, at: input.at ?? today, continuation, note: localizedOf(input.note) };
  const mutation = { action: 'recordFollowUp', input, entity: Experiment, before };
  return mutate(context, mutation, (transaction, experiment) =>
    transaction.change(EXPERIMENT, experiment, input.version, {
      followUps: [...experiment.followUps, followUp].sort((a, b) => a.monthsAfterEnd - b.monthsAfterEnd),
    }),
  );
}

const KNOWN: readonly Continuation[] = Object.values(Continuation).filter(
  (value) => value !== Continuation.NOT_YET_KNOWN,
);

function checkFollowUp(
  checks: Checks,
  { status, version, followUps }: Experiment,
  { monthsAfterEnd, continuation, note, version: seen }: RecordFollowUpInput,
): Checks {
  const allowed = (values: readonly unknown[]) => `[${values.join(', ')}]`;
  if (status !== ExperimentStatus.ENDED) checks.add('experimentId', 'NOT_ALLOWED', { allowed: 'ENDED', value: status });
  // Judged by a version that is not the latest, one that is recorded already is a conflict.
  const recorded = version === seen ? followUps.map((one) => one.monthsAfterEnd) : [];
  const missing = FOLLOW_UP_MONTHS.filter((months) => !recorded.includes(months));
  if (!missing.includes(monthsAfterEnd)) {
    checks.add('monthsAfterEnd', 'NOT_ALLOWED', { allowed: allowed(missing), value: monthsAfterEnd });
  }
  if (!KNOWN.includes(continuation)) {
    checks.add('continuation', 'NOT_ALLOWED', { allowed: allowed(KNOWN), value: continuation });
  }
  return checks.text('note', note, { limit: 1000 });
}
