import { ConnectionArgs } from '@courage-hub/kit/connection';
import type { Combinable } from '@courage-hub/kit/filters';
import { DateTimeScalar } from '@courage-hub/kit/scalars';
import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';

@InputType({ description: 'Which people; the fields given all hold.' })
export class PersonFilter implements Combinable<PersonFilter> {
  @Field(() => String, { nullable: true, description: 'Words of the display name, case and accents aside.' })
  text?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of home municipalities, three digits each; anything else is BAD_USER_INPUT.',
  })
  homeMunicipality?: string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Changed in the hub at this instant or later.' })
  modifiedSince?: string | null;

  @Field(() => [PersonFilter], { nullable: true, description: 'All of these hold.' })
  and?: PersonFilter[] | null;

  @Field(() => [PersonFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: PersonFilter[] | null;

  @Field(() => PersonFilter, { nullable: true, description: 'This does not hold.' })
  not?: PersonFilter | null;
}

export enum PersonOrder {
  NAME = 'NAME',
}
registerEnumType(PersonOrder, { name: 'PersonOrder', description: 'By display name, in the Finnish alphabet.' });

@ArgsType()
export class PeopleArgs extends ConnectionArgs {
  @Field(() => PersonFilter, { nullable: true, description: 'Which people.' })
  filter?: PersonFilter | null;

  @Field(() => PersonOrder, { nullable: true, description: 'In which order; by name unless said.' })
  orderBy?: PersonOrder | null;
}
