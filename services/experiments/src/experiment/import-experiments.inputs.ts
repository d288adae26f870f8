import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ClientMutationId, SentMutationId } from '../mutation.inputs';
import { PeriodInput } from '../text.inputs';
import { NewExperimentInput } from './experiment-text.inputs';
import { Continuation, ExperimentOutcome, ExperimentStatus, StopReason } from './experiment.enums';

export const MAX_ROWS = 1000;

@InputType({ description: 'One experiment of an import.' })
export class ImportExperimentRow extends NewExperimentInput {
  @Field(() => ExperimentStatus, { nullable: true, description: 'How far it is; IDEA unless said.' })
  status?: ExperimentStatus | null;

  @Field(() => StopReason, {
    nullable: true,
    description: 'Why it stopped: required for STOPPED_EARLY, possible for WITHDRAWN, wrong for anything else.',
  })
  stopReason?: StopReason | null;

  @Field(() => ExperimentOutcome, { nullable: true, description: 'Whether its hypothesis held.' })
  outcome?: ExperimentOutcome | null;

  @Field(() => Continuation, { nullable: true, description: 'What became of it.' })
  continuation?: Continuation | null;

  @Field(() => PeriodInput, { nullable: true, description: 'When it ran.' })
  actual?: PeriodInput | null;
}

@InputType({ description: 'Experiments to record at once.' })
export class ImportExperimentsInput {
  @Field(() => [ImportExperimentRow], {
    description: `The experiments, 1..${MAX_ROWS}. Rows of the same title are experiments of their own: each gets its own slug.`,
  })
  rows: ImportExperimentRow[];

  @Field(() => ID, { nullable: true, description: 'The programme that all of them belong to.' })
  programmeId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: nothing is recorded if anything is wrong in any row. False (unless said): the right rows are.',
  })
  allOrNothing?: boolean | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What is wrong with one field of a row.' })
export class ImportProblem {
  @Field(() => String, { description: 'The field of the row, e.g. `title.fi`.' })
  path: string;

  @Field(() => String, {
    description: 'The rule that it breaks, e.g. TOO_LONG: the same codes as in `extensions.fields`.',
  })
  code: string;

  @Field(() => String, { description: "What is wrong, in the viewer's language." })
  message: string;
}

@ObjectType({ description: 'What became of one row.' })
export class ImportExperimentResult {
  @Field(() => Int, { description: 'The place of the row in `rows`, from 0.' })
  index: number;

  @Field(() => [ImportProblem], { description: 'What is wrong with it; empty where nothing is.' })
  problems: ImportProblem[];

  experimentId: string | null;
}

@ObjectType({ description: 'What `importExperiments` answers.' })
export class ImportExperimentsPayload {
  @Field(() => [ImportExperimentResult], { description: 'One result for each row, in the same order.' })
  results: ImportExperimentResult[];

  @Field(() => Int, { description: 'How many experiments were recorded.' })
  imported: number;

  @SentMutationId()
  clientMutationId?: string | null;
}
