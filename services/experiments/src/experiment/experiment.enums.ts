import { registerEnumType } from 'type-graphql';

export enum ExperimentKind {
  SMALL_EXPERIMENT = 'SMALL_EXPERIMENT',
  PILOT = 'PILOT',
  STRATEGIC_EXPERIMENT = 'STRATEGIC_EXPERIMENT',
  NATIONAL_EXPERIMENT = 'NATIONAL_EXPERIMENT',
  REGULATORY_SANDBOX = 'REGULATORY_SANDBOX',
  LIVING_LAB = 'LIVING_LAB',
  FIELD_TRIAL = 'FIELD_TRIAL',
}
registerEnumType(ExperimentKind, {
  name: 'ExperimentKind',
  description: 'How large and how formal an experiment is.',
});

export enum ExperimentStatus {
  IDEA = 'IDEA',
  PROPOSED = 'PROPOSED',
  DESIGN = 'DESIGN',
  READY = 'READY',
  RUNNING = 'RUNNING',
  PAUSED = 'PAUSED',
  ENDED = 'ENDED',
  STOPPED_EARLY = 'STOPPED_EARLY',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ExperimentStatus, {
  name: 'ExperimentStatus',
  description:
    'How far an experiment is. It says nothing of the result (`outcome`) nor of what followed (`continuation`).',
});

export enum ExperimentOutcome {
  NOT_YET_KNOWN = 'NOT_YET_KNOWN',
  CONFIRMED = 'CONFIRMED',
  PARTLY_CONFIRMED = 'PARTLY_CONFIRMED',
  NOT_CONFIRMED = 'NOT_CONFIRMED',
  INCONCLUSIVE = 'INCONCLUSIVE',
}
registerEnumType(ExperimentOutcome, {
  name: 'ExperimentOutcome',
  description: 'Whether the hypothesis held. NOT_CONFIRMED is a result, not a failure.',
});

export enum Continuation {
  NOT_YET_KNOWN = 'NOT_YET_KNOWN',
  EMBEDDED = 'EMBEDDED',
  SCALED = 'SCALED',
  PARTLY_USED = 'PARTLY_USED',
  CONTINUED_AS_EXPERIMENT = 'CONTINUED_AS_EXPERIMENT',
  NOT_CONTINUED = 'NOT_CONTINUED',
}
registerEnumType(Continuation, {
  name: 'Continuation',
  description: 'What became of an experiment: normal work, wider use, parts in use, another round, or nothing.',
});

export enum StopReason {
  GOAL_REACHED = 'GOAL_REACHED',
  HARM_OR_RISK = 'HARM_OR_RISK',
  NO_EFFECT = 'NO_EFFECT',
  NO_DEMAND = 'NO_DEMAND',
  NO_RESOURCES = 'NO_RESOURCES',
  NO_MANDATE = 'NO_MANDATE',
  LEGAL_BARRIER = 'LEGAL_BARRIER',
  PROCUREMENT_FAILED = 'PROCUREMENT_FAILED',
  PARTNER_LEFT = 'PARTNER_LEFT',
  MERGED = 'MERGED',
  OTHER = 'OTHER',
}
registerEnumType(StopReason, {
  name: 'StopReason',
  description: 'Why an experiment was stopped early or withdrawn.',
});

export enum ParticipantRole {
  LEAD = 'LEAD',
  CO_EXPERIMENTER = 'CO_EXPERIMENTER',
  FUNDER = 'FUNDER',
  SUPPLIER = 'SUPPLIER',
  RESEARCHER = 'RESEARCHER',
  END_USER = 'END_USER',
  RESIDENT = 'RESIDENT',
  STAFF = 'STAFF',
  ELECTED_OFFICIAL = 'ELECTED_OFFICIAL',
  MANAGEMENT = 'MANAGEMENT',
  ASSOCIATION = 'ASSOCIATION',
  MENTOR = 'MENTOR',
}
registerEnumType(ParticipantRole, {
  name: 'ParticipantRole',
  description: 'What a participant is in an experiment (the actors of the ARTTU2 survey).',
});

export enum GateDecisionKind {
  GO = 'GO',
  NO_GO = 'NO_GO',
  PIVOT = 'PIVOT',
  EXTEND = 'EXTEND',
  STOP = 'STOP',
  SCALE = 'SCALE',
}
registerEnumType(GateDecisionKind, {
  name: 'GateDecisionKind',
  description: 'What was decided at a gate of an experiment.',
});

export enum CostKind {
  PERSONNEL = 'PERSONNEL',
  PURCHASES = 'PURCHASES',
  EQUIPMENT = 'EQUIPMENT',
  PARTICIPATION = 'PARTICIPATION',
  EVALUATION = 'EVALUATION',
  OVERHEAD = 'OVERHEAD',
  IN_KIND = 'IN_KIND',
}
registerEnumType(CostKind, { name: 'CostKind', description: 'What a cost was for.' });
