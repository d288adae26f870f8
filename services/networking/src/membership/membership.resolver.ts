import type { HubContext } from '@courage-hub/kit/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Group } from '../group/group';
import { groups } from '../group/group.rows';
import { Person } from '../person/person';
import { people } from '../person/person.rows';
import { Member, memberOf } from './member';
import { Membership } from './membership';

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => Group, { description: 'The group.' })
  group(@Root() { groupId }: Membership, @Ctx() { load }: HubContext): Promise<Group | null> {
    return load.byId(groups, groupId);
  }

  @FieldResolver(() => Member, { nullable: true, description: 'The member; null where the viewer may not see them.' })
  member(@Root() membership: Membership, @Ctx() { load }: HubContext): Promise<Member | null> {
    return memberOf(membership, load);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who invited the member; null where nobody did or the viewer may not see them.',
  })
  invitedBy(@Root() { invitedById }: Membership, @Ctx() { load }: HubContext): Promise<Person | null> {
    return load.byId(people, invitedById);
  }
}
