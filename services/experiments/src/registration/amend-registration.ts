import { localizedOf } from '@courage-hub/kit/localized-text';
import type { HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { Experiment } from '../experiment/experiment';
import { EXPERIMENT } from '../experiment/experiment-writing';
import { changesBetween, isOver } from './frozen';
import { PROMISED_FIELDS } from './promised-field';
import { Registered } from './register-experiment';
import { Registration } from './registration';
import type { AmendRegistrationInput } from './registration.inputs';
import { checkRegistered, nextVersion, promising, type Promising } from './registration-writing';

/** Freezes another version of what is promised; the ones before it stay, and so does what changed. */
export async function amendRegistration(context: HubContext, input: AmendRegistrationInput): Promise<Registered> {
  const { viewer, now } = context;
  demand(signedIn, viewer, null);
  const before = async () => {
    const found = await promising(context, input.experimentId);
    return { found, amended: amendedBy(new Checks(viewer.language), { found, input, at: now }) };
  };
  const mutation = { action: 'amendRegistration', input, entity: Registered, before };
  const registered = await mutate(context, mutation, async (transaction, { found, amended: registration }) => {
    const experiment = await transaction
      .because(`registration ${registration.version}, SHA-256 ${registration.sha256}`)
      .change(EXPERIMENT, found.experiment, input.version, {});
    await transaction.writer.insert(Registration, [registration]);
    return { experiment, registration };
  });
  return { ...registered, experiment: Object.assign(new Experiment(), registered.experiment) };
}

interface Amendment {
  found: Promising;
  input: AmendRegistrationInput;
  at: string;
}

function amendedBy(checks: Checks, { found, input, at }: Amendment): Registration {
  const given = PROMISED_FIELDS.filter((field) => input[field]);
  for (const field of given) checks.text(field, input[field], { required: true });
  checkNotOver(checkRegistered(checks, found), found).text('reason', input.reason, { required: true });
  if (checks.problems.length > 0 || !found.latest) throw checks.done();
  const promises = { ...found.latest, ...Object.fromEntries(given.map((field) => [field, localizedOf(input[field])])) };
  const amended = nextVersion(found, { promises, reason: localizedOf(input.reason), at });
  if (changesBetween(found.latest, amended).length === 0) checkChanges(checks);
  checks.done();
  return amended;
}

const checkNotOver = (checks: Checks, { experiment }: Promising): Checks =>
  isOver(experiment)
    ? checks.refuse('experimentId', 'OVER', {
        fi: `kokeilu on päättynyt (${experiment.status}): kirjaa poikkeama`,
        sv: `experimentet är avslutat (${experiment.status}): anteckna en avvikelse`,
        en: `the experiment is over (${experiment.status}): record a deviation`,
      })
    : checks;

const checkChanges = (checks: Checks): Checks =>
  checks.refuse('hypothesis', 'NOTHING_CHANGES', {
    fi: 'ainakin yhden viidestä lupauksesta on muututtava',
    sv: 'minst ett av de fem löftena ska ändras',
    en: 'at least one of the five promises must change',
  });
