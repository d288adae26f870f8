import type { HubContext } from '@courage-hub/kit/context';
import type { Page } from '@courage-hub/kit/page';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { experiments } from '../experiment/experiment.rows';
import { MunicipalityRef } from '../municipality.ref';
import { OrganizationRef } from '../organization.ref';
import { Project } from './project';
import { ProjectConnection, ProjectsArgs } from './project.inputs';
import { projects } from './project.rows';

@Resolver(() => Project)
export class ProjectResolver {
  @Query(() => Project, { nullable: true, description: 'One project by id; null where there is none.' })
  project(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() { load }: HubContext,
  ): Promise<Project | null> {
    return load.byId(projects, id);
  }

  @Query(() => ProjectConnection, {
    nullable: true,
    description: 'Projects. Facets: `status`, `purpose`, `fundingProgramme`.',
  })
  projects(@Args(() => ProjectsArgs) args: ProjectsArgs, @Ctx() { load }: HubContext): Page<Project> {
    return load.page(projects, args);
  }

  @FieldResolver(() => MunicipalityRef, {
    nullable: true,
    description: 'The municipality that leads it; null where another body does.',
  })
  leadMunicipality(@Root() { leadMunicipalityId }: Project): MunicipalityRef | null {
    return leadMunicipalityId ? { id: leadMunicipalityId } : null;
  }

  @FieldResolver(() => OrganizationRef, {
    nullable: true,
    description: 'The organisation that leads it, as its source names it; null where not known.',
  })
  leadOrganization(@Root() { leadOrganizationId }: Project): OrganizationRef | null {
    return leadOrganizationId ? { id: leadOrganizationId } : null;
  }

  @FieldResolver(() => [Experiment], { description: 'The experiments run in it, newest first.' })
  experiments(@Root() { id }: Project, @Ctx() { load }: HubContext): Promise<Experiment[]> {
    return load.children(experiments, 'project', id);
  }
}
