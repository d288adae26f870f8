import { connectionOf, ConnectionArgs } from '@courage-hub/kit/connection';
import type { Combinable } from '@courage-hub/kit/filters';
import { DateTimeScalar } from '@courage-hub/kit/scalars';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ExperimentStatus } from '../experiment/experiment.enums';
import { BarrierCode, Lesson, LessonKind } from './lesson';

export const LessonConnection = connectionOf(Lesson, 'Lesson');

@InputType({ description: 'Which lessons; the fields given all hold.' })
export class LessonFilter implements Combinable<LessonFilter> {
  @Field(() => [ID], { nullable: true, description: 'Those with these ids.' })
  ids?: string[] | null;

  @Field(() => [LessonKind], { nullable: true, description: 'Of one of these kinds.' })
  kind?: LessonKind[] | null;

  @Field(() => [BarrierCode], { nullable: true, description: 'With at least one of these causes.' })
  cause?: BarrierCode[] | null;

  @Field(() => [ExperimentStatus], { nullable: true, description: 'From one of these stages.' })
  stage?: ExperimentStatus[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Words of what, why or advice in any language, whatever the inflection, case and accents; also as a part of a longer word.',
  })
  text?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Changed in the hub at this instant or later.' })
  modifiedSince?: string | null;

  @Field(() => [LessonFilter], { nullable: true, description: 'All of these hold.' })
  and?: LessonFilter[] | null;

  @Field(() => [LessonFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: LessonFilter[] | null;

  @Field(() => LessonFilter, { nullable: true, description: 'This does not hold.' })
  not?: LessonFilter | null;
}

@ArgsType()
export class LessonsArgs extends ConnectionArgs {
  @Field(() => LessonFilter, { nullable: true, description: 'Which lessons.' })
  filter?: LessonFilter | null;

  @Field(() => [LessonKind], { nullable: true, description: 'Short for `filter: {kind: …}`; both hold.' })
  kind?: LessonKind[] | null;

  @Field(() => [BarrierCode], { nullable: true, description: 'Short for `filter: {cause: …}`; both hold.' })
  cause?: BarrierCode[] | null;
}
