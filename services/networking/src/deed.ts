import type { Deed } from '@courage-hub/kit/audit';

/** What was done by nobody in the graph, for the audit. It states ids, roles and times: no address and no hash. */
export const deedOf = (
  actor: string,
  action: string,
  facts: Pick<Deed, 'type' | 'objectId' | 'at'> & Partial<Pick<Deed, 'before' | 'after'>>,
): Deed => ({ actor, action, before: null, after: null, requestId: '-', ...facts });

export const COMMAND_LINE = 'COMMAND_LINE';
