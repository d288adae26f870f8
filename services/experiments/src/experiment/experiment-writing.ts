import type { HubContext } from '@courage-hub/kit/context';
import type { Writer } from '@courage-hub/kit/database';
import { localizedOf } from '@courage-hub/kit/localized-text';
import { sql } from '@courage-hub/kit/sql';
import { idOfCode } from '../checks';
import { found } from '../found';
import { conceptsOf } from '../text.inputs';
import { v7 } from 'uuid';
import { Experiment } from './experiment';
import { ExperimentArea, ExperimentProgramme, ExperimentRegion, ExperimentTheme } from './experiment-links';
import { Hypothesis, StageTransition } from './experiment-parts';
import type { HypothesisInput, SaidOfExperiment } from './experiment-text.inputs';
import { ExperimentOutcome } from './experiment.enums';
import { experiments } from './experiment.rows';
import type { GuardedExperiment } from './experiment.rules';

export const EXPERIMENT = { type: 'Experiment', entity: Experiment };

export interface Found {
  experiment: Experiment;
  guarded: GuardedExperiment;
}

/** The experiment, and what decides who may write to it. */
export async function foundExperiment(context: HubContext, id: string): Promise<Found> {
  const experiment = await found(context, experiments, id);
  const links = await context.db.read(
    sql('SELECT `programmeId` FROM `experiment_programme` WHERE `experimentId` = ?', experiment.id),
  );
  const programmeIds = links.map(({ programmeId }) => programmeId as string);
  return { experiment, guarded: { ...experiment, programmeIds } };
}

export const programmeRows = (experimentId: string, ids: readonly string[] | null | undefined): ExperimentProgramme[] =>
  [...new Set(ids ?? [])].map((programmeId) => ({ experimentId, programmeId }));

export const themeRows = (experimentId: string, { themes }: SaidOfExperiment): ExperimentTheme[] =>
  conceptsOf(themes).map((concept) => Object.assign(new ExperimentTheme(), concept, { experimentId }));

export const areaRows = (experimentId: string, { areas }: SaidOfExperiment): ExperimentArea[] =>
  [...new Set(areas ?? [])].map((code) => ({ experimentId, municipalityId: idOfCode(code)! }));

export const regionRows = (experimentId: string, { regionIds }: SaidOfExperiment): ExperimentRegion[] =>
  [...new Set(regionIds ?? [])].map((regionId) => ({ experimentId, regionId }));

export function hypothesisRow(place: { experimentId: string; position: number }, said: HypothesisInput): Hypothesis {
  return Object.assign(new Hypothesis(), place, {
    id: `hypothesis:${v7()}`,
    statement: localizedOf(said.statement)!,
    because: localizedOf(said.because),
    wouldChangeMind: localizedOf(said.wouldChangeMind),
    outcome: ExperimentOutcome.NOT_YET_KNOWN,
  });
}

type PartTable =
  | 'hypothesis'
  | 'stage_transition'
  | 'deviation'
  | 'participation_activity'
  | 'monitoring_round'
  | 'milestone'
  | 'cost_entry'
  | 'experiment_participant'
  | 'experiment_arm';

/** The place after the last one among the parts of an experiment. */
export async function nextPosition(writer: Writer, table: PartTable, id: string): Promise<number> {
  const rows = await writer.run(
    sql(`SELECT MAX(\`position\`) AS \`last\` FROM \`${table}\` WHERE \`experimentId\` = ?`, id),
  );
  return Number((rows as { last: unknown }[])[0]!.last ?? 0) + 1;
}

export const stageRow = (facts: Omit<StageTransition, 'reason'> & Partial<StageTransition>): StageTransition =>
  Object.assign(new StageTransition(), { reason: null }, facts);

/** Puts other links of one kind in the place of those that an experiment has. */
export async function relink<T extends object>(
  writer: Writer,
  { entity, table, experimentId }: { entity: new () => T; table: string; experimentId: string },
  rows: readonly T[],
): Promise<void> {
  await writer.run(sql(`DELETE FROM \`${table}\` WHERE \`experimentId\` = ?`, experimentId));
  await writer.insert(entity, rows);
}
