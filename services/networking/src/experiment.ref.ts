import type { HubContext } from '@courage-hub/kit/context';
import { Ref } from '@courage-hub/kit/references';
import { Arg, Ctx, Directive, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Ambassadorship } from './ambassadorship/ambassadorship';
import { ambassadorships } from './ambassadorship/ambassadorship.rows';
import { Group } from './group/group';
import { groups } from './group/group.rows';
import { Story, StoryStatus } from './story/story';
import { stories } from './story/story.rows';
import { Thread } from './thread/thread';
import { threads } from './thread/thread.rows';

@Directive('@key(fields: "ref")')
@ObjectType('Experiment')
export class ExperimentRef {
  @Ref()
  id: string;
}

@Resolver(() => ExperimentRef)
export class ExperimentRefResolver {
  @FieldResolver(() => [Story], {
    nullable: 'itemsAndList',
    description: 'Stories told of it, latest change first, at most 1000.',
  })
  async stories(
    @Root() { id }: ExperimentRef,
    @Arg('status', () => StoryStatus, { nullable: true, description: 'Only those as far as this.' })
    status: StoryStatus | null,
    @Ctx() { load }: HubContext,
  ): Promise<Story[]> {
    const all = await load.children(stories, 'experiment', id);
    return status ? all.filter((story) => story.status === status) : all;
  }

  @FieldResolver(() => [Thread], {
    nullable: 'itemsAndList',
    description: 'Discussions about it, latest first, at most 1000.',
  })
  threads(@Root() { id }: ExperimentRef, @Ctx() { load }: HubContext): Promise<Thread[]> {
    return load.children(threads, 'topic', id);
  }

  @FieldResolver(() => [Ambassadorship], {
    nullable: 'itemsAndList',
    description: 'Ambassadors who mentor it or did, latest start first.',
  })
  ambassadors(@Root() { id }: ExperimentRef, @Ctx() { load }: HubContext): Promise<Ambassadorship[]> {
    return load.children(ambassadorships, 'experiment', id);
  }

  @FieldResolver(() => [Group], { nullable: 'itemsAndList', description: 'Groups that work on it, by name.' })
  groups(@Root() { id }: ExperimentRef, @Ctx() { load }: HubContext): Promise<Group[]> {
    return load.children(groups, 'experiment', id);
  }
}
