import { DateScalar, DecimalScalar } from '@courage-hub/kit/scalars';
import { Visibility } from '@courage-hub/kit/values';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ExperimentStatus } from '../experiment/experiment.enums';
import { ClientMutationId, SentMutationId } from '../mutation.inputs';
import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { BarrierCode, Lesson, LessonKind } from './lesson';

@InputType({ description: 'Something learned in an experiment.' })
export class RecordLessonInput {
  @Field(() => ID, { description: 'Where it was learned.' })
  experimentId: string;

  @Field(() => LessonKind, { description: 'Which kind of lesson.' })
  kind: LessonKind;

  @Field(() => LocalizedTextInput, { description: 'What happened, at most 2000 characters.' })
  what: LocalizedTextInput;

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
    description: 'True where it may not be traced to its experiment; false unless said.',
  })
  anonymised?: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Until this day in Finland only its author and those who may edit it see it.',
  })
  embargoUntil?: string | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it; DRAFT unless said.' })
  visibility?: Visibility | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `recordLesson` answers.' })
export class RecordLessonPayload {
  @Field(() => Lesson, { description: 'The lesson as it was recorded.' })
  lesson: Lesson;

  @SentMutationId()
  clientMutationId?: string | null;
}
