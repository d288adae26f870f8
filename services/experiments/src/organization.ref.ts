import type { HubContext } from '@courage-hub/kit/context';
import type { Page } from '@courage-hub/kit/page';
import { Args, ArgsType, Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { Experiment } from './experiment/experiment';
import { ParticipantRole } from './experiment/experiment.enums';
import { ExperimentConnection, ExperimentsArgs } from './experiment/experiment.inputs';
import { experimentsOfOrganization } from './experiment/experiment.rows';

@Directive('@key(fields: "id")')
@ObjectType('Organization')
export class OrganizationRef {
  @Field(() => ID)
  id: string;
}

@ArgsType()
class ParticipationsArgs extends ExperimentsArgs {
  @Field(() => ParticipantRole, { nullable: true, description: 'Where it takes part in this role; any by default.' })
  role?: ParticipantRole | null;
}

@Resolver(() => OrganizationRef)
export class OrganizationRefResolver {
  @FieldResolver(() => ExperimentConnection, {
    nullable: true,
    description: 'The experiments that it takes part in, each once whatever its roles.',
  })
  experiments(
    @Root() { id }: OrganizationRef,
    @Args(() => ParticipationsArgs) { role, filter, ...page }: ParticipationsArgs,
    @Ctx() { load }: HubContext,
  ): Page<Experiment> {
    const taking = { part: { role }, and: filter ? [filter] : [] };
    return load.page(experimentsOfOrganization, { ...page, filter: taking }, { relation: 'party', id });
  }
}
