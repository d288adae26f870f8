import type { Collection } from '@courage-hub/kit/collection';
import type { HubContext } from '@courage-hub/kit/context';
import { author, signedIn } from '@courage-hub/kit/rules';
import { stewarded } from '@courage-hub/kit/stewardship';
import type { ReferenceResolver, Subgraph } from '@courage-hub/kit/subgraph';
import { Adoption } from './adoption/adoption';
import { AdoptionEntry } from './adoption/adoption-entry';
import { AdoptionMutationsResolver } from './adoption/adoption-mutations.resolver';
import { AdoptionResolver } from './adoption/adoption.resolver';
import { adoptions } from './adoption/adoption.rows';
import { mayKeepAdoption, mayRecordAdoption, mayVerifyAdoption } from './adoption/adoption.rules';
import { DiffusionResolver, PracticeDiffusionResolver } from './adoption/diffusion.resolver';
import { Challenge, ChallengeTheme } from './challenge/challenge';
import { ChallengeMutationsResolver } from './challenge/challenge-mutations.resolver';
import { ChallengeSubmission } from './challenge/challenge-submission';
import {
  ChallengeResolver,
  ChallengeSubmissionResolver,
  ExperimentChallengeResolver,
} from './challenge/challenge.resolver';
import { challenges } from './challenge/challenge.rows';
import { mayRunChallenge } from './challenge/challenge.rules';
import {
  AdoptionCompletenessResolver,
  ExperimentCompletenessResolver,
  LessonCompletenessResolver,
  PracticeCompletenessResolver,
} from './completeness/completeness.resolver';
import { CostResolver } from './cost/cost.resolver';
import { DiaryComment } from './diary/diary-comment';
import { DiaryEntry } from './diary/diary-entry';
import { DiaryEntryResolver, DiaryResolver } from './diary/diary.resolver';
import { mayComment, mayRemoveFromDiary, mayWriteDiary } from './diary/diary.rules';
import { Endorsement } from './endorsement/endorsement';
import { EndorsementResolver, EndorsementsOfExperimentResolver } from './endorsement/endorsement.resolver';
import { Experiment } from './experiment/experiment';
import { ExperimentCount, experimentCounts } from './experiment/experiment-count';
import { ExperimentInterface, experimentInterfaces } from './experiment/experiment-interface';
import { ExperimentArea, ExperimentProgramme, ExperimentRegion, ExperimentTheme } from './experiment/experiment-links';
import {
  ExperimentMutationsResolver,
  ImportExperimentResultResolver,
} from './experiment/experiment-mutations.resolver';
import { CostEntry, ExperimentParticipant, Hypothesis, StageTransition } from './experiment/experiment-parts';
import {
  CostEntryResolver,
  ExperimentParticipantResolver,
  ExperimentPartsResolver,
} from './experiment/experiment-parts.resolver';
import { ExperimentResolver } from './experiment/experiment.resolver';
import { experiments } from './experiment/experiment.rows';
import { looksAfter, mayEditExperiment, mayImport, mayPropose, editorOfLead } from './experiment/experiment.rules';
import { demoTables, referenceTables } from './fixtures';
import { FollowUpResolver, FollowUpsOfExperimentResolver } from './follow-up/follow-up.resolver';
import { GateResolver } from './gate/gate.resolver';
import { Idea, IdeaSupport } from './idea/idea';
import { IdeaMutationsResolver } from './idea/idea-mutations.resolver';
import { IdeaResolver } from './idea/idea.resolver';
import { ideas } from './idea/idea.rows';
import { mayDecideIdea } from './idea/idea.rules';
import { Lesson, LessonCause } from './lesson/lesson';
import { LessonResolver } from './lesson/lesson.resolver';
import { lessons } from './lesson/lesson.rows';
import { mayRecordLesson, mayEditLesson } from './lesson/lesson.rules';
import { Adopted1776000000004 } from './migrations/adopted';
import { First1767225600000 } from './migrations/first';
import { Participation1776000000003 } from './migrations/participation';
import { Promised1776000000002 } from './migrations/promised';
import { RollUp1776000000006 } from './migrations/rollup';
import { Running1776000000001 } from './migrations/running';
import { Search1776000000005 } from './migrations/search';
import { Second1769904000000 } from './migrations/second';
import { Third1775001600000 } from './migrations/third';
import { Milestone } from './monitoring/milestone';
import { MonitoringRound } from './monitoring/monitoring-round';
import { MonitoringResolver } from './monitoring/monitoring.resolver';
import { MunicipalityTotalsResolver } from './municipality-totals.resolver';
import { MunicipalityRefResolver } from './municipality.ref';
import { Need } from './need/need';
import { NeedResolver, NeedsOfExperimentResolver } from './need/need.resolver';
import { Offer, OfferTheme } from './offer/offer';
import { OfferResolver } from './offer/offer.resolver';
import { offers } from './offer/offer.rows';
import { mayCloseOffer, mayOffer } from './offer/offer.rules';
import { OrganizationRefResolver } from './organization.ref';
import { ParticipationActivity } from './participation-activity/participation-activity';
import {
  ParticipationActivityResolver,
  ParticipationOfExperimentResolver,
} from './participation-activity/participation-activity.resolver';
import { ParticipationMethod } from './participation-method/participation-method';
import { ParticipationMethodResolver } from './participation-method/participation-method.resolver';
import { participationMethods } from './participation-method/participation-method.rows';
import { PracticeMaturityResolver } from './practice/maturity.resolver';
import { Practice, PracticeOrigin, PracticeTheme } from './practice/practice';
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
import { Deviation } from './registration/deviation';
import { Registration } from './registration/registration';
import { ExperimentRegistrationResolver, RegistrationResolver } from './registration/registration.resolver';
import { rebuildSearch } from './search/rebuild-search';
import { SearchResolver } from './search/search.resolver';
import { searchableNouns } from './search/searchable-nouns';

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
    Lesson,
    LessonCause,
    Registration,
    Deviation,
    Challenge,
    ChallengeTheme,
    ChallengeSubmission,
    ParticipationMethod,
    ParticipationActivity,
    Idea,
    IdeaSupport,
    AdoptionEntry,
    MonitoringRound,
    Milestone,
    DiaryEntry,
    DiaryComment,
    Need,
    Offer,
    OfferTheme,
    Endorsement,
  ],
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
  ],
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
    AdoptionResolver,
    LessonResolver,
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
    ParticipationMethodResolver,
    ParticipationOfExperimentResolver,
    ParticipationActivityResolver,
    IdeaResolver,
    IdeaMutationsResolver,
    PracticeMaturityResolver,
    AdoptionMutationsResolver,
    PracticeDiffusionResolver,
    DiffusionResolver,
    ReadFirstResolver,
    ExperimentCompletenessResolver,
    PracticeCompletenessResolver,
    LessonCompletenessResolver,
    AdoptionCompletenessResolver,
    MonitoringResolver,
    DiaryResolver,
    DiaryEntryResolver,
    NeedsOfExperimentResolver,
    NeedResolver,
    OfferResolver,
    GateResolver,
    FollowUpResolver,
    FollowUpsOfExperimentResolver,
    CostResolver,
    EndorsementsOfExperimentResolver,
    EndorsementResolver,
  ],
  references: {
    Programme: own(programmes),
    Project: own(projects),
    Experiment: own(experiments),
    Practice: own(practices),
    Adoption: own(adoptions),
    Lesson: own(lessons),
    Municipality: ours,
    Region: ours,
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
  rules: {
    proposeExperiment: mayPropose,
    editExperiment: mayEditExperiment,
    transitionExperiment: mayEditExperiment,
    recordHypothesis: mayEditExperiment,
    importExperiments: mayImport,
    recordLesson: mayRecordLesson,
    publishPractice: mayPublishPractice,
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
    proposeIdea: signedIn,
    supportIdea: signedIn,
    withdrawSupport: signedIn,
    decideIdea: mayDecideIdea,
    recordParticipation: mayEditExperiment,
    recordFeedback: mayEditExperiment,
    editLesson: mayEditLesson,
    promotePractice: mayPublishPractice,
    reviseAdoption: mayRecordAdoption,
    verifyAdoption: mayVerifyAdoption,
    revokeAdoption: mayRecordAdoption,
    recordMonitoringRound: mayEditExperiment,
    recordMilestone: mayEditExperiment,
    writeDiaryEntry: mayWriteDiary,
    commentOnDiary: mayComment,
    removeFromDiary: mayRemoveFromDiary,
    recordNeed: mayEditExperiment,
    closeNeed: mayEditExperiment,
    makeOffer: mayOffer,
    closeOffer: mayCloseOffer,
    recordGateDecision: mayEditExperiment,
    recordFollowUp: mayEditExperiment,
    recordCost: mayEditExperiment,
    endorseExperiment: editorOfLead,
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
  rollUps: [experimentCounts, experimentInterfaces],
  commands: {
    'import projects': importProjects,
    'search rebuild': rebuildSearch,
  },
  searchable: searchableNouns,
};
