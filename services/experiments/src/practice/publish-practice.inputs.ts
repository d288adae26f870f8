import { DecimalScalar, UriScalar } from '@courage-hub/kit/scalars';
import { Visibility } from '@courage-hub/kit/values';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ClientMutationId, SentMutationId } from '../mutation.inputs';
import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { ConceptInput } from '../text.inputs';
import { Practice, PracticeMaturity } from './practice';

@InputType({ description: 'What must be in place for a practice to work elsewhere.' })
export class TransferConditionInput {
  @Field(() => LocalizedTextInput, { description: 'The condition, at most 500 characters.' })
  text: LocalizedTextInput;

  @Field(() => Boolean, { description: 'True where the practice does not work without it.' })
  essential: boolean;
}

@InputType({ description: 'What can be told of a practice.' })
export abstract class SaidOfPractice {
  title?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'The part that must not be changed for it to work, at most 2000 characters.',
  })
  coreIdea?: LocalizedTextInput | null;

  @Field(() => [TransferConditionInput], { nullable: true, description: 'What it needs elsewhere, at most 20.' })
  transferConditions?: TransferConditionInput[] | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What taking it up costs, in euros, e.g. "12000.00"; more than 0.',
  })
  implementationCost?: string | null;

  @Field(() => Int, { nullable: true, description: 'How hard it is to take up, 1 (easy) to 5.' })
  complexity?: number | null;

  @Field(() => [ConceptInput], { nullable: true, description: 'What it is about, at most 50.' })
  themes?: ConceptInput[] | null;

  @Field(() => [UriScalar], { nullable: true, description: 'Addresses of the same practice elsewhere, at most 20.' })
  sameAs?: string[] | null;
}

@InputType({ description: 'A practice that came out of experiments.' })
export class PublishPracticeInput extends SaidOfPractice {
  @Field(() => [ID], { description: 'The experiments that it came out of, 1..20, all of which the viewer sees.' })
  originIds: string[];

  @Field(() => LocalizedTextInput, { description: 'The title, at most 200 characters.' })
  override title: LocalizedTextInput;

  @Field(() => PracticeMaturity, {
    nullable: true,
    description:
      'How far it has proved itself, where the criteria of that maturity and of those below it hold; INTERESTING unless said.',
  })
  maturity?: PracticeMaturity | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it; PUBLIC unless said.' })
  visibility?: Visibility | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `publishPractice` answers.' })
export class PublishPracticePayload {
  @Field(() => Practice, { description: 'The practice as it was published.' })
  practice: Practice;

  @SentMutationId()
  clientMutationId?: string | null;
}
