import type { HubContext } from '@courage-hub/kit/context';
import type { Page } from '@courage-hub/kit/page';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { StatisticalIndicator } from './statistical-indicator';
import { StatisticalIndicatorConnection, StatisticalIndicatorsArgs } from './statistical-indicator.inputs';
import { statisticalIndicators } from './statistical-indicator.rows';

@Resolver(() => StatisticalIndicator)
export class StatisticalIndicatorResolver {
  @Query(() => StatisticalIndicator, { nullable: true, description: 'One indicator by id; null where there is none.' })
  statisticalIndicator(
    @Arg('id', () => ID, { description: 'e.g. `statistical-indicator:demographic-dependency-ratio`.' }) id: string,
    @Ctx() { load }: HubContext,
  ): Promise<StatisticalIndicator | null> {
    return load.byId(statisticalIndicators, id);
  }

  @Query(() => StatisticalIndicatorConnection, {
    nullable: true,
    description: 'The indicators that the hub has values of, by name. Facet: theme.',
  })
  statisticalIndicators(
    @Args(() => StatisticalIndicatorsArgs) args: StatisticalIndicatorsArgs,
    @Ctx() { load }: HubContext,
  ): Page<StatisticalIndicator> {
    return load.page(statisticalIndicators, args);
  }
}
