import { Key } from '@courage-hub/kit/columns';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Person } from '../person/person';
import { Story } from './story';

/** An experiment that a story is about. */
@Entity('story_experiment')
@Index('IX_story_experiment_experiment', ['experimentId'])
export class StoryExperiment {
  @Key()
  @ForeignKey(() => Story, { name: 'FK_story_experiment_story' })
  storyId: string;

  @Key()
  experimentId: string;
}

/** A practice that a story tells of. */
@Entity('story_practice')
@Index('IX_story_practice_practice', ['practiceId'])
export class StoryPractice {
  @Key()
  @ForeignKey(() => Story, { name: 'FK_story_practice_story' })
  storyId: string;

  @Key()
  practiceId: string;
}

/** A lesson drawn from a story. */
@Entity('story_lesson')
@Index('IX_story_lesson_lesson', ['lessonId'])
export class StoryLesson {
  @Key()
  @ForeignKey(() => Story, { name: 'FK_story_lesson_story' })
  storyId: string;

  @Key()
  lessonId: string;
}

/** Who told a story; kept for the tellers' own rights where the story is anonymous, and shown to nobody then. */
@Entity('story_teller')
@Index('IX_story_teller_person', ['personId'])
export class StoryTeller {
  @Key()
  @ForeignKey(() => Story, { name: 'FK_story_teller_story' })
  storyId: string;

  @Key()
  @ForeignKey(() => Person, { name: 'FK_story_teller_person' })
  personId: string;
}
