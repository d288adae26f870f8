import { Code, Json } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { Published } from '@courage-hub/kit/recorded';
import { Node } from '@courage-hub/kit/values';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { JoinPolicy } from './join-policy';

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: 'A network of people, organisations and other networks (W3C ORG `org:OrganizationalCollaboration`).',
})
@Entity('network')
@Index('IX_network_sort', ['sortKey', 'id'])
export class Network extends Published implements Node {
  @Json()
  @Field(() => LocalizedText, { description: 'The name.' })
  name: Localized;

  @Code(160)
  sortKey: string;

  @Code(600)
  searchText: string;

  @Code(16)
  @Field(() => JoinPolicy, { description: 'How one joins.' })
  joinPolicy: JoinPolicy;

  @Code(96, { nullable: true })
  stewardId: string | null;
}
