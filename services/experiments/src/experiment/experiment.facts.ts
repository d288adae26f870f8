import { fold, foldAll, localizedOf, pickText } from '@courage-hub/kit/localized-text';
import { Visibility } from '@courage-hub/kit/values';
import { v7 } from 'uuid';
import { idOfCode } from '../checks';
import { sortKeyOf } from '../sort-key';
import { conceptsOf, type PeriodInput } from '../text.inputs';
import { Experiment } from './experiment';
import type { SaidOfExperiment } from './experiment-text.inputs';
import { Continuation, ExperimentKind, ExperimentOutcome, ExperimentStatus } from './experiment.enums';

/** What an input says of an experiment, as columns: nothing of what it leaves out. */
export function saidFacts(said: SaidOfExperiment & { projectId?: string | null }): Partial<Experiment> {
  return withoutUndefined<Experiment>({
    title: localizedOf(said.title) ?? undefined,
    summary: said.summary === undefined ? undefined : localizedOf(said.summary),
    problem: said.problem === undefined ? undefined : localizedOf(said.problem),
    kind: said.kind ?? undefined,
    outcome: said.outcome ?? undefined,
    continuation: said.continuation ?? undefined,
    leadMunicipalityId: said.leadMunicipality === undefined ? undefined : idOfCode(said.leadMunicipality),
    projectId: said.projectId,
    interfacesCrossed: said.interfacesCrossed === undefined ? undefined : conceptsOf(said.interfacesCrossed),
    sameAs: said.sameAs === null ? [] : said.sameAs,
    plannedStartDate: dayOf(said.planned, 'startDate'),
    plannedEndDate: dayOf(said.planned, 'endDate'),
    actualStartDate: dayOf(said.actual, 'startDate'),
    actualEndDate: dayOf(said.actual, 'endDate'),
  });
}

/** A period replaces the whole one before it. */
const dayOf = (period: PeriodInput | null | undefined, end: keyof PeriodInput): string | null | undefined =>
  period === undefined ? undefined : (period?.[end] ?? null);

const withoutUndefined = <T extends object>(facts: { [K in keyof T]?: T[K] | undefined }): Partial<T> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<T>;

/** What is sorted and searched by. */
export const derivedFacts = ({ title, summary, problem }: Experiment): Pick<Experiment, 'sortKey' | 'searchText'> => ({
  sortKey: sortKeyOf(title),
  searchText: foldAll(title, summary, problem),
});

const BLANK: Partial<Experiment> = {
  summary: null,
  problem: null,
  kind: ExperimentKind.SMALL_EXPERIMENT,
  status: ExperimentStatus.IDEA,
  outcome: ExperimentOutcome.NOT_YET_KNOWN,
  continuation: Continuation.NOT_YET_KNOWN,
  stopReason: null,
  visibility: Visibility.DRAFT,
  embargoUntil: null,
  deletedAt: null,
  plannedStartDate: null,
  plannedEndDate: null,
  actualStartDate: null,
  actualEndDate: null,
  leadMunicipalityId: null,
  projectId: null,
  partOfId: null,
  continuesId: null,
  interfacesCrossed: [],
  decisions: [],
  followUps: [],
  identifiers: [],
  sameAs: [],
};

/** An experiment that was not there before. */
export function newExperiment(authorId: string | null, facts: Partial<Experiment>): Experiment {
  const experiment = Object.assign(new Experiment(), BLANK, facts, { id: `experiment:${v7()}`, authorId });
  return Object.assign(experiment, derivedFacts(experiment), { slug: slugOf(experiment) });
}

const TITLE_LENGTH = 100;
const TAIL_LENGTH = 10;

/**
 * The title in an address, with a random tail: titles may be the same, and no slug tells whether a draft of that title
 * is there already.
 */
function slugOf({ id, title }: Experiment): string {
  const words = fold(pickText(title) ?? '').replace(/[^a-z0-9]+/g, '-');
  const readable = words.slice(0, TITLE_LENGTH).replace(/^-+|-+$/g, '') || 'kokeilu';
  return `${readable}-${id.slice(-TAIL_LENGTH)}`;
}
