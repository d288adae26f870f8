import type { HubContext } from '@courage-hub/kit/context';
import { badInput } from '@courage-hub/kit/errors';
import type { Page } from '@courage-hub/kit/page';
import { sql } from '@courage-hub/kit/sql';
import { Concept } from '@courage-hub/kit/values';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Lesson, LessonKind } from '../lesson/lesson';
import { tracedLessons } from '../lesson/lesson.rows';
import { Practice } from '../practice/practice';
import { practices } from '../practice/practice.rows';
import { Programme } from '../programme/programme';
import { programmes } from '../programme/programme.rows';
import { Project } from '../project/project';
import { projects } from '../project/project.rows';
import { Experiment } from './experiment';
import { ExperimentTheme } from './experiment-links';
import { ExperimentConnection, ExperimentsArgs } from './experiment.inputs';
import { experiments } from './experiment.rows';

@Resolver(() => Experiment)
export class ExperimentResolver {
  @Query(() => Experiment, {
    nullable: true,
    description: 'One experiment by id or by slug; null where there is none that the viewer may see.',
  })
  async experiment(
    @Arg('id', () => ID, { nullable: true, description: 'e.g. `experiment:0190…`.' }) id: string | null,
    @Arg('slug', () => String, { nullable: true, description: 'Its readable name.' }) slug: string | null,
    @Ctx() { load }: HubContext,
  ): Promise<Experiment | null> {
    if (!id === !slug)
      throw badInput(
        {
          fi: 'anna joko id tai slug, ei molempia',
          sv: 'ange antingen id eller slug, inte båda',
          en: 'give exactly one of id and slug',
        },
        { id, slug },
      );
    if (id) return load.byId(experiments, id);
    const [found] = await load.select(experiments, sql('t.`slug` = ?', slug));
    return found ?? null;
  }

  @Query(() => ExperimentConnection, {
    nullable: true,
    description:
      'Experiments. Facets: `status`, `outcome`, `continuation`, `stopReason`, `kind`, `theme`, `causes` (of lessons), `leadMunicipality`, `programme`, `interface`, `legalBasis`, `participantRole`, `method`, `spectrum` and `participationFeedback` (GIVEN, MISSING: with an activity that has it or lacks it).',
  })
  experiments(@Args(() => ExperimentsArgs) args: ExperimentsArgs, @Ctx() { load }: HubContext): Page<Experiment> {
    return load.page(experiments, args);
  }

  @FieldResolver(() => [Programme], { description: 'The programmes that it belongs to, by name.' })
  programmes(@Root() { id }: Experiment, @Ctx() { load }: HubContext): Promise<Programme[]> {
    return load.children(programmes, 'experiment', id);
  }

  @FieldResolver(() => Project, { nullable: true, description: 'The project that it is run in.' })
  project(@Root() { projectId }: Experiment, @Ctx() { load }: HubContext): Promise<Project | null> {
    return load.byId(projects, projectId);
  }

  @FieldResolver(() => Experiment, { nullable: true, description: 'The larger experiment that it is part of.' })
  partOf(@Root() { partOfId }: Experiment, @Ctx() { load }: HubContext): Promise<Experiment | null> {
    return load.byId(experiments, partOfId);
  }

  @FieldResolver(() => [Experiment], { description: 'The experiments that are part of it, newest first.' })
  parts(@Root() { id }: Experiment, @Ctx() { load }: HubContext): Promise<Experiment[]> {
    return load.children(experiments, 'partOf', id);
  }

  @FieldResolver(() => Experiment, { nullable: true, description: 'The earlier experiment that it goes on from.' })
  continues(@Root() { continuesId }: Experiment, @Ctx() { load }: HubContext): Promise<Experiment | null> {
    return load.byId(experiments, continuesId);
  }

  @FieldResolver(() => [Concept], { description: 'What it is about, by URI.' })
  themes(@Root() { id }: Experiment, @Ctx() { load }: HubContext): Promise<Concept[]> {
    return load.rowsBy(ExperimentTheme, 'experimentId', id, { orderBy: 't.`uri`' });
  }

  @FieldResolver(() => [Lesson], {
    description: 'What was learned in it, newest first. Anonymised lessons are listed under no experiment.',
  })
  async lessons(
    @Root() { id }: Experiment,
    @Arg('kind', () => LessonKind, { nullable: true, description: 'Of this kind alone.' }) kind: LessonKind | null,
    @Ctx() { load }: HubContext,
  ): Promise<Lesson[]> {
    const all = await load.children(tracedLessons, 'experiment', id);
    return all.filter((lesson) => !kind || lesson.kind === kind);
  }

  @FieldResolver(() => [Practice], { description: 'The practices that came out of it, newest first.' })
  practices(@Root() { id }: Experiment, @Ctx() { load }: HubContext): Promise<Practice[]> {
    return load.children(practices, 'experiment', id);
  }
}
