import { localizedOf } from '@courage-hub/kit/localized-text';
import type { HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { checkDay } from '../checks';
import { editableExperiment } from '../experiment/editable-experiment';
import { Experiment } from '../experiment/experiment';
import type { GateDecision } from '../experiment/experiment-parts';
import { EXPERIMENT } from '../experiment/experiment-writing';
import type { RecordGateDecisionInput } from './record-gate-decision.inputs';

/** All decisions of an experiment are one column, and MySQL's holds 65,535 bytes. */
const MAX_BYTES = 60_000;

/** Keeps what was decided. It decides nothing itself: status, outcome and continuation are other facts. */
export async function recordGateDecision(context: HubContext, input: RecordGateDecisionInput): Promise<Experiment> {
  const { viewer, now } = context;
  demand(signedIn, viewer, null);
  const decision = decisionOf(input, now);
  const before = async (): Promise<Experiment> => {
    const experiment = await editableExperiment(context, input.experimentId);
    const checks = new Checks(viewer.language)
      .text('body', input.body, { required: true, limit: 200 })
      .text('rationale', input.rationale, { limit: 1000 })
      .line('decisionUri', input.decisionUri, { limit: 1000 });
    checkDay(checks, 'at', { day: decision.at, to: now });
    const length = Buffer.byteLength(JSON.stringify(withDecision(experiment, decision)));
    if (length > MAX_BYTES) checks.add('experimentId', 'TOO_LONG', { limit: MAX_BYTES, length });
    checks.done();
    return experiment;
  };
  const mutation = { action: 'recordGateDecision', input, entity: Experiment, before };
  return mutate(context, mutation, (transaction, experiment) =>
    transaction.change(EXPERIMENT, experiment, input.version, { decisions: withDecision(experiment, decision) }),
  );
}

const decisionOf = (input: RecordGateDecisionInput, now: string): GateDecision => ({
  at: input.at ?? now,
  decision: input.decision,
  rationale: localizedOf(input.rationale),
  body: localizedOf(input.body),
  decisionUri: input.decisionUri ?? null,
});

/** Oldest first; of the same instant in the order that they were told. */
const withDecision = ({ decisions }: Experiment, decision: GateDecision): GateDecision[] =>
  [...decisions, decision].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
