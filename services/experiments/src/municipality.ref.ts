import type { HubContext } from '@courage-hub/kit/context';
import type { Page } from '@courage-hub/kit/page';
import { Args, ArgsType, Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { Adoption } from './adoption/adoption';
import { AdoptionConnection, AdoptionsArgs } from './adoption/adoption.inputs';
import { adoptions } from './adoption/adoption.rows';
import type { Experiment } from './experiment/experiment';
import { ExperimentConnection, ExperimentsArgs } from './experiment/experiment.inputs';
import { ParticipantRole } from './experiment/experiment.enums';
import { experiments, experimentsOfMunicipality } from './experiment/experiment.rows';
import { ParticipantConsent } from './participant/participant-consent';
import { originatedPractices } from './loaders';
import { Practice } from './practice/practice';
import { practices } from './practice/practice.rows';
import { ProgrammeParticipation } from './programme/programme-participation';
import type { Project } from './project/project';
import { ProjectConnection, ProjectsArgs } from './project/project.inputs';
import { projects } from './project/project.rows';

@Directive('@key(fields: "id")')
@ObjectType('Municipality')
export class MunicipalityRef {
  @Field(() => ID)
  id: string;
}

@ArgsType()
class JoinedExperimentsArgs extends ExperimentsArgs {
  @Field(() => ParticipantRole, { nullable: true, description: 'Where it takes part in this role; any by default.' })
  role?: ParticipantRole | null;

  @Field(() => ParticipantConsent, {
    nullable: true,
    description: 'Where it was asked to join and this is its answer; by default where it agreed or was not asked.',
  })
  consent?: ParticipantConsent | null;
}

@Resolver(() => MunicipalityRef)
export class MunicipalityRefResolver {
  @FieldResolver(() => ExperimentConnection, { nullable: true, description: 'The experiments that it leads.' })
  experiments(
    @Root() { id }: MunicipalityRef,
    @Args(() => ExperimentsArgs) args: ExperimentsArgs,
    @Ctx() { load }: HubContext,
  ): Page<Experiment> {
    return load.page(experiments, args, { relation: 'leadMunicipality', id });
  }

  @FieldResolver(() => ExperimentConnection, {
    nullable: true,
    description:
      'The experiments that it takes or took part in, each once whatever its roles; those that it leads among them.',
  })
  joinedExperiments(
    @Root() { id }: MunicipalityRef,
    @Args(() => JoinedExperimentsArgs) { role, consent, filter, ...page }: JoinedExperimentsArgs,
    @Ctx() { load }: HubContext,
  ): Page<Experiment> {
    const taking = { part: { role, consent }, and: filter ? [filter] : [] };
    return load.page(experimentsOfMunicipality, { ...page, filter: taking }, { relation: 'party', id });
  }

  @FieldResolver(() => ProjectConnection, { nullable: true, description: 'The projects that it leads.' })
  projects(
    @Root() { id }: MunicipalityRef,
    @Args(() => ProjectsArgs) args: ProjectsArgs,
    @Ctx() { load }: HubContext,
  ): Page<Project> {
    return load.page(projects, args, { relation: 'leadMunicipality', id });
  }

  @FieldResolver(() => AdoptionConnection, {
    nullable: true,
    description:
      'The practices that it has taken up, latest first; abandoned ones too, revoked ones not. Facets: `status`, `mode`, `learnedThrough`.',
  })
  adoptions(
    @Root() { id }: MunicipalityRef,
    @Args(() => AdoptionsArgs) { status, ...page }: AdoptionsArgs,
    @Ctx() { load }: HubContext,
  ): Page<Adoption> {
    return load.page(adoptions, { ...page, filter: { status, revoked: false } }, { relation: 'adopter', id });
  }

  @FieldResolver(() => [Practice], {
    nullable: 'itemsAndList',
    description: 'The practices that came out of experiments it led, by id.',
  })
  async practicesOriginated(@Root() { id }: MunicipalityRef, @Ctx() context: HubContext): Promise<Practice[]> {
    return context.load.byIds(practices, await originatedPractices(context, id));
  }

  @FieldResolver(() => [ProgrammeParticipation], {
    nullable: 'itemsAndList',
    description: 'Its parts in programmes, by programme id.',
  })
  programmeRoles(@Root() { id }: MunicipalityRef, @Ctx() { load }: HubContext): Promise<ProgrammeParticipation[]> {
    return load.rowsBy(ProgrammeParticipation, 'municipalityId', id, { orderBy: 't.`programmeId`, t.`role`' });
  }
}
