import type { HubContext } from '@courage-hub/kit/context';
import type { Page } from '@courage-hub/kit/page';
import { Concept } from '@courage-hub/kit/values';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Adoption, AdoptionStatus } from '../adoption/adoption';
import { adoptions } from '../adoption/adoption.rows';
import { Experiment } from '../experiment/experiment';
import { experiments } from '../experiment/experiment.rows';
import { Practice, PracticeTheme } from './practice';
import { PracticeConnection, PracticesArgs } from './practice.inputs';
import { practices } from './practice.rows';
import { publishPractice } from './publish-practice';
import { PublishPracticeInput, PublishPracticePayload } from './publish-practice.inputs';

@Resolver(() => Practice)
export class PracticeResolver {
  @Query(() => Practice, {
    nullable: true,
    description: 'One practice by id; null where there is none that the viewer may see.',
  })
  practice(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() { load }: HubContext,
  ): Promise<Practice | null> {
    return load.byId(practices, id);
  }

  @Query(() => PracticeConnection, { nullable: true, description: 'Practices. Facet: `maturity`.' })
  practices(
    @Args(() => PracticesArgs) { filter, maturity, theme, ...page }: PracticesArgs,
    @Ctx() { load }: HubContext,
  ): Page<Practice> {
    return load.page(practices, { ...page, filter: { maturity, theme, and: filter ? [filter] : [] } });
  }

  @FieldResolver(() => [Experiment], { description: 'The experiments that it came out of, newest first.' })
  origins(@Root() { id }: Practice, @Ctx() { load }: HubContext): Promise<Experiment[]> {
    return load.children(experiments, 'practice', id);
  }

  @FieldResolver(() => Practice, { nullable: true, description: 'The practice to use instead, where there is one.' })
  supersededBy(@Root() { supersededById }: Practice, @Ctx() { load }: HubContext): Promise<Practice | null> {
    return load.byId(practices, supersededById);
  }

  @FieldResolver(() => [Adoption], {
    description: 'Who has taken it up, latest first; abandoned ones too, revoked ones not unless asked for.',
  })
  async adoptions(
    @Root() { id }: Practice,
    @Arg('status', () => AdoptionStatus, { nullable: true, description: 'In this status alone.' })
    status: AdoptionStatus | null,
    @Arg('revoked', () => Boolean, { nullable: true, description: 'True for those that were revoked, and them alone.' })
    revoked: boolean | null,
    @Ctx() { load }: HubContext,
  ): Promise<Adoption[]> {
    const all = await load.children(adoptions, 'practice', id);
    return all.filter(
      (adoption) => Boolean(adoption.revokedAt) === Boolean(revoked) && (!status || adoption.status === status),
    );
  }

  @FieldResolver(() => [Concept], { description: 'What it is about, by URI.' })
  themes(@Root() { id }: Practice, @Ctx() { load }: HubContext): Promise<Concept[]> {
    return load.rowsBy(PracticeTheme, 'practiceId', id, { orderBy: 't.`uri`' });
  }

  @Mutation(() => PublishPracticePayload, {
    nullable: true,
    description:
      'Publishes a practice. For editors of the lead municipality of an experiment that it came out of, coordinators of its programmes and administrators.',
  })
  async publishPractice(
    @Arg('input', () => PublishPracticeInput, { description: 'What to write.' }) input: PublishPracticeInput,
    @Ctx() context: HubContext,
  ): Promise<PublishPracticePayload> {
    return { practice: await publishPractice(context, input), clientMutationId: input.clientMutationId };
  }
}
