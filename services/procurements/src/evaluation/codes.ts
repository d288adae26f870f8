import { registerEnumType } from 'type-graphql';

export enum SubjectType {
  Experiment = 'Experiment',
  Programme = 'Programme',
  Practice = 'Practice',
  ContractingProcess = 'ContractingProcess',
}

export enum EvaluationKind {
  EX_ANTE = 'EX_ANTE',
  FORMATIVE = 'FORMATIVE',
  RAPID = 'RAPID',
  SUMMATIVE = 'SUMMATIVE',
  FOLLOW_UP = 'FOLLOW_UP',
  META = 'META',
}
registerEnumType(EvaluationKind, {
  name: 'EvaluationKind',
  description:
    'When and what for: before, during (to improve, or quickly), at the end, later, or of other evaluations.',
});

export enum EvaluatorKind {
  SELF = 'SELF',
  PEER = 'PEER',
  EXTERNAL = 'EXTERNAL',
  RESEARCH = 'RESEARCH',
}
registerEnumType(EvaluatorKind, {
  name: 'EvaluatorKind',
  description: 'Who judged: the experimenters themselves, another municipality, an outside evaluator, or researchers.',
});

export enum DesignType {
  RANDOMISED = 'RANDOMISED',
  CLUSTER_RANDOMISED = 'CLUSTER_RANDOMISED',
  STEPPED_WEDGE = 'STEPPED_WEDGE',
  REGRESSION_DISCONTINUITY = 'REGRESSION_DISCONTINUITY',
  DIFFERENCE_IN_DIFFERENCES = 'DIFFERENCE_IN_DIFFERENCES',
  INTERRUPTED_TIME_SERIES = 'INTERRUPTED_TIME_SERIES',
  MATCHED_COMPARISON = 'MATCHED_COMPARISON',
  BEFORE_AFTER = 'BEFORE_AFTER',
  POST_ONLY = 'POST_ONLY',
  THEORY_BASED = 'THEORY_BASED',
  CONTRIBUTION_ANALYSIS = 'CONTRIBUTION_ANALYSIS',
  CASE_STUDY = 'CASE_STUDY',
  DEVELOPMENTAL = 'DEVELOPMENTAL',
  COST_BENEFIT = 'COST_BENEFIT',
}
registerEnumType(DesignType, { name: 'DesignType', description: 'How the evaluation found out.' });

export enum DacCriterion {
  RELEVANCE = 'RELEVANCE',
  COHERENCE = 'COHERENCE',
  EFFECTIVENESS = 'EFFECTIVENESS',
  EFFICIENCY = 'EFFICIENCY',
  IMPACT = 'IMPACT',
  SUSTAINABILITY = 'SUSTAINABILITY',
}
registerEnumType(DacCriterion, { name: 'DacCriterion', description: 'OECD-DAC evaluation criteria of 2019.' });

export enum ResultLevel {
  INPUT = 'INPUT',
  ACTIVITY = 'ACTIVITY',
  OUTPUT = 'OUTPUT',
  OUTCOME = 'OUTCOME',
  IMPACT = 'IMPACT',
}
registerEnumType(ResultLevel, {
  name: 'ResultLevel',
  description: 'The place in the results chain (IATI results, and the inputs and activities before them).',
});

export enum EvidenceLevel {
  NONE = 'NONE',
  LEVEL_1_PLAUSIBLE = 'LEVEL_1_PLAUSIBLE',
  LEVEL_2_CHANGE_SEEN = 'LEVEL_2_CHANGE_SEEN',
  LEVEL_3_CAUSAL = 'LEVEL_3_CAUSAL',
  LEVEL_4_REPLICATED = 'LEVEL_4_REPLICATED',
  LEVEL_5_SCALED = 'LEVEL_5_SCALED',
}
registerEnumType(EvidenceLevel, {
  name: 'EvidenceLevel',
  description:
    'Nesta Standards of Evidence: a plausible account, a change seen, a change caused, repeated elsewhere, at work at scale.',
});

export enum Payer {
  MUNICIPALITY = 'MUNICIPALITY',
  WELLBEING_COUNTY = 'WELLBEING_COUNTY',
  STATE = 'STATE',
  RESIDENT = 'RESIDENT',
  COMPANY = 'COMPANY',
  OTHER = 'OTHER',
}
registerEnumType(Payer, { name: 'Payer', description: 'Who pays, or to whom a benefit goes.' });
