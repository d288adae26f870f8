import type { HubContext } from '@courage-hub/kit/context';
import type { Collection } from '@courage-hub/kit/collection';
import { author } from '@courage-hub/kit/rules';
import { stewarded } from '@courage-hub/kit/stewardship';
import type { ReferenceResolver, Subgraph } from '@courage-hub/kit/subgraph';
import { Adoption } from './adoption/adoption';
import { AdoptionResolver } from './adoption/adoption.resolver';
import { adoptions } from './adoption/adoption.rows';
import { mayKeepAdoption, mayRecordAdoption } from './adoption/adoption.rules';
import { Endorsement } from './endorsement/endorsement';
import { EndorsementResolver, EndorsementsOfExperimentResolver } from './endorsement/endorsement.resolver';
import { Experiment } from './experiment/experiment';
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
import { editorOfLead, looksAfter, mayEditExperiment, mayImport, mayPropose } from './experiment/experiment.rules';
import { CostResolver } from './cost/cost.resolver';
import { DiaryComment } from './diary/diary-comment';
import { DiaryEntry } from './diary/diary-entry';
import { DiaryEntryResolver, DiaryResolver } from './diary/diary.resolver';
import { mayComment, mayRemoveFromDiary, mayWriteDiary } from './diary/diary.rules';
import { demoTables } from './fixtures';
import { FollowUpResolver, FollowUpsOfExperimentResolver } from './follow-up/follow-up.resolver';
import { GateResolver } from './gate/gate.resolver';
import { Lesson, LessonCause } from './lesson/lesson';
import { LessonResolver } from './lesson/lesson.resolver';
import { lessons } from './lesson/lesson.rows';
import { mayRecordLesson } from './lesson/lesson.rules';
import { First1767225600000 } from './migrations/first';
import { Running1776000000001 } from './migrations/running';
import { Second1769904000000 } from './migrations/second';
import { Third1775001600000 } from './migrations/third';
import { Milestone } from './monitoring/milestone';
import { MonitoringRound } from './monitoring/monitoring-round';
import { MonitoringResolver } from './monitoring/monitoring.resolver';
import { MunicipalityRefResolver } from './municipality.ref';
import { Need } from './need/need';
import { NeedResolver, NeedsOfExperimentResolver } from './need/need.resolver';
import { Offer, OfferTheme } from './offer/offer';
import { OfferResolver } from './offer/offer.resolver';
import { offers } from './offer/offer.rows';
import { mayCloseOffer, mayOffer } from './offer/offer.rules';
import { OrganizationRefResolver } from './organization.ref';
import { Practice, PracticeOrigin, PracticeTheme } from './practice/practice';
import { PracticeResolver } from './practice/practice.resolver';
import { practices } from './practice/practice.rows';
import { mayPublishPractice } from './practice/practice.rules';
import { Programme } from './programme/programme';
import { ProgrammeParticipation } from './programme/programme-participation';
import { ProgrammeParticipationResolver, ProgrammeResolver } from './programme/programme.resolver';
import { programmes } from './programme/programme.rows';
import { importProjects } from './project/import-projects';
import { Project } from './project/project';
import { ProjectResolver } from './project/project.resolver';
import { projects } from './project/project.rows';
import { RegionRefResolver } from './region.ref';

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
    MonitoringRound,
    Milestone,
    DiaryEntry,
    DiaryComment,
    Need,
    Offer,
    OfferTheme,
    Endorsement,
  ],
  migrations: [First1767225600000, Second1769904000000, Third1775001600000, Running1776000000001],
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
    MunicipalityRefResolver,
    RegionRefResolver,
    OrganizationRefResolver,
  ],
  references: {
    Programme: own(programmes),
    Project: own(projects),
    Experiment: own(experiments),
    Practice: own(practices),
    Adoption: own(adoptions),
    Lesson: own(lessons),
    Offer: own(offers),
    Municipality: ours,
    Region: ours,
    Organization: ours,
  },
  seeds: { reference: [], demo: demoTables },
  rules: {
    proposeExperiment: mayPropose,
    editExperiment: mayEditExperiment,
    transitionExperiment: mayEditExperiment,
    recordHypothesis: mayEditExperiment,
    importExperiments: mayImport,
    recordLesson: mayRecordLesson,
    publishPractice: mayPublishPractice,
    recordAdoption: mayRecordAdoption,
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
    stewarded({ type: 'Offer', collection: offers, mayEdit: author }),
    stewarded({ type: 'Adoption', collection: adoptions, mayEdit: mayKeepAdoption }),
    stewarded({
      type: 'Lesson',
      collection: lessons,
      mayEdit: author,
      untraceable: ({ anonymised }) => anonymised,
    }),
  ],
  commands: { 'import projects': importProjects },
};
