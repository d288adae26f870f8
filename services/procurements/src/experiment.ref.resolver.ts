import type { HubContext } from '@courage-hub/kit/context';
import { MAX_PAGE } from '@courage-hub/kit/page-request';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ContractingProcess } from './contracting-process/contracting-process';
import { processes } from './contracting-process/contracting-process.rows';
import { EvidenceLevel } from './evaluation/codes';
import { EfficiencyResult } from './evaluation/efficiency-result';
import { Evaluation } from './evaluation/evaluation';
import { EvaluationFilter } from './evaluation/evaluation.inputs';
import { evaluations } from './evaluation/evaluation.rows';
import { ExperimentRef } from './experiment.ref';
import { bestEvidenceOf, efficiencyOfSubject } from './loaders';

@Resolver(() => ExperimentRef)
export class ExperimentRefResolver {
  @FieldResolver(() => [Evaluation], {
    nullable: 'itemsAndList',
    description: 'Its evaluations, newest first, at most 100.',
  })
  evaluations(
    @Root() { id }: ExperimentRef,
    @Arg('filter', () => EvaluationFilter, { nullable: true, description: 'Which ones.' })
    filter: EvaluationFilter | null,
    @Ctx() { load }: HubContext,
  ): Promise<Evaluation[]> {
    return load.page(evaluations, { filter, first: MAX_PAGE }, { relation: 'subject', id }).nodes();
  }

  @FieldResolver(() => EvidenceLevel, {
    nullable: true,
    description: 'The strongest evidence of its evaluations; null where none was made.',
  })
  bestEvidence(@Root() { id }: ExperimentRef, @Ctx() context: HubContext): Promise<EvidenceLevel | null> {
    return bestEvidenceOf(context, id);
  }

  @FieldResolver(() => [ContractingProcess], {
    nullable: 'itemsAndList',
    description: 'What was bought for it, newest first.',
  })
  procurements(@Root() { id }: ExperimentRef, @Ctx() { load }: HubContext): Promise<ContractingProcess[]> {
    return load.children(processes, 'experiment', id);
  }

  @FieldResolver(() => EfficiencyResult, {
    nullable: true,
    description: 'What was got for the money, by the latest evaluation that tells; null where none does.',
  })
  efficiency(@Root() { id }: ExperimentRef, @Ctx() context: HubContext): Promise<EfficiencyResult | null> {
    return efficiencyOfSubject(context, id);
  }
}
