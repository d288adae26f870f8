import type { HubContext } from '@courage-hub/kit/context';
import { Ref } from '@courage-hub/kit/references';
import { Ctx, Directive, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Story } from './story/story';
import { stories } from './story/story.rows';
import { Thread } from './thread/thread';
import { threads } from './thread/thread.rows';

@Directive('@key(fields: "ref")')
@ObjectType('Practice')
export class PracticeRef {
  @Ref()
  id: string;
}

@Resolver(() => PracticeRef)
export class PracticeRefResolver {
  @FieldResolver(() => [Story], {
    nullable: 'itemsAndList',
    description: 'Stories that tell of it, latest change first, at most 1000.',
  })
  stories(@Root() { id }: PracticeRef, @Ctx() { load }: HubContext): Promise<Story[]> {
    return load.children(stories, 'practice', id);
  }

  @FieldResolver(() => [Thread], {
    nullable: 'itemsAndList',
    description: 'Discussions about it, latest first, at most 1000.',
  })
  threads(@Root() { id }: PracticeRef, @Ctx() { load }: HubContext): Promise<Thread[]> {
    return load.children(threads, 'topic', id);
  }
}
