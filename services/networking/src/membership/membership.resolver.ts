import type { HubContext } from '@courage-hub/kit/context';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Group } from '../group/group';
import { groups } from '../group/group.rows';
import { Person } from '../person/person';
import { people } from '../person/person.rows';
import { joinGroup } from './join-group';
import { leaveGroup } from './leave-group';
import { Member, memberOf } from './member';
import { Membership } from './membership';
import { JoinGroupInput, JoinGroupPayload, LeaveGroupInput, LeaveGroupPayload } from './membership.inputs';

@Resolver(() => Membership)
export class MembershipResolver {
  @Mutation(() => JoinGroupPayload, {
    nullable: true,
    description:
      'Makes the viewer a member of an OPEN group. For a person who is signed in. FORBIDDEN where the group takes members otherwise, CONFLICT for a member.',
  })
  async joinGroup(
    @Arg('input', () => JoinGroupInput, { description: 'The group.' }) input: JoinGroupInput,
    @Ctx() context: HubContext,
  ): Promise<JoinGroupPayload> {
    return { membership: await joinGroup(input, context), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => LeaveGroupPayload, {
    nullable: true,
    description:
      "Ends the viewer's membership of a group. For a member of the group. CONFLICT for its last lead: another must lead first.",
  })
  async leaveGroup(
    @Arg('input', () => LeaveGroupInput, { description: 'The group.' }) input: LeaveGroupInput,
    @Ctx() context: HubContext,
  ): Promise<LeaveGroupPayload> {
    return { membership: await leaveGroup(input, context), clientMutationId: input.clientMutationId };
  }

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
