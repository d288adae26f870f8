import { Code, Flag, Json } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { Published } from '@courage-hub/kit/recorded';
import { Node } from '@courage-hub/kit/values';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Event } from '../event/event';

export enum StoryStatus {
  SEED = 'SEED',
  UNFINISHED = 'UNFINISHED',
  TOLD = 'TOLD',
  RETOLD = 'RETOLD',
  CLOSED = 'CLOSED',
}
registerEnumType(StoryStatus, {
  name: 'StoryStatus',
  description: 'How far a story is: a seed, unfinished (keskeneräinen tarina), told, told again elsewhere, closed.',
});

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: 'A story of an experiment told in beats, finished or not (schema.org `CreativeWork`).',
})
@Entity('story')
@Index('IX_story_modified', ['modifiedAt', 'id'])
@Index('IX_story_workshop', ['workshopId'])
@Index('IX_story_continues', ['continuesId'])
export class Story extends Published implements Node {
  @Json()
  @Field(() => LocalizedText, { description: 'The title.' })
  title: Localized;

  @Code(160)
  sortKey: string;

  @Code(600)
  searchText: string;

  @Code(16)
  @Field(() => StoryStatus, { description: 'How far the story is.' })
  status: StoryStatus;

  @Flag()
  @Field(() => Boolean, { description: 'Told without names: `tellers` is empty for everybody.' })
  anonymous: boolean;

  @Code(96, { nullable: true })
  @ForeignKey(() => Event, { name: 'FK_story_workshop' })
  workshopId: string | null;

  @Code(96, { nullable: true })
  continuesId: string | null;
}
