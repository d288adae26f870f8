import { AdoptionStatus } from '../adoption/adoption';
import { anAdoption, anExperiment, aPractice } from '../builders';
import { Continuation, ExperimentOutcome, ExperimentStatus } from '../experiment/experiment.enums';
import { completenessOf } from './completeness';
import { partsOfAdoption, partsOfExperiment, partsOfPractice } from './completeness.parts';

const NOTHING = { themes: 0, hypotheses: 0, costs: 0, lessons: 0 };
const ALL = { themes: 1, hypotheses: 1, costs: 1, lessons: 1 };
const EMPTY = { summary: null, problem: null, leadMunicipalityId: null };
const TOLD = { summary: {}, problem: {}, leadMunicipalityId: 'municipality:091', plannedStartDate: '2026-01-01' };

it.each([
  ['an empty idea', { ...EMPTY, status: ExperimentStatus.IDEA }, NOTHING, 0, 6],
  ['a told idea', { ...TOLD, status: ExperimentStatus.IDEA }, ALL, 100, 0],
  ['the same once it runs', { ...TOLD, status: ExperimentStatus.RUNNING }, ALL, 93, 1],
  ['the same once it is over', { ...TOLD, status: ExperimentStatus.ENDED }, ALL, 73, 3],
  [
    'one that told all',
    {
      ...TOLD,
      status: ExperimentStatus.ENDED,
      actualStartDate: '2026-02-01',
      outcome: ExperimentOutcome.INCONCLUSIVE,
      continuation: Continuation.NOT_CONTINUED,
    },
    ALL,
    100,
    0,
  ],
])('%s', (_name, stated, beside, percent, missing) => {
  const answer = completenessOf(partsOfExperiment(anExperiment(stated), beside));
  expect([answer.percent, answer.missing.length]).toEqual([percent, missing]);
});

it('names what is missing, heaviest first', () => {
  const practice = aPractice({ coreIdea: null, implementationCostMinor: null, complexity: 0 });
  expect(completenessOf(partsOfPractice(practice, { themes: 0 }))).toEqual({
    percent: 15,
    missing: [
      { field: 'coreIdea', weight: 30 },
      { field: 'transferConditions', weight: 30 },
      { field: 'implementationCost', weight: 15 },
      { field: 'themes', weight: 10 },
    ],
  });
});

it('asks of an adoption only what is due', () => {
  const fields = (status: AdoptionStatus): string[] =>
    completenessOf(
      partsOfAdoption(
        anAdoption({
          ...{ status, since: null, until: null, whyAbandoned: null },
          ...{ adaptations: {}, adoptedFromId: 'municipality:005', learnedThrough: null },
        }),
      ),
    ).missing.map(({ field }) => field);
  expect(fields(AdoptionStatus.PLANNED)).toEqual(['learnedThrough']);
  expect(fields(AdoptionStatus.IN_USE)).toEqual(['since', 'learnedThrough']);
  expect(fields(AdoptionStatus.ABANDONED)).toEqual(['since', 'whyAbandoned', 'learnedThrough', 'until']);
});
