import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { DateTimeScalar, DecimalScalar } from '@courage-hub/kit/scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ClientMutationId, SentMutationId, VersionSeen } from '../mutation.inputs';
import { ConceptInput } from '../text.inputs';
import { Challenge } from './challenge';

@InputType({
  description:
    'What to change of a challenge: a field left out stays as it is, null too but for the summary and the themes, which it empties. Its audience is changed with `setVisibility`.',
})
export class EditChallengeInput {
  @Field(() => ID, { description: 'Which challenge.' })
  id: string;

  @VersionSeen()
  version: number;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'The title, at most 200 characters.' })
  title?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'What is looked for and who may answer, at most 2000 characters.',
  })
  summary?: LocalizedTextInput | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'From when on it takes submissions; fixed once it has opened.',
  })
  opensAt?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'From when on it takes none: after the opening and not in the past; fixed once it has closed.',
  })
  closesAt?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What can be granted in all, in euros; more than 0, and not lowered once it has opened.',
  })
  budget?: string | null;

  @Field(() => [ConceptInput], { nullable: true, description: 'What it is about, at most 50.' })
  themes?: ConceptInput[] | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `editChallenge` answers.' })
export class EditChallengePayload {
  @Field(() => Challenge, { description: 'The challenge as it is after the edit.' })
  challenge: Challenge;

  @SentMutationId()
  clientMutationId?: string | null;
}
