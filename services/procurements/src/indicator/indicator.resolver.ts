import type { HubContext } from '@courage-hub/kit/context';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Indicator, IndicatorPeriod } from './indicator';
import { indicators } from './indicator.rows';

@Resolver(() => Indicator)
export class IndicatorResolver {
  @Query(() => Indicator, {
    nullable: true,
    description: 'One indicator; null where there is none in an evaluation that the viewer may see.',
  })
  indicator(
    @Arg('id', () => ID, { description: 'The id, `indicator:…`.' }) id: string,
    @Ctx() { load }: HubContext,
  ): Promise<Indicator | null> {
    return load.byId(indicators, id);
  }

  @FieldResolver(() => [IndicatorPeriod], { description: 'Targets and actuals, in time.' })
  periods(@Root() { id }: Indicator, @Ctx() { load }: HubContext): Promise<IndicatorPeriod[]> {
    return load.rowsBy(IndicatorPeriod, 'indicatorId', id, { orderBy: 't.`no`' });
  }
}
