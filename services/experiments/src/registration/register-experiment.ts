import { localizedOf } from '@courage-hub/kit/localized-text';
import type { HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { Experiment } from '../experiment/experiment';
import { EXPERIMENT } from '../experiment/experiment-writing';
import { isOver } from './frozen';
import { PROMISED_FIELDS } from './promised-field';
import { Registration } from './registration';
import type { RegisterExperimentInput } from './registration.inputs';
import { nextVersion, promising, type Promising } from './registration-writing';

export class Registered {
  experiment: Experiment;
  registration: Registration;
}

/** Freezes what is promised of an experiment: a change of it, guarded by its version, so that it is done once. */
export async function registerExperiment(context: HubContext, input: RegisterExperimentInput): Promise<Registered> {
  const { viewer, now } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<Promising> => {
    const found = await promising(context, input.experimentId);
    checkPromises(checkFirst(new Checks(viewer.language), found), input).done();
    return found;
  };
  const mutation = { action: 'registerExperiment', input, entity: Registered, before };
  const registered = await mutate(context, mutation, async (transaction, found) => {
    const promises = Object.fromEntries(PROMISED_FIELDS.map((field) => [field, localizedOf(input[field])]));
    const registration = nextVersion(found, { promises: promises as never, reason: null, at: now });
    const experiment = await transaction
      .because(`registration 1, SHA-256 ${registration.sha256}`)
      .change(EXPERIMENT, found.experiment, input.version, {});
    await transaction.writer.insert(Registration, [registration]);
    return { experiment, registration };
  });
  return { ...registered, experiment: Object.assign(new Experiment(), registered.experiment) };
}

function checkPromises(checks: Checks, input: RegisterExperimentInput): Checks {
  for (const field of PROMISED_FIELDS) checks.text(field, input[field], { required: true });
  return checks;
}

function checkFirst(checks: Checks, found: Promising): Checks {
  if (found.latest) {
    return checks.refuse('experimentId', 'ALREADY_REGISTERED', {
      fi: 'kokeilu on jo rekisteröity: muuta rekisteröintiä',
      sv: 'experimentet är redan registrerat: ändra registreringen',
      en: 'the experiment is registered already: amend its registration',
    });
  }
  if (!found.started && !isOver(found.experiment)) return checks;
  return checks.refuse('experimentId', 'STARTED', {
    fi: `kokeilun voi rekisteröidä vain ennen sen alkua, nyt sen tila on ${found.experiment.status}`,
    sv: `ett experiment kan registreras bara innan det börjar, nu är det ${found.experiment.status}`,
    en: `an experiment is registered before it begins, but it is: ${found.experiment.status}`,
  });
}
