import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { DateScalar } from '@courage-hub/kit/scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { ClientMutationId, SentMutationId, VersionSeen } from '../mutation.inputs';

@InputType({ description: 'The next monitoring round of an experiment.' })
export class RecordMonitoringRoundInput {
  @Field(() => ID, { description: 'Which experiment.' })
  experimentId: string;

  @VersionSeen()
  version: number;

  @Field(() => DateScalar, {
    description: 'The day that the round looks at: not to come, and not before the start or the round before.',
  })
  at: string;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'What was seen, at most 2000 characters.' })
  summary?: LocalizedTextInput | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `recordMonitoringRound` answers.' })
export class RecordMonitoringRoundPayload {
  @Field(() => Experiment, { description: 'The experiment, with the round as the last one of its `monitoring`.' })
  experiment: Experiment;

  @SentMutationId()
  clientMutationId?: string | null;
}
