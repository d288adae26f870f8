import { ConnectionArgs } from '@courage-hub/kit/connection';
import type { MutationInput } from '@courage-hub/kit/mutation';
import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { GroupRole } from '../group/group-role';
import { Membership } from './membership';

@ArgsType()
export class MembershipsArgs extends ConnectionArgs {
  @Field(() => GroupRole, { nullable: true, description: 'Only those in this role.' })
  role?: GroupRole | null;
}

@InputType({ description: 'The group to join.' })
export class JoinGroupInput implements MutationInput {
  @Field(() => ID, { description: 'The group.' })
  groupId: string;

  @Field(() => String, {
    nullable: true,
    description: 'Idempotency key: the same input sent again under it is executed once.',
  })
  clientMutationId?: string | null;
}

@InputType({ description: 'The group to leave.' })
export class LeaveGroupInput implements MutationInput {
  @Field(() => ID, { description: 'The group.' })
  groupId: string;

  @Field(() => String, {
    nullable: true,
    description: 'Idempotency key: the same input sent again under it is executed once.',
  })
  clientMutationId?: string | null;
}

@ObjectType({ description: 'The membership that began.' })
export class JoinGroupPayload {
  @Field(() => Membership, { description: 'The membership of the viewer.' })
  membership: Membership;

  @Field(() => String, { nullable: true, description: 'As it was sent.' })
  clientMutationId?: string | null;
}

@ObjectType({ description: 'The membership that ended.' })
export class LeaveGroupPayload {
  @Field(() => Membership, { description: 'The membership of the viewer, with its last day.' })
  membership: Membership;

  @Field(() => String, { nullable: true, description: 'As it was sent.' })
  clientMutationId?: string | null;
}
