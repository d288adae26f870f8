import { Code, Instant, Json, Key, LongText, Minor } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { moneyOf } from '@courage-hub/kit/money';
import { Published } from '@courage-hub/kit/recorded';
import { DateTimeScalar } from '@courage-hub/kit/scalars';
import { Node, Value } from '@courage-hub/kit/values';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: 'A call for experiments (kokeiluhaku) of a programme, with its opening, closing and money.',
})
@Entity('challenge')
@Index('IX_challenge_programme', ['programmeId'])
@Index('IX_challenge_opens', ['opensAt', 'id'])
export class Challenge extends Published implements Node {
  @Json()
  @Field(() => LocalizedText, { description: 'The title.' })
  title: Localized;

  @LongText()
  searchText: string;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'What is looked for, and who may answer.' })
  summary: Localized | null;

  @Code()
  programmeId: string;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'From this instant on it takes submissions.' })
  opensAt: string;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'From this instant on it takes none.' })
  closesAt: string;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the first one was selected; null before.' })
  decidedAt: string | null;

  @Minor()
  budgetMinor: number;

  @Field(() => Value, { description: 'What can be granted in all; the selected ones stay within it.' })
  get budget(): Value {
    return moneyOf(this.budgetMinor)!;
  }
}

/** The themes of a challenge: one row is one Concept. */
@Entity('challenge_theme')
@Index('IX_challenge_theme_uri', ['uri', 'challengeId'])
export class ChallengeTheme {
  @Key()
  challengeId: string;

  @Key(300)
  uri: string;

  @Code(64, { nullable: true })
  notation: string | null;

  @Json({ nullable: true })
  prefLabel: Localized | null;

  @Code(300, { nullable: true })
  inScheme: string | null;
}
