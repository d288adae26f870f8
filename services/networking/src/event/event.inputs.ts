import { ConnectionArgs } from '@courage-hub/kit/connection';
import { DateScalar } from '@courage-hub/kit/scalars';
import { ArgsType, Field } from 'type-graphql';
import { EventKind } from './event';

@ArgsType()
export class EventsArgs extends ConnectionArgs {
  @Field(() => EventKind, { nullable: true, description: 'Only events of this kind.' })
  kind?: EventKind | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Starting on this day in Finland or later; 1970-01-01..2100-12-31, else BAD_USER_INPUT.',
  })
  from?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Starting on this day in Finland or earlier; 1970-01-01..2100-12-31, else BAD_USER_INPUT.',
  })
  to?: string | null;
}
