import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ClientMutationId, SentMutationId, VersionSeen } from '../mutation.inputs';
import { Practice } from './practice';
import { SaidOfPractice } from './publish-practice.inputs';

@InputType({
  description:
    'What to change of a practice: a field left out stays as it is, null empties it, a list replaces the whole list. Its maturity is changed with `promotePractice` and `retirePractice`, its audience with `setVisibility`.',
})
export class EditPracticeInput extends SaidOfPractice {
  @Field(() => ID, { description: 'Which practice.' })
  id: string;

  @VersionSeen()
  version: number;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'The title, at most 200 characters; null leaves it as it is.',
  })
  override title?: LocalizedTextInput | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `editPractice` answers.' })
export class EditPracticePayload {
  @Field(() => Practice, { description: 'The practice as it is after the edit.' })
  practice: Practice;

  @SentMutationId()
  clientMutationId?: string | null;
}
