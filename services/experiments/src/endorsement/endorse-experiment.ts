import { localizedOf } from '@courage-hub/kit/localized-text';
import type { HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { sql } from '@courage-hub/kit/sql';
import { Checks } from '@courage-hub/kit/validation';
import { Experiment } from '../experiment/experiment';
import { editorOfLead } from '../experiment/experiment.rules';
import { EXPERIMENT, foundExperiment } from '../experiment/experiment-writing';
import type { EndorseExperimentInput } from './endorse-experiment.inputs';
import { Endorsement } from './endorsement';

const TWICE = {
  fi: 'kunta on jo asettunut tämän kokeilun taakse',
  sv: 'kommunen stöder redan detta experiment',
  en: 'the municipality has endorsed this experiment already',
};

/** The lead municipality stands behind it. Who sees the experiment and how far it is are other facts. */
export async function endorseExperiment(context: HubContext, input: EndorseExperimentInput): Promise<Experiment> {
  const { viewer, now } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<Experiment> => {
    const { experiment, guarded } = await foundExperiment(context, input.experimentId);
    demand(editorOfLead, viewer, guarded);
    const checks = new Checks(viewer.language).text('statement', input.statement);
    if (experiment.version === input.version && (await isEndorsed(context, experiment))) {
      checks.refuse('experimentId', 'TWICE', TWICE);
    }
    checks.done();
    return experiment;
  };
  const mutation = { action: 'endorseExperiment', input, entity: Experiment, before };
  return mutate(context, mutation, async (transaction, experiment) => {
    const after = await transaction.change(EXPERIMENT, experiment, input.version, {});
    const endorsement = { experimentId: experiment.id, municipalityId: experiment.leadMunicipalityId!, at: now };
    const statement = localizedOf(input.statement);
    await transaction.writer.insert(Endorsement, [Object.assign(new Endorsement(), endorsement, { statement })]);
    return after;
  });
}

async function isEndorsed({ db }: HubContext, { id, leadMunicipalityId }: Experiment): Promise<boolean> {
  const statement = 'SELECT 1 AS `n` FROM `endorsement` WHERE `experimentId` = ? AND `municipalityId` = ?';
  return (await db.read(sql(statement, id, leadMunicipalityId))).length > 0;
}
