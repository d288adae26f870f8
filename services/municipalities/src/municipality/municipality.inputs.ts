import { ConnectionArgs } from '@courage-hub/kit/connection';
import type { Combinable } from '@courage-hub/kit/filters';
import { DateScalar, DateTimeScalar } from '@courage-hub/kit/scalars';
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { AreaStatus, MunicipalityGrouping, MunicipalityLanguage } from './municipality';

@InputType({
  description: 'What a municipality was on a day; the fields given all hold. One that did not exist then was nothing.',
})
export class ClassifiedInput {
  @Field(() => DateScalar, { description: 'The day; the hub knows from 2013-01-01 on.' })
  on: string;

  @Field(() => ID, { nullable: true, description: 'A region of any kind that it belonged to.' })
  regionId?: string | null;

  @Field(() => MunicipalityGrouping, { nullable: true, description: 'Its statistical grouping.' })
  grouping?: MunicipalityGrouping | null;

  @Field(() => MunicipalityLanguage, { nullable: true, description: 'Its language status.' })
  language?: MunicipalityLanguage | null;
}

@InputType({ description: 'Which municipalities; the fields given all hold.' })
export class MunicipalityFilter implements Combinable<MunicipalityFilter> {
  @Field(() => [String], { nullable: true, description: 'Codes of three digits.' })
  codes?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'A region that they belong to in the latest classification.' })
  regionId?: string | null;

  @Field(() => MunicipalityGrouping, { nullable: true, description: 'Statistical grouping.' })
  grouping?: MunicipalityGrouping | null;

  @Field(() => MunicipalityLanguage, { nullable: true, description: 'Language status.' })
  language?: MunicipalityLanguage | null;

  @Field(() => AreaStatus, { nullable: true, description: 'Current, merged or abolished.' })
  status?: AreaStatus | null;

  @Field(() => ClassifiedInput, { nullable: true, description: 'What they were on a day, instead of today.' })
  classified?: ClassifiedInput | null;

  @Field(() => Int, { nullable: true, description: 'At least this many inhabitants in the latest year known.' })
  populationGte?: number | null;

  @Field(() => Int, { nullable: true, description: 'Fewer inhabitants than this in the latest year known.' })
  populationLt?: number | null;

  @Field(() => String, { nullable: true, description: 'Words of the name or the code, case and accents aside.' })
  text?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Changed in the hub at this instant or later.' })
  modifiedSince?: string | null;

  @Field(() => [MunicipalityFilter], { nullable: true, description: 'All of these hold.' })
  and?: MunicipalityFilter[] | null;

  @Field(() => [MunicipalityFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: MunicipalityFilter[] | null;

  @Field(() => MunicipalityFilter, { nullable: true, description: 'This does not hold.' })
  not?: MunicipalityFilter | null;
}

export enum MunicipalityOrder {
  NAME = 'NAME',
  CODE = 'CODE',
  POPULATION = 'POPULATION',
}
registerEnumType(MunicipalityOrder, {
  name: 'MunicipalityOrder',
  description: 'By Finnish name (the Finnish alphabet), by code, or by latest population, largest first.',
});

@ArgsType()
export class MunicipalitiesArgs extends ConnectionArgs {
  @Field(() => MunicipalityFilter, { nullable: true, description: 'Which municipalities.' })
  filter?: MunicipalityFilter | null;

  @Field(() => MunicipalityOrder, { nullable: true, description: 'In which order; by name unless said.' })
  orderBy?: MunicipalityOrder | null;
}
