import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Classification } from '../statistics/classification';
import { MunicipalityGrouping, MunicipalityLanguage } from './municipality';

@ObjectType({
  description:
    "What a municipality was on 1 January of a year (Statistics Finland's classification of municipalities): its name, language status and grouping of that time, and the areas above it.",
})
export class MunicipalityClassification {
  row: Classification;

  @Field(() => Int, { description: 'The year of the classification.' })
  get year(): number {
    return this.row.year;
  }

  @Field(() => LocalizedText, { description: 'Its name at that time.' })
  get name(): Localized {
    return this.row.name;
  }

  @Field(() => MunicipalityLanguage, { nullable: true, description: 'Its language status at that time.' })
  get language(): MunicipalityLanguage | null {
    return this.row.language as MunicipalityLanguage | null;
  }

  @Field(() => MunicipalityGrouping, { nullable: true, description: 'Its statistical grouping at that time.' })
  get grouping(): MunicipalityGrouping | null {
    return this.row.grouping as MunicipalityGrouping | null;
  }
}
