import { Code, Instant, Json } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { Recorded } from '@courage-hub/kit/recorded';
import { DateTimeScalar } from '@courage-hub/kit/scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { VersionNow } from '../mutation.inputs';

export enum NeedKind {
  PARTICIPANTS = 'PARTICIPANTS',
  PARTNER = 'PARTNER',
  FUNDING = 'FUNDING',
  EXPERTISE = 'EXPERTISE',
  PLACE = 'PLACE',
  DATA = 'DATA',
  MENTOR = 'MENTOR',
  TECHNOLOGY = 'TECHNOLOGY',
  DECISION = 'DECISION',
}
registerEnumType(NeedKind, { name: 'NeedKind', description: 'What an experiment needs, or somebody offers.' });

@ObjectType({ description: 'What an experiment needs from others; open until it is closed. Seen with the experiment.' })
@Entity('need')
@Index('IX_need_created', ['createdAt', 'id'])
@Index('IX_need_experiment', ['experimentId'])
export class Need extends Recorded {
  @VersionNow()
  override version: number;

  @Code()
  experimentId: string;

  @Code(16)
  @Field(() => NeedKind, { description: 'What is needed.' })
  kind: NeedKind;

  @Json()
  @Field(() => LocalizedText, { description: 'In words.' })
  text: Localized;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed; null while it is open.' })
  closedAt: string | null;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'How it was met, or why it is needed no more.' })
  closing: Localized | null;

  @Field(() => Boolean, { description: 'Whether it still waits for somebody.' })
  get open(): boolean {
    return this.closedAt === null;
  }
}
