import { ConnectionArgs } from '@courage-hub/kit/connection';
import { ArgsType, Field } from 'type-graphql';
import { TrustLevel } from './partner-programme';

@ArgsType()
export class PartnerProgrammesArgs extends ConnectionArgs {
  @Field(() => TrustLevel, { nullable: true, description: 'Only those trusted this far.' })
  trust?: TrustLevel | null;
}
