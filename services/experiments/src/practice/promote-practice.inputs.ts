import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ClientMutationId, SentMutationId, VersionSeen } from '../mutation.inputs';
import { Practice, PracticeMaturity } from './practice';

@ObjectType({ description: 'One thing that a maturity asks of a practice, and whether it holds.' })
export class MaturityCriterion {
  @Field(() => PracticeMaturity, { description: 'Which maturity asks for it; the higher ones do too.' })
  maturity: PracticeMaturity;

  @Field(() => String, {
    description:
      'ORIGIN_CONFIRMED: an experiment that it came out of was confirmed, at least in part. TRANSFER_CONDITIONS: what it needs elsewhere is told. IN_USE_ELSEWHERE, IN_USE_IN_THREE: at least 1 or 3 municipalities have it in use. VERIFIED_USE: a third party verified one of them.',
  })
  code: string;

  @Field(() => Boolean, { description: 'Whether it holds, by what the viewer sees.' })
  met: boolean;
}

@InputType({ description: 'A practice that has proved itself further.' })
export class PromotePracticeInput {
  @Field(() => ID, { description: 'Which practice.' })
  id: string;

  @VersionSeen()
  version: number;

  @Field(() => PracticeMaturity, { description: 'What it becomes: above what it is, and all its criteria hold.' })
  to: PracticeMaturity;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'Why, at most 2000 characters; it stays in `maturityHistory`.',
  })
  reason?: LocalizedTextInput | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `promotePractice` answers.' })
export class PromotePracticePayload {
  @Field(() => Practice, { description: 'The practice as it is after the promotion.' })
  practice: Practice;

  @SentMutationId()
  clientMutationId?: string | null;
}
