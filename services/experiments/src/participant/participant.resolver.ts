import type { HubContext } from '@courage-hub/kit/context';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { ExperimentParticipant } from '../experiment/experiment-parts';
import { ActorCount, actorMixOf } from './actor-mix';
import { addParticipant } from './add-participant';
import { answerParticipation } from './answer-participation';
import { endParticipation } from './end-participation';
import {
  AddParticipantInput,
  AddParticipantPayload,
  AnswerParticipationInput,
  AnswerParticipationPayload,
  EndParticipationInput,
  EndParticipationPayload,
} from './participant.inputs';

const INPUT = { description: 'What to write.' };

@Resolver(() => Experiment)
export class ParticipantResolver {
  @FieldResolver(() => [ActorCount], {
    description:
      'Which kinds of actors take or took part and how many people, by role, without those who have not agreed; empty where none is recorded.',
  })
  async actorMix(@Root() { id }: Experiment, @Ctx() { load }: HubContext): Promise<ActorCount[]> {
    return actorMixOf(await load.rowsBy(ExperimentParticipant, 'experimentId', id, { orderBy: 't.`position`' }));
  }

  @Mutation(() => AddParticipantPayload, {
    nullable: true,
    description:
      'Adds a municipality, an organisation or a group to an experiment, or writes a group anew. A municipality is asked to agree first. For those who may edit the experiment.',
  })
  async addParticipant(
    @Arg('input', () => AddParticipantInput, INPUT) input: AddParticipantInput,
    @Ctx() context: HubContext,
  ): Promise<AddParticipantPayload> {
    return { ...(await addParticipant(context, input)), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => AnswerParticipationPayload, {
    nullable: true,
    description:
      'Agrees or declines to take part in an experiment, once; a municipality that is to lead leads it from then on. For editors of the municipality that is asked.',
  })
  async answerParticipation(
    @Arg('input', () => AnswerParticipationInput, INPUT) input: AnswerParticipationInput,
    @Ctx() context: HubContext,
  ): Promise<AnswerParticipationPayload> {
    return { ...(await answerParticipation(context, input)), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => EndParticipationPayload, {
    nullable: true,
    description:
      'Ends the part of a participant, who stays in the list with the last day. For those who may edit the experiment and for editors of the municipality that takes part.',
  })
  async endParticipation(
    @Arg('input', () => EndParticipationInput, INPUT) input: EndParticipationInput,
    @Ctx() context: HubContext,
  ): Promise<EndParticipationPayload> {
    return { ...(await endParticipation(context, input)), clientMutationId: input.clientMutationId };
  }
}
