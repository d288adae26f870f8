import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { Visibility } from '@courage-hub/kit/values';
import { Experiment } from './experiment';
import { ExperimentArea, ExperimentProgramme, ExperimentRegion, ExperimentTheme } from './experiment-links';
import { ExperimentParticipant, Hypothesis, StageTransition } from './experiment-parts';
import { leadRows } from '../participant/lead';
import { checkHypothesis, checkMunicipalities, checkPlace, checkSaid } from './experiment.checks';
import { ExperimentStatus } from './experiment.enums';
import { newExperiment, saidFacts } from './experiment.facts';
import { mayPropose } from './experiment.rules';
import {
  areaRows,
  EXPERIMENT,
  hypothesisRow,
  programmeRows,
  regionRows,
  stageRow,
  themeRows,
} from './experiment-writing';
import type { ProposeExperimentInput } from './propose-experiment.inputs';

const FIRST_STATUSES = [ExperimentStatus.IDEA, ExperimentStatus.PROPOSED];
const MAX_HYPOTHESES = 20;

/** A signed-in person proposes an experiment: its own draft, unless said otherwise. */
export async function proposeExperiment(context: HubContext, input: ProposeExperimentInput): Promise<Experiment> {
  const { viewer, now } = context;
  demand(mayPropose, viewer, null);
  const status = input.status ?? ExperimentStatus.IDEA;
  const { visibility, embargoUntil = null } = input;
  const before = () => checkProposal(context, { ...input, status });
  const mutation = { action: 'proposeExperiment', input, entity: Experiment, before };
  return mutate(context, mutation, async (transaction) => {
    const facts = { ...saidFacts(input), status, embargoUntil, visibility: visibility ?? Visibility.DRAFT };
    const experiment = await transaction.create(EXPERIMENT, newExperiment(viewer.id, facts));
    const { id: experimentId } = experiment;
    const { writer } = transaction;
    await writer.insert(ExperimentParticipant, leadRows(experiment));
    await writer.insert(ExperimentProgramme, programmeRows(experimentId, input.programmeIds));
    await writer.insert(ExperimentTheme, themeRows(experimentId, input));
    await writer.insert(ExperimentArea, areaRows(experimentId, input));
    await writer.insert(ExperimentRegion, regionRows(experimentId, input));
    await writer.insert(
      Hypothesis,
      (input.hypotheses ?? []).map((one, index) => hypothesisRow({ experimentId, position: index + 1 }, one)),
    );
    await writer.insert(StageTransition, [stageRow({ experimentId, position: 1, from: null, to: status, at: now })]);
    return experiment;
  });
}

async function checkProposal(
  context: HubContext,
  input: ProposeExperimentInput & { status: ExperimentStatus },
): Promise<void> {
  const checks = checkSaid(new Checks(context.viewer.language), input, true);
  checkMunicipalities(checks, input, { today: finnishDay(context.now) });
  if (!FIRST_STATUSES.includes(input.status)) {
    checks.add('status', 'NOT_ALLOWED', { allowed: FIRST_STATUSES.join(', '), value: input.status });
  }
  checks.list('hypotheses', input.hypotheses, MAX_HYPOTHESES);
  input.hypotheses?.forEach((one, index) => checkHypothesis(checks, `hypotheses.${index}.`, one));
  await checkPlace(context, checks, input);
  checks.done();
}
