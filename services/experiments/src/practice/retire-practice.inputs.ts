import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ClientMutationId, SentMutationId, VersionSeen } from '../mutation.inputs';
import { Practice } from './practice';

@InputType({ description: 'A practice that is no longer advised.' })
export class RetirePracticeInput {
  @Field(() => ID, { description: 'Which practice: one that is not retired.' })
  id: string;

  @VersionSeen()
  version: number;

  @Field(() => LocalizedTextInput, { description: 'Why, at most 2000 characters; it stays in `maturityHistory`.' })
  reason: LocalizedTextInput;

  @Field(() => ID, {
    nullable: true,
    description: 'The practice to use instead: another one, which is not retired and which the viewer sees.',
  })
  supersededById?: string | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `retirePractice` answers.' })
export class RetirePracticePayload {
  @Field(() => Practice, { description: 'The practice as it is after its retirement.' })
  practice: Practice;

  @SentMutationId()
  clientMutationId?: string | null;
}
