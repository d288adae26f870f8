import type { HubContext } from '@courage-hub/kit/context';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { editExperiment } from './edit-experiment';
import { EditExperimentInput, EditExperimentPayload } from './edit-experiment.inputs';
import { Experiment } from './experiment';
import { experiments } from './experiment.rows';
import { importExperiments } from './import-experiments';
import { ImportExperimentResult, ImportExperimentsInput, ImportExperimentsPayload } from './import-experiments.inputs';
import { proposeExperiment } from './propose-experiment';
import { ProposeExperimentInput, ProposeExperimentPayload } from './propose-experiment.inputs';
import { recordHypothesis } from './record-hypothesis';
import { RecordHypothesisInput, RecordHypothesisPayload } from './record-hypothesis.inputs';
import { transitionExperiment } from './transition-experiment';
import { TransitionExperimentInput, TransitionExperimentPayload } from './transition-experiment.inputs';

const INPUT = { description: 'What to write.' };

@Resolver()
export class ExperimentMutationsResolver {
  @Mutation(() => ProposeExperimentPayload, {
    nullable: true,
    description: 'Records a new experiment. For anybody who is signed in; it is a draft unless said otherwise.',
  })
  async proposeExperiment(
    @Arg('input', () => ProposeExperimentInput, INPUT) input: ProposeExperimentInput,
    @Ctx() context: HubContext,
  ): Promise<ProposeExperimentPayload> {
    return { experiment: await proposeExperiment(context, input), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => EditExperimentPayload, {
    nullable: true,
    description:
      'Changes what is said of an experiment. For its author while it is a draft, editors of its lead municipality, coordinators of its programmes and administrators.',
  })
  async editExperiment(
    @Arg('input', () => EditExperimentInput, INPUT) input: EditExperimentInput,
    @Ctx() context: HubContext,
  ): Promise<EditExperimentPayload> {
    return { experiment: await editExperiment(context, input), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => TransitionExperimentPayload, {
    nullable: true,
    description:
      'Takes an experiment to its next status and keeps the reason; the first and last day that it ran are filled in where nobody has told them. For those who may edit it.',
  })
  async transitionExperiment(
    @Arg('input', () => TransitionExperimentInput, INPUT) input: TransitionExperimentInput,
    @Ctx() context: HubContext,
  ): Promise<TransitionExperimentPayload> {
    return { experiment: await transitionExperiment(context, input), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => RecordHypothesisPayload, {
    nullable: true,
    description: 'Adds a hypothesis to an experiment or writes one anew. For those who may edit the experiment.',
  })
  async recordHypothesis(
    @Arg('input', () => RecordHypothesisInput, INPUT) input: RecordHypothesisInput,
    @Ctx() context: HubContext,
  ): Promise<RecordHypothesisPayload> {
    return { ...(await recordHypothesis(context, input)), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => ImportExperimentsPayload, {
    nullable: true,
    description:
      "Records up to 1000 experiments and answers for each row. For administrators, coordinators of the programme named, and editors of every row's municipality.",
  })
  async importExperiments(
    @Arg('input', () => ImportExperimentsInput, INPUT) input: ImportExperimentsInput,
    @Ctx() context: HubContext,
  ): Promise<ImportExperimentsPayload> {
    const results = await importExperiments(context, input);
    const imported = results.filter(({ experimentId }) => experimentId).length;
    return { results, imported, clientMutationId: input.clientMutationId };
  }
}

@Resolver(() => ImportExperimentResult)
export class ImportExperimentResultResolver {
  @FieldResolver(() => Experiment, { nullable: true, description: 'The experiment recorded; null where none was.' })
  experiment(
    @Root() { experimentId }: ImportExperimentResult,
    @Ctx() { load }: HubContext,
  ): Promise<Experiment | null> {
    return load.byId(experiments, experimentId);
  }
}
