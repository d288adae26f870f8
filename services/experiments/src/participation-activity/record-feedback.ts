import { localizedOf } from '@courage-hub/kit/localized-text';
import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import type { Experiment } from '../experiment/experiment';
import { EXPERIMENT, foundExperiment } from '../experiment/experiment-writing';
import { mayEditExperiment } from '../experiment/experiment.rules';
import { asWritten, knownActivity, WrittenActivity } from './activity-writing';
import { ParticipationActivity } from './participation-activity';
import type { RecordFeedbackInput } from './record-feedback.inputs';

/** Records that participants were told what came of their part: a change of the experiment, guarded by its version. */
export async function recordFeedback(context: HubContext, input: RecordFeedbackInput): Promise<WrittenActivity> {
  demand(signedIn, context.viewer, null);
  const before = () => judged(context, input);
  const mutation = { action: 'recordFeedback', input, entity: WrittenActivity, before };
  const written = await mutate(context, mutation, async (transaction, found) => {
    const experiment = await transaction.change(EXPERIMENT, found.experiment, input.version, {});
    const told = { feedback: localizedOf(input.feedback), feedbackGivenOn: input.givenOn };
    const activity = Object.assign(new ParticipationActivity(), found.activity, told);
    await transaction.writer.put(ParticipationActivity, [activity]);
    return { experiment, activity };
  });
  return asWritten(written);
}

async function judged(
  context: HubContext,
  { experimentId, activityId, feedback, givenOn }: RecordFeedbackInput,
): Promise<{ experiment: Experiment; activity: ParticipationActivity }> {
  const { viewer, now } = context;
  const { experiment, guarded } = await foundExperiment(context, experimentId);
  demand(mayEditExperiment, viewer, guarded);
  const activity = await knownActivity(context, experiment.id, activityId);
  const checks = new Checks(viewer.language).text('feedback', feedback, { required: true });
  if (!activity) checks.add('activityId', 'NOT_FOUND', { value: activityId.slice(0, 96) });
  checks.period('givenOn', activity?.startDate, givenOn);
  if (givenOn > finnishDay(now)) {
    checks.refuse('givenOn', 'IN_FUTURE', {
      fi: `${givenOn} on vasta tulossa`,
      sv: `${givenOn} ligger i framtiden`,
      en: `${givenOn} is in the future`,
    });
  }
  checks.done();
  return { experiment, activity: activity! };
}
