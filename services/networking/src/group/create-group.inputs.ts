import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import type { MutationInput } from '@courage-hub/kit/mutation';
import { Visibility } from '@courage-hub/kit/values';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { JoinPolicy } from '../network/join-policy';
import { Group } from './group';
import { GroupRole } from './group-role';

@InputType({ description: 'A new working group.' })
export class CreateGroupInput implements MutationInput {
  @Field(() => ID, { description: 'The network it belongs to.' })
  networkId: string;

  @Field(() => LocalizedTextInput, { description: 'The name, at most 120 characters in each language.' })
  name: LocalizedTextInput;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'What the group is for, at most 2000 characters in each language.',
  })
  purpose?: LocalizedTextInput | null;

  @Field(() => JoinPolicy, { description: 'How one joins.' })
  joinPolicy: JoinPolicy;

  @Field(() => [GroupRole], {
    nullable: true,
    description: 'The roles that a newcomer may take, at most 9; MEMBER unless said.',
  })
  rolesOffered?: GroupRole[] | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see the group; a DRAFT unless said.' })
  visibility?: Visibility | null;

  @Field(() => String, {
    nullable: true,
    description: 'Idempotency key: the same input sent again under it is executed once.',
  })
  clientMutationId?: string | null;
}

@ObjectType({ description: 'The group that was made.' })
export class CreateGroupPayload {
  @Field(() => Group, { description: 'The group; the viewer is its LEAD.' })
  group: Group;

  @Field(() => String, { nullable: true, description: 'As it was sent.' })
  clientMutationId?: string | null;
}
