import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { ClientMutationId, SentMutationId, VersionSeen } from '../mutation.inputs';

@InputType({ description: 'That the lead municipality stands behind an experiment.' })
export class EndorseExperimentInput {
  @Field(() => ID, { description: 'Which experiment.' })
  experimentId: string;

  @VersionSeen()
  version: number;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'In words, at most 2000 characters.' })
  statement?: LocalizedTextInput | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `endorseExperiment` answers.' })
export class EndorseExperimentPayload {
  @Field(() => Experiment, { description: 'The experiment, with the endorsement.' })
  experiment: Experiment;

  @SentMutationId()
  clientMutationId?: string | null;
}
