import { Code, Day, Json, Key, Whole } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { DateScalar } from '@courage-hub/kit/scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';

@ObjectType({ description: 'A point that an experiment means to reach by a day.' })
@Entity('milestone')
@Index('IX_milestone_experiment', ['experimentId', 'position'])
export class Milestone {
  @Key()
  @Field(() => ID, { description: 'Globally unique and stable.' })
  id: string;

  @Code()
  experimentId: string;

  @Whole()
  position: number;

  @Json()
  @Field(() => LocalizedText, { description: 'What is to be reached.' })
  title: Localized;

  @Day({ nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'By when; null where no day was set.' })
  due: string | null;

  @Day({ nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'When it was reached; null until then.' })
  reachedOn: string | null;
}
