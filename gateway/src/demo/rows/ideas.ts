import { chanceOf, idOf } from '../chance';
import { instant, known, plusDays } from '../day';
import type { ExperimentPlan } from '../experiments';
import { published, type Row, type Tables } from '../row';
import { joined, text, type Triple } from '../text';

const WISH: Triple = ['Voisiko meilläkin kokeilla', 'Kunde vi också pröva', 'Could we try this too'];
const ACCEPTED: Triple = [
  'Kokeillaan: resurssit löytyivät.',
  'Vi prövar: resurserna finns.',
  'We try it: the means were found.',
];
const EVERY_NTH = 8;

/** Some experiments began as an idea of a resident, and some ideas wait. */
export function ideaTables(experiments: readonly ExperimentPlan[]): Tables {
  const plans = experiments.filter((plan, at) => at % EVERY_NTH === 0 && plan.visibility === 'PUBLIC');
  return { idea: plans.map(ideaRow), idea_support: plans.flatMap(supportRows) };
}

const ideaIdOf = ({ key }: ExperimentPlan): string => idOf('idea', key);

function ideaRow(plan: ExperimentPlan): Row {
  const { family, place, written, created, start, id } = plan;
  const decided = start && known(plusDays(start, -1));
  return {
    id: ideaIdOf(plan),
    municipalityId: place.id,
    title: text(joined(': ', WISH, family.title), written),
    text: text(joined(' ', family.problem, family.practice.idea), written),
    state: decided ? 'ACCEPTED' : 'OPEN',
    reasons: decided && text(ACCEPTED, written),
    decidedAt: decided && instant(decided),
    experimentId: decided ? id : null,
    ...published('PUBLIC', plusDays(created, -40), decided ?? undefined),
  };
}

/** People of the demo world have no accounts: their support is invented like they are. */
function supportRows(plan: ExperimentPlan): Row[] {
  const count = chanceOf(`supported/${plan.key}`).between(0, 14);
  return Array.from({ length: count }, (_, at) => ({
    ideaId: ideaIdOf(plan),
    personId: `account:demo-${plan.place.code}-${at + 1}`,
  }));
}
