import type { HubContext } from '@courage-hub/kit/context';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { decideIdea } from './decide-idea';
import {
  DecideIdeaInput,
  DecideIdeaPayload,
  ProposeIdeaInput,
  ProposeIdeaPayload,
  SupportIdeaInput,
  SupportIdeaPayload,
  WithdrawSupportInput,
  WithdrawSupportPayload,
} from './idea.inputs';
import { proposeIdea } from './propose-idea';
import { supportIdea, withdrawSupport } from './support-idea';

const INPUT = { description: 'What to write.' };

@Resolver()
export class IdeaMutationsResolver {
  @Mutation(() => ProposeIdeaPayload, {
    nullable: true,
    description:
      'Proposes an idea to a municipality. For anybody who is signed in; it is a draft unless said otherwise.',
  })
  async proposeIdea(
    @Arg('input', () => ProposeIdeaInput, INPUT) input: ProposeIdeaInput,
    @Ctx() context: HubContext,
  ): Promise<ProposeIdeaPayload> {
    return { idea: await proposeIdea(context, input), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => SupportIdeaPayload, {
    nullable: true,
    description:
      'Supports an open idea, once per person: a second time changes nothing. For anybody who is signed in; CONFLICT where it has been decided on.',
  })
  async supportIdea(
    @Arg('input', () => SupportIdeaInput, INPUT) input: SupportIdeaInput,
    @Ctx() context: HubContext,
  ): Promise<SupportIdeaPayload> {
    return { idea: await supportIdea(context, input), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => WithdrawSupportPayload, {
    nullable: true,
    description:
      'Takes the support of the sender for an open idea back; without any, changes nothing. CONFLICT where it has been decided on.',
  })
  async withdrawSupport(
    @Arg('input', () => WithdrawSupportInput, INPUT) input: WithdrawSupportInput,
    @Ctx() context: HubContext,
  ): Promise<WithdrawSupportPayload> {
    return { idea: await withdrawSupport(context, input), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => DecideIdeaPayload, {
    nullable: true,
    description:
      'Accepts or declines an idea with reasons. For editors of the municipality that it is proposed to, and administrators.',
  })
  async decideIdea(
    @Arg('input', () => DecideIdeaInput, INPUT) input: DecideIdeaInput,
    @Ctx() context: HubContext,
  ): Promise<DecideIdeaPayload> {
    return { idea: await decideIdea(context, input), clientMutationId: input.clientMutationId };
  }
}
