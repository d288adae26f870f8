import { Code, Flag, Instant, Json, Key, UnboundedText, Whole } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { DateTimeScalar } from '@courage-hub/kit/scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { PromisedField } from './promised-field';

@ObjectType({
  description:
    'A pre-registration: what was promised of an experiment, frozen by version and hash. An amendment is another version; no version is ever changed.',
})
@Entity('registration')
@Index('IX_registration_experiment', ['experimentId', 'version'], { unique: true })
export class Registration {
  @Key()
  @Field(() => ID, { description: 'Globally unique and stable.' })
  id: string;

  @Code()
  experimentId: string;

  @Whole()
  @Field(() => Int, { description: '1 for what was promised first, 2 for its first amendment.' })
  version: number;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was frozen.' })
  registeredAt: string;

  @Flag()
  @Field(() => Boolean, { description: 'Whether the experiment had not begun then. Version 1 always comes before.' })
  beforeStart: boolean;

  @Json()
  @Field(() => LocalizedText, { description: 'What is expected to happen.' })
  hypothesis: Localized;

  @Json()
  @Field(() => LocalizedText, { description: 'What would change our mind.' })
  wouldChangeMind: Localized;

  @Json()
  @Field(() => LocalizedText, { description: 'What is measured, how and when, to tell whether it happened.' })
  outcomeMeasures: Localized;

  @Json()
  @Field(() => LocalizedText, { description: 'How it is tried, with whom and with how many.' })
  methodAndSample: Localized;

  @Json()
  @Field(() => LocalizedText, { description: 'When it is stopped, whatever the result.' })
  stoppingRule: Localized;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'Why it was amended; null in version 1.' })
  reason: Localized | null;

  @UnboundedText()
  @Field(() => String, {
    description: 'What was frozen, as canonical JSON (RFC 8785): all of the fields above but `id`, and the experiment.',
  })
  document: string;

  @Code(64)
  @Field(() => String, { description: 'SHA-256 of `document` in UTF-8, in hexadecimal.' })
  sha256: string;
}

@ObjectType({ description: 'One promise that an amendment worded anew.' })
export class RegistrationChange {
  @Field(() => PromisedField, { description: 'Which one.' })
  field: PromisedField;

  @Field(() => LocalizedText, { description: 'In the version before.' })
  before: Localized;

  @Field(() => LocalizedText, { description: 'In this version.' })
  after: Localized;
}
