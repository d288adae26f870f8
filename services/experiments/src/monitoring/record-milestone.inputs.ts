import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { DateScalar } from '@courage-hub/kit/scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { ClientMutationId, SentMutationId, VersionSeen } from '../mutation.inputs';
import { Milestone } from './milestone';

@InputType({ description: 'A milestone to add to an experiment, or to write anew.' })
export class RecordMilestoneInput {
  @Field(() => ID, { description: 'Which experiment.' })
  experimentId: string;

  @VersionSeen()
  version: number;

  @Field(() => ID, {
    nullable: true,
    description: 'The milestone of that experiment to write anew, whole; a new one is added at the end where left out.',
  })
  id?: string | null;

  @Field(() => LocalizedTextInput, { description: 'What is to be reached, at most 200 characters.' })
  title: LocalizedTextInput;

  @Field(() => DateScalar, { nullable: true, description: 'By when.' })
  due?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was reached: a day that has come.' })
  reachedOn?: string | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `recordMilestone` answers.' })
export class RecordMilestonePayload {
  @Field(() => Milestone, { description: 'The milestone as it was recorded.' })
  milestone: Milestone;

  @Field(() => Experiment, { description: 'Its experiment, with the version for the next edit.' })
  experiment: Experiment;

  @SentMutationId()
  clientMutationId?: string | null;
}
