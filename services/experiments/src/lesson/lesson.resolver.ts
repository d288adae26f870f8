import type { HubContext } from '@courage-hub/kit/context';
import type { Page } from '@courage-hub/kit/page';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { experiments } from '../experiment/experiment.rows';
import { editLesson } from './edit-lesson';
import { EditLessonInput, EditLessonPayload } from './edit-lesson.inputs';
import { BarrierCode, Lesson, LessonCause } from './lesson';
import { LessonConnection, LessonsArgs } from './lesson.inputs';
import { lessons } from './lesson.rows';
import { recordLesson } from './record-lesson';
import { RecordLessonInput, RecordLessonPayload } from './record-lesson.inputs';

@Resolver(() => Lesson)
export class LessonResolver {
  @Query(() => Lesson, {
    nullable: true,
    description: 'One lesson by id; null where there is none that the viewer may see today.',
  })
  lesson(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() { load }: HubContext,
  ): Promise<Lesson | null> {
    return load.byId(lessons, id);
  }

  @Query(() => LessonConnection, { nullable: true, description: 'Lessons, newest first. Facets: `kind`, `cause`.' })
  lessons(
    @Args(() => LessonsArgs) { filter, kind, cause, ...page }: LessonsArgs,
    @Ctx() { load }: HubContext,
  ): Page<Lesson> {
    return load.page(lessons, { ...page, filter: { kind, cause, and: filter ? [filter] : [] } });
  }

  @FieldResolver(() => [BarrierCode], { description: 'What it came from, by code; empty where nobody has told.' })
  async causes(@Root() { id }: Lesson, @Ctx() { load }: HubContext): Promise<BarrierCode[]> {
    const causes = await load.rowsBy(LessonCause, 'lessonId', id, { orderBy: 't.`cause`' });
    return causes.map(({ cause }) => cause);
  }

  @FieldResolver(() => Experiment, {
    nullable: true,
    description: 'Where it was learned; always null for an anonymised lesson.',
  })
  experiment(@Root() lesson: Lesson, @Ctx() { load }: HubContext): Promise<Experiment | null> {
    return load.byId(experiments, lesson.anonymised ? null : lesson.experimentId);
  }

  @Mutation(() => RecordLessonPayload, {
    nullable: true,
    description: 'Records what was learned in an experiment. For its author, and for those who may edit it.',
  })
  async recordLesson(
    @Arg('input', () => RecordLessonInput, { description: 'What to write.' }) input: RecordLessonInput,
    @Ctx() context: HubContext,
  ): Promise<RecordLessonPayload> {
    return { lesson: await recordLesson(context, input), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => EditLessonPayload, {
    nullable: true,
    description:
      'Changes what is told of a lesson. For its author, and unless it is anonymised for those who may edit the experiment that it comes from.',
  })
  async editLesson(
    @Arg('input', () => EditLessonInput, { description: 'What to change.' }) input: EditLessonInput,
    @Ctx() context: HubContext,
  ): Promise<EditLessonPayload> {
    return { lesson: await editLesson(context, input), clientMutationId: input.clientMutationId };
  }
}
