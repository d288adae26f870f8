import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ClientMutationId, SentMutationId, VersionSeen } from '../mutation.inputs';
import { Experiment } from './experiment';
import { Hypothesis } from './experiment-parts';
import { HypothesisInput } from './experiment-text.inputs';
import { ExperimentOutcome } from './experiment.enums';

@InputType({ description: 'A hypothesis to add to an experiment, or to write anew.' })
export class RecordHypothesisInput extends HypothesisInput {
  @Field(() => ID, { description: 'Which experiment.' })
  experimentId: string;

  @VersionSeen()
  version: number;

  @Field(() => ID, {
    nullable: true,
    description: 'The hypothesis of that experiment to write anew; a new one is added at the end where left out.',
  })
  id?: string | null;

  @Field(() => ExperimentOutcome, {
    nullable: true,
    description: 'Whether it held; left out, as it was, or NOT_YET_KNOWN.',
  })
  outcome?: ExperimentOutcome | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `recordHypothesis` answers.' })
export class RecordHypothesisPayload {
  @Field(() => Hypothesis, { description: 'The hypothesis as it was recorded.' })
  hypothesis: Hypothesis;

  @Field(() => Experiment, { description: 'Its experiment, with the version for the next edit.' })
  experiment: Experiment;

  @SentMutationId()
  clientMutationId?: string | null;
}
