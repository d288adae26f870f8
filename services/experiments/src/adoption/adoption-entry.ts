import { Code, Day, Instant, Json, Key, WholeKey } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { DateScalar, DateTimeScalar } from '@courage-hub/kit/scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { AdoptionMode, AdoptionStatus } from './adoption';

export enum AdoptionDeed {
  RECORDED = 'RECORDED',
  REVISED = 'REVISED',
  VERIFIED = 'VERIFIED',
  REVOKED = 'REVOKED',
}
registerEnumType(AdoptionDeed, {
  name: 'AdoptionDeed',
  description:
    'What was done to an adoption: its adopter recorded, revised or revoked it, or a third party verified it.',
});

@ObjectType({ description: 'One line of the ledger of an adoption: what was done, when, and what held after it.' })
@Entity('adoption_entry')
export class AdoptionEntry {
  @Key()
  adoptionId: string;

  @WholeKey()
  position: number;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was written in the hub.' })
  at: string;

  @Code(16)
  @Field(() => AdoptionDeed, { description: 'What was done.' })
  deed: AdoptionDeed;

  @Code(16)
  @Field(() => AdoptionStatus, { description: 'How far the adopter was, from then on.' })
  status: AdoptionStatus;

  @Code(16)
  @Field(() => AdoptionMode, { description: 'How closely it followed the practice, from then on.' })
  mode: AdoptionMode;

  @Day({ nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'The first day of use as told then.' })
  since: string | null;

  @Day({ nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'The last day of use as told then.' })
  until: string | null;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'What the adopter had changed, as told then.' })
  adaptations: Localized | null;

  @Json({ nullable: true })
  @Field(() => LocalizedText, {
    nullable: true,
    description: 'Why: of a revision into ABANDONED why it was given up, of a revocation or a verification its words.',
  })
  reason: Localized | null;
}
