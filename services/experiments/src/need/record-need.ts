import { localizedOf } from '@courage-hub/kit/localized-text';
import type { HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { v7 } from 'uuid';
import { editableExperiment } from '../experiment/editable-experiment';
import { found } from '../found';
import { Need } from './need';
import type { CloseNeedInput, RecordNeedInput } from './need.inputs';
import { needs } from './need.rows';

const NEED = { type: 'Need', entity: Need };

export async function recordNeed(context: HubContext, input: RecordNeedInput): Promise<Need> {
  const { viewer } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<void> => {
    await editableExperiment(context, input.experimentId);
    new Checks(viewer.language).text('text', input.text, { required: true }).done();
  };
  return mutate(context, { action: 'recordNeed', input, entity: Need, before }, (transaction) =>
    transaction.create(
      NEED,
      Object.assign(new Need(), {
        id: `need:${v7()}`,
        experimentId: input.experimentId,
        kind: input.kind,
        text: localizedOf(input.text)!,
        closedAt: null,
        closing: null,
      }),
    ),
  );
}

const CLOSED = { fi: 'tarve on jo suljettu', sv: 'behovet är redan stängt', en: 'the need is closed already' };

/** Closes an open need; a closed one stays closed, as its version tells. */
export async function closeNeed(context: HubContext, input: CloseNeedInput): Promise<Need> {
  const { viewer, now } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<Need> => {
    const need = await found(context, needs, input.id);
    await editableExperiment(context, need.experimentId);
    const checks = new Checks(viewer.language).text('closing', input.closing);
    if (!need.open && need.version === input.version) checks.refuse('id', 'NOT_ALLOWED', CLOSED);
    checks.done();
    return need;
  };
  return mutate(context, { action: 'closeNeed', input, entity: Need, before }, (transaction, need) =>
    transaction.change(NEED, need, input.version, { closedAt: now, closing: localizedOf(input.closing) }),
  );
}
