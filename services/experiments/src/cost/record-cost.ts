import type { HubContext } from '@courage-hub/kit/context';
import { toMinor } from '@courage-hub/kit/money';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import type { Said } from '@courage-hub/kit/said';
import { Checks } from '@courage-hub/kit/validation';
import { editableExperiment } from '../experiment/editable-experiment';
import { Experiment } from '../experiment/experiment';
import { CostEntry } from '../experiment/experiment-parts';
import { EXPERIMENT, nextPosition } from '../experiment/experiment-writing';
import type { RecordCostInput } from './record-cost.inputs';

const orMore = (example: string): Said => ({
  fi: `${example}, 0 tai enemmän`,
  sv: `${example}, 0 eller mer`,
  en: `${example}, 0 or more`,
});

/** As far as the column of hours goes. */
const HOURS = { pattern: /^\d{1,10}(\.\d{1,2})?$/, contract: orMore('"37.5"') };
const EUROS = { pattern: /^\d{1,13}(\.\d{1,2})?$/, contract: orMore('"1200.50"') };
const PAYER = { pattern: /^organization:[^\s]{1,80}$/, contract: 'organization:…' };

/** Adds one cost: a change of its experiment, guarded by the version of that. */
export async function recordCost(context: HubContext, input: RecordCostInput): Promise<Experiment> {
  const { viewer } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<Experiment> => {
    const experiment = await editableExperiment(context, input.experimentId);
    const checks = new Checks(viewer.language);
    if (!input.hours && !input.euros) checks.add('euros', 'REQUIRED');
    checks.matches('hours', input.hours, HOURS).matches('euros', input.euros, EUROS);
    checks.matches('paidById', input.paidById, PAYER).done();
    return experiment;
  };
  const mutation = { action: 'recordCost', input, entity: Experiment, before };
  return mutate(context, mutation, async (transaction, experiment) => {
    const after = await transaction.change(EXPERIMENT, experiment, input.version, {});
    const { writer } = transaction;
    const position = await nextPosition(writer, 'cost_entry', experiment.id);
    await writer.insert(CostEntry, [costRow(input, position)]);
    return after;
  });
}

const costRow = (
  { experimentId, kind, planned, hours, euros, paidById }: RecordCostInput,
  position: number,
): CostEntry =>
  Object.assign(new CostEntry(), {
    experimentId,
    position,
    kind,
    planned,
    hours: hours ?? null,
    amountMinor: euros ? toMinor(euros) : null,
    paidByOrganizationId: paidById ?? null,
  });
