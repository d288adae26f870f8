import { bestEvidenceOf, type Effect, evaluationsOf } from './evaluations';
import { causesOf, type Experiment, experiments, lessonsOf } from './experiments';
import { mentorsOf, personOf, storiesOf } from './networking';
import { municipalities } from './places';
import { demoRows, inLanguage, orNull, sortedBy } from './rows';

const PAGE = 20;
const OVER = ['ENDED', 'STOPPED_EARLY'];

const themes = demoRows<{ experimentId: string; uri: string }>('experiments', 'experiment_theme');
const effects = demoRows<Effect>('procurements', 'effect_estimate');

/** Every theme that somebody tried something on. */
export const ALL_THEMES = [...new Set(themes.map(({ uri }) => uri))];

/** The experiments of any of some themes that are over; the facets count all of them, not the page. */
export function whoTriedIt(uris: readonly string[]): object {
  const onTheme = new Set(themes.filter(({ uri }) => uris.includes(uri)).map(({ experimentId }) => experimentId));
  const tried = experiments.filter(({ id, status }) => onTheme.has(id) && OVER.includes(status));
  return {
    experiments: {
      nodes: tried.slice(0, PAGE).map(whatCameOfIt),
      facets: [
        { field: 'outcome', values: facet(tried.map(({ outcome }) => outcome)) },
        { field: 'causes', values: facet(tried.flatMap(({ id }) => causesMet(id))) },
      ],
    },
  };
}

/** The causes of an experiment's lessons, each once: a facet counts experiments. */
const causesMet = (experimentId: string): string[] => [
  ...new Set(lessonsOf(experimentId).flatMap(({ id }) => causesOf(id))),
];

/** The most common value first, then by value. */
function facet(found: readonly string[]): { value: string; count: number }[] {
  const counts = [...new Set(found)].map((value) => ({ value, count: found.filter((one) => one === value).length }));
  return sortedBy(
    counts,
    ({ count }) => -count,
    ({ value }) => value,
  );
}

const whatCameOfIt = ({ id, title, outcome, continuation, stopReason, leadMunicipalityId }: Experiment): object => ({
  title: inLanguage(title, 'sv'),
  outcome,
  continuation,
  stopReason,
  bestEvidence: bestEvidenceOf(id),
  leadMunicipality: orNull(municipalities.get(leadMunicipalityId ?? ''), ({ name, population, grouping }) => ({
    name: inLanguage(name, 'sv'),
    population,
    grouping,
  })),
  lessons: lessonsOf(id)
    .filter(({ kind }) => kind === 'SLIP_UP')
    .map((lesson) => ({
      what: inLanguage(lesson.what, 'sv'),
      causes: causesOf(lesson.id),
      advice: inLanguage(lesson.advice, 'sv'),
    })),
  evaluations: evaluationsOf(id).map((evaluation) => ({
    design: { type: evaluation.designType, preRegistered: evaluation.preRegistered },
    effects: effectsOf(evaluation.id),
  })),
  ambassadors: mentorsOf(id).map((one) => ({ person: personOf(one) })),
  stories: storiesOf(id)
    .filter(({ status }) => status === 'UNFINISHED')
    .map((story) => ({ title: inLanguage(story.title, 'sv'), status: story.status })),
});

const effectsOf = (evaluationId: string): object[] =>
  sortedBy(
    effects.filter((effect) => effect.evaluationId === evaluationId),
    ({ no }) => no,
  ).map(({ estimate, ciLow, ciHigh, n, plainLanguage }) => ({
    estimate,
    ciLow,
    ciHigh,
    n,
    plainLanguage: inLanguage(plainLanguage, 'sv'),
  }));
