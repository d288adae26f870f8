import type { HubContext } from '@courage-hub/kit/context';
import { sql } from '@courage-hub/kit/sql';
import { Experiment } from '../experiment/experiment';
import { ParticipationActivity } from './participation-activity';

/** What every change of an activity writes and answers: the activity is a part of its experiment, and has no version. */
export class WrittenActivity {
  experiment: Experiment;
  activity: ParticipationActivity;
}

/** The same with its classes: a first answer that is read again comes as plain data. */
export const asWritten = ({ experiment, activity }: WrittenActivity): WrittenActivity => ({
  experiment: Object.assign(new Experiment(), experiment),
  activity: Object.assign(new ParticipationActivity(), activity),
});

/** One of this experiment: the id of another's is as if it had never been. */
export async function knownActivity(
  { db }: HubContext,
  experimentId: string,
  id: string,
): Promise<ParticipationActivity | null> {
  const { select, name, read } = db.table(ParticipationActivity);
  const statement = `SELECT ${select} FROM \`${name}\` t WHERE t.\`id\` = ? AND t.\`experimentId\` = ?`;
  const [row] = await db.read(sql(statement, id, experimentId));
  return row ? read(row) : null;
}
