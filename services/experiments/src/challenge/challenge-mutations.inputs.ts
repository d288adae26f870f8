import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { DateScalar, DateTimeScalar, DecimalScalar } from '@courage-hub/kit/scalars';
import { Visibility } from '@courage-hub/kit/values';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ClientMutationId, SentMutationId, VersionSeen } from '../mutation.inputs';
import { ConceptInput } from '../text.inputs';
import { Challenge } from './challenge';
import { ChallengeSubmission } from './challenge-submission';

@InputType({ description: 'A call for experiments.' })
export class CreateChallengeInput {
  @Field(() => ID, { description: 'The programme that calls.' })
  programmeId: string;

  @Field(() => LocalizedTextInput, { description: 'The title, at most 200 characters.' })
  title: LocalizedTextInput;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'What is looked for and who may answer, at most 2000 characters.',
  })
  summary?: LocalizedTextInput | null;

  @Field(() => DateTimeScalar, { description: 'From when on it takes submissions.' })
  opensAt: string;

  @Field(() => DateTimeScalar, { description: 'From when on it takes none: after the opening.' })
  closesAt: string;

  @Field(() => DecimalScalar, { description: 'What can be granted in all, in euros, e.g. "20000.00"; more than 0.' })
  budget: string;

  @Field(() => [ConceptInput], { nullable: true, description: 'What it is about, at most 50.' })
  themes?: ConceptInput[] | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it; DRAFT unless said.' })
  visibility?: Visibility | null;

  @Field(() => DateScalar, { nullable: true, description: 'Until this day nobody else sees it.' })
  embargoUntil?: string | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@InputType({ description: 'An experiment for a challenge that is open.' })
export class SubmitToChallengeInput {
  @Field(() => ID, { description: 'Which challenge.' })
  challengeId: string;

  @Field(() => ID, {
    description: 'Which experiment: one that you may edit, once to each challenge unless it was withdrawn.',
  })
  experimentId: string;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'Why it should be selected, at most 2000 characters.',
  })
  pitch?: LocalizedTextInput | null;

  @Field(() => DecimalScalar, { description: 'What is asked for, in euros; more than 0, at most the budget.' })
  requested: string;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@InputType({ description: 'Whether a submission is within the conditions of its challenge.' })
export class AssessSubmissionInput {
  @Field(() => ID, { description: 'Which submission: one that is not selected.' })
  submissionId: string;

  @VersionSeen()
  version: number;

  @Field(() => Boolean, { description: 'Whether it may be selected.' })
  eligible: boolean;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'The reason, at most 2000 characters; needed where it may not.',
  })
  assessment?: LocalizedTextInput | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@InputType({ description: 'A submission that is granted money.' })
export class SelectSubmissionInput {
  @Field(() => ID, { description: 'Which submission: an eligible one of a challenge that has closed.' })
  submissionId: string;

  @Field(() => Int, {
    description:
      'The `version` of the CHALLENGE that you saw: two selections at once cannot spend the same money, the second is CONFLICT.',
  })
  version: number;

  @Field(() => DecimalScalar, { description: 'What is granted, in euros; more than 0, at most what is left.' })
  granted: string;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@InputType({ description: 'A submission to take back.' })
export class WithdrawSubmissionInput {
  @Field(() => ID, { description: 'Which submission: one that is not selected.' })
  submissionId: string;

  @VersionSeen()
  version: number;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `createChallenge` answers.' })
export class CreateChallengePayload {
  @Field(() => Challenge, { description: 'The challenge as it was recorded.' })
  challenge: Challenge;

  @SentMutationId()
  clientMutationId?: string | null;
}

@ObjectType({
  description: 'What `submitToChallenge`, `assessSubmission`, `selectSubmission` and `withdrawSubmission` answer.',
})
export class SubmissionPayload {
  @Field(() => ChallengeSubmission, { description: 'The submission as it is now.' })
  submission: ChallengeSubmission;

  @SentMutationId()
  clientMutationId?: string | null;
}
