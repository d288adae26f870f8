import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { DecimalScalar } from '@courage-hub/kit/scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ExperimentStatus } from '../experiment/experiment.enums';
import { ClientMutationId, SentMutationId, VersionSeen } from '../mutation.inputs';
import { BarrierCode, Lesson, LessonKind } from './lesson';

@InputType({
  description:
    'What to change of a lesson: a field left out stays as it is, null empties it, a list replaces the whole list. Audience and embargo are changed with `setVisibility`.',
})
export class EditLessonInput {
  @Field(() => ID, { description: 'Which lesson.' })
  id: string;

  @VersionSeen()
  version: number;

  @Field(() => LessonKind, { nullable: true, description: 'Which kind of lesson; null leaves it as it is.' })
  kind?: LessonKind | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'What happened, at most 2000 characters; null leaves it as it is.',
  })
  what?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'Why it happened, at most 2000 characters.' })
  why?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'What to do instead, at most 2000 characters.' })
  advice?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'How it was noticed, at most 2000 characters.' })
  detectedBy?: LocalizedTextInput | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What the slip-up cost, in euros, at most two decimals; only with SLIP_UP.',
  })
  costOfSlip?: string | null;

  @Field(() => [BarrierCode], { nullable: true, description: 'What it came from.' })
  causes?: BarrierCode[] | null;

  @Field(() => ExperimentStatus, { nullable: true, description: 'How far the experiment was.' })
  stage?: ExperimentStatus | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True where it may not be traced to its experiment; null leaves it as it is.',
  })
  anonymised?: boolean | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `editLesson` answers.' })
export class EditLessonPayload {
  @Field(() => Lesson, { description: 'The lesson as it is after the edit.' })
  lesson: Lesson;

  @SentMutationId()
  clientMutationId?: string | null;
}
