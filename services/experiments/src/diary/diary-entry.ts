import { Code, Day, Instant, Json } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { Recorded } from '@courage-hub/kit/recorded';
import { DateScalar } from '@courage-hub/kit/scalars';
import { Field, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';

@ObjectType({ description: 'What somebody wrote in the diary of an experiment while it went on; seen with it.' })
@Entity('diary_entry')
@Index('IX_diary_entry_experiment', ['experimentId', 'day'])
export class DiaryEntry extends Recorded {
  @Code()
  experimentId: string;

  @Code(96, { nullable: true })
  authorId: string | null;

  @Day()
  @Field(() => DateScalar, { description: 'The day that it tells of.' })
  day: string;

  @Json()
  @Field(() => LocalizedText, { description: 'What was done, seen or thought.' })
  text: Localized;

  @Instant({ nullable: true })
  deletedAt: string | null;
}
