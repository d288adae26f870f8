import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { localizedOf } from '@courage-hub/kit/localized-text';
import { mutate } from '@courage-hub/kit/mutation';
import { refusal } from '@courage-hub/kit/refusals';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { Checks } from '@courage-hub/kit/validation';
import { checkDay } from '../checks';
import { editableExperiment } from '../experiment/editable-experiment';
import { EXPERIMENT } from '../experiment/experiment-writing';
import { ExperimentLegalBasis, LegalBasisStatus } from './legal-basis';
import type { EndLegalBasisInput } from './legal-basis.inputs';
import { asWritten, legalBasesOf, rowOf, WrittenLegalBasis } from './legal-basis-writing';

/** What an experiment stood on ended before its time: it stays, with its last day and the reason. */
export async function endLegalBasis(context: HubContext, input: EndLegalBasisInput): Promise<WrittenLegalBasis> {
  const { viewer } = context;
  demand(signedIn, viewer, null);
  const before = () => judged(context, input);
  const mutation = { action: 'endLegalBasis', input, entity: WrittenLegalBasis, before };
  const written = await mutate(context, mutation, async (transaction, found) => {
    const experiment = await transaction.change(EXPERIMENT, found.experiment, input.version, {});
    const startDate = found.legalBasis.validity?.startDate ?? null;
    const legalBasis = {
      ...found.legalBasis,
      ...{ status: LegalBasisStatus.ENDED, validity: { startDate, endDate: input.endDate } },
      whyEnded: localizedOf(input.why),
    };
    await transaction.writer.put(ExperimentLegalBasis, [rowOf(experiment.id, legalBasis)]);
    return { experiment, legalBasis };
  });
  return asWritten(written);
}

async function judged(
  context: HubContext,
  { experimentId, version, no, endDate, why }: EndLegalBasisInput,
): Promise<WrittenLegalBasis> {
  const { viewer, now } = context;
  const experiment = await editableExperiment(context, experimentId);
  const legalBasis = (await legalBasesOf(context, experiment.id)).find((one) => one.no === no);
  if (!legalBasis) throw refusal(viewer.language, 'NOT_THERE', { id: `${experiment.id} / ${no}` });
  const { status, validity } = legalBasis;
  const checks = new Checks(viewer.language).text('why', why, { required: true });
  checkDay(checks, 'endDate', { day: endDate, from: validity?.startDate, to: finnishDay(now) });
  if (experiment.version === version && status !== LegalBasisStatus.IN_FORCE) {
    checks.add('no', 'NOT_ALLOWED', { allowed: LegalBasisStatus.IN_FORCE, value: status });
  }
  checks.done();
  return { experiment, legalBasis };
}
