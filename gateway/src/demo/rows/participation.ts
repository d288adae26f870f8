import { type Chance, chanceOf, idOf } from '../chance';
import { known, plusDays, TODAY } from '../day';
import type { ExperimentPlan } from '../experiments';
import type { Row } from '../row';
import { text, type Triple } from '../text';

/** Methods by the id of the catalogue, those that municipalities use most twice. */
const METHODS = [
  'resident-survey',
  'resident-survey',
  'co-design-workshop',
  'co-design-workshop',
  'public-hearing',
  'open-house',
  'newsletter',
  'focus-group',
  'map-survey',
  'walk-through',
  'experience-panel',
  'world-cafe',
  'hackathon',
  'joint-steering-group',
  'citizens-assembly',
  'participatory-budgeting',
  'resident-run-pilot',
];

const GROUPS: Readonly<Record<string, Triple>> = {
  'young-people': ['Nuoret', 'Unga', 'Young people'],
  'older-people': ['Ikääntyneet', 'Äldre', 'Older people'],
  families: ['Lapsiperheet', 'Barnfamiljer', 'Families with children'],
  newcomers: ['Maahan muuttaneet', 'Invandrade', 'Newcomers'],
  staff: ['Henkilöstö', 'Personalen', 'Staff'],
};
const SCHEME = 'https://courage-hub.example/target-group';

const FEEDBACK: readonly Triple[] = [
  [
    'Kerroimme osallistujille, mitkä ehdotukset otettiin mukaan ja mitkä ei, ja miksi.',
    'Vi berättade vilka förslag som togs med och vilka inte, och varför.',
    'We told the participants which proposals were taken up, which were not, and why.',
  ],
  [
    'Tulokset esiteltiin samassa paikassa kuukautta myöhemmin.',
    'Resultaten presenterades på samma plats en månad senare.',
    'The results were presented in the same place a month later.',
  ],
];

/** How people were taken along in the experiments that have begun. */
export const participationRows = (experiments: readonly ExperimentPlan[]): Row[] =>
  experiments.flatMap((plan) => {
    const chance = chanceOf(`participation/${plan.key}`);
    if (!plan.start || !chance.happens(0.6)) return [];
    const methods = chance.shuffle(METHODS).slice(0, chance.between(1, 2));
    return methods.map((method, at) => activityRow(plan, { method, position: at + 1 }, chance));
  });

function activityRow(plan: ExperimentPlan, round: { method: string; position: number }, chance: Chance): Row {
  const startDate = plusDays(plan.start!, chance.between(0, 25));
  const endDate = plusDays(startDate, chance.between(0, 14));
  const groups = chance.shuffle(Object.keys(GROUPS)).slice(0, chance.between(0, 3));
  const countedGroups = groups.map((group) => ({ group: targetGroup(group), count: chance.between(1, 30) }));
  const inGroups = countedGroups.reduce((sum, { count }) => sum + count, 0);
  const given = endDate < TODAY && chance.happens(0.55);
  return {
    id: idOf('participation-activity', `${plan.key}/${round.position}`),
    experimentId: plan.id,
    position: round.position,
    methodId: `participation-method:${round.method}`,
    startDate,
    endDate,
    counted: chance.happens(0.85) ? inGroups + chance.between(0, 12) : null,
    countedGroups,
    ...processOf(round.method, plan),
    feedback: given ? text(chance.pick(FEEDBACK), plan.written) : null,
    feedbackGivenOn: given ? known(plusDays(endDate, 30)) : null,
  };
}

/** Budgets and surveys are often run on another platform; its addresses are invented too. */
function processOf(
  method: string,
  { id, slug }: ExperimentPlan,
): { platform: string | null; processUri: string | null } {
  const hosted = chanceOf(`hosted/${id}/${method}`).happens(0.6);
  if (!hosted || !HOSTED.has(method)) return { platform: null, processUri: null };
  return { platform: 'DECIDIM', processUri: `https://osallistu.courage-hub.example/processes/${slug}` };
}

const HOSTED: ReadonlySet<string> = new Set(['participatory-budgeting', 'resident-survey', 'map-survey']);

const targetGroup = (group: string): Row => ({
  uri: `${SCHEME}/${group}`,
  notation: null,
  prefLabel: text(GROUPS[group]!),
  inScheme: SCHEME,
});
