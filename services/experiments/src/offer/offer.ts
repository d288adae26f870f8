import { Code, Instant, Json, Key } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { Published } from '@courage-hub/kit/recorded';
import { DateTimeScalar } from '@courage-hub/kit/scalars';
import { Node } from '@courage-hub/kit/values';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { VersionNow } from '../mutation.inputs';
import { NeedKind } from '../need/need';

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: 'What somebody offers to experiments: the other side of a need. Open until it is closed.',
})
@Entity('offer')
@Index('IX_offer_created', ['createdAt', 'id'])
@Index('IX_offer_kind', ['kind'])
export class Offer extends Published implements Node {
  @VersionNow()
  override version: number;

  @Code(16)
  @Field(() => NeedKind, { description: 'What is offered.' })
  kind: NeedKind;

  @Json()
  @Field(() => LocalizedText, { description: 'In words.' })
  text: Localized;

  @Code(96, { nullable: true })
  municipalityId: string | null;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed; null while it is open.' })
  closedAt: string | null;

  @Field(() => Boolean, { description: 'Whether it still stands.' })
  get open(): boolean {
    return this.closedAt === null;
  }
}

/** The themes that an offer is for: one row is one Concept. */
@Entity('offer_theme')
@Index('IX_offer_theme_uri', ['uri', 'offerId'])
export class OfferTheme {
  @Key()
  offerId: string;

  @Key(300)
  uri: string;

  @Code(64, { nullable: true })
  notation: string | null;

  @Json({ nullable: true })
  prefLabel: Localized | null;

  @Code(300, { nullable: true })
  inScheme: string | null;
}
