import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { DateScalar } from '@courage-hub/kit/scalars';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { experiments } from '../experiment/experiment.rows';
import { MunicipalityRef } from '../municipality.ref';
import { ArmKind, ExperimentArm, ExperimentArmSite } from './arm';
import { RecordArmInput, RecordArmPayload, RecordHalfYearRoundInput, RecordHalfYearRoundPayload } from './arm.inputs';
import { expectedHalves, HalfYearRound, HalfYearRoundState, ReportedRound, roundsOf } from './half-year-round';
import { recordArm } from './record-arm';
import { recordHalfYearRound } from './record-half-year-round';

const INPUT = { description: 'What to write.' };

@Resolver(() => Experiment)
export class ArmsOfExperimentResolver {
  @FieldResolver(() => [ExperimentArm], {
    description: 'Its arms, in the order that was told; empty where it has none.',
  })
  async arms(
    @Root() { id }: Experiment,
    @Arg('kind', () => ArmKind, { nullable: true, description: 'Of this kind alone.' }) kind: ArmKind | null,
    @Ctx() { load }: HubContext,
  ): Promise<ExperimentArm[]> {
    const all = await load.rowsBy(ExperimentArm, 'experimentId', id, { orderBy: 't.`position`' });
    return all.filter((arm) => !kind || arm.kind === kind);
  }

  @Mutation(() => RecordArmPayload, {
    nullable: true,
    description:
      'Adds an arm with its municipalities to an experiment or writes one anew. For those who may edit the experiment.',
  })
  async recordArm(
    @Arg('input', () => RecordArmInput, INPUT) input: RecordArmInput,
    @Ctx() context: HubContext,
  ): Promise<RecordArmPayload> {
    return { ...(await recordArm(context, input)), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => RecordHalfYearRoundPayload, {
    nullable: true,
    description:
      'Reports how an experiment went in a municipality of one of its arms over a half-year. For those who may edit the experiment and for editors of that municipality.',
  })
  async recordHalfYearRound(
    @Arg('input', () => RecordHalfYearRoundInput, INPUT) input: RecordHalfYearRoundInput,
    @Ctx() context: HubContext,
  ): Promise<RecordHalfYearRoundPayload> {
    return { experiment: await recordHalfYearRound(context, input), clientMutationId: input.clientMutationId };
  }
}

@Resolver(() => ExperimentArm)
export class ExperimentArmResolver {
  @FieldResolver(() => [ExperimentArmSite], { description: 'Its municipalities, by code.' })
  async sites(
    @Root() { experimentId, position }: ExperimentArm,
    @Ctx() { load }: HubContext,
  ): Promise<ExperimentArmSite[]> {
    const all = await load.rowsBy(ExperimentArmSite, 'experimentId', experimentId, { orderBy: 't.`municipalityId`' });
    return all.filter(({ armPosition }) => armPosition === position);
  }
}

@Resolver(() => ExperimentArmSite)
export class ExperimentArmSiteResolver {
  @FieldResolver(() => MunicipalityRef, { nullable: true, description: 'The municipality.' })
  municipality(@Root() { municipalityId }: ExperimentArmSite): MunicipalityRef {
    return { id: municipalityId };
  }

  @FieldResolver(() => [HalfYearRound], {
    description:
      'Its half-yearly monitoring rounds, the first one first: one for each half-year in which the experiment ran, reported or not.',
  })
  async rounds(
    @Root() { experimentId, municipalityId }: ExperimentArmSite,
    @Arg('state', () => HalfYearRoundState, { nullable: true, description: 'In this state alone.' })
    state: HalfYearRoundState | null,
    @Arg('at', () => DateScalar, { nullable: true, description: 'As of this day; today in Finland unless said.' })
    at: string | null,
    @Ctx() { load, now }: HubContext,
  ): Promise<HalfYearRound[]> {
    const day = at ?? finnishDay(now);
    const [experiment, reports] = await Promise.all([
      load.byId(experiments, experimentId),
      load.rowsBy(ReportedRound, 'experimentId', experimentId),
    ]);
    const own = reports.filter((one) => one.municipalityId === municipalityId);
    const rounds = roundsOf(experiment ? expectedHalves(experiment, day) : [], own, day);
    return rounds.filter((one) => !state || one.state === state);
  }
}
