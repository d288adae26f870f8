import type { HubContext } from '@courage-hub/kit/context';
import type { Checks } from '@courage-hub/kit/validation';
import { checkConcepts, checkMunicipality, checkPlaces, checkProgrammes, idOfCode } from '../checks';
import { projects } from '../project/project.rows';
import type { Experiment } from './experiment';
import type { HypothesisInput, SaidOfExperiment } from './experiment-text.inputs';
import { ExperimentStatus, StopReason } from './experiment.enums';
import { stopReasonOf } from './transition';

const MAX_ADDRESSES = 20;

/** What can be wrong with the words of an experiment; whether it needs a title depends on whether it is new. */
export function checkSaid(checks: Checks, said: SaidOfExperiment, required: boolean): Checks {
  if (required || said.title) checks.text('title', said.title, { required: true, limit: 200 });
  checkConcepts(checks, 'themes', said.themes);
  checkConcepts(checks, 'interfacesCrossed', said.interfacesCrossed);
  return checks
    .text('summary', said.summary)
    .text('problem', said.problem)
    .period('planned', said.planned?.startDate, said.planned?.endDate)
    .period('actual', said.actual?.startDate, said.actual?.endDate)
    .list('sameAs', said.sameAs, MAX_ADDRESSES);
}

/** Its municipalities were there when it began; one that led it before may have come to its end since. */
export function checkMunicipalities(
  checks: Checks,
  said: SaidOfExperiment,
  { today, before }: { today: string; before?: Experiment },
): Checks {
  const { actual = before?.actual, planned = before?.planned, leadMunicipality } = said;
  const day = actual?.startDate ?? planned?.startDate ?? today;
  checkPlaces(checks, said, day);
  const same = before && idOfCode(leadMunicipality) === before.leadMunicipalityId;
  return same ? checks : checkMunicipality(checks, 'leadMunicipality', leadMunicipality, day);
}

const HYPOTHESIS_LENGTH = 1000;

export function checkHypothesis(checks: Checks, path: string, said: HypothesisInput): Checks {
  return checks
    .text(`${path}statement`, said.statement, { required: true, limit: HYPOTHESIS_LENGTH })
    .text(`${path}because`, said.because, { limit: HYPOTHESIS_LENGTH })
    .text(`${path}wouldChangeMind`, said.wouldChangeMind, { limit: HYPOTHESIS_LENGTH });
}

/** A reason to stop goes with what stopped, and with nothing else. */
export function checkStopReason(checks: Checks, to: ExperimentStatus, reason: StopReason | null | undefined): Checks {
  const wanted = stopReasonOf(to);
  if (wanted === 'REQUIRED' && !reason) return checks.add('stopReason', 'REQUIRED');
  return wanted === 'NONE' && reason
    ? checks.add('stopReason', 'NOT_ALLOWED', { allowed: 'null', value: reason })
    : checks;
}

/** The programmes and the project that it names are there. */
export async function checkPlace(
  context: HubContext,
  checks: Checks,
  { programmeIds, projectId }: { programmeIds?: string[] | null; projectId?: string | null },
): Promise<void> {
  await checkProgrammes(context, checks, programmeIds);
  if (projectId && !(await context.load.byId(projects, projectId))) {
    checks.add('projectId', 'NOT_FOUND', { value: projectId.slice(0, 96) });
  }
}
