import type { HubContext } from '@courage-hub/kit/context';
import { MAX_PAGE } from '@courage-hub/kit/page-request';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { EvidenceLevel } from './evaluation/codes';
import { Evaluation } from './evaluation/evaluation';
import { EvaluationFilter } from './evaluation/evaluation.inputs';
import { evaluations } from './evaluation/evaluation.rows';
import { bestEvidenceOf } from './loaders';
import { PracticeRef } from './practice.ref';

@Resolver(() => PracticeRef)
export class PracticeRefResolver {
  @FieldResolver(() => [Evaluation], {
    nullable: 'itemsAndList',
    description: 'Evaluations of the practice itself, newest first, at most 100.',
  })
  evaluations(
    @Root() { id }: PracticeRef,
    @Arg('filter', () => EvaluationFilter, { nullable: true, description: 'Which ones.' })
    filter: EvaluationFilter | null,
    @Ctx() { load }: HubContext,
  ): Promise<Evaluation[]> {
    return load.page(evaluations, { filter, first: MAX_PAGE }, { relation: 'subject', id }).nodes();
  }

  @FieldResolver(() => EvidenceLevel, {
    nullable: true,
    description:
      'The strongest evidence of evaluations of the practice itself (those of its experiments are with them); null where none was made.',
  })
  bestEvidence(@Root() { id }: PracticeRef, @Ctx() context: HubContext): Promise<EvidenceLevel | null> {
    return bestEvidenceOf(context, id);
  }
}
