import type { HubContext } from '@courage-hub/kit/context';
import type { Page } from '@courage-hub/kit/page';
import { Concept } from '@courage-hub/kit/values';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { MunicipalityRef } from '../municipality.ref';
import { Need } from '../need/need';
import { needs } from '../need/need.rows';
import { closeOffer, makeOffer } from './make-offer';
import { MAX_MATCHES, needsFor } from './matches';
import { Offer, OfferTheme } from './offer';
import {
  CloseOfferInput,
  CloseOfferPayload,
  MakeOfferInput,
  MakeOfferPayload,
  OfferConnection,
  OffersArgs,
} from './offer.inputs';
import { offers } from './offer.rows';

const INPUT = { description: 'What to write.' };

@Resolver(() => Offer)
export class OfferResolver {
  @Query(() => OfferConnection, {
    nullable: true,
    description: 'What is offered to experiments, newest first. Facets: `kind`.',
  })
  offers(
    @Args(() => OffersArgs) { open, kind, themes, ...page }: OffersArgs,
    @Ctx() { load }: HubContext,
  ): Page<Offer> {
    return load.page(offers, { ...page, filter: { open, kind, themes } });
  }

  @FieldResolver(() => [Concept], { description: 'What it is for, by URI.' })
  themes(@Root() { id }: Offer, @Ctx() { load }: HubContext): Promise<Concept[]> {
    return load.rowsBy(OfferTheme, 'offerId', id, { orderBy: 't.`uri`' });
  }

  @FieldResolver(() => MunicipalityRef, { nullable: true, description: 'Where it is to be had; null for anywhere.' })
  municipality(@Root() { municipalityId }: Offer): MunicipalityRef | null {
    return municipalityId ? { id: municipalityId } : null;
  }

  @FieldResolver(() => [Need], {
    description: `The newest open needs, at most ${MAX_MATCHES}, of the same kind of experiments about one of its themes.`,
  })
  async matchingNeeds(@Root() { id }: Offer, @Ctx() context: HubContext): Promise<Need[]> {
    return context.load.byIds(needs, await needsFor(context, id));
  }

  @Mutation(() => MakeOfferPayload, {
    nullable: true,
    description: 'Offers something to experiments. For anybody who is signed in; it is a draft unless said otherwise.',
  })
  async makeOffer(
    @Arg('input', () => MakeOfferInput, INPUT) input: MakeOfferInput,
    @Ctx() context: HubContext,
  ): Promise<MakeOfferPayload> {
    return { offer: await makeOffer(context, input), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => CloseOfferPayload, {
    nullable: true,
    description: 'Closes an offer. For its author, and for those who keep records in order.',
  })
  async closeOffer(
    @Arg('input', () => CloseOfferInput, INPUT) input: CloseOfferInput,
    @Ctx() context: HubContext,
  ): Promise<CloseOfferPayload> {
    return { offer: await closeOffer(context, input), clientMutationId: input.clientMutationId };
  }
}
