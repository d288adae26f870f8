import { join } from 'node:path';
import { foldAll } from '@courage-hub/kit/localized-text';
import type { SeedTable } from '@courage-hub/kit/seed';
import { Adoption } from './adoption/adoption';
import { ExperimentArm, ExperimentArmSite } from './arm/arm';
import { ReportedRound } from './arm/half-year-round';
import { Challenge, ChallengeTheme } from './challenge/challenge';
import { ChallengeSubmission } from './challenge/challenge-submission';
import { AdoptionEntry } from './adoption/adoption-entry';
import { Endorsement } from './endorsement/endorsement';
import { Experiment } from './experiment/experiment';
import { ExperimentArea, ExperimentProgramme, ExperimentRegion, ExperimentTheme } from './experiment/experiment-links';
import { CostEntry, ExperimentParticipant, Hypothesis, StageTransition } from './experiment/experiment-parts';
import { Idea, IdeaSupport } from './idea/idea';
import { ExperimentLegalBasis } from './legal-basis/legal-basis';
import { Lesson, LessonCause } from './lesson/lesson';
import { ParticipationActivity } from './participation-activity/participation-activity';
import { ParticipationMethod } from './participation-method/participation-method';
import { DiaryComment } from './diary/diary-comment';
import { DiaryEntry } from './diary/diary-entry';
import { Milestone } from './monitoring/milestone';
import { MonitoringRound } from './monitoring/monitoring-round';
import { Need } from './need/need';
import { Offer, OfferTheme } from './offer/offer';
import { MaturityStep } from './practice/maturity-step';
import { Practice, PracticeOrigin, PracticeTheme } from './practice/practice';
import { Programme } from './programme/programme';
import { ProgrammeParticipation } from './programme/programme-participation';
import { Project } from './project/project';
import { Deviation } from './registration/deviation';
import { frozen } from './registration/frozen';
import { Registration } from './registration/registration';
import { sortKeyOf } from './sort-key';

const file = (name: string): string => join(__dirname, '..', 'data', 'demo', `${name}.json`);

const asProgramme = (row: Programme): Programme => Object.assign(row, { version: 1, sortKey: sortKeyOf(row.name) });

const asProject = (row: Project): Project =>
  Object.assign(row, { version: 1, sortKey: sortKeyOf(row.title), searchText: foldAll(row.title) });

const asExperiment = (row: Experiment): Experiment =>
  Object.assign(row, {
    version: 1,
    sortKey: sortKeyOf(row.title),
    searchText: foldAll(row.title, row.summary, row.problem),
  });

const asPractice = (row: Practice): Practice =>
  Object.assign(row, {
    version: 1,
    sortKey: sortKeyOf(row.title),
    searchText: foldAll(row.title, row.coreIdea),
  });

const asLesson = (row: Lesson): Lesson =>
  Object.assign(row, { version: 1, searchText: foldAll(row.what, row.why, row.advice) });

const asChallenge = (row: Challenge): Challenge =>
  Object.assign(row, { version: 1, searchText: foldAll(row.title, row.summary) });

const asSubmission = (row: ChallengeSubmission): ChallengeSubmission => Object.assign(row, { version: 1 });

const asRegistration = (row: Registration): Registration => Object.assign(row, frozen(row));

const asAdoption = (row: Adoption): Adoption => Object.assign(row, { version: 1 });

const asIdea = (row: Idea): Idea => Object.assign(row, { version: 1 });

/** The hub's own catalogue of methods. */
export const referenceTables: SeedTable[] = [
  {
    entity: ParticipationMethod,
    file: join(__dirname, '..', 'data', 'reference', 'participation-method.json'),
    type: 'ParticipationMethod',
  },
];
const asFirst = <T extends { version: number }>(row: T): T => Object.assign(row, { version: 1 });

/** The invented tables: one JSON array of rows each, in the order that they refer to each other. */
export const demoTables: SeedTable[] = [
  { entity: Programme, file: file('programme'), complete: asProgramme as never, type: 'Programme' },
  { entity: ProgrammeParticipation, file: file('programme_participation') },
  { entity: Project, file: file('project'), complete: asProject as never, type: 'Project' },
  { entity: Experiment, file: file('experiment'), complete: asExperiment as never, type: 'Experiment' },
  { entity: Hypothesis, file: file('hypothesis') },
  { entity: ExperimentParticipant, file: file('experiment_participant') },
  { entity: ExperimentArea, file: file('experiment_area') },
  { entity: ExperimentRegion, file: file('experiment_region') },
  { entity: ExperimentProgramme, file: file('experiment_programme') },
  { entity: ExperimentTheme, file: file('experiment_theme') },
  { entity: StageTransition, file: file('stage_transition') },
  { entity: CostEntry, file: file('cost_entry') },
  { entity: Practice, file: file('practice'), complete: asPractice as never, type: 'Practice' },
  { entity: PracticeOrigin, file: file('practice_origin') },
  { entity: MaturityStep, file: file('maturity_step') },
  { entity: PracticeTheme, file: file('practice_theme') },
  { entity: Adoption, file: file('adoption'), complete: asAdoption as never, type: 'Adoption' },
  { entity: AdoptionEntry, file: file('adoption_entry') },
  { entity: Lesson, file: file('lesson'), complete: asLesson as never, type: 'Lesson' },
  { entity: LessonCause, file: file('lesson_cause') },
  { entity: Registration, file: file('registration'), complete: asRegistration as never },
  { entity: Deviation, file: file('deviation') },
  { entity: Challenge, file: file('challenge'), complete: asChallenge as never, type: 'Challenge' },
  { entity: ChallengeTheme, file: file('challenge_theme') },
  { entity: ChallengeSubmission, file: file('challenge_submission'), complete: asSubmission as never },
  { entity: ParticipationActivity, file: file('participation_activity') },
  { entity: Idea, file: file('idea'), complete: asIdea as never, type: 'Idea' },
  { entity: IdeaSupport, file: file('idea_support') },
  { entity: MonitoringRound, file: file('monitoring_round') },
  { entity: Milestone, file: file('milestone') },
  { entity: DiaryEntry, file: file('diary_entry'), complete: asFirst as never, type: 'DiaryEntry' },
  { entity: DiaryComment, file: file('diary_comment'), complete: asFirst as never, type: 'DiaryComment' },
  { entity: Need, file: file('need'), complete: asFirst as never, type: 'Need' },
  { entity: Offer, file: file('offer'), complete: asFirst as never, type: 'Offer' },
  { entity: OfferTheme, file: file('offer_theme') },
  { entity: Endorsement, file: file('endorsement') },
  { entity: ExperimentLegalBasis, file: file('experiment_legal_basis') },
  { entity: ExperimentArm, file: file('experiment_arm') },
  { entity: ExperimentArmSite, file: file('experiment_arm_site') },
  { entity: ReportedRound, file: file('half_year_round') },
];
