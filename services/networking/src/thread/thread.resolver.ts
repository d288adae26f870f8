import { ConnectionArgs, connectionOf } from '@courage-hub/kit/connection';
import type { HubContext } from '@courage-hub/kit/context';
import type { Page } from '@courage-hub/kit/page';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Group } from '../group/group';
import { groups } from '../group/group.rows';
import { LessonRef } from '../lesson.ref';
import { referenceOrNull } from '../reference';
import { Post } from './post';
import { Thread } from './thread';
import { ThreadTopic, topicsOf } from './thread-topic';
import { ThreadsArgs } from './thread.inputs';
import { posts, threads } from './thread.rows';

const ThreadConnection = connectionOf(Thread, 'Thread');
const PostConnection = connectionOf(Post, 'Post');

@Resolver(() => Thread)
export class ThreadResolver {
  @Query(() => Thread, {
    nullable: true,
    description: 'One thread by id; null where there is none that the viewer may see.',
  })
  thread(
    @Arg('id', () => ID, { description: 'e.g. `thread:0190…`.' }) id: string,
    @Ctx() { load }: HubContext,
  ): Promise<Thread | null> {
    return load.byId(threads, id);
  }

  @Query(() => ThreadConnection, { nullable: true, description: 'Threads of the forum, latest first.' })
  threads(@Args(() => ThreadsArgs) args: ThreadsArgs, @Ctx() { load }: HubContext): Page<Thread> {
    return load.page(threads, args);
  }

  @FieldResolver(() => [ThreadTopic], { nullable: 'itemsAndList', description: 'The records it is about.' })
  topics(@Root() { id }: Thread, @Ctx() { load }: HubContext): Promise<ThreadTopic[]> {
    return topicsOf(id, load);
  }

  @FieldResolver(() => PostConnection, { description: 'What was written, oldest first.' })
  posts(
    @Root() { id }: Thread,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() { load }: HubContext,
  ): Page<Post> {
    return load.page(posts, args, { relation: 'thread', id });
  }

  @FieldResolver(() => Post, {
    nullable: true,
    description: 'The post that answered the question; null where none did yet.',
  })
  acceptedPost(@Root() { acceptedPostId }: Thread, @Ctx() { load }: HubContext): Promise<Post | null> {
    return load.byId(posts, acceptedPostId);
  }

  @FieldResolver(() => LessonRef, { nullable: true, description: 'The lesson that came of it; null where none did.' })
  lesson(@Root() { lessonId }: Thread): LessonRef | null {
    return referenceOrNull(LessonRef, lessonId);
  }

  @FieldResolver(() => Group, {
    nullable: true,
    description: 'The group whose discussion it is; null where none or the viewer may not see that.',
  })
  group(@Root() { groupId }: Thread, @Ctx() { load }: HubContext): Promise<Group | null> {
    return load.byId(groups, groupId);
  }
}
