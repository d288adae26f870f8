import type { HubContext } from '@courage-hub/kit/context';
import { Ref } from '@courage-hub/kit/references';
import { Ctx, Directive, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Story } from './story/story';
import { stories } from './story/story.rows';
import { Thread } from './thread/thread';
import { threads } from './thread/thread.rows';

@Directive('@key(fields: "ref")')
@ObjectType('Lesson')
export class LessonRef {
  @Ref()
  id: string;
}

@Resolver(() => LessonRef)
export class LessonRefResolver {
  @FieldResolver(() => [Story], {
    nullable: 'itemsAndList',
    description: 'Stories it was drawn from, latest change first.',
  })
  stories(@Root() { id }: LessonRef, @Ctx() { load }: HubContext): Promise<Story[]> {
    return load.children(stories, 'lesson', id);
  }

  @FieldResolver(() => [Thread], { nullable: 'itemsAndList', description: 'Discussions it came of, latest first.' })
  threads(@Root() { id }: LessonRef, @Ctx() { load }: HubContext): Promise<Thread[]> {
    return load.children(threads, 'lesson', id);
  }
}
