import type { HubContext } from '@courage-hub/kit/context';
import type { Page } from '@courage-hub/kit/page';
import { Args, Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { Experiment } from './experiment/experiment';
import { ExperimentConnection, ExperimentsArgs } from './experiment/experiment.inputs';
import { experiments } from './experiment/experiment.rows';

@Directive('@key(fields: "id")')
@ObjectType('Region')
export class RegionRef {
  @Field(() => ID)
  id: string;
}

@Resolver(() => RegionRef)
export class RegionRefResolver {
  @FieldResolver(() => ExperimentConnection, { nullable: true, description: 'The experiments counted in it.' })
  experiments(
    @Root() { id }: RegionRef,
    @Args(() => ExperimentsArgs) args: ExperimentsArgs,
    @Ctx() { load }: HubContext,
  ): Page<Experiment> {
    return load.page(experiments, args, { relation: 'region', id });
  }
}
