import { ConnectionArgs } from '@courage-hub/kit/connection';
import type { Combinable } from '@courage-hub/kit/filters';
import { DateTimeScalar } from '@courage-hub/kit/scalars';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { JoinPolicy } from '../network/join-policy';

@InputType({ description: 'Which groups; the fields given all hold.' })
export class GroupFilter implements Combinable<GroupFilter> {
  @Field(() => ID, { nullable: true, description: 'The network they belong to.' })
  networkId?: string | null;

  @Field(() => JoinPolicy, { nullable: true, description: 'How one joins.' })
  joinPolicy?: JoinPolicy | null;

  @Field(() => String, { nullable: true, description: 'Words of the name in any language, case and accents aside.' })
  text?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Changed in the hub at this instant or later.' })
  modifiedSince?: string | null;

  @Field(() => [GroupFilter], { nullable: true, description: 'All of these hold.' })
  and?: GroupFilter[] | null;

  @Field(() => [GroupFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: GroupFilter[] | null;

  @Field(() => GroupFilter, { nullable: true, description: 'This does not hold.' })
  not?: GroupFilter | null;
}

export enum GroupOrder {
  NAME = 'NAME',
}
registerEnumType(GroupOrder, { name: 'GroupOrder', description: 'By name, in the Finnish alphabet.' });

@ArgsType()
export class GroupsArgs extends ConnectionArgs {
  @Field(() => GroupFilter, { nullable: true, description: 'Which groups.' })
  filter?: GroupFilter | null;

  @Field(() => GroupOrder, { nullable: true, description: 'In which order; by name unless said.' })
  orderBy?: GroupOrder | null;
}
