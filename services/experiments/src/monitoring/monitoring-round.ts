import { Day, Json, Key, WholeKey } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { DateScalar } from '@courage-hub/kit/scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';

@ObjectType({ description: 'One look at how an experiment goes (seuranta); the rounds are numbered from 1.' })
@Entity('monitoring_round')
export class MonitoringRound {
  @Key()
  experimentId: string;

  @WholeKey()
  @Field(() => Int, { name: 'no', description: 'Which round: 1 for the first.' })
  position: number;

  @Day()
  @Field(() => DateScalar, { description: 'The day that the round looks at; never before that of the round before.' })
  at: string;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'What was seen; null where nobody has told.' })
  summary: Localized | null;
}
