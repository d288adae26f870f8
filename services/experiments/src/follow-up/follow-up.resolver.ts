import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import type { Page } from '@courage-hub/kit/page';
import { DateScalar } from '@courage-hub/kit/scalars';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { ExperimentConnection } from '../experiment/experiment.inputs';
import { dueBy, FollowUpDue } from './follow-up-due';
import { experimentsDue } from './follow-up.rows';
import { recordFollowUp } from './record-follow-up';
import { FollowUpsDueArgs, RecordFollowUpInput, RecordFollowUpPayload } from './record-follow-up.inputs';

@Resolver()
export class FollowUpResolver {
  @Query(() => ExperimentConnection, {
    nullable: true,
    description:
      'ENDED experiments of which a follow-up after 6, 12 or 24 months has come due and is not recorded, the first to end first. Facets: as of `experiments`.',
  })
  followUpsDue(
    @Args(() => FollowUpsDueArgs) { at, filter, ...page }: FollowUpsDueArgs,
    @Ctx() { load, now }: HubContext,
  ): Page<Experiment> {
    const due = { dueBy: at ?? finnishDay(now), and: filter ? [filter] : [] };
    return load.page(experimentsDue, { ...page, filter: due });
  }

  @Mutation(() => RecordFollowUpPayload, {
    nullable: true,
    description: 'Records what was left of an experiment months after its end. For those who may edit the experiment.',
  })
  async recordFollowUp(
    @Arg('input', () => RecordFollowUpInput, { description: 'What to write.' }) input: RecordFollowUpInput,
    @Ctx() context: HubContext,
  ): Promise<RecordFollowUpPayload> {
    return { experiment: await recordFollowUp(context, input), clientMutationId: input.clientMutationId };
  }
}

@Resolver(() => Experiment)
export class FollowUpsOfExperimentResolver {
  @FieldResolver(() => [FollowUpDue], { description: 'Its follow-ups that have come due and are not recorded.' })
  followUpsDue(
    @Root() experiment: Experiment,
    @Arg('at', () => DateScalar, { nullable: true, description: 'Due by this day; today in Finland unless said.' })
    at: string | null,
    @Ctx() { now }: HubContext,
  ): FollowUpDue[] {
    return dueBy(experiment, at ?? finnishDay(now));
  }
}
