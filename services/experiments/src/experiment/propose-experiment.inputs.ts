import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ClientMutationId, SentMutationId } from '../mutation.inputs';
import { Experiment } from './experiment';
import { HypothesisInput, NewExperimentInput } from './experiment-text.inputs';
import { ExperimentStatus } from './experiment.enums';

@InputType({ description: 'An experiment to propose.' })
export class ProposeExperimentInput extends NewExperimentInput {
  @Field(() => ExperimentStatus, { nullable: true, description: 'IDEA or PROPOSED; IDEA unless said.' })
  status?: ExperimentStatus | null;

  @Field(() => [ID], { nullable: true, description: 'The programmes that it belongs to, at most 20.' })
  programmeIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The project that it is run in.' })
  projectId?: string | null;

  @Field(() => [HypothesisInput], {
    nullable: true,
    description: 'What it expects, the main hypothesis first; at most 20.',
  })
  hypotheses?: HypothesisInput[] | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `proposeExperiment` answers.' })
export class ProposeExperimentPayload {
  @Field(() => Experiment, { description: 'The experiment as it was recorded.' })
  experiment: Experiment;

  @SentMutationId()
  clientMutationId?: string | null;
}
