import { Code, Json } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { Published } from '@courage-hub/kit/recorded';
import { Node } from '@courage-hub/kit/values';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { JoinPolicy } from '../network/join-policy';
import { Network } from '../network/network';
import { GroupRole } from './group-role';

@Directive('@key(fields: "id")')
@ObjectType({ implements: Node, description: 'A working group of a network, whose members have roles.' })
@Entity('network_group')
@Index('IX_network_group_network', ['networkId'])
@Index('IX_network_group_sort', ['sortKey', 'id'])
export class Group extends Published implements Node {
  @Code()
  @ForeignKey(() => Network, { name: 'FK_network_group_network' })
  networkId: string;

  @Json()
  @Field(() => LocalizedText, { description: 'The name.' })
  name: Localized;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'What the group is for; null where nobody wrote it.' })
  purpose: Localized | null;

  @Code(160)
  sortKey: string;

  @Code(600)
  searchText: string;

  @Code(16)
  @Field(() => JoinPolicy, { description: 'How one joins.' })
  joinPolicy: JoinPolicy;

  @Json()
  @Field(() => [GroupRole], { description: 'The roles that a newcomer may take.' })
  rolesOffered: GroupRole[];
}
