import { Code, Day, Instant, Json } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { Published } from '@courage-hub/kit/recorded';
import { DateScalar, DateTimeScalar } from '@courage-hub/kit/scalars';
import { Node } from '@courage-hub/kit/values';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { VersionNow } from '../mutation.inputs';

export enum AdoptionStatus {
  CONSIDERING = 'CONSIDERING',
  PLANNED = 'PLANNED',
  PILOTING = 'PILOTING',
  IN_USE = 'IN_USE',
  ABANDONED = 'ABANDONED',
}
registerEnumType(AdoptionStatus, {
  name: 'AdoptionStatus',
  description: 'How far a municipality has taken a practice up; an abandoned one stays as history.',
});

export enum AdoptionMode {
  AS_IS = 'AS_IS',
  ADAPTED = 'ADAPTED',
  INSPIRED_BY = 'INSPIRED_BY',
}
registerEnumType(AdoptionMode, {
  name: 'AdoptionMode',
  description: 'Whether a practice was taken up as it is, adapted, or only inspired another.',
});

export enum AdoptionChannel {
  AMBASSADOR = 'AMBASSADOR',
  NETWORK = 'NETWORK',
  WORKSHOP = 'WORKSHOP',
  STORY = 'STORY',
  HUB = 'HUB',
  PEER_MUNICIPALITY = 'PEER_MUNICIPALITY',
  PROGRAMME = 'PROGRAMME',
  MEDIA = 'MEDIA',
  OTHER = 'OTHER',
}
registerEnumType(AdoptionChannel, {
  name: 'AdoptionChannel',
  description:
    'By which channel a practice reached its adopter: an ambassador, a network, a workshop, a story, this hub, a municipality that has it, a programme, the media or another one.',
});

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description:
    'One municipality taking up one practice (käyttöönotto). Written by the adopter, dated, verifiable and revocable; never by the originator alone.',
})
@Entity('adoption')
@Index('IX_adoption_practice', ['practiceId'])
@Index('IX_adoption_adopter', ['adopterId'])
export class Adoption extends Published implements Node {
  @VersionNow()
  override version: number;

  @Code()
  practiceId: string;

  @Code()
  adopterId: string;

  @Code(16)
  @Field(() => AdoptionStatus, { description: 'How far it is.' })
  status: AdoptionStatus;

  @Code(16)
  @Field(() => AdoptionMode, { description: 'How closely it follows the practice.' })
  mode: AdoptionMode;

  @Code(96, { nullable: true })
  adoptedFromId: string | null;

  @Day({ nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'The first day of use; null before it or where not told.' })
  since: string | null;

  @Day({ nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'The last day of use; null while it lasts.' })
  until: string | null;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'Why it was given up; null where it was not.' })
  whyAbandoned: Localized | null;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'What the adopter changed.' })
  adaptations: Localized | null;

  @Code(96, { nullable: true })
  assertedById: string | null;

  @Code(96, { nullable: true })
  verifiedById: string | null;

  @Day({ nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'The day it was verified; null where nobody has.' })
  verifiedAt: string | null;

  @Code(96, { nullable: true })
  localExperimentId: string | null;

  @Code(24, { nullable: true })
  @Field(() => AdoptionChannel, {
    nullable: true,
    description: 'By which channel the adopter learned of it; null where not told.',
  })
  learnedThrough: AdoptionChannel | null;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its adopter took it back; null where it stands. A revoked one is in no list or count.',
  })
  revokedAt: string | null;
}
