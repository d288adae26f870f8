import type { HubContext } from '@courage-hub/kit/context';
import { mutate, type Transaction } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import type { EditExperimentInput } from './edit-experiment.inputs';
import { Experiment } from './experiment';
import { ExperimentProgramme, ExperimentTheme } from './experiment-links';
import { checkPlace, checkSaid } from './experiment.checks';
import { derivedFacts, saidFacts } from './experiment.facts';
import { mayEditExperiment } from './experiment.rules';
import { EXPERIMENT, foundExperiment, programmeRows, relink, themeRows } from './experiment-writing';

/**
 * Changes what is said of an experiment. The facts are read before the transaction and judged inside it, so that an edit
 * sent again is answered as the first time, whatever it changed.
 */
export async function editExperiment(context: HubContext, input: EditExperimentInput): Promise<Experiment> {
  const { viewer } = context;
  demand(signedIn, viewer, null);
  const { experiment: before, guarded } = await foundExperiment(context, input.id);
  const checks = checkSaid(new Checks(viewer.language), input, false);
  await checkPlace(context, checks, input);
  return mutate(context, { action: 'editExperiment', input, entity: Experiment }, async (transaction) => {
    demand(mayEditExperiment, viewer, guarded);
    checks.done();
    const facts = saidFacts(input);
    const derived = derivedFacts(Object.assign(new Experiment(), before, facts));
    const after = await transaction.change(EXPERIMENT, before, input.version, { ...facts, ...derived });
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
  if (programmeIds !== undefined) {
    const links = { entity: ExperimentProgramme, table: 'experiment_programme', experimentId };
    await relink(writer, links, programmeRows(experimentId, programmeIds));
  }
}
