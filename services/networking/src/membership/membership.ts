import { Code, Day } from '@courage-hub/kit/columns';
import { Recorded } from '@courage-hub/kit/recorded';
import { DateScalar } from '@courage-hub/kit/scalars';
import { Node } from '@courage-hub/kit/values';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Group } from '../group/group';
import { GroupRole } from '../group/group-role';
import { Person } from '../person/person';

export type MemberType = 'Person' | 'Organization' | 'Network';

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description:
    'One member of a group in one role, with its time (W3C ORG `org:Membership`). Seen by whoever may see the group.',
})
@Entity('membership')
@Index('IX_membership_latest', ['groupId', 'since', 'id'])
@Index('IX_membership_member', ['memberId'])
export class Membership extends Recorded implements Node {
  @Code()
  @ForeignKey(() => Group, { name: 'FK_membership_group' })
  groupId: string;

  @Code(16)
  memberType: MemberType;

  @Code()
  memberId: string;

  @Code(16)
  @Field(() => GroupRole, { description: 'What the member does in the group.' })
  role: GroupRole;

  @Day()
  @Field(() => DateScalar, { description: 'The first day.' })
  since: string;

  @Day({ nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'The last day; null while the membership lasts.' })
  until: string | null;

  @Code(96, { nullable: true })
  @ForeignKey(() => Person, { name: 'FK_membership_invited_by' })
  invitedById: string | null;
}
