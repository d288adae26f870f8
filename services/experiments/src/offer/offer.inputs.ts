import { connectionOf, ConnectionArgs } from '@courage-hub/kit/connection';
import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { UriScalar } from '@courage-hub/kit/scalars';
import { Visibility } from '@courage-hub/kit/values';
import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { ClientMutationId, SentMutationId, VersionSeen } from '../mutation.inputs';
import { NeedKind } from '../need/need';
import { ConceptInput } from '../text.inputs';
import { Offer } from './offer';

export const OfferConnection = connectionOf(Offer, 'Offer');

@ArgsType()
export class OffersArgs extends ConnectionArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True for the open ones, false for the closed; both if left out.',
  })
  open?: boolean | null;

  @Field(() => [NeedKind], { nullable: true, description: 'Of one of these kinds.' })
  kind?: NeedKind[] | null;

  @Field(() => [UriScalar], { nullable: true, description: 'For one of these themes.' })
  themes?: string[] | null;
}

@InputType({ description: 'What somebody offers to experiments.' })
export class MakeOfferInput {
  @Field(() => NeedKind, { description: 'What is offered.' })
  kind: NeedKind;

  @Field(() => LocalizedTextInput, { description: 'In words, at most 2000 characters.' })
  text: LocalizedTextInput;

  @Field(() => [ConceptInput], { description: 'The themes that it is for, 1 to 50: matches share one of them.' })
  themes: ConceptInput[];

  @Field(() => String, {
    nullable: true,
    description: "Where it is to be had: a municipality by Statistics Finland's code, e.g. `005`.",
  })
  municipality?: string | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it; DRAFT unless said.' })
  visibility?: Visibility | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `makeOffer` answers.' })
export class MakeOfferPayload {
  @Field(() => Offer, { description: 'The offer, open.' })
  offer: Offer;

  @SentMutationId()
  clientMutationId?: string | null;
}

@InputType({ description: 'An offer that stands no more.' })
export class CloseOfferInput {
  @Field(() => ID, { description: 'Which offer.' })
  id: string;

  @VersionSeen()
  version: number;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `closeOffer` answers.' })
export class CloseOfferPayload {
  @Field(() => Offer, { description: 'The offer, closed.' })
  offer: Offer;

  @SentMutationId()
  clientMutationId?: string | null;
}
