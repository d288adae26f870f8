import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { ExperimentParticipant } from '../experiment/experiment-parts';
import { ParticipantRole } from '../experiment/experiment.enums';
import { EXPERIMENT } from '../experiment/experiment-writing';
import { handOver } from './lead';
import { ParticipantConsent } from './participant-consent';
import type { AnswerParticipationInput } from './participant.inputs';
import { editorOfJoined } from './participant.rules';
import { asWritten, foundParticipant, WrittenParticipant } from './participant-writing';

/** A municipality that was asked to join answers for itself; where it is to lead, it leads from then on. */
export async function answerParticipation(
  context: HubContext,
  input: AnswerParticipationInput,
): Promise<WrittenParticipant> {
  const { viewer, now } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<WrittenParticipant> => {
    const found = await foundParticipant(context, input);
    demand(editorOfJoined, viewer, found.guarded);
    const { consent } = found.participant;
    const checks = new Checks(viewer.language);
    if (found.experiment.version === input.version && consent !== ParticipantConsent.AWAITED) {
      checks.add('no', 'NOT_ALLOWED', { allowed: ParticipantConsent.AWAITED, value: consent ?? 'null' });
    }
    checks.done();
    return found;
  };
  const mutation = { action: 'answerParticipation', input, entity: WrittenParticipant, before };
  const written = await mutate(context, mutation, async (transaction, found) => {
    const consent = input.agrees ? ParticipantConsent.GIVEN : ParticipantConsent.DECLINED;
    const participant = Object.assign(new ExperimentParticipant(), found.participant, { consent, answeredAt: now });
    const leads = input.agrees && participant.role === ParticipantRole.LEAD;
    if (leads) participant.startDate ??= finnishDay(now);
    const experiment = leads
      ? await handOver(transaction, { experiment: found.experiment, next: participant, version: input.version })
      : await transaction
          .because(`${participant.municipalityId}: ${consent}`)
          .change(EXPERIMENT, found.experiment, input.version, {});
    await transaction.writer.put(ExperimentParticipant, [participant]);
    return { experiment, participant };
  });
  return asWritten(written);
}
