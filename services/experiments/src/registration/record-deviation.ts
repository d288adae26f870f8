import { localizedOf } from '@courage-hub/kit/localized-text';
import type { HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { v7 } from 'uuid';
import { Experiment } from '../experiment/experiment';
import { EXPERIMENT, nextPosition } from '../experiment/experiment-writing';
import { Deviation } from './deviation';
import type { RecordDeviationInput } from './registration.inputs';
import { checkRegistered, promising, type Promising } from './registration-writing';

export class RecordedDeviation {
  experiment: Experiment;
  deviation: Deviation;
}

/** Tells what was done otherwise than was promised, also after the end: the promise itself stays as it was. */
export async function recordDeviation(context: HubContext, input: RecordDeviationInput): Promise<RecordedDeviation> {
  const { viewer, now } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<Promising> => {
    const found = await promising(context, input.experimentId);
    const checks = checkBegun(new Checks(viewer.language), found);
    checks.text('what', input.what, { required: true }).text('why', input.why).done();
    return found;
  };
  const mutation = { action: 'recordDeviation', input, entity: RecordedDeviation, before };
  const recorded = await mutate(context, mutation, async (transaction, found) => {
    const experiment = await transaction.change(EXPERIMENT, found.experiment, input.version, {});
    const position = await nextPosition(transaction.writer, 'deviation', experiment.id);
    const deviation = deviationOf(input, { found, position, at: now });
    await transaction.writer.insert(Deviation, [deviation]);
    return { experiment, deviation };
  });
  return { ...recorded, experiment: Object.assign(new Experiment(), recorded.experiment) };
}

const deviationOf = (
  { experimentId, field, what, why }: RecordDeviationInput,
  { found, position, at }: { found: Promising; position: number; at: string },
): Deviation =>
  Object.assign(new Deviation(), {
    id: `deviation:${v7()}`,
    experimentId,
    position,
    field,
    registrationVersion: found.latest!.version,
    what: localizedOf(what)!,
    why: localizedOf(why),
    recordedAt: at,
  });

const checkBegun = (checks: Checks, found: Promising): Checks =>
  found.started
    ? checkRegistered(checks, found)
    : checks.refuse('experimentId', 'NOT_STARTED', {
        fi: `kokeilu ei ole alkanut (${found.experiment.status}): muuta rekisteröintiä`,
        sv: `experimentet har inte börjat (${found.experiment.status}): ändra registreringen`,
        en: `the experiment has not begun (${found.experiment.status}): amend its registration`,
      });
