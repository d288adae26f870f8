import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { checkDay } from '../checks';
import { ExperimentParticipant } from '../experiment/experiment-parts';
import { ParticipantRole } from '../experiment/experiment.enums';
import { EXPERIMENT } from '../experiment/experiment-writing';
import type { EndParticipationInput } from './participant.inputs';
import { mayEndParticipation } from './participant.rules';
import { asWritten, foundParticipant, WrittenParticipant } from './participant-writing';

const LEADS = {
  fi: 'kokeilua johtaa tämä kunta: lisää uusi johtava kunta, niin sen osuus päättyy',
  sv: 'kommunen leder experimentet: lägg till en ny ledande kommun, så upphör dess del',
  en: 'the municipality leads the experiment: add another as LEAD, and its part ends',
};

const ENDED = (day: string) => ({
  fi: `osallistuminen on jo päättynyt ${day}`,
  sv: `deltagandet har redan upphört ${day}`,
  en: `the participation has ended already, on ${day}`,
});

/** Somebody takes part no longer: it stays among the participants, with its last day. */
export async function endParticipation(context: HubContext, input: EndParticipationInput): Promise<WrittenParticipant> {
  const { viewer, now } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<WrittenParticipant> => {
    const found = await foundParticipant(context, input);
    demand(mayEndParticipation, viewer, found.guarded);
    checkEnd(new Checks(viewer.language), input, { ...found, today: finnishDay(now) }).done();
    return found;
  };
  const mutation = { action: 'endParticipation', input, entity: WrittenParticipant, before };
  const written = await mutate(context, mutation, async (transaction, found) => {
    const { endDate } = input;
    const experiment = await transaction.change(EXPERIMENT, found.experiment, input.version, {});
    const participant = Object.assign(new ExperimentParticipant(), found.participant, { endDate });
    await transaction.writer.put(ExperimentParticipant, [participant]);
    return { experiment, participant };
  });
  return asWritten(written);
}

function checkEnd(
  checks: Checks,
  { version, endDate }: EndParticipationInput,
  { experiment, participant, today }: WrittenParticipant & { today: string },
): Checks {
  checkDay(checks, 'endDate', { day: endDate, from: participant.startDate, to: today });
  if (experiment.version !== version) return checks;
  const { role, municipalityId } = participant;
  const leads = role === ParticipantRole.LEAD && municipalityId && municipalityId === experiment.leadMunicipalityId;
  if (participant.endDate) return checks.refuse('no', 'ENDED', ENDED(participant.endDate));
  return leads ? checks.refuse('no', 'LEADS', LEADS) : checks;
}
