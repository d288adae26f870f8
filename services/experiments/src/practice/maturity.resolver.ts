import type { HubContext } from '@courage-hub/kit/context';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { editPractice } from './edit-practice';
import { EditPracticeInput, EditPracticePayload } from './edit-practice.inputs';
import { judged } from './maturity';
import { MaturityStep } from './maturity-step';
import { Practice } from './practice';
import { promotePractice, proofOf } from './promote-practice';
import { MaturityCriterion, PromotePracticeInput, PromotePracticePayload } from './promote-practice.inputs';
import { retirePractice } from './retire-practice';
import { RetirePracticeInput, RetirePracticePayload } from './retire-practice.inputs';

@Resolver(() => Practice)
export class PracticeMaturityResolver {
  @FieldResolver(() => [MaturityCriterion], { description: 'What each maturity asks, and whether it holds today.' })
  async maturityCriteria(@Root() practice: Practice, @Ctx() context: HubContext): Promise<MaturityCriterion[]> {
    return judged(await proofOf(context, practice));
  }

  @FieldResolver(() => [MaturityStep], { description: 'How it got its maturity, oldest step first.' })
  maturityHistory(@Root() { id }: Practice, @Ctx() { load }: HubContext): Promise<MaturityStep[]> {
    return load.rowsBy(MaturityStep, 'practiceId', id, { orderBy: 't.`position`' });
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

  @Mutation(() => RetirePracticePayload, {
    nullable: true,
    description:
      'Advises a practice no longer, with the reason and what to use instead. For those who may promote it. CONFLICT where it is retired already.',
  })
  async retirePractice(
    @Arg('input', () => RetirePracticeInput, { description: 'What to retire, and why.' }) input: RetirePracticeInput,
    @Ctx() context: HubContext,
  ): Promise<RetirePracticePayload> {
    return { practice: await retirePractice(context, input), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => EditPracticePayload, {
    nullable: true,
    description: 'Changes what is told of a practice. For those who may promote it.',
  })
  async editPractice(
    @Arg('input', () => EditPracticeInput, { description: 'What to change.' }) input: EditPracticeInput,
    @Ctx() context: HubContext,
  ): Promise<EditPracticePayload> {
    return { practice: await editPractice(context, input), clientMutationId: input.clientMutationId };
  }
}
