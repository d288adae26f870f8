import type { HubContext } from '@courage-hub/kit/context';
import { demand } from '@courage-hub/kit/rules';
import type { Experiment } from './experiment';
import { mayEditExperiment } from './experiment.rules';
import { foundExperiment } from './experiment-writing';

/** The experiment, for whoever may edit it; anybody else is refused. */
export async function editableExperiment(context: HubContext, id: string): Promise<Experiment> {
  const { experiment, guarded } = await foundExperiment(context, id);
  demand(mayEditExperiment, context.viewer, guarded);
  return experiment;
}
