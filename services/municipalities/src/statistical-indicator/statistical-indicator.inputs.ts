import { connectionOf, ConnectionArgs } from '@courage-hub/kit/connection';
import type { Combinable } from '@courage-hub/kit/filters';
import { DateTimeScalar } from '@courage-hub/kit/scalars';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { IndicatorTheme, StatisticalIndicator } from './statistical-indicator';

export const StatisticalIndicatorConnection = connectionOf(StatisticalIndicator, 'StatisticalIndicator');

@InputType({ description: 'Which indicators; the fields given all hold, a list means any of its values.' })
export class StatisticalIndicatorFilter implements Combinable<StatisticalIndicatorFilter> {
  @Field(() => [ID], { nullable: true, description: 'Ids.' })
  ids?: string[] | null;

  @Field(() => [IndicatorTheme], { nullable: true, description: 'What they are about.' })
  theme?: IndicatorTheme[] | null;

  @Field(() => String, { nullable: true, description: 'Words of the name, case and accents aside.' })
  text?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Changed in the hub at this instant or later.' })
  modifiedSince?: string | null;

  @Field(() => [StatisticalIndicatorFilter], { nullable: true, description: 'All of these hold.' })
  and?: StatisticalIndicatorFilter[] | null;

  @Field(() => [StatisticalIndicatorFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: StatisticalIndicatorFilter[] | null;

  @Field(() => StatisticalIndicatorFilter, { nullable: true, description: 'This does not hold.' })
  not?: StatisticalIndicatorFilter | null;
}

@ArgsType()
export class StatisticalIndicatorsArgs extends ConnectionArgs {
  @Field(() => StatisticalIndicatorFilter, { nullable: true, description: 'Which indicators.' })
  filter?: StatisticalIndicatorFilter | null;
}
