import type { HubContext } from '@courage-hub/kit/context';
import type { Collection } from '@courage-hub/kit/collection';
import { author, signedIn } from '@courage-hub/kit/rules';
import { stewarded } from '@courage-hub/kit/stewardship';
import type { ReferenceResolver, Subgraph } from '@courage-hub/kit/subgraph';
import { Adoption } from './adoption/adoption';
import { AdoptionEntry } from './adoption/adoption-entry';
import { AdoptionMutationsResolver } from './adoption/adoption-mutations.resolver';
import { DiffusionResolver, PracticeDiffusionResolver } from './adoption/diffusion.resolver';
import { AdoptionResolver } from './adoption/adoption.resolver';
import { adoptions } from './adoption/adoption.rows';
import { mayKeepAdoption, mayRecordAdoption } from './adoption/adoption.rules';
import { Challenge, ChallengeTheme } from './challenge/challenge';
import { ChallengeMutationsResolver } from './challenge/challenge-mutations.resolver';
import {
  ChallengeResolver,
  ChallengeSubmissionResolver,
  ExperimentChallengeResolver,
} from './challenge/challenge.resolver';
import { challenges } from './challenge/challenge.rows';
import { mayRunChallenge } from './challenge/challenge.rules';
import { ChallengeSubmission } from './challenge/challenge-submission';
import { mayKeepAdoption, mayRecordAdoption, mayVerifyAdoption } from './adoption/adoption.rules';
  AdoptionCompletenessResolver,
  ExperimentCompletenessResolver,
  LessonCompletenessResolver,
  PracticeCompletenessResolver,
} from './completeness/completeness.resolver';
import { Experiment } from './experiment/experiment';
import { ExperimentCount, experimentCounts } from './experiment/experiment-count';
import { ExperimentInterface, experimentInterfaces } from './experiment/experiment-interface';
import { ExperimentArea, ExperimentProgramme, ExperimentRegion, ExperimentTheme } from './experiment/experiment-links';
import { CostEntry, ExperimentParticipant, Hypothesis, StageTransition } from './experiment/experiment-parts';
import {
  CostEntryResolver,
  ExperimentParticipantResolver,
  ExperimentPartsResolver,
} from './experiment/experiment-parts.resolver';
import {
  ExperimentMutationsResolver,
  ImportExperimentResultResolver,
} from './experiment/experiment-mutations.resolver';
import { ExperimentResolver } from './experiment/experiment.resolver';
import { experiments } from './experiment/experiment.rows';
import { looksAfter, mayEditExperiment, mayImport, mayPropose } from './experiment/experiment.rules';
import { demoTables, referenceTables } from './fixtures';
import { Idea, IdeaSupport } from './idea/idea';
import { IdeaMutationsResolver } from './idea/idea-mutations.resolver';
import { IdeaResolver } from './idea/idea.resolver';
import { ideas } from './idea/idea.rows';
import { mayDecideIdea } from './idea/idea.rules';
import { Lesson, LessonCause } from './lesson/lesson';
import { LessonResolver } from './lesson/lesson.resolver';
import { lessons } from './lesson/lesson.rows';
import { mayEditLesson, mayRecordLesson } from './lesson/lesson.rules';
import { Adopted1776000000004 } from './migrations/adopted';
import { First1767225600000 } from './migrations/first';
import { RollUp1776000000006 } from './migrations/rollup';
import { Second1769904000000 } from './migrations/second';
import { Promised1776000000002 } from './migrations/promised';
import { Participation1776000000003 } from './migrations/participation';
import { Third1775001600000 } from './migrations/third';
import { MunicipalityTotalsResolver } from './municipality-totals.resolver';
import { Search1776000000005 } from './migrations/search';
import { MunicipalityRefResolver } from './municipality.ref';
import { OrganizationRefResolver } from './organization.ref';
import { ParticipationActivity } from './participation-activity/participation-activity';
import {
  ParticipationActivityResolver,
  ParticipationOfExperimentResolver,
} from './participation-activity/participation-activity.resolver';
import { ParticipationMethod } from './participation-method/participation-method';
import { ParticipationMethodResolver } from './participation-method/participation-method.resolver';
import { participationMethods } from './participation-method/participation-method.rows';
import { Practice, PracticeOrigin, PracticeTheme } from './practice/practice';
import { PracticeMaturityResolver } from './practice/maturity.resolver';
import { PracticeResolver } from './practice/practice.resolver';
import { practices } from './practice/practice.rows';
import { mayPublishPractice } from './practice/practice.rules';
import { Programme } from './programme/programme';
import { ProgrammeMutationsResolver } from './programme/programme-mutations.resolver';
import { ProgrammeParticipation } from './programme/programme-participation';
import { ProgrammeParticipationResolver, ProgrammeResolver } from './programme/programme.resolver';
import { programmes } from './programme/programme.rows';
import { mayCreateProgramme, mayEditProgramme } from './programme/programme.rules';
import { importProjects } from './project/import-projects';
import { Project } from './project/project';
import { ProjectResolver } from './project/project.resolver';
import { projects } from './project/project.rows';
import { ReadFirstResolver } from './read-first/read-first.resolver';
import { RegionRefResolver } from './region.ref';
import { rebuildSearch } from './search/rebuild-search';
import { SearchResolver } from './search/search.resolver';
import { searchableNouns } from './search/searchable-nouns';
import { Deviation } from './registration/deviation';
import { Registration } from './registration/registration';
import { ExperimentRegistrationResolver, RegistrationResolver } from './registration/registration.resolver';

