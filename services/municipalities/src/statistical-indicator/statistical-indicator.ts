import { Code, Flag, Json, LongText, Whole } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { Recorded } from '@courage-hub/kit/recorded';
import { UriScalar } from '@courage-hub/kit/scalars';
import { Node } from '@courage-hub/kit/values';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index } from 'typeorm';

export enum IndicatorDirection {
  HIGHER_IS_BETTER = 'HIGHER_IS_BETTER',
  LOWER_IS_BETTER = 'LOWER_IS_BETTER',
  NEUTRAL = 'NEUTRAL',
}
registerEnumType(IndicatorDirection, {
  name: 'IndicatorDirection',
  description: 'Which values are better; NEUTRAL where neither is.',
});

export enum IndicatorTheme {
  DEMOGRAPHY = 'DEMOGRAPHY',
  ECONOMY = 'ECONOMY',
  WELLBEING = 'WELLBEING',
  VITALITY = 'VITALITY',
  SERVICES = 'SERVICES',
  OTHER = 'OTHER',
}
registerEnumType(IndicatorTheme, { name: 'IndicatorTheme', description: 'What an indicator is about.' });

/** What an indicator may be divided by, beside other indicators. */
export const POPULATION = 'population';

@ObjectType({ description: 'A year from which on an indicator is defined or measured in another way.' })
export class SeriesBreak {
  @Field(() => Int, { description: 'The first year of the new definition.' })
  year: number;

  @Field(() => LocalizedText, { nullable: true, description: 'What changed.' })
  note?: Localized | null;
}

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: 'What is counted or measured of areas year by year: its definition, unit and source.',
})
@Entity('statistical_indicator')
@Index('IX_statistical_indicator_sort', ['sortKey', 'id'])
export class StatisticalIndicator extends Recorded implements Node {
  @Json()
  @Field(() => LocalizedText, { description: 'Its name.' })
  name: Localized;

  @Code(200)
  sortKey: string;

  @LongText()
  searchText: string;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'Its definition, as far as the source gives one.' })
  description: Localized | null;

  @Code(120)
  @Field(() => String, { description: 'Unit of measure of its values, e.g. `%` or `EUR 1,000`.' })
  unit: string;

  @Whole()
  @Field(() => Int, { description: 'How many decimals the source gives.' })
  decimals: number;

  @Code(20)
  @Field(() => IndicatorDirection, { description: 'Which values are better.' })
  direction: IndicatorDirection;

  @Code(20)
  @Field(() => IndicatorTheme, { description: 'What it is about.' })
  theme: IndicatorTheme;

  @Flag()
  @Field(() => Boolean, {
    description:
      'The values of areas add up: counts and sums do; shares, means and indices do not, and are never summed over a merger.',
  })
  additive: boolean;

  @Json()
  @Field(() => [ID], {
    description:
      'What its values may be divided by in a benchmark: `population`, or the indicator that counts the cases. Empty where they are ratios already.',
  })
  denominators: string[];

  @Json()
  @Field(() => [SeriesBreak], {
    description: 'Since when it is defined otherwise (SDMX: break in time series), oldest first.',
  })
  breaks: SeriesBreak[];

  @Code(400, { nullable: true })
  @Field(() => UriScalar, { nullable: true, description: 'The table or the description at the source.' })
  sourceTable: string | null;
}
