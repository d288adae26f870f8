import type { HubContext } from '@courage-hub/kit/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Person } from '../person/person';
import { people } from '../person/person.rows';
import { Post } from './post';

@Resolver(() => Post)
export class PostResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who wrote it; null where the person left or the viewer may not see them.',
  })
  author(@Root() { authorId }: Post, @Ctx() { load }: HubContext): Promise<Person | null> {
    return load.byId(people, authorId);
  }
}
