import { ConnectionArgs } from '@courage-hub/kit/connection';
import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { DateScalar } from '@courage-hub/kit/scalars';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { Continuation } from '../experiment/experiment.enums';
import { ExperimentFilter } from '../experiment/experiment.inputs';
import { ClientMutationId, SentMutationId, VersionSeen } from '../mutation.inputs';

@ArgsType()
export class FollowUpsDueArgs extends ConnectionArgs {
  @Field(() => DateScalar, { nullable: true, description: 'Due by this day; today in Finland unless said.' })
  at?: string | null;

  @Field(() => ExperimentFilter, { nullable: true, description: 'Of which experiments.' })
  filter?: ExperimentFilter | null;
}

@InputType({ description: 'What was left of an experiment some months after its end.' })
export class RecordFollowUpInput {
  @Field(() => ID, { description: 'Which experiment: one that is ENDED.' })
  experimentId: string;

  @VersionSeen()
  version: number;

  @Field(() => Int, { description: 'Whole months after the end: 6, 12 or 24, each once.' })
  monthsAfterEnd: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was asked: not before the end and not to come; today unless said.',
  })
  at?: string | null;

  @Field(() => Continuation, { description: 'What had become of it; not NOT_YET_KNOWN.' })
  continuation: Continuation;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'In words, at most 1000 characters.' })
  note?: LocalizedTextInput | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `recordFollowUp` answers.' })
export class RecordFollowUpPayload {
  @Field(() => Experiment, { description: 'The experiment, with the follow-up among its `followUps`.' })
  experiment: Experiment;

  @SentMutationId()
  clientMutationId?: string | null;
}
