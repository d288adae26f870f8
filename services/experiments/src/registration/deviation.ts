import { Code, Instant, Json, Key, Whole } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { DateTimeScalar } from '@courage-hub/kit/scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { PromisedField } from './promised-field';

@ObjectType({ description: 'Something done otherwise than was promised; to be read beside the outcome.' })
@Entity('deviation')
@Index('IX_deviation_experiment', ['experimentId', 'position'])
export class Deviation {
  @Key()
  @Field(() => ID, { description: 'Globally unique and stable.' })
  id: string;

  @Code()
  experimentId: string;

  @Whole()
  position: number;

  @Code(24)
  @Field(() => PromisedField, { description: 'The promise that it departs from.' })
  field: PromisedField;

  @Whole()
  @Field(() => Int, { description: 'The version of the registration that held then.' })
  registrationVersion: number;

  @Json()
  @Field(() => LocalizedText, { description: 'What was done otherwise.' })
  what: Localized;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'Why; null where not told.' })
  why: Localized | null;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: string;
}
