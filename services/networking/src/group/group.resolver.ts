import type { HubContext } from '@courage-hub/kit/context';
import type { Page } from '@courage-hub/kit/page';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ExperimentRef } from '../experiment.ref';
import { Membership } from '../membership/membership';
import { MembershipConnection } from '../membership/membership.connection';
import { MembershipsArgs } from '../membership/membership.inputs';
import { memberships } from '../membership/membership.rows';
import { MunicipalityRef } from '../municipality.ref';
import { Network } from '../network/network';
import { networks } from '../network/network.rows';
import { linkedRefs } from '../reference';
import { Thread } from '../thread/thread';
import { threads } from '../thread/thread.rows';
import { createGroup } from './create-group';
import { CreateGroupInput, CreateGroupPayload } from './create-group.inputs';
import { Group } from './group';
import { GroupConnection } from './group.connection';
import { GroupsArgs } from './group.inputs';
import { GroupExperiment, GroupMunicipality } from './group.links';
import { groups } from './group.rows';

@Resolver(() => Group)
export class GroupResolver {
  @Mutation(() => CreateGroupPayload, {
    nullable: true,
    description: 'Makes a working group with the viewer as its LEAD. For a person who is signed in.',
  })
  async createGroup(
    @Arg('input', () => CreateGroupInput, { description: 'The group.' }) input: CreateGroupInput,
    @Ctx() context: HubContext,
  ): Promise<CreateGroupPayload> {
    return { group: await createGroup(input, context), clientMutationId: input.clientMutationId };
  }

  @Query(() => Group, {
    nullable: true,
    description: 'One group by id; null where there is none that the viewer may see.',
  })
  group(
    @Arg('id', () => ID, { description: 'e.g. `group:0190…`.' }) id: string,
    @Ctx() { load }: HubContext,
  ): Promise<Group | null> {
    return load.byId(groups, id);
  }

  @Query(() => GroupConnection, { nullable: true, description: 'Groups of every network, by name.' })
  groups(@Args(() => GroupsArgs) args: GroupsArgs, @Ctx() { load }: HubContext): Page<Group> {
    return load.page(groups, args);
  }

  @FieldResolver(() => Network, {
    nullable: true,
    description: 'The network it belongs to; null where the viewer may not see that.',
  })
  network(@Root() { networkId }: Group, @Ctx() { load }: HubContext): Promise<Network | null> {
    return load.byId(networks, networkId);
  }

  @FieldResolver(() => MembershipConnection, {
    description: 'Its members with their roles, past ones too, latest first.',
  })
  memberships(
    @Root() { id }: Group,
    @Args(() => MembershipsArgs) { role, ...args }: MembershipsArgs,
    @Ctx() { load }: HubContext,
  ): Page<Membership> {
    return load.page(memberships, { ...args, filter: { role } }, { relation: 'group', id });
  }

  @FieldResolver(() => [ExperimentRef], {
    nullable: 'itemsAndList',
    description: 'The experiments the group works on.',
  })
  experiments(@Root() { id }: Group, @Ctx() { load }: HubContext): Promise<ExperimentRef[]> {
    return linkedRefs(load, { table: GroupExperiment, from: 'groupId', to: 'experimentId', ref: ExperimentRef }, id);
  }

  @FieldResolver(() => [MunicipalityRef], {
    nullable: 'itemsAndList',
    description: 'The municipalities where the group works.',
  })
  municipalities(@Root() { id }: Group, @Ctx() { load }: HubContext): Promise<MunicipalityRef[]> {
    return linkedRefs(
      load,
      { table: GroupMunicipality, from: 'groupId', to: 'municipalityId', ref: MunicipalityRef },
      id,
    );
  }

  @FieldResolver(() => [Thread], { description: 'Its discussions, latest first, at most 1000.' })
  threads(@Root() { id }: Group, @Ctx() { load }: HubContext): Promise<Thread[]> {
    return load.children(threads, 'group', id);
  }
}
