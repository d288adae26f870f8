import type { HubContext } from '@courage-hub/kit/context';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { judged } from './maturity';
import { Practice } from './practice';
import { promotePractice, proofOf } from './promote-practice';
import { MaturityCriterion, PromotePracticeInput, PromotePracticePayload } from './promote-practice.inputs';

@Resolver(() => Practice)
export class PracticeMaturityResolver {
  @FieldResolver(() => [MaturityCriterion], { description: 'What each maturity asks, and whether it holds today.' })
  async maturityCriteria(@Root() practice: Practice, @Ctx() context: HubContext): Promise<MaturityCriterion[]> {
    return judged(await proofOf(context, practice));
  }

  @Mutation(() => PromotePracticePayload, {
    nullable: true,
    description:
      'Raises the maturity of a practice, where all the criteria of that maturity and of those below it hold. For editors of the lead municipality of an experiment that it came out of, coordinators of its programmes and administrators.',
  })
  async promotePractice(
    @Arg('input', () => PromotePracticeInput, { description: 'What to promote.' }) input: PromotePracticeInput,
    @Ctx() context: HubContext,
  ): Promise<PromotePracticePayload> {
    return { practice: await promotePractice(context, input), clientMutationId: input.clientMutationId };
  }
}
