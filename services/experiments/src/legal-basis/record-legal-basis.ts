import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { editableExperiment } from '../experiment/editable-experiment';
import type { Experiment } from '../experiment/experiment';
import { EXPERIMENT } from '../experiment/experiment-writing';
import { ExperimentLegalBasis, type LegalBasis, LegalBasisStatus } from './legal-basis';
import { checkLegalBasis } from './legal-basis.checks';
import { legalBasisOf } from './legal-basis.facts';
import type { RecordLegalBasisInput } from './legal-basis.inputs';
import { asWritten, legalBasesOf, rowOf, WrittenLegalBasis } from './legal-basis-writing';

const MAX_BASES = 50;

interface Before {
  experiment: Experiment;
  known: readonly LegalBasis[];
}

/** Adds what an experiment stands on, or writes it anew: a change of the experiment, guarded by its version. */
export async function recordLegalBasis(context: HubContext, input: RecordLegalBasisInput): Promise<WrittenLegalBasis> {
  const { viewer, now } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<Before> => {
    const experiment = await editableExperiment(context, input.experimentId);
    const known = await legalBasesOf(context, experiment.id);
    const checks = checkLegalBasis(new Checks(viewer.language), '', input, finnishDay(now));
    if (experiment.version === input.version) checkPlace(checks, input, known);
    checks.done();
    return { experiment, known };
  };
  const mutation = { action: 'recordLegalBasis', input, entity: WrittenLegalBasis, before };
  const written = await mutate(context, mutation, async (transaction, { experiment: found, known }) => {
    const experiment = await transaction.change(EXPERIMENT, found, input.version, {});
    const legalBasis = { no: input.no ?? known.length + 1, ...legalBasisOf(input) };
    await transaction.writer.put(ExperimentLegalBasis, [rowOf(experiment.id, legalBasis)]);
    return { experiment, legalBasis };
  });
  return asWritten(written);
}

function checkPlace(checks: Checks, { no }: RecordLegalBasisInput, known: readonly LegalBasis[]): void {
  if (typeof no !== 'number') {
    checks.list('no', [...known, null], MAX_BASES);
    return;
  }
  const open = known.filter(({ status }) => status !== LegalBasisStatus.ENDED).map((one) => one.no);
  if (!open.includes(no)) checks.add('no', 'NOT_ALLOWED', { allowed: `[${open.join(', ')}]`, value: no });
}
