import type { Collection } from '@courage-hub/kit/collection';
import type { HubContext } from '@courage-hub/kit/context';
import { stewarded } from '@courage-hub/kit/stewardship';
import type { ReferenceResolver, Subgraph } from '@courage-hub/kit/subgraph';
import { Award, AwardSupplier } from './contracting-process/award';
import { AwardResolver } from './contracting-process/award.resolver';
import { Contract } from './contracting-process/contract';
import { ContractingProcess } from './contracting-process/contracting-process';
import { ContractingProcessResolver, RelatedProcessResolver } from './contracting-process/contracting-process.resolver';
import { processes } from './contracting-process/contracting-process.rows';
import { mayCreateProcess, mayEditProcess } from './contracting-process/contracting-process.rules';
import { ProcessCpv, ProcessExperiment } from './contracting-process/links';
import { Party } from './contracting-process/party';
import { RelatedProcess } from './contracting-process/related-process';
import { Arm } from './evaluation/arm';
import { CriterionRating } from './evaluation/criterion-rating';
import { EffectEstimate } from './evaluation/effect-estimate';
import { EfficiencyResult } from './evaluation/efficiency-result';
import { Evaluation } from './evaluation/evaluation';
import { EffectEstimateResolver, EvaluationDesignResolver, EvaluationResolver } from './evaluation/evaluation.resolver';
import { evaluations } from './evaluation/evaluation.rows';
import { mayEditEvaluation, mayPublishEvaluation, mayRecordEvaluation } from './evaluation/evaluation.rules';
import { ExperimentRefResolver } from './experiment.ref.resolver';
import { demoTables } from './fixtures';
import { Indicator, IndicatorPeriod } from './indicator/indicator';
import { IndicatorResolver } from './indicator/indicator.resolver';
import { indicators } from './indicator/indicator.rows';
import { AuditIndex1776000000051 } from './migrations/audit-index';
import { First1767225600000 } from './migrations/first';
import { Second1769904000000 } from './migrations/second';
import { Third1775001600000 } from './migrations/third';
import { MunicipalityRefResolver } from './municipality.ref.resolver';
import { OrganizationRefResolver } from './organization.ref.resolver';
import { PracticeRefResolver } from './practice.ref.resolver';
import { ProgrammeRefResolver } from './programme.ref.resolver';

const own =
  <N extends { id: string }>(of: Collection<N, never>): ReferenceResolver =>
  ({ id }, { load }: HubContext) =>
    load.byId(of, id);

const foreign: ReferenceResolver = ({ id }) => ({ id });

/** What was bought and how, what was evaluated and how surely. */
export const subgraph: Subgraph = {
  name: 'procurements',
  entities: [
    ContractingProcess,
    Party,
    Award,
    AwardSupplier,
    Contract,
    RelatedProcess,
    ProcessExperiment,
    ProcessCpv,
    Evaluation,
    Arm,
    Indicator,
    IndicatorPeriod,
    EffectEstimate,
    CriterionRating,
    EfficiencyResult,
  ],
  migrations: [First1767225600000, Second1769904000000, Third1775001600000, AuditIndex1776000000051],
  resolvers: [
    ContractingProcessResolver,
    RelatedProcessResolver,
    AwardResolver,
    EvaluationResolver,
    EvaluationDesignResolver,
    EffectEstimateResolver,
    IndicatorResolver,
    ExperimentRefResolver,
    ProgrammeRefResolver,
    PracticeRefResolver,
    MunicipalityRefResolver,
    OrganizationRefResolver,
  ],
  references: {
    ContractingProcess: ({ id, ocid }, { load }: HubContext) => load.byId(processes, id ?? (ocid as string)),
    Evaluation: own(evaluations),
    Indicator: own(indicators),
    Experiment: foreign,
    Programme: foreign,
    Practice: foreign,
    Municipality: foreign,
    Organization: foreign,
  },
  rules: { createContractingProcess: mayCreateProcess, recordEvaluation: mayRecordEvaluation },
  stewarded: [
    stewarded({ type: 'ContractingProcess', collection: processes, mayEdit: mayEditProcess }),
    stewarded({
      type: 'Evaluation',
      collection: evaluations,
      mayEdit: mayEditEvaluation,
      mayPublish: mayPublishEvaluation,
    }),
  ],
  seeds: { reference: [], demo: demoTables },
};
