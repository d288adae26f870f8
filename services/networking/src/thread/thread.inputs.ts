import { ConnectionArgs } from '@courage-hub/kit/connection';
import type { Combinable } from '@courage-hub/kit/filters';
import { DateTimeScalar } from '@courage-hub/kit/scalars';
import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { ThreadStatus } from './thread';

@InputType({ description: 'Which threads; the fields given all hold.' })
export class ThreadFilter implements Combinable<ThreadFilter> {
  @Field(() => [ThreadStatus], { nullable: true, description: 'Any of these.' })
  status?: ThreadStatus[] | null;

  @Field(() => [String], { nullable: true, description: 'In any of these categories of the forum.' })
  category?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Words of the title, case and accents aside.' })
  text?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Changed in the hub at this instant or later.' })
  modifiedSince?: string | null;

  @Field(() => [ThreadFilter], { nullable: true, description: 'All of these hold.' })
  and?: ThreadFilter[] | null;

  @Field(() => [ThreadFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: ThreadFilter[] | null;

  @Field(() => ThreadFilter, { nullable: true, description: 'This does not hold.' })
  not?: ThreadFilter | null;
}

export enum ThreadOrder {
  NEWEST = 'NEWEST',
}
registerEnumType(ThreadOrder, { name: 'ThreadOrder', description: 'By when the thread was begun, latest first.' });

@ArgsType()
export class ThreadsArgs extends ConnectionArgs {
  @Field(() => ThreadFilter, { nullable: true, description: 'Which threads.' })
  filter?: ThreadFilter | null;

  @Field(() => ThreadOrder, { nullable: true, description: 'In which order; latest first unless said.' })
  orderBy?: ThreadOrder | null;
}
