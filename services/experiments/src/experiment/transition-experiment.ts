import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { localizedOf } from '@courage-hub/kit/localized-text';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { Experiment } from './experiment';
import { StageTransition } from './experiment-parts';
import { checkStopReason } from './experiment.checks';
import { ExperimentStatus } from './experiment.enums';
import { mayEditExperiment } from './experiment.rules';
import { EXPERIMENT, foundExperiment, nextPosition, stageRow } from './experiment-writing';
import { isLegal, legalNext } from './transition';
import type { TransitionExperimentInput } from './transition-experiment.inputs';

/** Takes an experiment to its next status and keeps the reason. */
export async function transitionExperiment(context: HubContext, input: TransitionExperimentInput): Promise<Experiment> {
  const { viewer, now } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<Experiment> => {
    const { experiment, guarded } = await foundExperiment(context, input.id);
    demand(mayEditExperiment, viewer, guarded);
    checkTransition(new Checks(viewer.language), experiment, input).done();
    return experiment;
  };
  const mutation = { action: 'transitionExperiment', input, entity: Experiment, before };
  return mutate(context, mutation, async (transaction, experiment) => {
    const after = await transaction.change(EXPERIMENT, experiment, input.version, {
      status: input.to,
      stopReason: input.stopReason ?? null,
      ...daysOf(experiment, input.to, finnishDay(now)),
    });
    const { writer } = transaction;
    const place = {
      experimentId: experiment.id,
      position: await nextPosition(writer, 'stage_transition', experiment.id),
    };
    const stage = { ...place, from: experiment.status, to: input.to, at: now, reason: localizedOf(input.reason) };
    await writer.insert(StageTransition, [stageRow(stage)]);
    return after;
  });
}

function checkTransition(
  checks: Checks,
  { status, version }: Experiment,
  { to, reason, stopReason, version: seen }: TransitionExperimentInput,
): Checks {
  // Judged by a version that is not the latest, a transition is a conflict, whatever the latest would allow.
  if (version === seen && !isLegal(status, to)) {
    checks.add('to', 'NOT_ALLOWED', { allowed: `[${legalNext(status).join(', ')}]`, value: to });
  }
  return checkStopReason(checks, to, stopReason).text('reason', reason);
}

const ENDS: readonly ExperimentStatus[] = [ExperimentStatus.ENDED, ExperimentStatus.STOPPED_EARLY];

/** The first and the last day that it ran, where nobody has told them otherwise. */
function daysOf(before: Experiment, to: ExperimentStatus, today: string): Partial<Experiment> {
  if (to === ExperimentStatus.RUNNING) return { actualStartDate: before.actualStartDate ?? today };
  return ENDS.includes(to) ? { actualEndDate: before.actualEndDate ?? today } : {};
}
