import type { HubContext } from '@courage-hub/kit/context';
import { MAX_PAGE } from '@courage-hub/kit/page-request';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Evaluation } from './evaluation/evaluation';
import { EvaluationFilter } from './evaluation/evaluation.inputs';
import { evaluations } from './evaluation/evaluation.rows';
import { ProgrammeRef } from './programme.ref';

@Resolver(() => ProgrammeRef)
export class ProgrammeRefResolver {
  @FieldResolver(() => [Evaluation], {
    nullable: 'itemsAndList',
    description: 'Evaluations of the programme as a whole, newest first, at most 100.',
  })
  evaluations(
    @Root() { id }: ProgrammeRef,
    @Arg('filter', () => EvaluationFilter, { nullable: true, description: 'Which ones.' })
    filter: EvaluationFilter | null,
    @Ctx() { load }: HubContext,
  ): Promise<Evaluation[]> {
    return load.page(evaluations, { filter, first: MAX_PAGE }, { relation: 'subject', id }).nodes();
  }
}
