import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { DateScalar } from '@courage-hub/kit/scalars';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Municipality } from '../municipality/municipality';
import { municipalities } from '../municipality/municipality.rows';
import { PeerGroup } from './peer-group';
import { PeerRuleInput } from './peer-group.inputs';
import { allPeerGroups, peerGroups, peersOn, wantedRule } from './peer-group.rows';

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
      'The municipalities comparable with it on a day, by code: by a peer group, or by a rule of your own. None where it did not exist on the day, or where the rule needs what is not known of it. An unknown group is an error that names the known ones.',
  })
  async peers(
    @Root() { id }: Municipality,
    @Arg('group', () => ID, {
      nullable: true,
      description: 'e.g. `peer-group:same-grouping-and-size`; `peerGroups` lists them.',
    })
    group: string | null,
    @Arg('rule', () => PeerRuleInput, { nullable: true, description: 'Instead of a group.' })
    rule: PeerRuleInput | null,
    @Arg('at', () => DateScalar, {
      nullable: true,
      description: 'The day (today by default), with the classification of its year and the population before it.',
    })
    at: string | null,
    @Ctx() { load, now }: HubContext,
  ): Promise<Municipality[]> {
    const wanted = await wantedRule(load, { group, rule });
    const peersOf = await peersOn(load, wanted.rule, at ?? finnishDay(now));
    return load.byIds(municipalities, peersOf(id));
  }
}
