import type { HubContext } from '@courage-hub/kit/context';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  AssessSubmissionInput,
  CreateChallengeInput,
  CreateChallengePayload,
  SelectSubmissionInput,
  SubmissionPayload,
  SubmitToChallengeInput,
  WithdrawSubmissionInput,
} from './challenge-mutations.inputs';
import { createChallenge } from './create-challenge';
import { assessSubmission, selectSubmission } from './decide-submission';
import { editChallenge } from './edit-challenge';
import { EditChallengeInput, EditChallengePayload } from './edit-challenge.inputs';
import { submitToChallenge } from './submit-to-challenge';
import { withdrawSubmission } from './withdraw-submission';

const INPUT = { description: 'What to write.' };

@Resolver()
export class ChallengeMutationsResolver {
  @Mutation(() => CreateChallengePayload, {
    nullable: true,
    description: 'Calls for experiments. For coordinators of the programme and administrators.',
  })
  async createChallenge(
    @Arg('input', () => CreateChallengeInput, INPUT) input: CreateChallengeInput,
    @Ctx() context: HubContext,
  ): Promise<CreateChallengePayload> {
    return { challenge: await createChallenge(context, input), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => SubmissionPayload, {
    nullable: true,
    description: 'Submits an experiment to a challenge that is open. For those who may edit the experiment.',
  })
  async submitToChallenge(
    @Arg('input', () => SubmitToChallengeInput, INPUT) input: SubmitToChallengeInput,
    @Ctx() context: HubContext,
  ): Promise<SubmissionPayload> {
    return { submission: await submitToChallenge(context, input), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => SubmissionPayload, {
    nullable: true,
    description: 'Says whether a submission is eligible. For coordinators of the programme and administrators.',
  })
  async assessSubmission(
    @Arg('input', () => AssessSubmissionInput, INPUT) input: AssessSubmissionInput,
    @Ctx() context: HubContext,
  ): Promise<SubmissionPayload> {
    return { submission: await assessSubmission(context, input), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => SubmissionPayload, {
    nullable: true,
    description:
      'Selects an eligible submission of a challenge that has closed, within its budget. For coordinators of the programme and administrators.',
  })
  async selectSubmission(
    @Arg('input', () => SelectSubmissionInput, INPUT) input: SelectSubmissionInput,
    @Ctx() context: HubContext,
  ): Promise<SubmissionPayload> {
    return { submission: await selectSubmission(context, input), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => EditChallengePayload, {
    nullable: true,
    description:
      'Changes a challenge, as far as those who submit do not rely on it yet. For coordinators of the programme and administrators.',
  })
  async editChallenge(
    @Arg('input', () => EditChallengeInput, { description: 'What to change.' }) input: EditChallengeInput,
    @Ctx() context: HubContext,
  ): Promise<EditChallengePayload> {
    return { challenge: await editChallenge(context, input), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => SubmissionPayload, {
    nullable: true,
    description:
      'Takes a submission back before it is selected; while the challenge is open it may be submitted again. For its sender, coordinators of the programme and administrators.',
  })
  async withdrawSubmission(
    @Arg('input', () => WithdrawSubmissionInput, { description: 'What to take back.' }) input: WithdrawSubmissionInput,
    @Ctx() context: HubContext,
  ): Promise<SubmissionPayload> {
    return { submission: await withdrawSubmission(context, input), clientMutationId: input.clientMutationId };
  }
}
