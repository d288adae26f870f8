import type { HubContext } from '@courage-hub/kit/context';
import type { Writer } from '@courage-hub/kit/database';
import { refusal } from '@courage-hub/kit/refusals';
import { demand, signedIn } from '@courage-hub/kit/rules';
import type { RawRow } from '@courage-hub/kit/rows';
import { sql } from '@courage-hub/kit/sql';
import { Checks } from '@courage-hub/kit/validation';
import { mutate, type Transaction } from '@courage-hub/kit/mutation';
import type { Viewer } from '@courage-hub/kit/viewer';
import { Experiment } from './experiment';
import { Hypothesis } from './experiment-parts';
import { checkHypothesis } from './experiment.checks';
import { mayEditExperiment } from './experiment.rules';
import { EXPERIMENT, foundExperiment, hypothesisRow, nextPosition } from './experiment-writing';
import type { RecordHypothesisInput } from './record-hypothesis.inputs';

export class RecordedHypothesis {
  experiment: Experiment;
  hypothesis: Hypothesis;
}

/** Adds a hypothesis or writes one anew: a change of its experiment, guarded by the version of that. */
export async function recordHypothesis(context: HubContext, input: RecordHypothesisInput): Promise<RecordedHypothesis> {
  const { viewer } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<Experiment> => {
    const { experiment, guarded } = await foundExperiment(context, input.experimentId);
    demand(mayEditExperiment, viewer, guarded);
    checkHypothesis(new Checks(viewer.language), '', input).done();
    return experiment;
  };
  const mutation = { action: 'recordHypothesis', input, entity: RecordedHypothesis, before };
  const recorded = await mutate(context, mutation, async (transaction, found) => {
    const experiment = await transaction.change(EXPERIMENT, found, input.version, {});
    const hypothesis = await hypothesisOf(transaction, viewer, input);
    await transaction.writer.put(Hypothesis, [hypothesis]);
    return { experiment, hypothesis };
  });
  return { ...recorded, experiment: Object.assign(new Experiment(), recorded.experiment) };
}

async function hypothesisOf(
  { writer }: Transaction,
  { language }: Viewer,
  input: RecordHypothesisInput,
): Promise<Hypothesis> {
  const { experimentId, id } = input;
  const known = id ? await knownHypothesis(writer, experimentId, id) : null;
  if (id && !known) throw refusal(language, 'NOT_THERE', { id: id.slice(0, 96) });
  const position = known ? Number(known.position) : await nextPosition(writer, 'hypothesis', experimentId);
  const hypothesis = hypothesisRow({ experimentId, position }, input);
  const outcome = input.outcome ?? (known?.outcome as Hypothesis['outcome'] | undefined) ?? hypothesis.outcome;
  return Object.assign(hypothesis, { outcome }, id && { id });
}

/** One of this experiment: the id of another's is as if it had never been. */
async function knownHypothesis(writer: Writer, experimentId: string, id: string): Promise<RawRow | null> {
  const statement = 'SELECT `position`, `outcome` FROM `hypothesis` WHERE `id` = ? AND `experimentId` = ?';
  const [row] = (await writer.run(sql(statement, id, experimentId))) as RawRow[];
  return row ?? null;
}
