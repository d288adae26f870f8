import { localizedOf } from '@courage-hub/kit/localized-text';
import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { mutate, type Transaction } from '@courage-hub/kit/mutation';
import { refusal } from '@courage-hub/kit/refusals';
import type { RawRow } from '@courage-hub/kit/rows';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { sql } from '@courage-hub/kit/sql';
import { Checks } from '@courage-hub/kit/validation';
import type { Viewer } from '@courage-hub/kit/viewer';
import { v7 } from 'uuid';
import { checkDay } from '../checks';
import { editableExperiment } from '../experiment/editable-experiment';
import { Experiment } from '../experiment/experiment';
import { EXPERIMENT, nextPosition } from '../experiment/experiment-writing';
import { Milestone } from './milestone';
import type { RecordMilestoneInput } from './record-milestone.inputs';

export class RecordedMilestone {
  experiment: Experiment;
  milestone: Milestone;
}

/** Adds a milestone or writes one anew: a change of its experiment, guarded by the version of that. */
export async function recordMilestone(context: HubContext, input: RecordMilestoneInput): Promise<RecordedMilestone> {
  const { viewer, now } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<Experiment> => {
    const experiment = await editableExperiment(context, input.experimentId);
    const checks = new Checks(viewer.language).text('title', input.title, { required: true, limit: 200 });
    checkDay(checks, 'reachedOn', { day: input.reachedOn, to: finnishDay(now) }).done();
    return experiment;
  };
  const mutation = { action: 'recordMilestone', input, entity: RecordedMilestone, before };
  const recorded = await mutate(context, mutation, async (transaction, found) => {
    const experiment = await transaction.change(EXPERIMENT, found, input.version, {});
    const milestone = await milestoneOf(transaction, viewer, input);
    await transaction.writer.put(Milestone, [milestone]);
    return { experiment, milestone };
  });
  return { ...recorded, experiment: Object.assign(new Experiment(), recorded.experiment) };
}

async function milestoneOf(
  { writer }: Transaction,
  { language }: Viewer,
  { experimentId, id, title, due, reachedOn }: RecordMilestoneInput,
): Promise<Milestone> {
  const statement = 'SELECT `position` FROM `milestone` WHERE `id` = ? AND `experimentId` = ?';
  const [known] = id ? ((await writer.run(sql(statement, id, experimentId))) as RawRow[]) : [];
  if (id && !known) throw refusal(language, 'NOT_THERE', { id: id.slice(0, 96) });
  return Object.assign(new Milestone(), {
    id: id ?? `milestone:${v7()}`,
    experimentId,
    position: known ? Number(known.position) : await nextPosition(writer, 'milestone', experimentId),
    title: localizedOf(title)!,
    due: due ?? null,
    reachedOn: reachedOn ?? null,
  });
}
