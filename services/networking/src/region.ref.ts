import type { HubContext } from '@courage-hub/kit/context';
import { DateScalar } from '@courage-hub/kit/scalars';
import { Arg, Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { Ambassadorship, Constituency } from './ambassadorship/ambassadorship';
import { ambassadorsOf } from './ambassadorship/ambassadorship.rows';

@Directive('@key(fields: "id")')
@ObjectType('Region')
export class RegionRef {
  @Field(() => ID)
  id: string;
}

@Resolver(() => RegionRef)
export class RegionRefResolver {
  @FieldResolver(() => [Ambassadorship], {
    nullable: 'itemsAndList',
    description:
      'Ambassadors of the region itself in term on a day, latest start first; not those of its municipalities.',
  })
  ambassadors(
    @Root() { id }: RegionRef,
    @Arg('at', () => DateScalar, { nullable: true, description: 'The day of the term; today in Finland by default.' })
    at: string | null,
    @Ctx() context: HubContext,
  ): Promise<Ambassadorship[]> {
    return ambassadorsOf(Constituency.REGION, { id, at }, context);
  }
}
