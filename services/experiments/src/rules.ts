import { signedIn } from '@courage-hub/kit/rules';
import { mayRecordAdoption, mayVerifyAdoption } from './adoption/adoption.rules';
import { mayReportRound } from './arm/arm.rules';
import { mayRunChallenge, mayWithdrawSubmission } from './challenge/challenge.rules';
import { mayComment, mayRemoveFromDiary, mayWriteDiary } from './diary/diary.rules';
import { mayEditExperiment, mayImport, mayPropose, editorOfLead } from './experiment/experiment.rules';
import { mayDecideIdea } from './idea/idea.rules';
import { mayRecordLesson, mayEditLesson } from './lesson/lesson.rules';
import { mayCloseOffer, mayOffer } from './offer/offer.rules';
import { editorOfJoined, mayEndParticipation } from './participant/participant.rules';
import { mayPublishPractice } from './practice/practice.rules';
import { mayCreateProgramme, mayEditProgramme } from './programme/programme.rules';
import type { Rule } from '@courage-hub/kit/rules';

/** Who may send each mutation. */
export const rules: Readonly<Record<string, Rule>> = {
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
  addParticipant: mayEditExperiment,
  answerParticipation: editorOfJoined,
  endParticipation: mayEndParticipation,
  recordLegalBasis: mayEditExperiment,
  endLegalBasis: mayEditExperiment,
  recordArm: mayEditExperiment,
  recordHalfYearRound: mayReportRound,
  editPractice: mayPublishPractice,
  retirePractice: mayPublishPractice,
  editChallenge: mayRunChallenge,
  withdrawSubmission: mayWithdrawSubmission,
};
