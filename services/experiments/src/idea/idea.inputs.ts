import { connectionOf, ConnectionArgs } from '@courage-hub/kit/connection';
import type { Combinable } from '@courage-hub/kit/filters';
import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { DateTimeScalar } from '@courage-hub/kit/scalars';
import { Visibility } from '@courage-hub/kit/values';
import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { ClientMutationId, SentMutationId, VersionSeen } from '../mutation.inputs';
import { Idea, IdeaState } from './idea';

export const IdeaConnection = connectionOf(Idea, 'Idea');

@InputType({ description: 'Which ideas; the fields given all hold.' })
export class IdeaFilter implements Combinable<IdeaFilter> {
  @Field(() => [ID], { nullable: true, description: 'Those with these ids.' })
  ids?: string[] | null;

  @Field(() => [IdeaState], { nullable: true, description: 'In one of these states.' })
  state?: IdeaState[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Proposed to one of these municipalities: codes of three digits, e.g. "005".',
  })
  municipalityCodes?: string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Changed in the hub at this instant or later.' })
  modifiedSince?: string | null;

  @Field(() => [IdeaFilter], { nullable: true, description: 'All of these hold.' })
  and?: IdeaFilter[] | null;

  @Field(() => [IdeaFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: IdeaFilter[] | null;

  @Field(() => IdeaFilter, { nullable: true, description: 'This does not hold.' })
  not?: IdeaFilter | null;
}

@ArgsType()
export class IdeasArgs extends ConnectionArgs {
  @Field(() => IdeaFilter, { nullable: true, description: 'Which ideas.' })
  filter?: IdeaFilter | null;
}

@InputType({ description: 'An idea to propose to a municipality.' })
export class ProposeIdeaInput {
  @Field(() => String, { description: 'The municipality that should try it: a code of three digits, e.g. "005".' })
  municipality: string;

  @Field(() => LocalizedTextInput, { description: 'The idea in a line, at most 200 characters.' })
  title: LocalizedTextInput;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'What should be tried and why, at most 2000 characters.',
  })
  text?: LocalizedTextInput | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it; DRAFT unless said.' })
  visibility?: Visibility | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@InputType({ description: 'An idea to support.' })
export class SupportIdeaInput {
  @Field(() => ID, { description: 'Which idea; one that is open.' })
  ideaId: string;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@InputType({ description: 'An idea to support no more.' })
export class WithdrawSupportInput {
  @Field(() => ID, { description: 'Which idea; one that is open.' })
  ideaId: string;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@InputType({ description: 'What a municipality decides on an idea.' })
export class DecideIdeaInput {
  @Field(() => ID, { description: 'Which idea.' })
  id: string;

  @VersionSeen()
  version: number;

  @Field(() => IdeaState, { description: 'The decision; OPEN takes an earlier one back.' })
  state: IdeaState;

  @Field(() => LocalizedTextInput, { description: 'The reasons, at most 2000 characters.' })
  reasons: LocalizedTextInput;

  @Field(() => ID, { nullable: true, description: 'The experiment that an accepted idea led to.' })
  experimentId?: string | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `proposeIdea` answers.' })
export class ProposeIdeaPayload {
  @Field(() => Idea, { description: 'The idea as it was recorded.' })
  idea: Idea;

  @SentMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `supportIdea` answers.' })
export class SupportIdeaPayload {
  @Field(() => Idea, { description: 'The idea.' })
  idea: Idea;

  @SentMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `withdrawSupport` answers.' })
export class WithdrawSupportPayload {
  @Field(() => Idea, { description: 'The idea.' })
  idea: Idea;

  @SentMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `decideIdea` answers.' })
export class DecideIdeaPayload {
  @Field(() => Idea, { description: 'The idea with its decision.' })
  idea: Idea;

  @SentMutationId()
  clientMutationId?: string | null;
}
