import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { localizedOf } from '@courage-hub/kit/localized-text';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { idOfCode } from '../checks';
import { editableExperiment } from '../experiment/editable-experiment';
import type { Experiment } from '../experiment/experiment';
import { ExperimentParticipant } from '../experiment/experiment-parts';
import { ParticipantRole } from '../experiment/experiment.enums';
import { EXPERIMENT, nextPosition } from '../experiment/experiment-writing';
import { handOver } from './lead';
import { ParticipantConsent } from './participant-consent';
import { checkParticipant } from './participant.checks';
import type { AddParticipantInput } from './participant.inputs';
import { editorOfJoined } from './participant.rules';
import { asParty, asWritten, participantRow, participantsOf, WrittenParticipant } from './participant-writing';

/** Somebody joins: a change of the experiment, guarded by its version. A municipality joins when it has agreed. */
export async function addParticipant(context: HubContext, input: AddParticipantInput): Promise<WrittenParticipant> {
  const { viewer, now } = context;
  const today = finnishDay(now);
  demand(signedIn, viewer, null);
  const before = async (): Promise<Experiment> => {
    const experiment = await editableExperiment(context, input.experimentId);
    const known = await participantsOf(context, experiment.id);
    checkParticipant(new Checks(viewer.language), input, { experiment, known, today }).done();
    return experiment;
  };
  const mutation = { action: 'addParticipant', input, entity: WrittenParticipant, before };
  const written = await mutate(context, mutation, async (transaction, found) => {
    const { writer } = transaction;
    const position = input.no ?? (await nextPosition(writer, 'experiment_participant', found.id));
    const participant = participantOf(context, { ...input, position });
    const leads = participant.role === ParticipantRole.LEAD && participant.consent === ParticipantConsent.GIVEN;
    if (leads) participant.startDate ??= today;
    const experiment = leads
      ? await handOver(transaction, { experiment: found, next: participant, version: input.version })
      : await transaction.change(EXPERIMENT, found, input.version, {});
    await writer.put(ExperimentParticipant, [participant]);
    return { experiment, participant };
  });
  return asWritten(written);
}

function participantOf(
  { viewer, now }: HubContext,
  said: AddParticipantInput & { position: number },
): ExperimentParticipant {
  const { experimentId, position, role, period, people = null, organizationId = null } = said;
  const municipalityId = idOfCode(said.municipality);
  const agrees = municipalityId !== null && editorOfJoined.allows(viewer, { municipalityId });
  const asked = { consent: agrees ? ParticipantConsent.GIVEN : ParticipantConsent.AWAITED };
  return participantRow({
    ...{ experimentId, position, role, counted: people },
    ...{ startDate: period?.startDate ?? null, endDate: period?.endDate ?? null },
    ...{ organizationId, anonymousGroup: localizedOf(said.group) },
    ...(municipalityId && { ...asParty(municipalityId), ...asked, answeredAt: agrees ? now : null }),
  });
}
