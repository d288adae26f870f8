import { Code, Json, Key, WholeKey } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, ForeignKey } from 'typeorm';
import { Story } from './story';

export enum BeatKind {
  SITUATION = 'SITUATION',
  SPARK = 'SPARK',
  ACTION = 'ACTION',
  SURPRISE = 'SURPRISE',
  SLIP_UP = 'SLIP_UP',
  TURN = 'TURN',
  LEARNING = 'LEARNING',
  OPEN_QUESTION = 'OPEN_QUESTION',
}
registerEnumType(BeatKind, {
  name: 'BeatKind',
  description: 'What a beat does in the story; a slip-up (moka) and an open question are as welcome as a turn.',
});

@ObjectType('Beat', { description: 'One step of a story.' })
@Entity('story_beat')
export class StoryBeat {
  @Key()
  @ForeignKey(() => Story, { name: 'FK_story_beat_story' })
  storyId: string;

  @WholeKey()
  @Field(() => Int, { description: 'Its place in the story, from 1.' })
  order: number;

  @Code(16)
  @Field(() => BeatKind, { description: 'What it does in the story.' })
  kind: BeatKind;

  @Json()
  @Field(() => LocalizedText, { description: 'What is told.' })
  text: Localized;
}
