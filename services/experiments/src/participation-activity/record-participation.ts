import type { HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { v7 } from 'uuid';
import { EXPERIMENT, type Found, foundExperiment, nextPosition } from '../experiment/experiment-writing';
import { mayEditExperiment } from '../experiment/experiment.rules';
import { participationMethods } from '../participation-method/participation-method.rows';
import { conceptsOf } from '../text.inputs';
import { asWritten, knownActivity, WrittenActivity } from './activity-writing';
import { ParticipationActivity } from './participation-activity';
import { checkActivity } from './participation-activity.checks';
import type { RecordParticipationInput } from './record-participation.inputs';

interface Judged extends Found {
  known: ParticipationActivity | null;
}

/** Adds an activity or writes one anew: a change of its experiment, guarded by the version of that. */
export async function recordParticipation(
  context: HubContext,
  input: RecordParticipationInput,
): Promise<WrittenActivity> {
  demand(signedIn, context.viewer, null);
  const before = () => judged(context, input);
  const mutation = { action: 'recordParticipation', input, entity: WrittenActivity, before };
  const written = await mutate(context, mutation, async (transaction, { experiment: found, known }) => {
    const { writer } = transaction;
    const experiment = await transaction.change(EXPERIMENT, found, input.version, {});
    const position = known?.position ?? (await nextPosition(writer, 'participation_activity', found.id));
    const activity = activityOf(input, known ?? newActivity(position));
    await writer.put(ParticipationActivity, [activity]);
    return { experiment, activity };
  });
  return asWritten(written);
}

async function judged(context: HubContext, input: RecordParticipationInput): Promise<Judged> {
  const { viewer, load } = context;
  const { experiment, guarded } = await foundExperiment(context, input.experimentId);
  demand(mayEditExperiment, viewer, guarded);
  const checks = checkActivity(new Checks(viewer.language), input);
  if (!(await load.byId(participationMethods, input.methodId))) {
    checks.add('methodId', 'NOT_FOUND', { value: input.methodId.slice(0, 96) });
  }
  const known = input.id ? await knownActivity(context, experiment.id, input.id) : null;
  if (input.id && !known) checks.add('id', 'NOT_FOUND', { value: input.id.slice(0, 96) });
  checks.done();
  return { experiment, guarded, known };
}

const newActivity = (position: number): Partial<ParticipationActivity> => ({
  id: `participation-activity:${v7()}`,
  position,
  feedback: null,
  feedbackGivenOn: null,
});

const activityOf = (said: RecordParticipationInput, kept: Partial<ParticipationActivity>): ParticipationActivity =>
  Object.assign(new ParticipationActivity(), kept, {
    experimentId: said.experimentId,
    methodId: said.methodId,
    startDate: said.period?.startDate ?? null,
    endDate: said.period?.endDate ?? null,
    counted: said.participants ?? null,
    countedGroups: (said.groups ?? []).map(({ group, count }) => ({ group: conceptsOf([group])[0]!, count })),
    platform: said.externalProcess?.platform ?? null,
    processUri: said.externalProcess?.uri ?? null,
  });
