import type { HubContext } from '@courage-hub/kit/context';
import type { Page } from '@courage-hub/kit/page';
import { disclosed, MINIMUM_CELL } from '@courage-hub/kit/small-counts';
import { sql } from '@courage-hub/kit/sql';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { experiments } from '../experiment/experiment.rows';
import { MunicipalityRef } from '../municipality.ref';
import { Idea, IdeaSupport } from './idea';
import { IdeaConnection, IdeasArgs } from './idea.inputs';
import { ideas } from './idea.rows';

@Resolver(() => Idea)
export class IdeaResolver {
  @Query(() => Idea, {
    nullable: true,
    description: 'One idea by id; null where there is none that the viewer may see.',
  })
  idea(@Arg('id', () => ID, { description: 'The id.' }) id: string, @Ctx() { load }: HubContext): Promise<Idea | null> {
    return load.byId(ideas, id);
  }

  @Query(() => IdeaConnection, { nullable: true, description: 'Ideas, newest first. Facets: `state`, `municipality`.' })
  ideas(@Args(() => IdeasArgs) args: IdeasArgs, @Ctx() { load }: HubContext): Page<Idea> {
    return load.page(ideas, args);
  }

  @FieldResolver(() => MunicipalityRef, { nullable: true, description: 'The municipality that should try it.' })
  municipality(@Root() { municipalityId }: Idea): MunicipalityRef {
    return { id: municipalityId };
  }

  @FieldResolver(() => Experiment, {
    nullable: true,
    description: 'The experiment that it led to; null where there is none that the viewer may see.',
  })
  experiment(@Root() { experimentId }: Idea, @Ctx() { load }: HubContext): Promise<Experiment | null> {
    return load.byId(experiments, experimentId);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: `How many people support it; null where there are some, but fewer than ${MINIMUM_CELL}.`,
  })
  async support(@Root() { id }: Idea, @Ctx() { load }: HubContext): Promise<number | null> {
    const statement = (ids: readonly string[]) =>
      sql(
        'SELECT `ideaId` AS `__parent`, COUNT(*) AS `n` FROM `idea_support` WHERE `ideaId` IN (?) GROUP BY `ideaId`',
        ids,
      );
    const [row] = await load.rawBy('idea-support', statement, id);
    return disclosed(Number(row?.n ?? 0), []).total;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer supports it; false for whoever is not signed in.' })
  async supportedByViewer(@Root() { id }: Idea, @Ctx() { load, viewer }: HubContext): Promise<boolean> {
    if (viewer.kind !== 'PERSON') return false;
    const mine = await load.rowsBy(IdeaSupport, 'ideaId', id, { where: sql('t.`personId` = ?', viewer.id) });
    return mine.length > 0;
  }
}
