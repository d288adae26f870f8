import type { HubContext } from '@courage-hub/kit/context';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Municipality } from '../municipality/municipality';
import { municipalities } from '../municipality/municipality.rows';
import { PeerGroup } from './peer-group';
import { allPeerGroups, peerGroups, peerIdsOf } from './peer-group.rows';

@Resolver(() => PeerGroup)
export class PeerGroupResolver {
  @Query(() => PeerGroup, { nullable: true, description: 'One peer group by id; null where there is none.' })
  peerGroup(
    @Arg('id', () => ID, { description: 'e.g. `peer-group:same-grouping-and-size`.' }) id: string,
    @Ctx() { load }: HubContext,
  ): Promise<PeerGroup | null> {
    return load.byId(peerGroups, id);
  }

  @Query(() => [PeerGroup], { nullable: true, description: 'The peer groups that the hub knows, by id.' })
  peerGroups(@Ctx() { load }: HubContext): Promise<PeerGroup[]> {
    return allPeerGroups(load);
  }
}

@Resolver(() => Municipality)
export class MunicipalityPeersResolver {
  @FieldResolver(() => [Municipality], {
    nullable: true,
    description:
      'The current municipalities comparable with it by the rule of a peer group, by code; none for a past municipality. An unknown group is an error that names the known ones.',
  })
  async peers(
    @Root() { id }: Municipality,
    @Arg('group', () => ID, { description: 'e.g. `peer-group:same-grouping-and-size`; `peerGroups` lists them.' })
    group: string,
    @Ctx() { load }: HubContext,
  ): Promise<Municipality[]> {
    return load.byIds(municipalities, await peerIdsOf(load, id, group));
  }
}
