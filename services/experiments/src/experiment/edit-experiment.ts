import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { mutate, type Transaction } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import type { EditExperimentInput } from './edit-experiment.inputs';
import { Experiment } from './experiment';
import { ExperimentArea, ExperimentProgramme, ExperimentRegion, ExperimentTheme } from './experiment-links';
import { correctLead } from '../participant/lead';
import { checkMunicipalities, checkPlace, checkSaid } from './experiment.checks';
import { derivedFacts, saidFacts } from './experiment.facts';
import { mayEditExperiment } from './experiment.rules';
import {
  areaRows,
  EXPERIMENT,
  foundExperiment,
  programmeRows,
  regionRows,
  relink,
  themeRows,
} from './experiment-writing';

/** Changes what is said of an experiment. */
export async function editExperiment(context: HubContext, input: EditExperimentInput): Promise<Experiment> {
  const { viewer, now } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<Experiment> => {
    const { experiment, guarded } = await foundExperiment(context, input.id);
    demand(mayEditExperiment, viewer, guarded);
    const checks = checkSaid(new Checks(viewer.language), input, false);
    checkMunicipalities(checks, input, { today: finnishDay(now), before: experiment });
    await checkPlace(context, checks, input);
    checks.done();
    return experiment;
  };
  const mutation = { action: 'editExperiment', input, entity: Experiment, before };
  return mutate(context, mutation, async (transaction, experiment) => {
    const facts = saidFacts(input);
    const derived = derivedFacts(Object.assign(new Experiment(), experiment, facts));
    const after = await transaction.change(EXPERIMENT, experiment, input.version, { ...facts, ...derived });
    await correctLead(transaction.writer, experiment, after);
    await replaceLinks(transaction, input);
    return after;
  });
}

async function replaceLinks({ writer }: Transaction, input: EditExperimentInput): Promise<void> {
  const { id: experimentId, programmeIds } = input;
  if (input.themes !== undefined) {
    const themes = { entity: ExperimentTheme, table: 'experiment_theme', experimentId };
    await relink(writer, themes, themeRows(experimentId, input));
  }
  if (input.areas !== undefined) {
    const areas = { entity: ExperimentArea, table: 'experiment_area', experimentId };
    await relink(writer, areas, areaRows(experimentId, input));
  }
  if (input.regionIds !== undefined) {
    const regions = { entity: ExperimentRegion, table: 'experiment_region', experimentId };
    await relink(writer, regions, regionRows(experimentId, input));
  }
  if (programmeIds !== undefined) {
    const links = { entity: ExperimentProgramme, table: 'experiment_programme', experimentId };
    await relink(writer, links, programmeRows(experimentId, programmeIds));
  }
}