const own =
  <N extends { id: string }>(of: Collection<N, never>): ReferenceResolver =>
  ({ id }, { load }: HubContext) =>
    load.byId(of, id);

const ours: ReferenceResolver = ({ id }) => ({ id });

/** Who tried what, in which programme and project, what was learned, and who has taken it up. */
export const subgraph: Subgraph = {
  name: 'experiments',
  entities: [
    Programme,
    ProgrammeParticipation,
    Project,
    Experiment,
    ExperimentCount,
    ExperimentInterface,
    Hypothesis,
    ExperimentParticipant,
    ExperimentArea,
    ExperimentRegion,
    ExperimentProgramme,
    ExperimentTheme,
    StageTransition,
    CostEntry,
    Practice,
    PracticeOrigin,
    PracticeTheme,
    Adoption,
    AdoptionEntry,
    Lesson,
    LessonCause,
    Registration,
    Deviation,
    Challenge,
    ChallengeTheme,
    ChallengeSubmission,
  ],
  migrations: [First1767225600000, Second1769904000000, Third1775001600000, RollUp1776000000006, Search1776000000005, Promised1776000000002, Adopted1776000000004],
  entities: [
    Programme,
    ProgrammeParticipation,
    Project,
    Experiment,
    ExperimentCount,
    ExperimentInterface,
    Hypothesis,
    ExperimentParticipant,
    ExperimentArea,
    ExperimentRegion,
    ExperimentProgramme,
    ExperimentTheme,
    StageTransition,
    CostEntry,
    Practice,
    PracticeOrigin,
    PracticeTheme,
    Adoption,
    Lesson,
    LessonCause,
    ParticipationMethod,
    ParticipationActivity,
    Idea,
    IdeaSupport,
  ],
  migrations: [First1767225600000, Second1769904000000, Third1775001600000, Participation1776000000003, Adopted1776000000004],
  resolvers: [
    ProgrammeResolver,
    ProgrammeParticipationResolver,
    ProjectResolver,
    ExperimentResolver,
    ExperimentPartsResolver,
    ExperimentMutationsResolver,
    ImportExperimentResultResolver,
    ExperimentParticipantResolver,
    CostEntryResolver,
    PracticeResolver,
    PracticeMaturityResolver,
    AdoptionResolver,
    AdoptionMutationsResolver,
    PracticeDiffusionResolver,
    DiffusionResolver,
    LessonResolver,
    ParticipationMethodResolver,
    ParticipationOfExperimentResolver,
    ParticipationActivityResolver,
    IdeaResolver,
    IdeaMutationsResolver,
    ReadFirstResolver,
    ExperimentCompletenessResolver,
    PracticeCompletenessResolver,
    LessonCompletenessResolver,
    AdoptionCompletenessResolver,
    MunicipalityRefResolver,
    MunicipalityTotalsResolver,
    RegionRefResolver,
    OrganizationRefResolver,
    SearchResolver,
    ExperimentRegistrationResolver,
    RegistrationResolver,
    ChallengeResolver,
    ChallengeSubmissionResolver,
    ChallengeMutationsResolver,
    ExperimentChallengeResolver,
    ProgrammeMutationsResolver,
  ],
  references: {
    Programme: own(programmes),
    Project: own(projects),
    Experiment: own(experiments),
    Practice: own(practices),
    Adoption: own(adoptions),
    Lesson: own(lessons),
    Challenge: own(challenges),
    Idea: own(ideas),
    ParticipationMethod: own(participationMethods),
    Municipality: ours,
    Region: ours,
    Organization: ours,
  },
  seeds: { reference: referenceTables, demo: demoTables },
  rules: {
    proposeExperiment: mayPropose,
    editExperiment: mayEditExperiment,
    transitionExperiment: mayEditExperiment,
    recordHypothesis: mayEditExperiment,
    importExperiments: mayImport,
    recordLesson: mayRecordLesson,
    proposeIdea: signedIn,
    supportIdea: signedIn,
    withdrawSupport: signedIn,
    decideIdea: mayDecideIdea,
    recordParticipation: mayEditExperiment,
    recordFeedback: mayEditExperiment,
    editLesson: mayEditLesson,
    publishPractice: mayPublishPractice,
    promotePractice: mayPublishPractice,
    recordAdoption: mayRecordAdoption,
    registerExperiment: mayEditExperiment,
    amendRegistration: mayEditExperiment,
    recordDeviation: mayEditExperiment,
    createChallenge: mayRunChallenge,
    submitToChallenge: mayEditExperiment,
    assessSubmission: mayRunChallenge,
    selectSubmission: mayRunChallenge,
    createProgramme: mayCreateProgramme,
    editProgramme: mayEditProgramme,
    recordProgrammeRole: mayEditProgramme,
    reviseAdoption: mayRecordAdoption,
    verifyAdoption: mayVerifyAdoption,
    revokeAdoption: mayRecordAdoption,
  },
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
    stewarded({ type: 'Challenge', collection: challenges, mayEdit: mayRunChallenge }),
    stewarded({ type: 'Idea', collection: ideas, mayEdit: author }),
    stewarded({
      type: 'Lesson',
      collection: lessons,
      mayEdit: author,
      untraceable: ({ anonymised }) => anonymised,
    }),
  ],
  rollUps: [experimentCounts, experimentInterfaces],
  commands: { 'import projects': importProjects, 'search rebuild': rebuildSearch },
  searchable: searchableNouns,
};
