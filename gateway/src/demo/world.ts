import { linkExperiments } from './experiment-links';
import { planEvaluations } from './evaluations';
import { planExperiments } from './experiments';
import { planLessons } from './lessons';
import { planGroups } from './networks';
import { allOf, planOrganizations } from './organizations';
import { planPeople } from './people';
import { experimenters, readPlaces } from './places';
import { planAdoptions, planPractices } from './practices';
import { planProcurements } from './procurements';
import type { Tables } from './row';
import { ambassadorTables } from './rows/ambassadors';
import { armTables } from './rows/arms';
import { challengeTables } from './rows/challenges';
import { costRows } from './rows/costs';
import { evaluationTables } from './rows/evaluations';
import { experimentTables } from './rows/experiments';
import { ideaTables } from './rows/ideas';
import { legalBasisRows } from './rows/legal-basis';
import { lessonTables } from './rows/lessons';
import { needTables } from './rows/needs';
import { networkTables } from './rows/networks';
import { organizationTables } from './rows/organizations';
import { participantRows } from './rows/participants';
import { participationRows } from './rows/participation';
import { partnerTables } from './rows/partners';
import { practiceTables } from './rows/practices';
import { procurementTables } from './rows/procurements';
import { programmeTables } from './rows/projects';
import { statisticsTables } from './rows/statistics';
import { registrationTables } from './rows/registrations';
import { runningTables } from './rows/running';
import { storyTables } from './rows/stories';
import { threadTables } from './rows/threads';
import { planEvents, planStories } from './stories';
import { planThreads } from './threads';

export type Service = 'municipalities' | 'experiments' | 'procurements' | 'networking';

/** The tables of every service: what the demo files hold. */
export type World = Record<Service, Tables>;

/** The invented world. The same scale gives the same world to the byte; scale 10 has ten times the records
 * (the programmes, networks and partners stay as they are). */
export function buildWorld({ scale = 1 }: { scale?: number } = {}): World {
  const plan = planWorld(scale);
  return {
    municipalities: { ...organizationTables(plan.organizations), ...statisticsTables(plan.places) },
    experiments: experimentsOf(plan),
    procurements: { ...procurementTables(plan.procurements), ...evaluationTables(plan.evaluations) },
    networking: networkingOf(plan, scale),
  };
}

type Plan = ReturnType<typeof planWorld>;

/** One plan of who tried, bought, judged and took up what, so that the four services tell the same story. */
function planWorld(scale: number) {
  const all = readPlaces();
  const places = experimenters(all, scale);
  const organizations = planOrganizations(all, scale);
  const experiments = planExperiments(places, scale);
  const practices = planPractices(experiments, scale);
  const procurements = planProcurements(experiments, organizations.suppliers, scale);
  const { evaluators } = organizations;
  return {
    places,
    organizations,
    experiments,
    links: linkExperiments(experiments, scale),
    lessons: planLessons(experiments),
    practices,
    adoptions: planAdoptions(practices, { experiments, places: all, scale }),
    procurements,
    evaluations: planEvaluations({ experiments, practices, procurements, evaluators }, scale),
    people: planPeople(places, scale),
    groups: planGroups(experiments, scale),
    events: planEvents(places, scale),
  };
}

const experimentsOf = ({
  places,
  organizations,
  experiments,
  links,
  lessons,
  practices,
  adoptions,
  procurements,
}: Plan): Tables => ({
  ...programmeTables(links, experiments, places),
  ...experimentTables(experiments, links),
  experiment_participant: participantRows(experiments, { organizations, procurements }),
  cost_entry: costRows(experiments),
  experiment_legal_basis: legalBasisRows(experiments),
  ...armTables(experiments),
  participation_activity: participationRows(experiments),
  ...runningTables(experiments),
  ...needTables(experiments),
  ...practiceTables(practices, adoptions),
  ...lessonTables(lessons),
  ...registrationTables(experiments),
  ...challengeTables(experiments),
  ...ideaTables(experiments),
});

function networkingOf(plan: Plan, scale: number): Tables {
  const { places, people, groups, events, experiments, organizations } = plan;
  return {
    ...networkTables(groups, { people, places, organizations: allOf(organizations) }),
    ...ambassadorTables({ people, places, experiments, associations: organizations.associations }, scale),
    ...storyTables(events, planStories(plan, scale), people),
    ...threadTables(planThreads(plan, scale), { groups, people }),
    ...partnerTables(),
  };
}
