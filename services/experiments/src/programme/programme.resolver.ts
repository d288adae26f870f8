import type { HubContext } from '@courage-hub/kit/context';
import type { Page } from '@courage-hub/kit/page';
import { DateScalar } from '@courage-hub/kit/scalars';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Experiment } from '../experiment/experiment';
import { ExperimentConnection, ExperimentsArgs } from '../experiment/experiment.inputs';
import { experiments } from '../experiment/experiment.rows';
import { LegalBasis, LegalBasisKind } from '../legal-basis/legal-basis';
import { inForce } from '../legal-basis/legal-basis.facts';
import { MunicipalityRef } from '../municipality.ref';
import { OrganizationRef } from '../organization.ref';
import { Programme, ProgrammeKind } from './programme';
import { ProgrammeParticipation, ProgrammeRole, SupportKind } from './programme-participation';
import { ofKind, programmes } from './programme.rows';
import { ancestorsSql } from './programme-tree';

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

  @FieldResolver(() => [Programme], { description: 'The programmes above it, the topmost first.' })
  async ancestors(@Root() { id }: Programme, @Ctx() { load }: HubContext): Promise<Programme[]> {
    const above = await load.rawBy('programme-ancestors', ancestorsSql, id);
    return load.byIds(
      programmes,
      above.map((row) => row.id as string),
    );
  }

  @FieldResolver(() => [LegalBasis], {
    description: 'What it stands on before the law; empty where it needs nothing.',
  })
  legalBasis(
    @Root() { legalBasis }: Programme,
    @Arg('at', () => DateScalar, { nullable: true, description: 'In force on this day alone; all by default.' })
    at: string | null,
    @Arg('kind', () => LegalBasisKind, { nullable: true, description: 'Of this kind alone.' })
    kind: LegalBasisKind | null,
  ): LegalBasis[] {
    return legalBasis
      .map((one, index) => ({ ...one, no: index + 1 }))
      .filter((one) => (!kind || one.kind === kind) && (!at || inForce(one, at)));
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
    @Arg('support', () => SupportKind, { nullable: true, description: 'That were given this support alone.' })
    support: SupportKind | null,
    @Ctx() { load }: HubContext,
  ): Promise<ProgrammeParticipation[]> {
    const all = await load.rowsBy(ProgrammeParticipation, 'programmeId', id, {
      orderBy: 't.`municipalityId`, t.`role`',
    });
    return all.filter((one) => (!role || one.role === role) && (!support || one.supports.includes(support)));
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
