import type { HubContext } from '@courage-hub/kit/context';
import type { Page } from '@courage-hub/kit/page';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { MunicipalityRef } from '../municipality.ref';
import { Network } from '../network/network';
import { networks } from '../network/network.rows';
import { referenceOrNull } from '../reference';
import { Story } from '../story/story';
import { stories } from '../story/story.rows';
import { Event } from './event';
import { EventConnection } from './event.connection';
import { EventsArgs } from './event.inputs';
import { eventPage, events } from './event.rows';

@Resolver(() => Event)
export class EventResolver {
  @Query(() => Event, {
    nullable: true,
    description: 'One event by id; null where there is none that the viewer may see.',
  })
  event(
    @Arg('id', () => ID, { description: 'e.g. `event:0190…`.' }) id: string,
    @Ctx() { load }: HubContext,
  ): Promise<Event | null> {
    return load.byId(events, id);
  }

  @Query(() => EventConnection, { nullable: true, description: 'Events, latest start first, past and coming ones.' })
  events(@Args(() => EventsArgs) args: EventsArgs, @Ctx() { load }: HubContext): Page<Event> {
    return eventPage(load, args);
  }

  @FieldResolver(() => MunicipalityRef, {
    nullable: true,
    description: 'Where it takes place; null where online or not told.',
  })
  municipality(@Root() { municipalityId }: Event): MunicipalityRef | null {
    return referenceOrNull(MunicipalityRef, municipalityId);
  }

  @FieldResolver(() => Network, {
    nullable: true,
    description: 'The network that holds it; null where none does or the viewer may not see that.',
  })
  network(@Root() { networkId }: Event, @Ctx() { load }: HubContext): Promise<Network | null> {
    return load.byId(networks, networkId);
  }

  @FieldResolver(() => [Story], { description: 'The stories told there, latest change first.' })
  stories(@Root() { id }: Event, @Ctx() { load }: HubContext): Promise<Story[]> {
    return load.children(stories, 'workshop', id);
  }
}
