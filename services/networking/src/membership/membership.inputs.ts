import { ConnectionArgs } from '@courage-hub/kit/connection';
import { ArgsType, Field } from 'type-graphql';
import { GroupRole } from '../group/group-role';

@ArgsType()
export class MembershipsArgs extends ConnectionArgs {
  @Field(() => GroupRole, { nullable: true, description: 'Only those in this role.' })
  role?: GroupRole | null;
}
