import type { HubContext } from '@courage-hub/kit/context';
import type { Page } from '@courage-hub/kit/page';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { experiments } from '../experiment/experiment.rows';
import { MAX_MATCHES, offersFor } from '../offer/matches';
import { Offer } from '../offer/offer';
import { offers } from '../offer/offer.rows';
import { Need } from './need';
import {
  CloseNeedInput,
  CloseNeedPayload,
  NeedConnection,
  NeedsArgs,
  RecordNeedInput,
  RecordNeedPayload,
} from './need.inputs';
import { needs } from './need.rows';
import { closeNeed, recordNeed } from './record-need';

const INPUT = { description: 'What to write.' };

@Resolver(() => Experiment)
export class NeedsOfExperimentResolver {
  @FieldResolver(() => [Need], { description: 'What it needs from others, newest first.' })
  async needs(
    @Root() { id }: Experiment,
    @Arg('open', () => Boolean, { nullable: true, description: 'The open ones or the closed; both if left out.' })
    open: boolean | null,
    @Ctx() { load }: HubContext,
  ): Promise<Need[]> {
    const all = await load.children(needs, 'experiment', id);
    return all.filter((need) => (open ?? need.open) === need.open);
  }
}

@Resolver(() => Need)
export class NeedResolver {
  @Query(() => NeedConnection, {
    nullable: true,
    description: 'What experiments need from others, newest first. Facets: `kind`.',
  })
  needs(
    @Args(() => NeedsArgs) { open, kind, regionIds, themes, ...page }: NeedsArgs,
    @Ctx() { load }: HubContext,
  ): Page<Need> {
    return load.page(needs, { ...page, filter: { open, kind, regionIds, themes } });
  }

  @FieldResolver(() => Experiment, { nullable: true, description: 'The experiment that needs it.' })
  experiment(@Root() { experimentId }: Need, @Ctx() { load }: HubContext): Promise<Experiment | null> {
    return load.byId(experiments, experimentId);
  }

  @FieldResolver(() => [Offer], {
    description: `The newest open offers, at most ${MAX_MATCHES}, of the same kind for a theme of the experiment.`,
  })
  async matchingOffers(@Root() { id }: Need, @Ctx() context: HubContext): Promise<Offer[]> {
    return context.load.byIds(offers, await offersFor(context, id));
  }

  @Mutation(() => RecordNeedPayload, {
    nullable: true,
    description: 'Tells what an experiment needs. For those who may edit the experiment.',
  })
  async recordNeed(
    @Arg('input', () => RecordNeedInput, INPUT) input: RecordNeedInput,
    @Ctx() context: HubContext,
  ): Promise<RecordNeedPayload> {
    return { need: await recordNeed(context, input), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => CloseNeedPayload, {
    nullable: true,
    description: 'Closes an open need. For those who may edit the experiment.',
  })
  async closeNeed(
    @Arg('input', () => CloseNeedInput, INPUT) input: CloseNeedInput,
    @Ctx() context: HubContext,
  ): Promise<CloseNeedPayload> {
    return { need: await closeNeed(context, input), clientMutationId: input.clientMutationId };
  }
}
