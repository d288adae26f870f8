import { connectionOf } from '@courage-hub/kit/connection';
import type { HubContext } from '@courage-hub/kit/context';
import type { Page } from '@courage-hub/kit/page';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Event } from '../event/event';
import { events } from '../event/event.rows';
import { ExperimentRef } from '../experiment.ref';
import { LessonRef } from '../lesson.ref';
import { Person } from '../person/person';
import { people } from '../person/person.rows';
import { PracticeRef } from '../practice.ref';
import { linkedRefs } from '../reference';
import { Story } from './story';
import { StoryBeat } from './story-beat';
import { StoriesArgs } from './story.inputs';
import { StoryExperiment, StoryLesson, StoryPractice } from './story.links';
import { stories } from './story.rows';

const StoryConnection = connectionOf(Story, 'Story');

@Resolver(() => Story)
export class StoryResolver {
  @Query(() => Story, {
    nullable: true,
    description: 'One story by id; null where there is none that the viewer may see.',
  })
  story(
    @Arg('id', () => ID, { description: 'e.g. `story:0190…`.' }) id: string,
    @Ctx() { load }: HubContext,
  ): Promise<Story | null> {
    return load.byId(stories, id);
  }

  @Query(() => StoryConnection, { nullable: true, description: 'Stories, unfinished ones too, latest change first.' })
  stories(@Args(() => StoriesArgs) args: StoriesArgs, @Ctx() { load }: HubContext): Page<Story> {
    return load.page(stories, args);
  }

  @FieldResolver(() => [StoryBeat], { description: 'Its steps in the order they are told.' })
  beats(@Root() { id }: Story, @Ctx() { load }: HubContext): Promise<StoryBeat[]> {
    return load.rowsBy(StoryBeat, 'storyId', id, { orderBy: 't.`order`' });
  }

  @FieldResolver(() => [ExperimentRef], { nullable: 'itemsAndList', description: 'The experiments it is about.' })
  experiments(@Root() { id }: Story, @Ctx() { load }: HubContext): Promise<ExperimentRef[]> {
    return linkedRefs(load, { table: StoryExperiment, from: 'storyId', to: 'experimentId', ref: ExperimentRef }, id);
  }

  @FieldResolver(() => [PracticeRef], { nullable: 'itemsAndList', description: 'The practices it tells of.' })
  practices(@Root() { id }: Story, @Ctx() { load }: HubContext): Promise<PracticeRef[]> {
    return linkedRefs(load, { table: StoryPractice, from: 'storyId', to: 'practiceId', ref: PracticeRef }, id);
  }

  @FieldResolver(() => [LessonRef], { nullable: 'itemsAndList', description: 'The lessons drawn from it.' })
  lessons(@Root() { id }: Story, @Ctx() { load }: HubContext): Promise<LessonRef[]> {
    return linkedRefs(load, { table: StoryLesson, from: 'storyId', to: 'lessonId', ref: LessonRef }, id);
  }

  @FieldResolver(() => Event, {
    nullable: true,
    description:
      'The story workshop (tarinapaja) where it was told; null where elsewhere or the viewer may not see that.',
  })
  workshop(@Root() { workshopId }: Story, @Ctx() { load }: HubContext): Promise<Event | null> {
    return load.byId(events, workshopId);
  }

  @FieldResolver(() => [Person], {
    description: 'Who told it, those whom the viewer may see; always empty where the story is anonymous.',
  })
  async tellers(@Root() { id, anonymous }: Story, @Ctx() { load }: HubContext): Promise<Person[]> {
    return anonymous ? [] : load.children(people, 'story', id);
  }

  @FieldResolver(() => Story, {
    nullable: true,
    description: 'The story that this one takes further (schema.org `isBasedOn`); null where none.',
  })
  continues(@Root() { continuesId }: Story, @Ctx() { load }: HubContext): Promise<Story | null> {
    return load.byId(stories, continuesId);
  }

  @FieldResolver(() => [Story], { description: 'The stories that take this one further, latest change first.' })
  continuedBy(@Root() { id }: Story, @Ctx() { load }: HubContext): Promise<Story[]> {
    return load.children(stories, 'continued', id);
  }
}
