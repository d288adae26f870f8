import type { HubContext } from '@courage-hub/kit/context';
import type { Page } from '@courage-hub/kit/page';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Experiment } from '../experiment/experiment';
import { ExperimentConnection, ExperimentsArgs } from '../experiment/experiment.inputs';
import { experimentsOfMethod } from '../experiment/experiment.rows';
import { ParticipationMethod } from './participation-method';
import { ParticipationMethodsArgs } from './participation-method.inputs';
import { participationMethods, suiting } from './participation-method.rows';

@Resolver(() => ParticipationMethod)
export class ParticipationMethodResolver {
  @Query(() => ParticipationMethod, {
    nullable: true,
    description: 'One method of the catalogue by id; null where there is none.',
  })
  participationMethod(
    @Arg('id', () => ID, { description: 'e.g. `participation-method:citizens-assembly`.' }) id: string,
    @Ctx() { load }: HubContext,
  ): Promise<ParticipationMethod | null> {
    return load.byId(participationMethods, id);
  }

  @Query(() => [ParticipationMethod], {
    nullable: true,
    description: 'The methods of the catalogue that suit (all by default), by id.',
  })
  participationMethods(
    @Args(() => ParticipationMethodsArgs) args: ParticipationMethodsArgs,
    @Ctx() { load }: HubContext,
  ): Promise<ParticipationMethod[]> {
    return load.select(participationMethods, suiting(args));
  }

  @FieldResolver(() => ExperimentConnection, {
    description: 'The experiments that used it, each once however often it did.',
  })
  usedIn(
    @Root() { id }: ParticipationMethod,
    @Args(() => ExperimentsArgs) args: ExperimentsArgs,
    @Ctx() { load }: HubContext,
  ): Page<Experiment> {
    return load.page(experimentsOfMethod, args, { relation: 'method', id });
  }
}
