import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ClientMutationId, SentMutationId, VersionSeen } from '../mutation.inputs';
import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { PeriodInput } from '../text.inputs';
import { Experiment } from './experiment';
import { ExperimentTextInput } from './experiment-text.inputs';
import { Continuation, ExperimentOutcome } from './experiment.enums';

@InputType({
  description:
    'What to change of an experiment: a field left out stays as it is, null empties it, a list replaces the whole list.',
})
export class EditExperimentInput extends ExperimentTextInput {
  @Field(() => ID, { description: 'Which experiment.' })
  id: string;

  @VersionSeen()
  version: number;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'The title, at most 200 characters; null leaves it as it is.',
  })
  title?: LocalizedTextInput | null;

  @Field(() => ExperimentOutcome, { nullable: true, description: 'Whether its hypothesis held.' })
  outcome?: ExperimentOutcome | null;

  @Field(() => Continuation, { nullable: true, description: 'What became of it.' })
  continuation?: Continuation | null;

  @Field(() => PeriodInput, { nullable: true, description: 'When it ran.' })
  actual?: PeriodInput | null;

  @Field(() => [ID], { nullable: true, description: 'The programmes that it belongs to, at most 20.' })
  programmeIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The project that it is run in.' })
  projectId?: string | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `editExperiment` answers.' })
export class EditExperimentPayload {
  @Field(() => Experiment, { description: 'The experiment as it is after the edit.' })
  experiment: Experiment;

  @SentMutationId()
  clientMutationId?: string | null;
}
