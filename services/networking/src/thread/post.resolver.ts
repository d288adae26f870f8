import type { HubContext } from '@courage-hub/kit/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Person } from '../person/person';
import { people } from '../person/person.rows';
import { Post } from './post';
import { Thread } from './thread';
import { threads } from './thread.rows';

@Resolver(() => Post)
export class PostResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who wrote it; null where the person left or the viewer may not see them.',
  })
  author(@Root() { authorId }: Post, @Ctx() { load }: HubContext): Promise<Person | null> {
    return load.byId(people, authorId);
  }

  @FieldResolver(() => Thread, {
    nullable: true,
    description: 'The thread that it was written to; null where the viewer may not see that.',
  })
  thread(@Root() { threadId }: Post, @Ctx() { load }: HubContext): Promise<Thread | null> {
    return load.byId(threads, threadId);
  }
}
