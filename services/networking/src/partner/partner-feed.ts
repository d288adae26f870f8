import { DateTimeScalar, UriScalar } from '@courage-hub/kit/scalars';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum FeedKind {
  GRAPHQL = 'GRAPHQL',
  OCDS_RELEASES = 'OCDS_RELEASES',
  DCAT_AP = 'DCAT_AP',
  OAI_PMH = 'OAI_PMH',
  ACTIVITYSTREAMS = 'ACTIVITYSTREAMS',
  RECONCILIATION = 'RECONCILIATION',
  CSV = 'CSV',
}
registerEnumType(FeedKind, {
  name: 'FeedKind',
  description:
    'The protocol or format of a feed: GraphQL, OCDS, DCAT-AP, OAI-PMH, ActivityStreams 2.0, W3C Reconciliation, CSV.',
});

@ObjectType({ description: 'One address where a partner programme publishes its records.' })
export class PartnerFeed {
  @Field(() => FeedKind, { description: 'The protocol or format.' })
  kind: FeedKind;

  @Field(() => UriScalar, { description: 'The address.' })
  url: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last read without error; null is never.' })
  lastOk?: string | null;

  @Field(() => String, { nullable: true, description: 'Why the latest reading failed; null where it did not.' })
  lastError?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many records the latest reading saw; null is not counted.' })
  itemsSeen?: number | null;

  @Field(() => UriScalar, { nullable: true, description: 'The licence of its records; null where not told.' })
  licence?: string | null;
}
