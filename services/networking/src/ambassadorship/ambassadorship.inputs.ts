import { ConnectionArgs } from '@courage-hub/kit/connection';
import { DateScalar } from '@courage-hub/kit/scalars';
import { ArgsType, Field } from 'type-graphql';
import { Constituency } from './ambassadorship';

@ArgsType()
export class AmbassadorsArgs extends ConnectionArgs {
  @Field(() => Constituency, { nullable: true, description: 'Only those who speak for this kind of constituency.' })
  constituency?: Constituency | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the term; today in Finland by default.' })
  at?: string | null;
}
