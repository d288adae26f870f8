import { connectionOf, ConnectionArgs } from '@courage-hub/kit/connection';
import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { UriScalar } from '@courage-hub/kit/scalars';
import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { ClientMutationId, SentMutationId, VersionSeen } from '../mutation.inputs';
import { Need, NeedKind } from './need';

export const NeedConnection = connectionOf(Need, 'Need');

@ArgsType()
export class NeedsArgs extends ConnectionArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True for the open ones, false for the closed; both if left out.',
  })
  open?: boolean | null;

  @Field(() => [NeedKind], { nullable: true, description: 'Of one of these kinds.' })
  kind?: NeedKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of experiments that are counted in one of these regions.' })
  regionIds?: string[] | null;

  @Field(() => [UriScalar], { nullable: true, description: 'Of experiments that are about one of these themes.' })
  themes?: string[] | null;
}

@InputType({ description: 'What an experiment needs.' })
export class RecordNeedInput {
  @Field(() => ID, { description: 'Which experiment.' })
  experimentId: string;

  @Field(() => NeedKind, { description: 'What is needed.' })
  kind: NeedKind;

  @Field(() => LocalizedTextInput, { description: 'In words, at most 2000 characters.' })
  text: LocalizedTextInput;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `recordNeed` answers.' })
export class RecordNeedPayload {
  @Field(() => Need, { description: 'The need, open.' })
  need: Need;

  @SentMutationId()
  clientMutationId?: string | null;
}

@InputType({ description: 'A need that waits no more.' })
export class CloseNeedInput {
  @Field(() => ID, { description: 'Which need.' })
  id: string;

  @VersionSeen()
  version: number;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'How it was met, or why it is needed no more; at most 2000 characters.',
  })
  closing?: LocalizedTextInput | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `closeNeed` answers.' })
export class CloseNeedPayload {
  @Field(() => Need, { description: 'The need, closed.' })
  need: Need;

  @SentMutationId()
  clientMutationId?: string | null;
}
