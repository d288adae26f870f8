import type { Subgraph } from '@courage-hub/kit/subgraph';
import { AdoptionMutationsResolver } from './adoption/adoption-mutations.resolver';
import { AdoptionResolver } from './adoption/adoption.resolver';
import { DiffusionResolver, PracticeDiffusionResolver } from './adoption/diffusion.resolver';
import { PracticeUptakeRefResolver } from './adoption/uptake.ref';
import { ArmsOfExperimentResolver, ExperimentArmResolver, ExperimentArmSiteResolver } from './arm/arm.resolver';
import { ChallengeMutationsResolver } from './challenge/challenge-mutations.resolver';
import {
  ChallengeResolver,
  ChallengeSubmissionResolver,
  ExperimentChallengeResolver,
} from './challenge/challenge.resolver';
import {
  AdoptionCompletenessResolver,
  ExperimentCompletenessResolver,
  LessonCompletenessResolver,
  PracticeCompletenessResolver,
} from './completeness/completeness.resolver';
import { CostResolver } from './cost/cost.resolver';
import { DiaryEntryResolver, DiaryResolver } from './diary/diary.resolver';
import { EndorsementResolver, EndorsementsOfExperimentResolver } from './endorsement/endorsement.resolver';
import {
  ExperimentMutationsResolver,
  ImportExperimentResultResolver,
} from './experiment/experiment-mutations.resolver';
import {
  CostEntryResolver,
  ExperimentParticipantResolver,
  ExperimentPartsResolver,
} from './experiment/experiment-parts.resolver';
import { ExperimentResolver } from './experiment/experiment.resolver';
import { FollowUpResolver, FollowUpsOfExperimentResolver } from './follow-up/follow-up.resolver';
import { GateResolver } from './gate/gate.resolver';
import { IdeaMutationsResolver } from './idea/idea-mutations.resolver';
import { IdeaResolver } from './idea/idea.resolver';
import { LegalBasisResolver } from './legal-basis/legal-basis.resolver';
import { LessonResolver } from './lesson/lesson.resolver';
import { MonitoringResolver } from './monitoring/monitoring.resolver';
import { MunicipalityTotalsResolver } from './municipality-totals.resolver';
import { MunicipalityRefResolver } from './municipality.ref';
import { NeedResolver, NeedsOfExperimentResolver } from './need/need.resolver';
import { OfferResolver } from './offer/offer.resolver';
import { OrganizationRefResolver } from './organization.ref';
import {
  ParticipationActivityResolver,
  ParticipationOfExperimentResolver,
} from './participation-activity/participation-activity.resolver';
import { ParticipationMethodResolver } from './participation-method/participation-method.resolver';
import { ParticipantResolver } from './participant/participant.resolver';
import { PracticeMaturityResolver } from './practice/maturity.resolver';
import { PracticeResolver } from './practice/practice.resolver';
import { ProgrammeMutationsResolver } from './programme/programme-mutations.resolver';
import { ProgrammeParticipationResolver, ProgrammeResolver } from './programme/programme.resolver';
import { ProjectResolver } from './project/project.resolver';
import { ReadFirstResolver } from './read-first/read-first.resolver';
import { RegionRefResolver } from './region.ref';
import { TerritoryTotalsResolver } from './territory.resolver';
import { ExperimentRegistrationResolver, RegistrationResolver } from './registration/registration.resolver';
import { SearchResolver } from './search/search.resolver';

/** Everything that answers a field. */
export const resolvers: Subgraph['resolvers'] = [
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
  TerritoryTotalsResolver,
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
  PracticeUptakeRefResolver,
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
  ParticipantResolver,
  LegalBasisResolver,
  ArmsOfExperimentResolver,
  ExperimentArmResolver,
  ExperimentArmSiteResolver,
];
