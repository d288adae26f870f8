import { Code, Instant, Json, Whole } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { Published } from '@courage-hub/kit/recorded';
import { DateTimeScalar, UriScalar } from '@courage-hub/kit/scalars';
import { Node } from '@courage-hub/kit/values';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Network } from '../network/network';

export enum EventKind {
  STORY_WORKSHOP = 'STORY_WORKSHOP',
  FORUM_MEETING = 'FORUM_MEETING',
  NETWORK_MEETING = 'NETWORK_MEETING',
  TRAINING = 'TRAINING',
  SITE_VISIT = 'SITE_VISIT',
  WEBINAR = 'WEBINAR',
}
registerEnumType(EventKind, {
  name: 'EventKind',
  description:
    'What happens: a story workshop (tarinapaja), a meeting of the forum or network, training, a visit, a webinar.',
});

@Directive('@key(fields: "id")')
@ObjectType({ implements: Node, description: 'A workshop, meeting, training, visit or webinar (schema.org `Event`).' })
@Entity('event')
@Index('IX_event_starts', ['startsAt', 'id'])
@Index('IX_event_municipality', ['municipalityId'])
@Index('IX_event_network', ['networkId'])
export class Event extends Published implements Node {
  @Code(24)
  @Field(() => EventKind, { description: 'What happens.' })
  kind: EventKind;

  @Json()
  @Field(() => LocalizedText, { description: 'The title.' })
  title: Localized;

  @Instant()
  @Field(() => DateTimeScalar, { name: 'starts', description: 'When it starts (schema.org `startDate`).' })
  startsAt: string;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, {
    name: 'ends',
    nullable: true,
    description: 'When it ends (schema.org `endDate`); null where not announced.',
  })
  endsAt: string | null;

  @Code(96, { nullable: true })
  municipalityId: string | null;

  @Code(96, { nullable: true })
  @ForeignKey(() => Network, { name: 'FK_event_network' })
  networkId: string | null;

  @Whole({ nullable: true })
  @Field(() => Int, { nullable: true, description: 'How many people registered; null is not counted, never 0.' })
  registered: number | null;

  @Whole({ nullable: true })
  @Field(() => Int, { nullable: true, description: 'How many people came; null is not counted, never 0.' })
  attended: number | null;

  @Json()
  @Field(() => [LocalizedText], { description: 'The points of the agenda, in order.' })
  agenda: Localized[];

  @Json()
  @Field(() => [UriScalar], { description: 'The same event elsewhere (schema.org `sameAs`).' })
  sameAs: string[];
}
