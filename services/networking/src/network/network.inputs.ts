import { ConnectionArgs } from '@courage-hub/kit/connection';
import type { Combinable } from '@courage-hub/kit/filters';
import { DateTimeScalar } from '@courage-hub/kit/scalars';
import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { JoinPolicy } from './join-policy';

@InputType({ description: 'Which networks; the fields given all hold.' })
export class NetworkFilter implements Combinable<NetworkFilter> {
  @Field(() => String, { nullable: true, description: 'Words of the name in any language, case and accents aside.' })
  text?: string | null;

  @Field(() => JoinPolicy, { nullable: true, description: 'How one joins.' })
  joinPolicy?: JoinPolicy | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Changed in the hub at this instant or later.' })
  modifiedSince?: string | null;

  @Field(() => [NetworkFilter], { nullable: true, description: 'All of these hold.' })
  and?: NetworkFilter[] | null;

  @Field(() => [NetworkFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: NetworkFilter[] | null;

  @Field(() => NetworkFilter, { nullable: true, description: 'This does not hold.' })
  not?: NetworkFilter | null;
}

export enum NetworkOrder {
  NAME = 'NAME',
}
registerEnumType(NetworkOrder, { name: 'NetworkOrder', description: 'By name, in the Finnish alphabet.' });

@ArgsType()
export class NetworksArgs extends ConnectionArgs {
  @Field(() => NetworkFilter, { nullable: true, description: 'Which networks.' })
  filter?: NetworkFilter | null;

  @Field(() => NetworkOrder, { nullable: true, description: 'In which order; by name unless said.' })
  orderBy?: NetworkOrder | null;
}
