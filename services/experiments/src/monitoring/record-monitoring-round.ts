import { localizedOf } from '@courage-hub/kit/localized-text';
import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { sql } from '@courage-hub/kit/sql';
import { Checks } from '@courage-hub/kit/validation';
import { checkDay } from '../checks';
import { editableExperiment } from '../experiment/editable-experiment';
import { Experiment } from '../experiment/experiment';
import { EXPERIMENT, nextPosition } from '../experiment/experiment-writing';
import { MonitoringRound } from './monitoring-round';
import type { RecordMonitoringRoundInput } from './record-monitoring-round.inputs';

/** Adds the next round: a change of its experiment, guarded by the version of that, so that no number is given twice. */
export async function recordMonitoringRound(
  context: HubContext,
  input: RecordMonitoringRoundInput,
): Promise<Experiment> {
  const { viewer, now } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<Experiment> => {
    const experiment = await editableExperiment(context, input.experimentId);
    const from = await lastDay(context, experiment);
    checkDay(new Checks(viewer.language), 'at', { day: input.at, from, to: finnishDay(now) })
      .text('summary', input.summary)
      .done();
    return experiment;
  };
  const mutation = { action: 'recordMonitoringRound', input, entity: Experiment, before };
  return mutate(context, mutation, async (transaction, experiment) => {
    const after = await transaction.change(EXPERIMENT, experiment, input.version, {});
    const { writer } = transaction;
    const position = await nextPosition(writer, 'monitoring_round', experiment.id);
    const round = { experimentId: experiment.id, position, at: input.at, summary: localizedOf(input.summary) };
    await writer.insert(MonitoringRound, [Object.assign(new MonitoringRound(), round)]);
    return after;
  });
}

/** Of the round before; of the start before the first one. */
async function lastDay({ db }: HubContext, { id, actualStartDate }: Experiment): Promise<string | null> {
  const [row] = await db.read(sql('SELECT MAX(`at`) AS `last` FROM `monitoring_round` WHERE `experimentId` = ?', id));
  return (row?.last as string | null) ?? actualStartDate;
}
