import { Instant, Json, Key } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { DateTimeScalar } from '@courage-hub/kit/scalars';
import { Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';

@ObjectType({ description: 'That a municipality stands behind an experiment which anybody may have drafted.' })
@Entity('endorsement')
export class Endorsement {
  @Key()
  experimentId: string;

  @Key()
  municipalityId: string;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it endorsed it.' })
  at: string;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'In words, where it said any.' })
  statement: Localized | null;
}
