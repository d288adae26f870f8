import { Code, Instant, Json } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { Recorded } from '@courage-hub/kit/recorded';
import { Field, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';

@ObjectType({ description: 'What somebody said of an entry in the diary of an experiment.' })
@Entity('diary_comment')
@Index('IX_diary_comment_entry', ['entryId', 'createdAt'])
export class DiaryComment extends Recorded {
  @Code()
  experimentId: string;

  @Code()
  entryId: string;

  @Code(96, { nullable: true })
  authorId: string | null;

  @Json()
  @Field(() => LocalizedText, { description: 'In words.' })
  text: Localized;

  @Instant({ nullable: true })
  deletedAt: string | null;
}
