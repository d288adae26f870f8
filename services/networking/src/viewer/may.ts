import { mayWrite, type Viewer } from '@courage-hub/kit/viewer';

const SIGNED_IN = ['PARTICIPANT'];
const PROGRAMME = ['EDITOR', 'COORDINATOR', 'ADMINISTRATOR'];

/**
 * The roles one of which the sender of each mutation of the graph holds over something; whether over the record at hand,
 * the mutation's own rule says. Records have authors, and any participant may be one.
 */
export const SENDERS: Readonly<Record<string, readonly string[]>> = {
  proposeExperiment: SIGNED_IN,
  editExperiment: SIGNED_IN,
  transitionExperiment: SIGNED_IN,
  recordHypothesis: SIGNED_IN,
  registerExperiment: SIGNED_IN,
  amendRegistration: SIGNED_IN,
  recordDeviation: SIGNED_IN,
  createChallenge: ['COORDINATOR', 'ADMINISTRATOR'],
  submitToChallenge: SIGNED_IN,
  assessSubmission: ['COORDINATOR', 'ADMINISTRATOR'],
  selectSubmission: ['COORDINATOR', 'ADMINISTRATOR'],
  editChallenge: ['COORDINATOR', 'ADMINISTRATOR'],
  withdrawSubmission: SIGNED_IN,
  createProgramme: ['ADMINISTRATOR'],
  editProgramme: ['COORDINATOR', 'ADMINISTRATOR'],
  recordProgrammeRole: ['COORDINATOR', 'ADMINISTRATOR'],
  recordParticipation: SIGNED_IN,
  recordFeedback: SIGNED_IN,
  proposeIdea: SIGNED_IN,
  supportIdea: SIGNED_IN,
  withdrawSupport: SIGNED_IN,
  decideIdea: ['EDITOR', 'ADMINISTRATOR'],
  recordLesson: SIGNED_IN,
  editLesson: SIGNED_IN,
  recordMonitoringRound: SIGNED_IN,
  recordMilestone: SIGNED_IN,
  writeDiaryEntry: SIGNED_IN,
  commentOnDiary: SIGNED_IN,
  removeFromDiary: SIGNED_IN,
  recordNeed: SIGNED_IN,
  closeNeed: SIGNED_IN,
  makeOffer: SIGNED_IN,
  closeOffer: SIGNED_IN,
  recordGateDecision: SIGNED_IN,
  recordFollowUp: SIGNED_IN,
  recordCost: SIGNED_IN,
  endorseExperiment: ['EDITOR'],
  addParticipant: SIGNED_IN,
  answerParticipation: ['EDITOR'],
  endParticipation: SIGNED_IN,
  recordLegalBasis: SIGNED_IN,
  endLegalBasis: SIGNED_IN,
  recordArm: SIGNED_IN,
  recordHalfYearRound: SIGNED_IN,
  importExperiments: PROGRAMME,
  publishPractice: PROGRAMME,
  promotePractice: PROGRAMME,
  editPractice: PROGRAMME,
  retirePractice: PROGRAMME,
  recordAdoption: ['EDITOR'],
  recordMaturity: ['EDITOR'],
  reviseAdoption: ['EDITOR'],
  verifyAdoption: ['COORDINATOR', 'MODERATOR', 'ADMINISTRATOR'],
  revokeAdoption: ['EDITOR'],
  createContractingProcess: ['EDITOR', 'ADMINISTRATOR'],
  recordEvaluation: SIGNED_IN,
  setVisibility: SIGNED_IN,
  deleteRecord: SIGNED_IN,
  restoreRecord: SIGNED_IN,
  createGroup: SIGNED_IN,
  joinGroup: SIGNED_IN,
  leaveGroup: ['MEMBER', 'FACILITATOR', 'LEAD'],
};

/** The mutations that the viewer could send at all. */
export const mayOf = (viewer: Viewer, senders = SENDERS): string[] => {
  const held = new Set(mayWrite(viewer) ? viewer.grants.map(({ role }) => role) : []);
  return Object.keys(senders)
    .filter((mutation) => senders[mutation]!.some((role) => held.has(role)))
    .sort();
};
