import { Adoption } from './adoption/adoption';
import { AdoptionEntry } from './adoption/adoption-entry';
import { ExperimentArm, ExperimentArmSite } from './arm/arm';
import { ReportedRound } from './arm/half-year-round';
import { Challenge, ChallengeTheme } from './challenge/challenge';
import { ChallengeSubmission } from './challenge/challenge-submission';
import { DiaryComment } from './diary/diary-comment';
import { DiaryEntry } from './diary/diary-entry';
import { Endorsement } from './endorsement/endorsement';
import { Experiment } from './experiment/experiment';
import { ExperimentCount } from './experiment/experiment-count';
import { ExperimentInterface } from './experiment/experiment-interface';
import { ExperimentArea, ExperimentProgramme, ExperimentRegion, ExperimentTheme } from './experiment/experiment-links';
import { CostEntry, ExperimentParticipant, Hypothesis, StageTransition } from './experiment/experiment-parts';
import { Idea, IdeaSupport } from './idea/idea';
import { ExperimentLegalBasis } from './legal-basis/legal-basis';
import { Lesson, LessonCause } from './lesson/lesson';
import { Milestone } from './monitoring/milestone';
import { MonitoringRound } from './monitoring/monitoring-round';
import { Need } from './need/need';
import { Offer, OfferTheme } from './offer/offer';
import { ParticipationActivity } from './participation-activity/participation-activity';
import { ParticipationMethod } from './participation-method/participation-method';
import { MaturityStep } from './practice/maturity-step';
import { Practice, PracticeOrigin, PracticeTheme } from './practice/practice';
import { Programme } from './programme/programme';
import { ProgrammeParticipation } from './programme/programme-participation';
import { Project } from './project/project';
import { Deviation } from './registration/deviation';
import { Registration } from './registration/registration';

/** Every table of the service. */
export const entities = [
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
  ExperimentLegalBasis,
  ExperimentArm,
  ExperimentArmSite,
  ReportedRound,
  MaturityStep,
];
