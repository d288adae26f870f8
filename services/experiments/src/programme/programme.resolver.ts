import type { HubContext } from '@courage-hub/kit/context';
import type { Page } from '@courage-hub/kit/page';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Experiment } from '../experiment/experiment';
import { ExperimentConnection, ExperimentsArgs } from '../experiment/experiment.inputs';
import { experiments } from '../experiment/experiment.rows';
import { MunicipalityRef } from '../municipality.ref';
import { OrganizationRef } from '../organization.ref';
import { Programme, ProgrammeKind } from './programme';
import { ProgrammeParticipation, ProgrammeRole } from './programme-participation';
import { ofKind, programmes } from './programme.rows';

@Resolver(() => Programme)
export class ProgrammeResolver {
  @Query(() => Programme, { nullable: true, description: 'One programme by id; null where there is none.' })
  programme(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() { load }: HubContext,
  ): Promise<Programme | null> {
    return load.byId(programmes, id);
  }

  @Query(() => [Programme], {
    nullable: true,
    description: 'The programmes of a kind (of every kind by default), by id.',
  })
  programmes(
    @Arg('kind', () => ProgrammeKind, { nullable: true, description: 'Who stands behind them.' })
    kind: ProgrammeKind | null,
    @Ctx() { load }: HubContext,
  ): Promise<Programme[]> {
    return load.select(programmes, ofKind(kind));
  }

  @FieldResolver(() => Programme, { nullable: true, description: 'The programme that it is part of.' })
  parent(@Root() { parentId }: Programme, @Ctx() { load }: HubContext): Promise<Programme | null> {
    return load.byId(programmes, parentId);
  }

  @FieldResolver(() => [Programme], { description: 'The programmes that are part of it, by name.' })
  children(@Root() { id }: Programme, @Ctx() { load }: HubContext): Promise<Programme[]> {
    return load.children(programmes, 'parent', id);
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Who owns it; null where not known.' })
  owner(@Root() { ownerId }: Programme): OrganizationRef | null {
    return ownerId ? { id: ownerId } : null;
  }

  @FieldResolver(() => [ProgrammeParticipation], {
    description: 'The municipalities that take part, by municipality code.',
  })
  async participations(
    @Root() { id }: Programme,
    @Arg('role', () => ProgrammeRole, { nullable: true, description: 'In this role alone.' })
    role: ProgrammeRole | null,
    @Ctx() { load }: HubContext,
  ): Promise<ProgrammeParticipation[]> {
    const all = await load.rowsBy(ProgrammeParticipation, 'programmeId', id, {
      orderBy: 't.`municipalityId`, t.`role`',
    });
    return all.filter((one) => !role || one.role === role);
  }

  @FieldResolver(() => ExperimentConnection, { description: 'The experiments of the programme.' })
  experiments(
    @Root() { id }: Programme,
    @Args(() => ExperimentsArgs) args: ExperimentsArgs,
    @Ctx() { load }: HubContext,
  ): Page<Experiment> {
    return load.page(experiments, args, { relation: 'programme', id });
  }
}

@Resolver(() => ProgrammeParticipation)
export class ProgrammeParticipationResolver {
  @FieldResolver(() => Programme, { nullable: true, description: 'The programme.' })
  programme(@Root() { programmeId }: ProgrammeParticipation, @Ctx() { load }: HubContext): Promise<Programme | null> {
    return load.byId(programmes, programmeId);
  }

  @FieldResolver(() => MunicipalityRef, { nullable: true, description: 'The municipality.' })
  municipality(@Root() { municipalityId }: ProgrammeParticipation): MunicipalityRef {
    return { id: municipalityId };
  }
}
