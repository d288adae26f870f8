import { entities } from './entities';
import { resolvers } from './resolvers';
import { rules } from './rules';
import type { Collection } from '@courage-hub/kit/collection';
import type { HubContext } from '@courage-hub/kit/context';
import { followed } from '@courage-hub/kit/follow/followed';
import { author } from '@courage-hub/kit/rules';
import { stewarded } from '@courage-hub/kit/stewardship';
import type { ReferenceResolver, Subgraph } from '@courage-hub/kit/subgraph';
import { adoptions } from './adoption/adoption.rows';
import { mayKeepAdoption } from './adoption/adoption.rules';
import { PracticeUptakeRef } from './adoption/uptake.ref';
import { challenges } from './challenge/challenge.rows';
import { mayRunChallenge } from './challenge/challenge.rules';
import { experimentCounts } from './experiment/experiment-count';
import { experimentInterfaces } from './experiment/experiment-interface';
import { ExperimentProgramme } from './experiment/experiment-links';
import { experiments } from './experiment/experiment.rows';
import { looksAfter, mayEditExperiment } from './experiment/experiment.rules';
import { demoTables, referenceTables } from './fixtures';
import { ideas } from './idea/idea.rows';
import { lessons } from './lesson/lesson.rows';
import { Adopted1776000000004 } from './migrations/adopted';
import { Arms1776000000013 } from './migrations/arms';
import { AuditIndex1776000000051 } from './migrations/audit-index';
import { First1767225600000 } from './migrations/first';
import { Joint1776000000011 } from './migrations/joint';
import { LegalBasis1776000000012 } from './migrations/legal-basis';
import { Matured1776000000021 } from './migrations/matured';
import { Ordered1776000000041 } from './migrations/ordered';
import { Participation1776000000003 } from './migrations/participation';
import { Promised1776000000002 } from './migrations/promised';
import { RollUp1776000000006 } from './migrations/rollup';
import { Running1776000000001 } from './migrations/running';
import { Search1776000000005 } from './migrations/search';
import { Second1769904000000 } from './migrations/second';
import { Third1775001600000 } from './migrations/third';
import { offers } from './offer/offer.rows';
import { participationMethods } from './participation-method/participation-method.rows';
import { practices } from './practice/practice.rows';
import { programmes } from './programme/programme.rows';
import { importProjects } from './project/import-projects';
import { projects } from './project/project.rows';
import { rebuildSearch } from './search/rebuild-search';
import { searchableNouns } from './search/searchable-nouns';
import { TerritoryRef } from './territory.ref';

const own =
  <N extends { id: string }>(of: Collection<N, never>): ReferenceResolver =>
  ({ id }, { load }: HubContext) =>
    load.byId(of, id);

const ours: ReferenceResolver = ({ id }) => ({ id });

/** Who tried what, in which programme and project, what was learned, and who has taken it up. */
export const subgraph: Subgraph = {
  name: 'experiments',
  entities,
  migrations: [
    First1767225600000,
    Second1769904000000,
    Third1775001600000,
    RollUp1776000000006,
    Search1776000000005,
    Promised1776000000002,
    Participation1776000000003,
    Adopted1776000000004,
    Running1776000000001,
    Joint1776000000011,
    LegalBasis1776000000012,
    Arms1776000000013,
    Matured1776000000021,
    Ordered1776000000041,
    AuditIndex1776000000051,
  ],
  resolvers,
  orphanedTypes: [TerritoryRef, PracticeUptakeRef],
  references: {
    Programme: own(programmes),
    Project: own(projects),
    Experiment: own(experiments),
    Practice: own(practices),
    Adoption: own(adoptions),
    Lesson: own(lessons),
    Municipality: ours,
    Region: ours,
    Territory: ours,
    PracticeUptake: ours,
    Organization: ours,
    Challenge: own(challenges),
    Idea: own(ideas),
    ParticipationMethod: own(participationMethods),
    Offer: own(offers),
  },
  seeds: {
    reference: referenceTables,
    demo: demoTables,
  },
  rules,
  stewarded: [
    stewarded({
      type: 'Experiment',
      collection: experiments,
      mayEdit: mayEditExperiment,
      mayPublish: looksAfter,
      facts: async ({ id }, { load }) => ({
        programmeIds: (await load.rowsBy(ExperimentProgramme, 'experimentId', id)).map((link) => link.programmeId),
      }),
    }),
    stewarded({ type: 'Practice', collection: practices, mayEdit: author }),
    stewarded({ type: 'Adoption', collection: adoptions, mayEdit: mayKeepAdoption }),
    stewarded({
      type: 'Lesson',
      collection: lessons,
      mayEdit: author,
      untraceable: ({ anonymised }) => anonymised,
    }),
    stewarded({ type: 'Challenge', collection: challenges, mayEdit: mayRunChallenge }),
    stewarded({ type: 'Idea', collection: ideas, mayEdit: author }),
    stewarded({ type: 'Offer', collection: offers, mayEdit: author }),
  ],
  followed: [followed('Experiment', experiments, { municipality: 'leadMunicipality' })],
  rollUps: [experimentCounts, experimentInterfaces],
  commands: {
    'import projects': importProjects,
    'search rebuild': rebuildSearch,
  },
  searchable: searchableNouns,
};
