import type { Writer } from '@courage-hub/kit/database';
import type { Transaction } from '@courage-hub/kit/mutation';
import { sql } from '@courage-hub/kit/sql';
import type { Experiment } from '../experiment/experiment';
import { ExperimentParticipant } from '../experiment/experiment-parts';
import { ParticipantRole } from '../experiment/experiment.enums';
import { EXPERIMENT, nextPosition } from '../experiment/experiment-writing';
import { asParty, participantRow } from './participant-writing';

type Led = Pick<Experiment, 'id' | 'leadMunicipalityId'>;

/** The municipality that leads is the first one that takes part. */
export const leadRows = ({ id: experimentId, leadMunicipalityId }: Led, position = 1): ExperimentParticipant[] =>
  leadMunicipalityId
    ? [participantRow({ experimentId, position, role: ParticipantRole.LEAD, ...asParty(leadMunicipalityId) })]
    : [];

const TABLE = '`experiment_participant`';
const THE_LEAD = "`experimentId` = ? AND `role` = 'LEAD' AND `municipalityId` = ? AND `endDate` IS NULL";

/** Another lead was written: that is a correction, and as if the first one had never led. */
export async function correctLead(writer: Writer, before: Led, after: Led): Promise<void> {
  if (before.leadMunicipalityId === after.leadMunicipalityId) return;
  await writer.run(sql(`DELETE FROM ${TABLE} WHERE ${THE_LEAD}`, before.id, before.leadMunicipalityId));
  const position = await nextPosition(writer, 'experiment_participant', after.id);
  await writer.insert(ExperimentParticipant, leadRows(after, position));
}

const DAY_MS = 86_400_000;

const dayBefore = (day: string): string => new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);

/** A lead lasts to the day before the next one's first, and a day at the least. */
export const lastDayOf = (startDate: string | null, next: string): string => {
  const last = dayBefore(next);
  return startDate !== null && startDate > last ? startDate : last;
};

/** The lead goes from one municipality to another, which has agreed: both were the lead, each in its time. */
export async function handOver(
  transaction: Transaction,
  { experiment, next, version }: { experiment: Experiment; next: ExperimentParticipant; version: number },
): Promise<Experiment> {
  const { writer } = transaction;
  const { id, leadMunicipalityId } = experiment;
  const rows = (await writer.run(
    sql(`SELECT \`position\`, \`startDate\` FROM ${TABLE} WHERE ${THE_LEAD}`, id, leadMunicipalityId),
  )) as { position: number; startDate: string | null }[];
  for (const { position, startDate } of rows) {
    const end = sql(
      `UPDATE ${TABLE} SET \`endDate\` = ? WHERE \`experimentId\` = ? AND \`position\` = ?`,
      lastDayOf(startDate, next.startDate!),
      id,
      position,
    );
    await writer.run(end);
  }
  return transaction
    .because(`${next.municipalityId} leads it from ${next.startDate}`)
    .change(EXPERIMENT, experiment, version, { leadMunicipalityId: next.municipalityId });
}
