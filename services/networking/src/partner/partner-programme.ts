import { Code, Flag, Json } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { Published } from '@courage-hub/kit/recorded';
import { UriScalar } from '@courage-hub/kit/scalars';
import { Node } from '@courage-hub/kit/values';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { PartnerFeed } from './partner-feed';

export enum TrustLevel {
  SELF_DECLARED = 'SELF_DECLARED',
  REVIEWED = 'REVIEWED',
  AGREED = 'AGREED',
  SUSPENDED = 'SUSPENDED',
}
registerEnumType(TrustLevel, {
  name: 'TrustLevel',
  description: 'How far a partner is trusted: by its own word, reviewed, under an agreement, or suspended.',
});

@Directive('@key(fields: "id")')
@ObjectType({ implements: Node, description: 'A programme elsewhere that links its records to the hub.' })
@Entity('partner_programme')
@Index('IX_partner_programme_sort', ['sortKey', 'id'])
@Index('IX_partner_programme_organization', ['organizationId'])
export class PartnerProgramme extends Published implements Node {
  @Json()
  @Field(() => LocalizedText, { description: 'The name.' })
  name: Localized;

  @Code(160)
  sortKey: string;

  @Code(600)
  searchText: string;

  @Code(96, { nullable: true })
  organizationId: string | null;

  @Code(2000, { nullable: true })
  @Field(() => UriScalar, { nullable: true, description: 'Its home page; null where not told.' })
  homepage: string | null;

  @Code(16)
  @Field(() => TrustLevel, { description: 'How far the hub trusts what it sends.' })
  trust: TrustLevel;

  @Json()
  @Field(() => [PartnerFeed], { description: 'Where the hub can read its records.' })
  feeds: PartnerFeed[];

  @Flag({ nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'Whether it links back to the hub; null is not known.' })
  reciprocal: boolean | null;
}
