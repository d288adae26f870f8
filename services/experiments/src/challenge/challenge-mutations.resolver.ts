import type { HubContext } from '@courage-hub/kit/context';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  AssessSubmissionInput,
  CreateChallengeInput,
  CreateChallengePayload,
  SelectSubmissionInput,
  SubmissionPayload,
  SubmitToChallengeInput,
} from './challenge-mutations.inputs';
import { createChallenge } from './create-challenge';
import { assessSubmission, selectSubmission } from './decide-submission';
import { submitToChallenge } from './submit-to-challenge';

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
}
