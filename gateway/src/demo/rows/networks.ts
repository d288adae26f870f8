import { type Chance, chanceOf, idOf, weighted } from '../chance';
import { plusDays, TODAY } from '../day';
import { AMBASSADORS, CHANGE_AGENTS, type GroupPlan, MEUSKALTAJAT, NORDIC_LABS } from '../networks';
import type { OrganizationPlan } from '../organizations';
import type { PersonPlan } from '../people';
import { organizationOf, type Place } from '../places';
import { published, recorded, type Row, type Tables } from '../row';
import { offers, purpose } from '../said/networking';
import { text, type Triple } from '../text';

export interface Members {
  people: readonly PersonPlan[];
  organizations: readonly OrganizationPlan[];
  places: readonly Place[];
}

export function networkTables(groups: readonly GroupPlan[], members: Members): Tables {
  const { places, organizations } = members;
  const joiners = chanceOf('network-organizations').shuffle(places).slice(0, 24).map(organizationOf);
  return {
    person: members.people.map(personRow),
    network: NETWORKS.map(networkRow),
    network_member: [AMBASSADORS, CHANGE_AGENTS].map((memberNetworkId) => ({
      networkId: MEUSKALTAJAT,
      memberNetworkId,
    })),
    network_organization: [
      ...joiners.map((organizationId) => ({ networkId: MEUSKALTAJAT, organizationId })),
      ...joiners.slice(0, 6).map((organizationId) => ({ networkId: CHANGE_AGENTS, organizationId })),
      ...organizations.slice(0, 6).map(({ id }) => ({ networkId: NORDIC_LABS, organizationId: id })),
    ],
    network_group: groups.map(groupRow),
    group_experiment: groups.flatMap(({ id, experiments }) =>
      experiments.map((experiment) => ({ groupId: id, experimentId: experiment.id })),
    ),
    group_municipality: groups.flatMap((group) =>
      [...municipalitiesOf(group, places)].map((municipalityId) => ({ groupId: group.id, municipalityId })),
    ),
    membership: groups.flatMap((group) => membershipRows(group, members)),
  };
}

const NETWORKS: readonly (readonly [id: string, name: Triple, joinPolicy: string, steward: string])[] = [
  [MEUSKALTAJAT, ['MeUskaltajat', 'MeUskaltajat', 'MeUskaltajat'], 'OPEN', 'organization:kuntaliitto'],
  [
    AMBASSADORS,
    ['Kokeilulähettiläät (demo)', 'Försöksambassadörerna (demo)', 'Experiment ambassadors (demo)'],
    'INVITATION',
    'organization:kuntaliitto',
  ],
  [
    CHANGE_AGENTS,
    [
      'Hankintojen muutosagentit (demo)',
      'Upphandlingens förändringsagenter (demo)',
      'Procurement change agents (demo)',
    ],
    'APPLICATION',
    'organization:demo-kokeilijaverkon-tuki',
  ],
  [
    NORDIC_LABS,
    ['Pohjoismaiset kuntalabrat (demo)', 'Nordiska kommunlabb (demo)', 'Nordic municipal labs (demo)'],
    'OPEN',
    'organization:demo-mallisaarten-kokeilukeskus',
  ],
];

const networkRow = ([id, name, joinPolicy, stewardId]: (typeof NETWORKS)[number]): Row => ({
  id,
  name: text(name),
  joinPolicy,
  stewardId,
  ...published('PUBLIC', '2024-01-15', '2025-02-03'),
});

function personRow({ id, displayName, home, visibility }: PersonPlan): Row {
  const chance = chanceOf(`person-row/${id}`);
  return {
    id,
    displayName,
    affiliationId: chance.happens(0.8) ? organizationOf(home) : null,
    homeMunicipalityId: home.id,
    offers: chance.happens(0.6) ? chance.shuffle(offers).slice(0, chance.between(1, 2)) : [],
    ...published(visibility, plusDays('2024-02-01', chance.between(0, 700))),
  };
}

function groupRow({ id, networkId, name, visibility }: GroupPlan): Row {
  const chance = chanceOf(`group-row/${id}`);
  return {
    id,
    networkId,
    name: text(name),
    purpose: chance.happens(0.8) ? text(purpose) : null,
    joinPolicy: weighted(chance, { OPEN: 60, APPLICATION: 25, INVITATION: 15 }),
    rolesOffered: ['MEMBER', ...chance.shuffle(['EXPERIMENTER', 'MENTOR', 'OBSERVER', 'RESIDENT']).slice(0, 2)],
    ...published(visibility, plusDays('2024-03-01', chance.between(0, 500))),
  };
}

function municipalitiesOf({ id, experiments }: GroupPlan, places: readonly Place[]): Set<string> {
  const others = chanceOf(`group-places/${id}`).shuffle(places).slice(0, 4);
  return new Set([...experiments.map(({ place }) => place), ...others].map((place) => place.id));
}

const ROLES = { MEMBER: 40, EXPERIMENTER: 20, MENTOR: 12, RESEARCHER: 8, RESIDENT: 8, OBSERVER: 8, FUNDER: 4 };

/** A lead, a facilitator and others; organisations and whole networks are members too. */
function membershipRows(group: GroupPlan, { people, organizations, places }: Members): Row[] {
  const chance = chanceOf(`memberships/${group.id}`);
  const chosen = chance.shuffle(people).slice(0, chance.between(5, 9));
  const [lead] = chosen;
  const member = (type: string, id: string, role: string) =>
    membershipRow({ group, type, id, role, invitedBy: lead!.id }, chance);
  const roleAt = (at: number) => (at === 0 ? 'LEAD' : at === 1 ? 'FACILITATOR' : weighted(chance, ROLES));
  return [
    ...chosen.map(({ id }, at) => member('Person', id, roleAt(at))),
    member('Organization', organizationOf(chance.pick(places)), 'EXPERIMENTER'),
    ...(chance.happens(0.5) ? [member('Organization', chance.pick(organizations).id, 'RESEARCHER')] : []),
    ...(chance.happens(0.25) ? [member('Network', chance.pick([AMBASSADORS, NORDIC_LABS]), 'OBSERVER')] : []),
  ];
}

interface Joining {
  group: GroupPlan;
  type: string;
  id: string;
  role: string;
  invitedBy: string;
}

function membershipRow({ group, type, id, role, invitedBy }: Joining, chance: Chance): Row {
  const since = plusDays('2024-03-01', chance.between(0, 720));
  const left = chance.happens(0.15) ? plusDays(since, chance.between(60, 400)) : null;
  const until = left !== null && left < TODAY ? left : null;
  return {
    id: idOf('membership', `${group.id}/${id}`),
    groupId: group.id,
    memberType: type,
    memberId: id,
    role,
    since,
    until,
    invitedById: role !== 'LEAD' && chance.happens(0.5) ? invitedBy : null,
    ...recorded(since, until ?? since),
  };
}
