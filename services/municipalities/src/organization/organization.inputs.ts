import { ConnectionArgs } from '@courage-hub/kit/connection';
import type { Combinable } from '@courage-hub/kit/filters';
import { DateTimeScalar } from '@courage-hub/kit/scalars';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { OrganizationKind, PartyScale } from './organization';

@InputType({ description: 'Which organisations; the fields given all hold, a list means any of its values.' })
export class OrganizationFilter implements Combinable<OrganizationFilter> {
  @Field(() => [ID], { nullable: true, description: 'Ids, e.g. `organization:kuntaliitto`.' })
  ids?: string[] | null;

  @Field(() => [OrganizationKind], { nullable: true, description: 'What they are.' })
  kind?: OrganizationKind[] | null;

  @Field(() => [PartyScale], { nullable: true, description: 'Their size.' })
  scale?: PartyScale[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of three digits of their home municipality.' })
  homeMunicipality?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The organisation that they are directly part of.' })
  parent?: string | null;

  @Field(() => String, { nullable: true, description: 'Words of the name or an identifier, case and accents aside.' })
  text?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Changed in the hub at this instant or later.' })
  modifiedSince?: string | null;

  @Field(() => [OrganizationFilter], { nullable: true, description: 'All of these hold.' })
  and?: OrganizationFilter[] | null;

  @Field(() => [OrganizationFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: OrganizationFilter[] | null;

  @Field(() => OrganizationFilter, { nullable: true, description: 'This does not hold.' })
  not?: OrganizationFilter | null;
}

@ArgsType()
export class OrganizationsArgs extends ConnectionArgs {
  @Field(() => OrganizationFilter, { nullable: true, description: 'Which organisations.' })
  filter?: OrganizationFilter | null;
}
