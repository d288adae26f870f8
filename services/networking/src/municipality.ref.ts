import type { HubContext } from '@courage-hub/kit/context';
import { DateScalar } from '@courage-hub/kit/scalars';
import { Arg, Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { Ambassadorship, Constituency } from './ambassadorship/ambassadorship';
import { ambassadorsOf } from './ambassadorship/ambassadorship.rows';
import { Event, EventKind } from './event/event';
import { events } from './event/event.rows';
import { Group } from './group/group';
import { groups } from './group/group.rows';

@Directive('@key(fields: "id")')
@ObjectType('Municipality')
export class MunicipalityRef {
  @Field(() => ID)
  id: string;
}

@Resolver(() => MunicipalityRef)
export class MunicipalityRefResolver {
  @FieldResolver(() => [Ambassadorship], {
    nullable: 'itemsAndList',
    description: 'Ambassadors of the municipality in term on a day, latest start first.',
  })
  ambassadors(
    @Root() { id }: MunicipalityRef,
    @Arg('at', () => DateScalar, { nullable: true, description: 'The day of the term; today in Finland by default.' })
    at: string | null,
    @Ctx() context: HubContext,
  ): Promise<Ambassadorship[]> {
    return ambassadorsOf(Constituency.MUNICIPALITY, { id, at }, context);
  }

  @FieldResolver(() => [Group], { nullable: 'itemsAndList', description: 'Groups that work there, by name.' })
  groups(@Root() { id }: MunicipalityRef, @Ctx() { load }: HubContext): Promise<Group[]> {
    return load.children(groups, 'municipality', id);
  }

  @FieldResolver(() => [Event], {
    nullable: 'itemsAndList',
    description: 'Events that take place there, latest start first, at most 1000.',
  })
  async events(
    @Root() { id }: MunicipalityRef,
    @Arg('kind', () => EventKind, { nullable: true, description: 'Only those of this kind.' })
    kind: EventKind | null,
    @Ctx() { load }: HubContext,
  ): Promise<Event[]> {
    const all = await load.children(events, 'municipality', id);
    return kind ? all.filter((event) => event.kind === kind) : all;
  }
}
