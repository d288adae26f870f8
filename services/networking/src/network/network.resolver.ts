import { connectionOf } from '@courage-hub/kit/connection';
import type { HubContext } from '@courage-hub/kit/context';
import type { Page } from '@courage-hub/kit/page';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Event } from '../event/event';
import { EventConnection } from '../event/event.connection';
import { EventsArgs } from '../event/event.inputs';
import { eventPage } from '../event/event.rows';
import { Group } from '../group/group';
import { GroupConnection } from '../group/group.connection';
import { GroupsArgs } from '../group/group.inputs';
import { groups } from '../group/group.rows';
import { OrganizationRef } from '../organization.ref';
import { linkedRefs, referenceOrNull } from '../reference';
import { Network } from './network';
import { NetworksArgs } from './network.inputs';
import { NetworkOrganization } from './network.links';
import { networks } from './network.rows';

const NetworkConnection = connectionOf(Network, 'Network');

@Resolver(() => Network)
export class NetworkResolver {
  @Query(() => Network, {
    nullable: true,
    description: 'One network by id; null where there is none that the viewer may see.',
  })
  network(
    @Arg('id', () => ID, { description: 'e.g. `network:meuskaltajat`.' }) id: string,
    @Ctx() { load }: HubContext,
  ): Promise<Network | null> {
    return load.byId(networks, id);
  }

  @Query(() => NetworkConnection, { nullable: true, description: 'Networks by name.' })
  networks(@Args(() => NetworksArgs) args: NetworksArgs, @Ctx() { load }: HubContext): Page<Network> {
    return load.page(networks, args);
  }

  @FieldResolver(() => GroupConnection, { description: 'Its working groups by name.' })
  groups(@Root() { id }: Network, @Args(() => GroupsArgs) args: GroupsArgs, @Ctx() { load }: HubContext): Page<Group> {
    return load.page(groups, args, { relation: 'network', id });
  }

  @FieldResolver(() => [Network], { description: 'The networks that are members of this one, by name.' })
  memberNetworks(@Root() { id }: Network, @Ctx() { load }: HubContext): Promise<Network[]> {
    return load.children(networks, 'membersOf', id);
  }

  @FieldResolver(() => [Network], { description: 'The networks that this one is a member of, by name.' })
  memberOf(@Root() { id }: Network, @Ctx() { load }: HubContext): Promise<Network[]> {
    return load.children(networks, 'withMember', id);
  }

  @FieldResolver(() => [OrganizationRef], { nullable: 'itemsAndList', description: 'The organisations taking part.' })
  organizations(@Root() { id }: Network, @Ctx() { load }: HubContext): Promise<OrganizationRef[]> {
    return linkedRefs(
      load,
      { table: NetworkOrganization, from: 'networkId', to: 'organizationId', ref: OrganizationRef },
      id,
    );
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'The organisation that looks after it.' })
  steward(@Root() { stewardId }: Network): OrganizationRef | null {
    return referenceOrNull(OrganizationRef, stewardId);
  }

  @FieldResolver(() => EventConnection, { description: 'Its events, latest first.' })
  events(@Root() { id }: Network, @Args(() => EventsArgs) args: EventsArgs, @Ctx() { load }: HubContext): Page<Event> {
    return eventPage(load, args, { relation: 'network', id });
  }
}
