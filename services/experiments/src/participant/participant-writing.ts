import type { HubContext } from '@courage-hub/kit/context';
import { refusal } from '@courage-hub/kit/refusals';
import { Experiment } from '../experiment/experiment';
import { ExperimentParticipant } from '../experiment/experiment-parts';
import { foundExperiment } from '../experiment/experiment-writing';
import { sql } from '@courage-hub/kit/sql';
import type { GuardedParticipant } from './participant.rules';

/** What every change of a participant writes and answers: it is a part of its experiment, and has no version. */
export class WrittenParticipant {
  experiment: Experiment;
  participant: ExperimentParticipant;
}

/** The same with its classes: a first answer that is read again comes as plain data. */
export const asWritten = ({ experiment, participant }: WrittenParticipant): WrittenParticipant => ({
  experiment: Object.assign(new Experiment(), experiment),
  participant: Object.assign(new ExperimentParticipant(), participant),
});

/** All who take or took part, in order. */
export async function participantsOf({ db }: HubContext, experimentId: string): Promise<ExperimentParticipant[]> {
  const { select, name, read } = db.table(ExperimentParticipant);
  const statement = `SELECT ${select} FROM \`${name}\` t WHERE t.\`experimentId\` = ? ORDER BY t.\`position\``;
  return (await db.read(sql(statement, experimentId))).map(read);
}

export interface FoundParticipant extends WrittenParticipant {
  guarded: GuardedParticipant;
}

/** The participant of this number, and what decides who may write of it. */
export async function foundParticipant(
  context: HubContext,
  { experimentId, no }: { experimentId: string; no: number },
): Promise<FoundParticipant> {
  const { experiment, guarded } = await foundExperiment(context, experimentId);
  const participant = (await participantsOf(context, experiment.id)).find(({ position }) => position === no);
  if (!participant) throw refusal(context.viewer.language, 'NOT_THERE', { id: `${experiment.id} / ${no}` });
  return { experiment, participant, guarded: { ...guarded, municipalityId: participant.municipalityId } };
}

const NOBODY: Partial<ExperimentParticipant> = {
  organizationId: null,
  municipalityId: null,
  anonymousGroup: null,
  counted: null,
  startDate: null,
  endDate: null,
  consent: null,
  answeredAt: null,
};

export const participantRow = (
  facts: Pick<ExperimentParticipant, 'experimentId' | 'position' | 'role'> & Partial<ExperimentParticipant>,
): ExperimentParticipant => Object.assign(new ExperimentParticipant(), NOBODY, facts);

/** A municipality and the organisation that it is. */
export const asParty = (municipalityId: string): Partial<ExperimentParticipant> => ({
  municipalityId,
  organizationId: municipalityId.replace('municipality:', 'organization:municipality-'),
});
