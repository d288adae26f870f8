import { type Evaluation, evaluations, isAtLeast } from './evaluations';
import { adoptionsOf, type Cost, type Experiment, experimentById, practiceById, practicesFrom } from './experiments';
import { euros, quotient } from './money';
import { storiesOf } from './networking';
import { municipalities } from './places';
import { byId, demoRows, inLanguage, isPublic, orNull, sortedBy } from './rows';

interface Efficiency {
  evaluationId: string;
  inputsMinor: number | null;
  benefitsMinor: number | null;
  currency: string;
  /** How much of the outcome was measured; null where it was not. */
  outcomes: string | null;
  outcomeUnit: string | null;
  horizonYears: number | null;
  paysFor: string[];
  benefitsTo: string[];
}

const PAGE = 100;

const ratings = demoRows<{ evaluationId: string; criterion: string }>('procurements', 'criterion_rating');
const efficiencies = demoRows<Efficiency>('procurements', 'efficiency_result');
const costs = demoRows<Cost>('experiments', 'cost_entry');
const processById = byId(
  demoRows<{ id: string; visibility: string }>('procurements', 'contracting_process').filter(isPublic),
);

/** The evaluations that saw a change at least and judged efficiency, by a rating or by sums. */
export const paidForThemselves = (): object => ({
  evaluations: {
    nodes: evaluations
      .filter(({ evidence }) => isAtLeast(evidence, 'LEVEL_2_CHANGE_SEEN'))
      .filter(({ id }) => rated(id) || efficiencyOf(id))
      .slice(0, PAGE)
      .map((evaluation) => ({
        evidence: evaluation.evidence,
        design: { type: evaluation.designType },
        efficiency: orNull(efficiencyOf(evaluation.id), sums),
        subject: subjectOf(evaluation),
      })),
  },
});

const rated = (id: string): boolean =>
  ratings.some(({ evaluationId, criterion }) => evaluationId === id && criterion === 'EFFICIENCY');

const efficiencyOf = (id: string): Efficiency | undefined =>
  efficiencies.find(({ evaluationId }) => evaluationId === id);

const sums = (result: Efficiency): object => ({
  ...ratios(result),
  outcomeUnit: result.outcomeUnit,
  horizonYears: result.horizonYears,
  paysFor: result.paysFor,
  benefitsTo: result.benefitsTo,
});

/** Never from cost alone: without inputs or a measured outcome there is no ratio. */
function ratios({ inputsMinor, benefitsMinor, outcomes, currency }: Efficiency): object {
  if (!inputsMinor || outcomes === null) return { benefitCostRatio: null, costPerOutcome: null };
  const hundredths = hundredthsOf(outcomes);
  const cents = hundredths === 0n ? null : quotient(BigInt(inputsMinor), hundredths, 2);
  return {
    benefitCostRatio: orNull(benefitsMinor, (benefits) => quotient(BigInt(benefits), BigInt(inputsMinor), 2)),
    costPerOutcome: orNull(cents, (amount) => ({ amount, currency })),
  };
}

/** "12.5" as 1250: cents divided by it are euros. */
function hundredthsOf(outcomes: string): bigint {
  const [whole, fraction = ''] = outcomes.split('.') as [string, string?];
  return BigInt(whole + fraction.padEnd(2, '0'));
}

/** Null where the subject is not for everybody to see. */
function subjectOf({ subjectType, subjectId }: Evaluation): object | null {
  if (subjectType === 'Programme') return { __typename: 'Programme' };
  if (subjectType === 'Practice') return orNull(practiceById.get(subjectId), () => ({ __typename: 'Practice' }));
  if (subjectType === 'ContractingProcess') {
    return orNull(processById.get(subjectId), () => ({ __typename: 'ContractingProcess' }));
  }
  return orNull(experimentById.get(subjectId), experimentWithTakeUp);
}

const experimentWithTakeUp = ({ id, title, leadMunicipalityId }: Experiment): object => ({
  __typename: 'Experiment',
  title: inLanguage(title, 'fi'),
  costs: sortedBy(
    costs.filter(({ experimentId }) => experimentId === id),
    ({ position }) => position,
  ).map(({ kind, hours, amountMinor, planned }) => ({
    kind,
    hours,
    value: orNull(amountMinor, (cents) => ({ amount: euros(cents) })),
    planned,
  })),
  leadMunicipality: nameOf(leadMunicipalityId),
  practices: practicesFrom(id).map((practice) => ({
    adoptions: adoptionsOf(practice.id)
      .filter(({ status }) => status === 'IN_USE')
      .map(({ adopterId }) => ({ adopter: nameOf(adopterId) })),
  })),
  stories: storiesOf(id).map((story) => ({ title: inLanguage(story.title, 'fi') })),
});

const nameOf = (municipalityId: string | null): object | null =>
  orNull(municipalities.get(municipalityId ?? ''), ({ code, name }) => ({ code, name: inLanguage(name, 'fi') }));
